import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../src/exporters/index.ts';
import { json } from '../../src/exporters/json.ts';
import { read } from '../../src/pipeline/read.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { told } from '../fixtures/told.ts';
import { means } from './_charts.ts';

const again = (text: string) => {
  const { data, problems } = read(text);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return data!;
};

describe('json.write()', () => {
  const files = ['drills', 'nato-spending'].map(name =>
    readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'),
  );
  const charts = files.flatMap(text => {
    const { data } = read(text);
    return Object.keys(data?.charts ?? {}).map(id => [id, data!] as const);
  });

  test.each(charts)('%s read back tells the same', (id, data) => {
    const before = tell(data, { chart: id });
    const after = tell(again(json.write(before)), { chart: id });
    expect(after.sentences).toEqual(before.sentences);
    expect(after).toMatchObject({
      form: before.form,
      summary: before.summary,
      title: before.title,
      sourceLine: before.sourceLine,
      key: before.key,
      axis: before.axis,
    });
  });

  test('has nothing that the chart does not need', () => {
    const data = again(
      json.write(
        told({
          figures: [
            { id: 'a', value: 1, speaker: 'guild' },
            { id: 'b', measure: 'share', value: 2 },
          ],
          charts: { it: { title: 'It', figures: ['a'] } },
        }),
      ),
    );
    expect(data.figures.map(({ id }) => id)).toEqual(['a']);
    expect(Object.keys(data.measures)).toEqual(['plums']);
    expect(Object.keys(data.speakers ?? {})).toEqual(['guild']);
  });

  test('draws the form that was asked for', () => {
    const figures = ['2018', '2019', '2020'].map((period, i) => ({ id: period, period, value: i + 1 }));
    const file = { title: 'It', sources: { s: { publisher: 'P', title: 't' } }, measures: { m: { label: 'M' } } };
    const defaults = { measure: 'm', source: 's' };
    const data = again(JSON.stringify({ ...file, defaults, figures, charts: { it: { title: 'It', form: 'column' } } }));
    for (const form of ['line', 'bar']) expect(tell(again(json.write(tell(data, { form }))), {}).form).toBe(form);
    expect(JSON.parse(json.write(tell(data, {}))).charts.it.form).toBe('column');
  });

  test('gives a chart without an id one that no figure has', () => {
    const before = told({ figures: [{ id: 'chart', value: 1 }] });
    expect(tell(again(json.write(before))).sentences).toEqual(before.sentences);
  });

  test('brings what a chart needs without showing it: bases left out, replaced figures', () => {
    const figures = [
      { id: 'base', period: '2018', value: 7 },
      { id: 'a', period: '2019', value: '2x [2018]' },
      { id: 'old', period: '2020', value: 8 },
      { id: 'new', period: '2020', value: 9, replaces: 'old' },
    ];
    const before = told({ figures, charts: { it: { title: 'It', figures: ['a', 'new'] } } });
    const data = again(json.write(before));
    expect(data.figures.map(({ id }) => id)).toEqual(['base', 'a', 'old', 'new']);
    expect(tell(data).sentences).toEqual(before.sentences);
  });
});

test.each(exporters.ids.filter(id => id !== 'png'))('%s.write() gives a text, and is filed under its id', async id => {
  const exporter = await exporters.load(id);
  expect(exporter.id).toBe(id);
  const telling = told({ figures: [{ value: 1 }] });
  expect(exporter.write(telling, means(telling))).toMatch(/plums/i);
});
