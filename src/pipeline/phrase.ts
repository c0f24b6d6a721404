import type { Figure } from '../model/dataset.ts';
import { endOf, type Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { isolate } from '../model/isolate.ts';
import { common } from '../values/common.ts';
import { ordinary } from './ordinary.ts';
import { entry, measureOf, type Scope } from './scope.ts';

/** The words for a number, and the hedge in them if there is one. */
export interface Phrase {
  text: string;
  hedge?: string;
}

/** The words for a row's own number; null if it has none. The words of the report win where they say exactly the same. */
export function phraseOf(scope: Scope, row: Row, withNoun: boolean, quantity = row.quantity): Phrase | null {
  if (!quantity || quantity.relation) return null;
  return (!withNoun && overOf(scope, row, quantity)) || ordinary().phraseInFull(scope, row, withNoun, quantity);
}

/** The source's own words for more than a number of what is counted one by one: the one phrase that plain charts have. */
function overOf(scope: Scope, row: Row, { lo, hi, loOpen }: Quantity): Phrase | null {
  const { unit, scale } = measureOf(scope, row.measure) ?? {};
  const isPlain = typeof unit === 'object' && Object.hasOwn(unit, 'other') && !scale && !row.derived;
  return isPlain && loOpen && hi === null && Number.isInteger(lo) ? reported(scope, row, scope.locale.over, lo!) : null;
}

/** The source's own words, if they are one of some hedges before the same number: a look, not a reading. */
export function reported(
  scope: Scope,
  row: Row,
  hedges: readonly string[],
  size: number,
  symbol?: string,
): Phrase | null {
  const words = wordsOf(scope, row, true);
  if (!words) return null;
  const lower = words.toLowerCase();
  const hedge = hedges.find(one => lower.startsWith(one + ' '));
  if (!hedge) return null;
  const read = common(words.slice(hedge.length + 1));
  if (!read) return null;
  const { lo, hi, approximate, relation, unit } = read;
  const isSame = lo === size && hi === size && !approximate && !relation && unit === symbol;
  return isSame ? { text: isolate(words), hedge } : null;
}

/**
 * The words that carry a figure's number in its source: its wording, or its value where that is written in words.
 * With `readable` only words in the language of the telling.
 */
export function wordsOf(scope: Scope, row: Row, readable = false): string | undefined {
  const figure = scope.figures.get(row.id);
  if (!figure || (readable && langOf(scope, figure).split('-')[0] !== scope.locale.tag.split('-')[0])) return undefined;
  return row.wording ?? valueInWords(figure);
}

const valueInWords = ({ value }: Figure): string | undefined =>
  typeof value === 'string' && /^\p{L}/u.test(value.trim()) ? value.trim() : undefined;

/** The language of a figure's wording: that of its source, else of the data. */
export const langOf = ({ data }: Scope, { source: [first = ''] }: Figure): string =>
  entry(data.sources, first)?.lang ?? data.lang;

/** Whether a row's number stands behind vague words that are told as a quotation. */
export const isQuoted = (scope: Scope, row: Row): boolean =>
  endOf(row.quantity) === 'vague' && wordsOf(scope, row) !== undefined;
