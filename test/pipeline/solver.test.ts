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
  const needs = (data: Dataset) => needsSolver(graphOf(data.figures, data));
  expect(needs(founding)).toBe(false);
  expect(needs(years({ 2014: 1, 2015: 2 }))).toBe(false);
  expect(needs(derivable)).toBe(true);
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
