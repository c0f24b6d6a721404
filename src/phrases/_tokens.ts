import { add, fromDecimal, rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';

/** A word, a number in digits, a single sign, or a code (an address, `#tag`) that says no number. */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'code' | 'end';
  /** In lower case. */
  text: string;
  /** As written. */
  raw: string;
  start: number;
  end: number;
  /** Nothing stands between it and the token before. */
  glued: boolean;
  /** Only a hyphen stands between it and the token before, as in `10-kilometre` and `forty-two`. */
  hyphen: boolean;
  /** What digits say; null if they are too many for a number. */
  value?: Rational | null;
}

/** `½` and the like, as numerators and denominators. */
const vulgar = new Map([...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((sign, i) => [sign, '1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8'.split(' ')[i] ?? ''])); // prettier-ignore

const patterns = new Map<string, RegExp>();

/** What a token is (code, word or number: groups 1 to 3), where the sign between whole and decimals is a point or a comma. Nothing in it can match the same text twice. */
function patternOf(decimal: '.' | ','): RegExp {
  const point = decimal === '.' ? '\\.' : ',';
  const separator = decimal === '.' ? '[, \\u00A0\\u2009\\u202F]' : '[ .\\u00A0\\u2009\\u202F]';
  const lakhs = '[1-9]\\d?(?:,\\d\\d){1,5},\\d{3}(?![\\d,])';
  const groups = `[1-9]\\d{0,2}(${separator})\\d{3}(?:\\4\\d{3}){0,5}(?!\\d)`;
  return new RegExp(
    [
      '((?:https?://|www\\.)\\S+|[@#][\\p{L}\\d_]+)',
      "((?:[kc]?m[23](?![\\p{L}\\d])|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}[\\p{L}\\p{M}]*)*[²³]?))",
      `((?:${decimal === '.' ? `${lakhs}|` : ''}${groups}|\\d+)(?:${point}\\d+)?(?: ?[¼-¾⅓-⅞])?|(?<![\\p{L}\\d.])${point}\\d+|[¼-¾⅓-⅞])`,
      '[^\\s\\p{L}\\d]',
    ].join('|'),
    'gu',
  );
}

/** A text as tokens, with one of the kind `end` behind the last. Hyphens between letters and digits are no tokens. */
export function tokenize(source: string, decimal: '.' | ',' = '.'): Token[] {
  const pattern = patterns.get(decimal) ?? patternOf(decimal);
  patterns.set(decimal, pattern);
  const tokens: Token[] = [];
  let last = -1;
  let hyphen = false;
  for (const match of source.matchAll(pattern)) {
    const [raw] = match;
    const end = match.index + raw.length;
    const glued = match.index === last;
    last = end;
    if (glued && raw.length === 1 && /^[-‐‑]$/.test(raw) && /[\p{L}\d]/u.test(source[end] ?? '')) {
      hyphen = true;
      continue;
    }
    tokens.push(tokenOf(match, end, glued && !hyphen, hyphen, decimal));
    hyphen = false;
  }
  const end = source.length;
  return [...tokens, { kind: 'end', text: '', raw: '', start: end, end, glued: false, hyphen: false }];
}

function tokenOf(match: RegExpExecArray, end: number, glued: boolean, hyphen: boolean, decimal: string): Token {
  const [raw, code, word, number] = match;
  const kind = code ? 'code' : word ? 'word' : number ? 'number' : 'sign';
  const text = kind === 'sign' && /^[−‐‑]$/.test(raw) ? '-' : raw.toLowerCase();
  const token: Token = { kind, text, raw, start: match.index, end, glued, hyphen };
  return number ? { ...token, value: fromDigits(raw, decimal) } : token;
}

/** Digits with a sign for decimals, `½` behind them; null if they are too many for a number. */
function fromDigits(raw: string, decimal: string): Rational | null {
  if (raw.length < 16 && /^\d+$/.test(raw)) return { n: BigInt(raw), d: 1n };
  const [whole = '', part = ''] = raw.split(decimal);
  const digits = `${whole.replace(/\D/g, '')}.${part.replace(/\D/g, '')}`;
  if (digits.length > 17) return null;
  const sign = vulgar.get(raw.at(-1) ?? '');
  const [n = '', d = ''] = sign?.split('/') ?? [];
  return sign ? add(fromDecimal(digits), rational(BigInt(n), BigInt(d))) : fromDecimal(digits);
}
