import type { Dataset, Figure } from '../model/dataset.ts';
import { contains, fromQuantity, intersect, inverse, minus, over, plus, point, times } from '../model/interval.ts';
import type { Interval } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import { fromNumber, rational, toNumber } from '../model/rational.ts';
import type { Phrase } from '../phrases/_phrases.ts';
import { isPercent, unitOf } from './_units.ts';
import { worded } from './_wording.ts';

/** A number of a wording, understood in the terms of the figure's value. */
export interface Understood {
  phrase: Phrase;
  /** As it is said. */
  stated: Interval;
  /** With what "about" leaves open. */
  meant: Interval;
}

/** What a wording says beside its figure's value. */
export interface Comparison {
  /** Everything in the wording that can be meant as the value, in each way in which it can be meant. */
  said: Understood[];
  /** Those that the value agrees with. */
  fits: Understood[];
}

const [zero, one, hundred, thousand] = [0n, 1n, 100n, 1000n].map(n => point(rational(n))) as [
  Interval,
  Interval,
  Interval,
  Interval,
];
const scales = { thousand: 1e3, million: 1e6, billion: 1e9 } as const;

/** Compares a figure's value with the numbers in its wording; null: there is nothing to compare. */
export function compareWording(figure: Figure, data: Dataset): Comparison | null {
  const { quantity } = figure;
  if (!quantity) return null;
  const phrases = worded(figure, data);
  if (!phrases.some(phrase => isAbout(phrase, quantity, figure, data))) return null;
  const said = phrases.flatMap(phrase => understand(phrase, quantity, figure, data));
  const values = [quantity, ...(figure.readings ?? [])].map(value => bounded(value, figure, data));
  return { said, fits: said.filter(one => values.some(value => agrees(value, one))) };
}

/** Words that make of a number a time or a price beside what is counted, in English; others say it with a unit. */
const beside =
  /^[\s-]*(second|minute|hour|day|night|week|month|quarter|season|year|decade|centur|time|cent|pence)(?:s|y|ies)?\b/i;

/** Whether a number may be what the figure is about, rather than a time, a price or something else beside it. */
function isAbout({ quantity, end }: Phrase, value: Quantity, figure: Figure, data: Dataset): boolean {
  const own = value.unit ?? unitOf(figure, data);
  const behind = beside.exec(figure.wording?.slice(end) ?? '')?.[1];
  if (behind && !JSON.stringify(data.measures[figure.measure]?.unit ?? '').includes(behind)) return false;
  const { unit, relation } = quantity;
  // pronouns and articles
  if (quantity.lo === 1 && quantity.hi === 1 && !unit && !relation && !isSaid(value, 1)) return false;
  if (value.relation && value.relation.kind !== 'difference')
    return relation !== undefined || unit === '%' || unit === 'pp';
  if (relation) return value.relation !== undefined || (relation.kind === 'ratio' && isPercent(own));
  return unit === undefined || unit === own || (isPercent(unit) && isPercent(own));
}

const isSaid = ({ lo, hi }: Quantity, number: number): boolean => lo === number || hi === number;

/** The ways to understand a number of a wording. A file does not say which one it means, and so each of them is right. */
function understand(phrase: Phrase, value: Quantity, figure: Figure, data: Dataset): Understood[] {
  const { quantity } = phrase;
  const { lo, hi, loOpen, hiOpen } = quantity;
  const rationals = { lo: lo === null ? null : fromNumber(lo), hi: hi === null ? null : fromNumber(hi) };
  const stated: Interval = { ...rationals, loOpen, hiOpen };
  return turns(phrase, value, figure, data).map(turn => ({
    phrase,
    stated: turn(stated),
    meant: turn(fromQuantity(quantity)),
  }));
}

type Turn = (said: Interval) => Interval;

