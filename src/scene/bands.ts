import { grouped } from '../model/grouped.ts';
import type { Token } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import type { Drawn } from './extent.ts';
import type { Strip } from './strips.ts';

/** The rows of a picture, those that are lines across it apart. */
export const apart = (told: readonly Drawn[]): { marks: Drawn[]; references: Drawn[] } => ({
  marks: told.filter(({ row }) => !row.reference),
  references: told.filter(({ row }) => row.reference),
});

/** A strip for each band of the category axis, with all of its rows. */
export const bandsOf = (told: readonly Drawn[]): Strip[] =>
  grouped(told, ({ band }) => band).map(rows => ({ name: rows[0]!.bandLabel ?? rows[0]!.label, rows }));

/** Whether bands hold several rows that are told apart by their series. */
export const isGrouped = (told: readonly Drawn[], series: readonly Series[]): boolean => {
  const { marks } = apart(told);
  return series.length > 1 && new Set(marks.map(({ band }) => band)).size < marks.length;
};

/** The colour of each row: that of its series, and of the background where it is of none among several. */
export function inksOf({ series = [] }: { series?: readonly Series[] }): (id: string) => Token {
  const inks = new Map(series.flatMap(({ ids, ink }) => ids.map(id => [id, ink] as const)));
  const none = series.length > 1 ? 'slot' : 'ink';
  return id => inks.get(id) ?? none;
}
