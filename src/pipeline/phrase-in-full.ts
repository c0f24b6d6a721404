import { ordinaryWordsFor } from '../locales/_ordinary.ts';
import type { Bound, Hedged, Unit } from '../locales/_locale.ts';
import type { Measure } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { isQuoted, reported, type Phrase } from './phrase.ts';
import { rounded } from './rounded.ts';
import { measureOf, type Scope } from './scope.ts';
import { isCurrency, unitInLanguage } from './units.ts';

const scales = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** What a measure is counted in; the noun only where it is wanted. */
export function unitOf(scope: Scope, id: string, quantity: Quantity | null, withNoun: boolean): Unit {
  const measure = measureOf(scope, id);
  const own = measure?.unit;
  const unit = (isSaid(own) ? own : unitInLanguage(own, scope)) ?? quantity?.unit;
  const scale = measure?.scale && { scale: measure.scale };
  if (typeof unit !== 'string') return { ...(withNoun && unit && { noun: unit }), ...scale };
  const symbol = /^(%|pp$)/.exec(unit)?.[0] ?? (/^[A-Z]{3}$/.test(unit) && isCurrency(unit) ? unit : undefined);
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
  const say = (n: number, round = Math.round) => (isShort(n) ? n : rounded(n, whole, round));
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

/** The words for any number; null if nothing is known of it. */
export function phraseInFull(scope: Scope, row: Row, withNoun: boolean, quantity: Quantity): Phrase | null {
  const bound = boundOf(quantity, !!row.derived && isCounted(scope, row));
  if (!bound) return null;
  const unit = unitOf(scope, row.measure, quantity, withNoun);
  const words = ordinaryWordsFor(scope.locale.tag);
  if (!isHedged(bound.kind) || !('n' in bound)) {
    const isOurs = bound.kind === 'aboutRange' && !isQuoted(scope, row);
    return { text: words.quantity(bound, unit), ...(isOurs && { hedge: words.hedges.about[0]! }) };
  }
  const { kind, n } = bound;
  const hedges = words.hedges[kind];
  const size = bound.n * (unit.scale ? scales[unit.scale] : 1);
  const own = row.derived ? null : reported(scope, row, hedges, size, unit.symbol);
  if (own && !unit.noun) return own;
  return { text: words.quantity(bound, unit, own?.hedge), hedge: own?.hedge ?? words.usual({ kind, n }, unit) };
}

const isHedged = (kind: Bound['kind']): kind is Hedged =>
  kind !== 'exact' && kind !== 'range' && kind !== 'aboutRange' && kind !== 'centred';