function turns({ quantity, start, end }: Phrase, value: Quantity, figure: Figure, data: Dataset): Turn[] {
  const scale = scales[data.measures[figure.measure]?.scale ?? ('' as 'thousand')];
  const inPercent = isPercent(value.unit ?? unitOf(figure, data));
  const words = figure.wording?.slice(start, end) ?? '';
  const [kind, own] = [quantity.relation?.kind, value.relation?.kind];
  const isPart = kind === 'ratio' || (quantity.lo !== null && quantity.hi !== null && quantity.hi <= 1);
  const all: Turn[] = [said => said];
  if (scale) all.push(said => over(said, point(fromNumber(scale))));
  // thousands as in most languages, in a wording that nobody said is in another
  if (/(?<!\d)\d{1,3}\.\d{3}(?!\d)/.test(words)) all.push(said => times(said, thousand));
  if (inPercent && isPart && !quantity.unit) all.push(said => times(said, hundred));
  if (quantity.unit === '%' && !inPercent) all.push(said => over(said, hundred));
  if (own === 'change' && kind === 'ratio') all.push(said => times(minus(said, one), hundred));
  if (own === 'ratio' && kind === 'change') all.push(said => plus(one, over(said, hundred)));
  if (own === 'ratio' && kind === 'ratio' && (quantity.lo ?? 0) >= 0) all.push(inverse);
  // "1.5 times more"
  if (quantity.ambiguous && own === 'ratio') all.push(said => plus(said, one));
  if (quantity.ambiguous && own === 'change') all.push(said => times(said, hundred));
  // "a loss of 300", "down 20%"
  if (kind === undefined && (value.lo ?? value.hi ?? 0) < 0) all.push(said => minus(zero, said));
  return all;
}

/** A value that is compared: the bounds that its measure has hold for it as well. */
interface Bounded extends Interval {
  isPoint: boolean;
  approximate: boolean;
  mid?: Interval;
}

function bounded(quantity: Quantity, { measure }: Figure, { measures }: Dataset): Bounded {
  const { min = 0, max } = measures[measure] ?? {};
  const { lo, hi, loOpen, hiOpen } = fromQuantity(quantity);
  const isLevel = !quantity.relation;
  const least = isLevel ? min : quantity.relation?.kind === 'ratio' ? 0 : null;
  const floor = !lo && least !== null ? { lo: fromNumber(least), loOpen: false } : { lo, loOpen };
  const ceiling = !hi && isLevel && max !== undefined ? { hi: fromNumber(max), hiOpen: false } : { hi, hiOpen };
  return {
    ...floor,
    ...ceiling,
    isPoint: quantity.lo !== null && quantity.lo === quantity.hi,
    approximate: quantity.approximate,
    ...(quantity.mid !== undefined && { mid: point(fromNumber(quantity.mid)) }),
  };
}

/**
 * Whether a wording holds a value. Whether a bound itself is included is no matter of digits, unless the value is that bound: "over
 * 4,000" is not 4,000.
 */
function agrees(value: Bounded, { meant }: Understood): boolean {
  const closed = close(meant);
  if (value.approximate) return intersect(closed, close(value)) !== null;
  if (value.mid && contains(closed, value.mid)) return true;
  return contains(value.isPoint ? meant : closed, value) || (value.isPoint && isRounded(value, meant));
}

const close = (interval: Interval): Interval => ({
  ...interval,
  loOpen: interval.lo === null,
  hiOpen: interval.hi === null,
});

/** Whether a value rounds a number that no decimal says: 33.3 for a third. */
function isRounded({ lo }: Interval, { lo: from, hi: to }: Interval): boolean {
  if (!lo || !from || !to || toNumber(from) !== toNumber(to)) return false;
  const [number, exact] = [toNumber(lo), toNumber(from)];
  return digitsOf(exact) > 12 && Number(exact.toPrecision(digitsOf(number))) === number;
}

/** Significant digits of a number: 4,100 has two. */
export const digitsOf = (value: number): number => value.toExponential().replace(/e.*$|\D/g, '').length;
