import { describe, expect, test } from 'vitest';
import { read as readData } from '../../src/core.ts';
import { render } from '../../src/static.ts';
import { dataset, files, from } from './_file.ts';

const text = files['marches.json'];

describe('render()', () => {
  test('reads line ends as every system writes them', async () => {
    const said = async (title: string): Promise<string> =>
      String(
        await render({
          title,
          sources: { s: { publisher: 'P', title: 't' } },
          measures: { m: { label: 'M' } },
          figures: [{ measure: 'm', source: 's', value: 1 }],
          charts: { it: { title } },
        }),
      );
    expect(await said('One\r\nplum')).toBe(await said('One\nplum'));
    expect(await said('One\rplum')).toBe(await said('One\nplum'));
  });

  test.each([
    [undefined, '<figure data-cited-still'],
    ['html', '<figure data-cited-still'],
    ['svg', '<svg xmlns='],
    ['csv', 'id,measure,'],
    ['json', '{\n  "title": "Marches"'],
    ['bibtex', '@online{gazette,'],
    ['bib', '@online{gazette,'],
    ['ris', 'TY  - '],
    ['csl-json', '[\n  {\n    "id": "gazette"'],
    ['txt', 'Over 500 marched in 2021 [Chart].'],
  ])('writes %s', async (format, start) => {
    const content = await render(text, { chart: 'both', ...(format && { format }) });
    expect(String(content).startsWith(start)).toBe(true);
  });

  test('takes a dataset as text, parsed, and read', async () => {
    const svg = await render(text, { chart: 'one', format: 'svg' });
    expect(await render(dataset, { chart: 'one', format: 'svg' })).toBe(svg);
    expect(await render(readData(text).data!, { chart: 'one', format: 'svg' })).toBe(svg);
  });

  test('reads the tables beside a dataset', async () => {
    const wide = { ...dataset, figures: [], tables: [{ path: 't.csv' }], charts: {} };
    const read = from({ 't.csv': 'id,period,value\na,2019,7\n' });
    expect(await render(wide, { base: '/site/data.json', read, format: 'csv' })).toContain('2019');
  });

  test.each([
    ['{"a": ', {}, 'syntax/json'],
    [text, { chart: 'bothh' }, 'bothh'],
    [text, { format: 'gif' }, 'unknown format "gif"'],
  ])('rejects %s %j', async (data, options, message) => {
    await expect(render(data, options)).rejects.toThrow(message);
  });
});
