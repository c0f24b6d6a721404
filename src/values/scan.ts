import { magnitudes } from './common.ts';

/** One number of the notation, before its magnitude and unit are settled. */
export interface Numeral {
  sign: '' | '+' | '-';
  /** Plain decimal or fraction, without grouping: `4000`, `1.5e3`, `1/5`. */
  digits: string;
  /** Power of ten; undefined: no magnitude was written. */
  magnitude: number | undefined;
  unit: '%' | 'pp' | undefined;
}

/** The parts of a value in the notation, as written. */
export interface Notation {
  approximate: boolean;
  numbers: [Numeral] | [Numeral, Numeral];
  shape: 'number' | 'bounds' | 'range' | 'plusminus';
  /** For bounds: one for each number. */
  comparisons: ('>' | '>=' | '<' | '<=')[];
  /** `x`: multiple, `of`: share, `on`: change or difference. */
  relation?: { link: 'x' | 'of' | 'on'; base: string };
}

const numeral =
  /([+\-−]?)(?:(\d+\/[1-9]\d*)|((?:[1-9]\d{0,2}(?:[,_ \u00A0\u2009\u202F]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[+-]?\d+)?))(?:\s*(thousand|million|billion|trillion|bn|tn|k|M))?(?:\s*(%|pp))?/y;
const base = /(\s*[x×]\s*|\s+of\s+|\s+)\[([^[\]]+)\]/y;
const links: Record<string, 'x' | 'of' | 'on'> = { x: 'x', '×': 'x', of: 'of', '': 'on' };
const comparisons: Record<string, Notation['comparisons'][number]> = {
  '>': '>',
  '>=': '>=',
  '≥': '>=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
};

/** The parts of a trimmed text in the notation of `figures.md`, section 1; null where the grammar does not know it. In linear time. */
export function scan(text: string): Notation | null {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const number = (): Numeral | null => {
    const match = take(numeral);
    if (!match) return null;
    const [, sign = '', fraction, decimal = '', magnitude, unit] = match;
    return {
      sign: sign === '−' ? '-' : (sign as Numeral['sign']),
      digits: fraction ?? decimal.replace(/[,_ \u00A0\u2009\u202F]/g, ''),
      magnitude: magnitude === undefined ? undefined : magnitudes[magnitude],
      unit: unit as Numeral['unit'],
    };
  };
  const compare = () => comparisons[take(/\s*(>=|<=|[<>≥≤])\s*/y)?.[1] ?? ''];

  const approximate = take(/[~≈]\s*/y) !== null;
  const first = compare();
  const one = number();
  if (!one) return null;
  const link = first ? null : take(/\s*(\.\.|±|\+-|\+\/-)\s*/y)?.[1];
  const second = first && /\s/.test(text[at] ?? '') ? compare() : undefined;
  const two = link || second ? number() : undefined;
  if (two === null) return null;
  const relation = take(base);
  const names = relation?.[2]?.split(':').map(name => name.trim());
  if (at < text.length || names?.includes('')) return null;
  return {
    approximate,
    numbers: two ? [one, two] : [one],
    shape: first ? 'bounds' : link === '..' ? 'range' : link ? 'plusminus' : 'number',
    comparisons: [first, second].filter(cmp => cmp !== undefined),
    ...(names && { relation: { link: links[relation?.[1]?.trim() ?? ''] ?? 'on', base: names.join(':') } }),
  };
}
