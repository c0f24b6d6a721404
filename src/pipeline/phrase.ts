import type { Bound, Hedged, Unit } from '../locales/_locale.ts';
import type { Figure, Measure } from '../model/dataset.ts';
import { endOf, type Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { isolate } from '../model/isolate.ts';
import { common } from '../values/common.ts';
import { extra } from './extra.ts';
import { entry, measureOf, type Scope } from './scope.ts';

/** The words for a number, and the hedge in them if there is one. */
export interface Phrase {
  text: string;
  hedge?: string;
}

const scales = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** What a measure is counted in; the noun only where it is wanted. */
export function unitOf(scope: Scope, id: string, quantity: Quantity | null, withNoun: boolean): Unit {
  const measure = measureOf(scope, id);
  const own = measure?.unit;
  const unit = (isSaid(own) ? own : extra().unitInLanguage(own, scope)) ?? quantity?.unit;
  const scale = measure?.scale && { scale: measure.scale };
  if (typeof unit !== 'string') return { ...(withNoun && unit && { noun: unit }), ...scale };
  const symbol = /^(%|pp$)/.exec(unit)?.[0] ?? (/^[A-Z]{3}$/.test(unit) && extra().isCurrency(unit) ? unit : undefined);
  const noun = symbol === undefined ? unit : unit.slice(symbol.length).trim();
  return { ...(symbol && { symbol }), ...(withNoun && noun && { noun }), ...scale };
}

/** Text, or plural forms; else one of both for each language. */
const isSaid = (unit: Measure['unit']): unit is Unit['noun'] =>
  typeof unit !== 'object' || Object.hasOwn(unit, 'other');

/** What is known of a number, as we print it: what somebody wrote as it is, what was worked out rounded; null: nothing. */
export function boundOf(quantity: Quantity, whole = false): Bound | null {
  const { lo, hi, loOpen, hiOpen, mid, approximate } = quantity;
  const isShort = (n: number) => Number.isInteger(n) || (!whole && String(n).length < 12);
  const say = (n: number, round = Math.round) => (isShort(n) ? n : extra().rounded(n, whole, round));
  if (lo === null && hi === null) return null;
  if (hi === null) return { kind: loOpen ? 'over' : 'atLeast', n: say(lo ?? 0, Math.floor) };
  if (lo === null) return { kind: hiOpen ? 'under' : 'atMost', n: say(hi, Math.ceil) };
  if (lo === hi) return { kind: approximate || say(lo) !== lo ? 'about' : 'exact', n: say(lo) };
  if (approximate && loOpen && !hiOpen) return { kind: 'justOver', n: say(lo) };
  if (approximate && hiOpen && !loOpen) return { kind: 'justUnder', n: say(hi) };
  const ends = { from: say(lo, Math.floor), to: say(hi, Math.ceil) };
  if (mid !== undefined) return { kind: 'centred', n: say(mid), ...ends };
  return { kind: approximate ? 'aboutRange' : 'range', ...ends };
}

/** Whether the values of a measure are counted one by one. */
export const isCounted = (scope: Scope, row: Pick<Row, 'measure'>): boolean =>
  measureOf(scope, row.measure)?.integer === true && measureOf(scope, row.measure)?.scale === undefined;

/** The words for a row's own number; null if it has none. The words of the report win where they say exactly the same. */
export function phraseOf(scope: Scope, row: Row, withNoun: boolean, quantity = row.quantity): Phrase | null {
  if (!quantity || quantity.relation) return null;
  const bound = boundOf(quantity, !!row.derived && isCounted(scope, row));
  if (!bound) return null;
  const unit = unitOf(scope, row.measure, quantity, withNoun);
  const { locale } = scope;
  if (!isHedged(bound.kind) || !('n' in bound)) return { text: locale.quantity(bound, unit) };
  const own = row.derived ? null : reported(scope, row, bound.kind, bound.n, unit);
  if (own && !unit.noun) return own;
  const usual = locale.quantity(bound, unit, own?.hedge);
  return { text: usual, hedge: own?.hedge ?? locale.hedges[bound.kind][0] ?? '' };
}

const isHedged = (kind: Bound['kind']): kind is Hedged =>
  kind !== 'exact' && kind !== 'range' && kind !== 'aboutRange' && kind !== 'centred';

/** The source's own words, if they are a hedge of the same kind before the same number: a look, not a reading. */
function reported(scope: Scope, row: Row, kind: Hedged, n: number, unit: Unit): Phrase | null {
  const words = wordsOf(scope, row, true);
  if (!words) return null;
  const lower = words.toLowerCase();
  const hedge = scope.locale.hedges[kind].find(one => lower.startsWith(one + ' '));
  if (!hedge) return null;
  const read = common(words.slice(hedge.length + 1));
  if (!read) return null;
  const { lo, hi, approximate, relation, unit: symbol } = read;
  const size = n * (unit.scale ? scales[unit.scale] : 1);
  const same = lo === size && hi === size && !approximate && !relation && symbol === unit.symbol;
  return same ? { text: isolate(words), hedge } : null;
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
