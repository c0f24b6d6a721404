import { nearWidth } from '../model/near.ts';
import type { Quantity } from '../model/quantity.ts';
import { div, fromNumber, mul, rational, sub, toNumber } from '../model/rational.ts';
import { parseNotation } from './parse-notation.ts';

const powers = { '': 0, M: 6, bn: 9, tn: 12 } as const;
type Magnitude = keyof typeof powers;
const magnitudes = Object.keys(powers) as Magnitude[];

/**
 * A quantity in the shortest notation that reads back as exactly the same; null if none does: no number, a unit other than `%`
 * and `pp`, a relation without a base, "1.5 times more". Made to be read by people: thousands are written out, so that "over 4,000" stays
 * `>4000`; a fraction is written only for what no decimal says, an exponent only below 0.001 and above all magnitudes.
 */
export function formatValue(quantity: Quantity): string | null {
  const texts = notations(quantity).sort((a, b) => a.length - b.length);
  return texts.find(text => says(text, quantity)) ?? null;
}

/** The ways to write a quantity; some may say something else. */
function notations(quantity: Quantity): string[] {
  const { approximate, unit = '', relation } = quantity;
  const start = approximate ? '~' : '';
  const signed = relation !== undefined && relation.kind !== 'ratio';
  const end = relation ? `${signed ? '' : 'x'} [${relation.base}]` : '';
  const texts = bodies(quantity, unit, signed).map(body => start + body + end);
  if (relation?.kind !== 'ratio') return texts;
  const parts = bodies(hundredfold(quantity), '%', false);
  return [...texts, ...parts.map(body => `${start}${body} of [${relation.base}]`)];
}

const hundredfold = (quantity: Quantity): Quantity => {
  const times = (value: number) => toNumber(mul(fromNumber(value), rational(100n)));
  const { lo, hi, mid } = quantity;
  return {
    ...quantity,
    lo: lo === null ? null : times(lo),
    hi: hi === null ? null : times(hi),
    ...(mid !== undefined && { mid: times(mid) }),
  };
};

/** The ways to write numbers with their bounds and unit. Before a base the first number that is written is `signed`. */
function bodies({ lo, hi, loOpen, hiOpen, mid, approximate }: Quantity, unit: string, signed: boolean): string[] {
  const [above, below] = [loOpen ? '>' : '>=', hiOpen ? '<' : '<='];
  const alone = (mark: string, value: number): string[] =>
    written(value).map(([digits, magnitude]) => mark + sign(value, signed) + digits + magnitude + unit);
  // "just over" and "just under" have two bounds and are written with one
  const oneSided = (value: number, other: number | null): boolean =>
    other === null || (approximate && Math.abs(1 - Math.abs(value - other) / nearWidth(value)) < 1e-9);
  const texts = [
    ...(lo !== null && oneSided(lo, hi) ? alone(above, lo) : []),
    ...(hi !== null && oneSided(hi, lo) ? alone(below, hi) : []),
  ];
  if (lo === null || hi === null) return texts;
  if (mid !== undefined) return [...texts, ...around(mid, lo, hi, unit, signed)];
  if (lo === hi) return [...texts, ...alone('', hi)];
  const isStrict = loOpen || hiOpen;
  for (const [low, first] of written(lo, hi))
    for (const [high, last] of written(hi, lo)) {
      // a magnitude and a unit after the last number hold for both
      const shared = low + (first === last ? '' : first);
      const from = sign(lo, signed) + shared;
      texts.push(isStrict ? `${above}${from} ${below}${high}${last}${unit}` : `${from}..${high}${last}${unit}`);
      if (isStrict && last) texts.push(`${below}${sign(hi, signed)}${high}${last} ${above}${low}${first}${unit}`);
    }
  return texts;
}

