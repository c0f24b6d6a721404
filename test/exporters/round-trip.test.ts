import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/exporters/csv.ts';
import { json } from '../../src/exporters/json.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Telling } from '../../src/model/telling.ts';
import { read } from '../../src/pipeline/read.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { told } from '../fixtures/told.ts';
import { charts } from './_charts.ts';

/** What must survive, of the rows that somebody reported. */
const kept = (data: Dataset, ids: ReadonlySet<string>) =>
  new Map(
    data.figures
      .filter(({ id }) => ids.has(id))
      .map(figure => {
        const { id, quantity, readings, status, speaker, source, wording, period, entity, measure, margin, why } =
          figure;
        const { reported, disputedBy, replaces } = figure;
        const said = { status, speaker, source, wording, period, entity, measure, reported, disputedBy, replaces, why };
        return [
          id,
          { ...said, quantity, readings, margin: margin === undefined ? undefined : String(margin) },
        ] as const;
      }),
  );

const reportedIds = ({ rows, data }: Telling): Set<string> => {
  const known = new Set(data.figures.map(({ id }) => id));
  return new Set(rows.flatMap(({ id }) => (known.has(id) ? [id] : [])));
};

/** A dataset around a table, with what its ids name. */
const around = ({ data }: Telling, text: string) => {
  const { title, lang, sources, speakers, measures, entities } = data;
  const file = { title, lang, sources, speakers, measures, entities, tables: [{ path: 'a.csv' }] };
  return read(JSON.stringify(file), { tables: { 'a.csv': text } });
};

describe('a download read back', () => {
  test.each(charts)('%s as CSV: values, bounds, statuses, speakers, sources, wordings', (_, telling) => {
    const { data, problems } = around(telling, csv.write(telling));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ids = reportedIds(telling);
    expect(ids.size).toBeGreaterThan(0);
    expect([...kept(data!, ids)].sort()).toEqual([...kept(telling.data, ids)].sort());
    expect(data!.figures).toHaveLength(ids.size);
  });

  test.each(charts)('%s as JSON: the same is told, in the same order', (_, telling) => {
    const { data, problems } = read(json.write(telling));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ids = reportedIds(telling);
    expect([...kept(data!, ids)].sort()).toEqual([...kept(telling.data, ids)].sort());
    // its map is a file of its own, which stays where it is
    const { maps } = telling.data;
    const again = tell({ ...data!, ...(maps && { maps }) }, { chart: telling.chartId! });
    expect(again.rows.map(({ id }) => id)).toEqual(telling.rows.map(({ id }) => id));
    const { told, form, title, subtitle, words, summary, key, notes, sourceLine, axis, panels } = telling;
    expect(again).toMatchObject({ told, form, title, words, summary, key, notes, sourceLine, axis });
    expect([again.subtitle, again.panels]).toEqual([subtitle, panels]);
    expect(json.write(again)).toBe(json.write(telling));
  });
});

/** Figures of every kind, in words and in notation. */
const notations = ['>4000', '<=35', '10..12M', '~300', '34%', '300±10%', '1.5x [2013]', '+20% [2013]', '>20 <=35'];
const written = ['over 4,000', 'several hundred', 'about 1.5 million', '4,000', ' > 4 000 ', 'between 200 and 300'];
const value = fc.constantFrom(7, 0, -3, 0.5, null, ...notations, ...written);
const words = fc.constantFrom('=1+1', 'a;b', ' "quoted", and more', 'two\nlines', '-', '\u2212', 'ūkas', "'x");
const figure = fc.record(
  {
    period: fc.constantFrom('2012', '2013', '2014-12~', '201X', '2014/2015'),
    value,
    status: fc.constantFrom('counted', 'estimated', 'claimed', 'planned', 'forecast'),
    speaker: fc.constantFrom('guild', 'ministry'),
    source: fc.constantFrom('gazette', ['gazette', 'herald'], ['herald']),
    disputedBy: fc.constantFrom('guild', 'growers'),
    wording: words,
    note: words,
    reported: fc.constantFrom('2020', '2020-01-05'),
    alternatives: fc.constantFrom(['2x [2013]'], [3, '>5']),
  },
  { requiredKeys: ['period', 'value'] },
);

test('any figures come back from CSV and JSON as they were', { timeout: 30_000 }, () => {
  const sources = {
    gazette: { publisher: 'Gazette; "daily"', title: '=1', url: 'https://example.org/a;b' },
    herald: { publisher: 'Herald', title: 'x' },
  };
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), list => {
      const figures = list.map((one, i) => ({ id: `f${i}`, ...one }));
      const telling = told({ sources, figures } as object);
      const ids = reportedIds(telling);
      const table = around(telling, csv.write(telling));
      expect(table.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(kept(table.data!, ids)).toEqual(kept(telling.data, ids));
      const { data } = read(json.write(telling));
      expect(kept(data!, ids)).toEqual(kept(telling.data, ids));
      const again = tell(data!);
      expect([again.told, again.form, again.summary]).toEqual([telling.told, telling.form, telling.summary]);
    }),
    { numRuns: 150 },
  );
});

describe('json.write()', () => {
  test.each([{}, { figures: ['c', 'a', 'b', 'd'] }, { figures: { measure: 'plums' } }])(
    'keeps what a chart of the largest leaves out and sums: %j',
    chosen => {
      const entities = ['a', 'b', 'c', 'd'];
      const before = told({
        entities: {
          all: { name: 'All' },
          ...Object.fromEntries(entities.map(id => [id, { name: id.toUpperCase(), partOf: 'all' }])),
        },
        figures: [
          ...entities.map((id, i) => ({ id, entity: id, period: '2020', value: i + 1 })),
          { id: 'other', measure: 'share', entity: 'a', period: '2020', value: 3 },
        ].slice(0, chosen.figures ? 5 : 4),
        charts: { it: { title: 'It', top: 2, order: '-value' as const, ...chosen } },
      });
      expect(before.told.map(({ row }) => row.others)).toEqual([undefined, undefined, 2]);
      const { data } = read(json.write(before));
      expect(tell(data!).told).toEqual(before.told);
    },
  );

  test('keeps the order of the chart’s list, where it is not that of the file', () => {
    const file = {
      figures: [
        { id: 'a', entity: 'x', value: 1 },
        { id: 'b', entity: 'y', value: 3 },
        { id: 'c', entity: 'z', value: 2 },
      ],
      entities: { x: { name: 'X' }, y: { name: 'Y' }, z: { name: 'Z' } },
      charts: { it: { title: 'It', figures: ['c', 'a', 'b'], order: 'given' as const } },
    };
    const before = told(file);
    const { data } = read(json.write(before));
    expect(data!.charts!['it']!.figures).toEqual(['c', 'a', 'b']);
    expect(tell(data!).told.map(({ id }) => id)).toEqual(before.told.map(({ id }) => id));
  });
});
