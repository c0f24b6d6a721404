import { expect } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import type { Scene } from '../../src/model/scene.ts';
import type { Telling } from '../../src/model/telling.ts';
import { faults } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

/** A figure of the made-up dataset. */
export type Said = Record<string, unknown>;

/** One figure for each of so many orchards; `more` adds to each. */
export const orchards = (values: readonly unknown[], more: (i: number) => Said = () => ({})): Said[] =>
  values.map((value, i) => ({ id: `n${i}`, entity: `orchard-${i}`, period: '2020', value, ...more(i) }));

/** Numbers that are no pattern: whole, from `from`, below `from + span`. */
export const numbers = (count: number, span = 100, from = 0): number[] =>
  Array.from({ length: count }, (_, i) => from + ((i * 7919 + 13) % span));

/** A label of sixty characters. */
export const long = 'An orchard on the slope behind the old mill at Upper Plumfield'.slice(0, 58);

const measures = {
  plums: { label: 'Plums picked', unit: { one: 'plum', other: 'plums' }, integer: true },
  balance: { label: 'Balance of plums', unit: '%', min: null },
  pears: { label: 'Pears picked', unit: { one: 'pear', other: 'pears' }, integer: true },
};

/** A chart of these figures, told as one form, with entities and speakers known. */
export function told(figures: readonly Said[], form: string, chart: Said = {}, more: Said = {}): Telling {
  const ids = [...new Set(figures.map(({ entity }) => String(entity)))];
  const names = Object.fromEntries(
    ids.filter(id => id !== 'undefined').map(id => [id, { name: id.replace(/^long/, long) }]),
  );
  const speakers = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(id => [id, { name: `Speaker ${id}` }]));
  const data = dataset({
    measures,
    speakers,
    entities: names,
    figures: figures as never,
    charts: { it: { title: 'Plums', form, ...chart } },
    ...more,
  } as never);
  return tell(data, { chart: 'it' });
}

/** The widths, directions and text sizes at which a drawing must hold. */
const places = [280, 640, 1200].flatMap(width => (['ltr', 'rtl'] as const).map(dir => [width, 16, dir] as const));

/** Plans a telling everywhere, finds no fault in it, and gives the scene at 640 px. */
export function sound(telling: Telling): Scene {
  for (const [width, rem, dir] of [...places, [640, 32, 'ltr'] as const])
    expect(faults(plan(telling, frame(width, rem, dir)), telling), `${width} px, ${rem}, ${dir}`).toEqual([]);
  return plan(telling, frame(640));
}

/** What every form must hold: so many rows, long names, and numbers of all kinds. */
export const cases: [string, Said[]][] = [
  ...[1, 2, 7, 60, 500].map((count): [string, Said[]] => [`${count} rows`, orchards(numbers(count))]),
  ['long names', orchards(numbers(7), i => ({ entity: `long-${i}` }))],
  ['negative numbers', orchards(numbers(30, 100, -50), () => ({ measure: 'balance' }))],
  ['all negative', orchards(numbers(9, 40, -50), () => ({ measure: 'balance' }))],
  ['zeros', orchards(Array.from({ length: 20 }, () => 0))],
  ['bounds and ranges', orchards([5, 9, '>12', '<=4', '2..7', '~8', '6±2', null, 3])],
  [
    'every status',
    orchards(numbers(8), i => ({
      status: ['reported', 'counted', 'estimated', 'provisional', 'planned', 'target', 'forecast', 'claimed'][i],
    })),
  ],
  ['far apart', orchards([1, 2, 3, 4, 5, 1_000_000])],
];
