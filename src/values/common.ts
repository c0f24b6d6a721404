import type { Quantity } from '../model/quantity.ts';

/** The power of ten that a magnitude says. */
export const magnitudes: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  M: 6,
  million: 6,
  bn: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
};

// at most 15 digits: with any of these powers of ten a number keeps them exactly
const digits = String.raw`([+-]?(?:[1-9]\d{0,2}(?:[,_ \u00A0\u2009\u202F]\d{3}){1,3}|\d{1,12})(?:\.\d{1,3})?)`;
const form = new RegExp(
  String.raw`^(~|[<>]=?)?${digits}(?:\.\.${digits})?(?: ?(${Object.keys(magnitudes).join('|')}))? ?(%|pp)?(?:(x| of)? \[([^[\]:\s]+(?::[^[\]:\s]+)*)\])?$`,
);

/**
 * What a value means that is written as nearly all are: `4000`, `4,000`, `>=4000`, `~300`, `10..12 million`, `20%`, `1.5x [2013]`,
 * `80% of [2012]`, `+20% [2013]`, `-300 [2012]`. Undefined for all else, which `parseNotation` reads or refuses; pages load that
 * only if they need it.
 */
export function common(value: number | string): Quantity | undefined {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? between(value, value) : undefined;
  const match = form.exec(value);
  if (!match) return undefined;
  const [, mark = '', from = '', to, magnitude = '', unit, link, base] = match;
  const power = (magnitudes[magnitude] ?? 0) - (link && unit === '%' ? 2 : 0);
  const number = (text: string): number => Number(`${text.replace(/[^\d.+-]/g, '')}e${power}`);
  const [lo, hi] = [number(from), number(to ?? from)];
  const [above, below] = [mark.startsWith('>'), mark.startsWith('<')];
  const isMisfit = base && (link ? unit === 'pp' : !/^[+-]/.test(from));
  if (isMisfit || lo > hi || (to && (above || below))) return undefined;
  const kind = link ? 'ratio' : unit === '%' ? 'change' : 'difference';
  return {
    ...between(lo, hi),
    ...(above && { hi: null, hiOpen: true, loOpen: mark === '>' }),
    ...(below && { lo: null, loOpen: true, hiOpen: mark === '<' }),
    approximate: mark === '~',
    ...(unit && !link && { unit }),
    ...(base && { relation: { kind, base } }),
  };
}

// of -0 adding 0 makes 0
const between = (lo: number, hi: number): Quantity => ({
  lo: lo + 0,
  hi: hi + 0,
  loOpen: false,
  hiOpen: false,
  approximate: false,
});
