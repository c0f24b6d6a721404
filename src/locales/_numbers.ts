import { groups } from './_groups.ts';
import type { Unit } from './_locale.ts';

/** What a language adds to `Intl` to say numbers. */
export interface NumberWords {
  /** `12` -> `minus 12`: a sign is not read aloud. */
  minus: (digits: string) => string;
  scales: Readonly<Record<NonNullable<Unit['scale']>, string>>;
  /** Percentage points, by plural category. */
  points: Readonly<Record<string, string>>;
  /** What stands between groups of three digits, and behind a percentage. */
  group: string;
  percent: string;
}

const currency = /^[A-Z]{3}$/;
/** A number that `String` writes as `Intl` does, but for its groups. */
const plain = /^(\d+)((?:\.\d{1,12})?)$/;

/** How a number with a symbol is printed: with all its digits, except where nobody could read them. */
function options(symbol: string, extreme: boolean) {
  const digits = extreme
    ? { notation: 'scientific' as const, maximumSignificantDigits: 6 }
    : // of money, too: two decimals that nobody gave are no digits of it
      { minimumFractionDigits: 0, maximumFractionDigits: 12 };
  if (symbol.startsWith('%')) return { style: 'unit', unit: 'percent', ...digits } as const;
  if (!currency.test(symbol)) return digits;
  return { style: 'currency', currency: symbol, ...digits } as const;
}

/** Numbers of one language with their units: `4,000`, `34%`, `€4 million`, `2 percentage points`. */
export function numbers(tag: string, words: NumberWords) {
  let plurals: Intl.PluralRules | undefined;
  const form = (n: number, forms: string | Readonly<Record<string, string>> | undefined): string => {
    if (typeof forms !== 'object') return forms ?? '';
    const category = (plurals ??= new Intl.PluralRules(tag)).select(Math.abs(n));
    return (Object.hasOwn(forms, category) ? forms[category] : forms['other']) ?? '';
  };
  const formats = new Map<string, Intl.NumberFormat>();
  const digits = (n: number, symbol = ''): string => {
    const size = Math.abs(n);
    const [, whole, rest] = plain.exec(String(size)) ?? [];
    // the first use of Intl takes a page longer than its first chart
    if (whole && size < 1e15 && !currency.test(symbol))
      return groups(whole, words.group) + rest + (symbol.startsWith('%') ? words.percent : '');
    const extreme = size >= 1e15 || (size > 0 && size < 1e-9);
    const key = symbol + extreme;
    // making a format costs more than using it a hundred times
    const format = formats.get(key) ?? new Intl.NumberFormat(tag, options(symbol, extreme));
    formats.set(key, format);
    return format.format(size);
  };
  const head = (n: number, symbol?: string): string => (n < 0 ? words.minus(digits(n, symbol)) : digits(n, symbol));
  const tail = (n: number, { symbol, noun, scale }: Unit): string =>
    [scale && words.scales[scale], symbol === 'pp' && form(n, words.points), form(scale ? 1e6 : n, noun)]
      .filter(Boolean)
      .join(' ');
  return {
    number: (n: number): string => head(n),
    tick: (n: number, unit: Unit): string => (n < 0 ? '−' : '') + digits(n, unit.symbol),
    tail,
    /** A number with its unit. */
    amount: (n: number, unit: Unit): string => [head(n, unit.symbol), tail(n, unit)].filter(Boolean).join(' '),
    /** A number without what `amount` prints behind it: the first of two. */
    head: (n: number, unit: Unit): string => head(n, unit.symbol),
  };
}