/** `34%±3`, `300±10`, `3±0.5M`, `1/3±10%`. */
function around(mid: number, lo: number, hi: number, unit: string, signed: boolean): string[] {
  const reach = div(sub(fromNumber(hi), fromNumber(lo)), rational(2n));
  // what rounding has done to the bounds is more to the margin
  const noise = (4 * Math.max(Math.abs(lo), Math.abs(hi)) * exactly) / (toNumber(reach) || 1);
  const texts: string[] = [];
  for (const [digits, magnitude] of written(mid)) {
    const centre = sign(mid, signed) + digits;
    for (const [margin, last] of written(toNumber(reach), mid, noise)) {
      texts.push(`${centre}${magnitude}${unit}±${margin}${last}`);
      if (magnitude === last) texts.push(`${centre}${unit}±${margin}${last}`);
    }
    if (unit || !mid) continue;
    const share = toNumber(mul(div(reach, fromNumber(Math.abs(mid))), rational(100n)));
    for (const [percent] of written(share, 0, noise)) texts.push(`${centre}${magnitude}±${percent}%`);
  }
  return texts;
}

/** How far the nearest number may be from what it stands for, as a part of it. */
const exactly = 1e-15;

const sign = (value: number, signed: boolean): string => (signed && value >= 0 ? '+' : '');

/**
 * The digits of a number in each of its magnitudes: 1,500,000 is `1500000` and `1.5` M. Beside a number of a million, 500,000 is
 * `0.5` M as well, and a third of a million is `1/3` M, but 200 is never `0.0002`.
 */
function written(value: number, beside = 0, noise = exactly): [digits: string, magnitude: Magnitude][] {
  if (!Number.isFinite(value)) return [];
  const size = Math.abs(value);
  const most = String(size).length > 14 ? size * 10 : Math.max(size, Math.abs(beside));
  const fitting = magnitudes.filter(m => !m || (most >= 10 ** powers[m] && (!size || size * 10 >= 10 ** powers[m])));
  return fitting.flatMap(m => {
    const scaled = m ? toNumber(div(fromNumber(value), rational(10n ** BigInt(powers[m])))) : value;
    return digitsOf(scaled, noise).map(digits => [digits, m] as [string, Magnitude]);
  });
}

/** A number as a decimal; before that, without what is only `noise` in it, and as a fraction where no decimal says it. */
function digitsOf(value: number, noise: number): string[] {
  const decimal = decimalOf(value);
  if (noise <= exactly && decimal.length < 12) return [decimal];
  const clean = Math.min(15, Math.max(1, Math.ceil(-Math.log10(noise))));
  return [fractionOf(value, noise), decimalOf(Number(value.toPrecision(clean))), decimal].filter(Boolean);
}

/** The shortest decimal of a number, with an exponent only where it is very small or large. */
function decimalOf(value: number): string {
  const plain = String(value).replace('e+', 'e');
  const size = Math.abs(value);
  if (!value || (size >= 1e-3 && size < 1e15)) return plain;
  const exponential = value.toExponential().replace('e+', 'e');
  return exponential.length < plain.length ? exponential : plain;
}

/** `1/3` for 0.3333333333333333: the first convergent of its continued fraction that it cannot be told from; `` if a decimal says it. */
function fractionOf(value: number, noise: number): string {
  const size = Math.abs(value);
  let [rest, n, d, n0, d0] = [size, 1, 0, 0, 1];
  for (let step = 0; step < 20 && d < 1e7; step++) {
    const whole = Math.floor(rest);
    [n, n0, d, d0] = [whole * n + n0, n, whole * d + d0, d];
    if (Math.abs(n / d - size) <= size * noise) return isDecimal(d) ? '' : `${value < 0 ? '-' : ''}${n}/${d}`;
    rest = 1 / (rest - whole);
  }
  return '';
}

/** True if fractions with this denominator end as decimals. */
const isDecimal = (d: number): boolean => (d % 2 === 0 ? isDecimal(d / 2) : d % 5 === 0 ? isDecimal(d / 5) : d === 1);

/** True if a text in the notation means exactly this quantity. */
function says(text: string, quantity: Quantity): boolean {
  const read = parseNotation(text);
  if ('problem' in read) return false;
  const { quantity: said } = read;
  const { relation, ambiguous } = quantity;
  return (
    !ambiguous &&
    keys.every(key => said[key] === quantity[key]) &&
    said.relation?.kind === relation?.kind &&
    said.relation?.base === relation?.base
  );
}

const keys = ['lo', 'hi', 'loOpen', 'hiOpen', 'mid', 'approximate', 'unit'] as const;
