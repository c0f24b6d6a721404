import { extraWordsFor } from '../locales/_extras.ts';
import type { MapGround, ToldRow } from '../model/telling.ts';
import type { Scope } from './scope.ts';

/** How a map, or one for each period, is to be read: its shades or discs, and how many rows are not on it. */
export function mapInWords(
  { locale }: Scope,
  grounds: readonly (MapGround | undefined)[],
  told: readonly ToldRow[],
): string[] {
  const [first, ...others] = grounds.filter(ground => ground !== undefined);
  if (!first) return [];
  const { map: words, shades } = extraWordsFor(locale.tag);
  const off = told.filter(({ id, row }) => !row.reference && ![first, ...others].some(({ places }) => places.has(id)));
  const scale = first.classes ? shades(first.classes.map(({ text }) => text)) : words.discs;
  return [scale, ...(off.length ? [words.unplaced(off.length)] : [])];
}
