import { expect, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { graphOf } from '../../src/pipeline/graph.ts';
import { read } from '../../src/pipeline/read.ts';
import { resolve } from '../../src/pipeline/resolve.ts';
import { needsSolver, solver } from '../../src/pipeline/solver.ts';

/** Figures of one measure, by period; nothing here may load the solver before it is asked for. */
const years = (values: Record<string, string | number>): Dataset =>
  read(
    JSON.stringify({
      title: 'Plums',
      sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
      measures: { plums: { label: 'Plums' } },
      defaults: { measure: 'plums', source: 'gazette' },
      figures: Object.entries(values).map(([period, value]) => ({ id: `y${period}`, period, value })),
    }),
  ).data!;

const founding = years({ 2014: '1.5x [2013]', 2015: '>4000' });
const derivable = years({ 2014: '1.5x [2013]', 2013: 3500 });

test('needsSolver() only where a relation leads from a number', () => {
  const needs = (data: Dataset) => needsSolver(graphOf(data.figures, data), data);
  expect(needs(founding)).toBe(false);
  expect(needs(years({ 2014: 1, 2015: 2 }))).toBe(false);
  expect(needs(derivable)).toBe(true);
});

test('needsSolver() where parts, sums, flows or several figures of one cell are to be compared', () => {
  const needs = (figures: object[], keys: object = {}) => {
    const { data } = read(
      JSON.stringify({
        title: 'Plums',
        sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
        measures: { plums: { label: 'Plums', time: 'flow' }, votes: { label: 'Votes', sum: 100 } },
        entities: { a: { name: 'A', partOf: 'b' }, b: { name: 'B' }, c: { name: 'C' } },
        defaults: { measure: 'plums', source: 'gazette' },
        figures: figures.map((figure, i) => ({ id: `f${i}`, value: 1, ...figure })),
        ...keys,
      }),
    );
    return needsSolver(graphOf(data!.figures, data!), data!);
  };
  expect(needs([{ entity: 'b' }, { entity: 'c' }])).toBe(false);
  expect(needs([{ entity: 'a' }, { entity: 'b' }])).toBe(true);
  expect(needs([{ entity: 'c', measure: 'votes' }])).toBe(true);
  expect(needs([{ period: '2014' }, { period: '2014' }])).toBe(true);
  expect(needs([{ period: '2014' }, { period: '2015' }])).toBe(false);
  expect(needs([{ period: '2014-12-25' }, { period: '2014-12-26' }])).toBe(false);
  for (const [inner, outer] of [
    ['2014-01', '2014'],
    ['2014-21', '2014-04'],
    ['2014/2016', '2015/2016'],
    ['2014', '201X'],
  ])
    expect(needs([{ period: inner }, { period: outer }])).toBe(true);
});

test('resolve() of figures that derive nothing does without the solver', () => {
  const { rows, groups } = resolve(founding.figures, founding);
  expect(rows.map(({ id }) => id)).toEqual(['y2014', 'y2015', 'base:plums::2013']);
  expect(groups).toEqual([['y2014', 'base:plums::2013'], ['y2015']]);
});

test('resolve() never leaves a derived number out in silence', async () => {
  expect(() => resolve(derivable.figures, derivable)).toThrow('not loaded');
  await solver.loadAll();
  expect(resolve(derivable.figures, derivable).rows).toHaveLength(3);
});
