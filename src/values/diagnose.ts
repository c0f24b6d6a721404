import type { Problem } from '../model/problem.ts';
import { quote, refusal } from './refusal.ts';

type Remedy = string | ((match: RegExpExecArray) => string);

/** What people write for a value, and what is wrong with it: the first that matches is told. */
const mistakes: [pattern: RegExp, code: string, why: string, remedy: Remedy][] = [
  [/^$/, 'unparsable', 'is empty', 'write null if no number was reported, or leave the figure out'],
  [
    /^([^[\]]*\d)\s*[x×]\s*(?:\[\s*\]|([^[\]]*))$/,
    'bare-ratio',
    'is a ratio without a base in brackets',
    ([, number, base]) => `name its base: "${number}x [${base?.trim() || '2013'}]"`,
  ],
  [
    /^([^\p{L}[\]]*\d(?:\s*(?:%|pp))?)\s*of\s*([^[\]\s][^[\]]*)$/u,
    'bare-ratio',
    'is a share without a base in brackets',
    ([, number, base]) => `name its base: "${number} of [${base?.trim()}]"`,
  ],
  [
    /^([^[\]]*\d\s*(?:%|pp)?(?: of)?)\[([^[\]]+)\]$/,
    'unparsable',
    'lacks a space before its base',
    ([, number, base]) => `write "${number} [${base}]"`,
  ],
  [
    /[[\]]/,
    'unparsable',
    'has a base that cannot be read',
    'write a number and one base in brackets: "1.5x [2013]", "80% of [2012]", "+20% [2013]"',
  ],
  [
    /^([^\p{L}]*\d)\s*([mbB]|mn)(?!\p{L})/u,
    'ambiguous-magnitude',
    'has a letter after a number that can mean several things',
    ([, number, letter]) => `write "${number} ${letter?.[0] === 'm' ? 'million' : 'billion'}" if that is meant`,
  ],
  [
    /^([^\d.,]*)(\d+),(\d{1,2}|\d{4,})([^\d.,]*)$/,
    'ambiguous-magnitude',
    'has a comma where the notation has a point',
    ([, before, whole, part, after]) =>
      `write "${before}${whole}.${part}${after}" if decimals are meant; behind a comma stand the three digits of thousands`,
  ],
  [
    /\d,(?:\d{1,2}|\d{4,})(?!\d)|(?:^|\D)0,\d|\d\.\d+[.,]\d/,
    'ambiguous-magnitude',
    'has commas or points that can be read in several ways',
    'write "4.5" for four and a half, "4,500" or "4500" for four and a half thousand',
  ],
  [
    /^([^\p{L}]*\d)\s*[-–—]\s*(\d[^\p{L}]*)$/u,
    'unparsable',
    'has a dash between numbers',
    ([, from, to]) => `write "${from}..${to}" for a range`,
  ],
  [/^([^\p{L}]*\d)\s*\+$/u, 'unparsable', 'ends with a plus', ([, number]) => `write ">=${number}"`],
  [/\/0/, 'unparsable', 'divides by zero', 'write a fraction such as "1/5"'],
  [/(?:^|[^\d.])\.\d|\d\.(?![\d.])/, 'unparsable', 'has a point without a digit on each side', 'write "0.5" or "5"'],
  [/[$€£¥]/, 'unparsable', 'has a currency sign', 'write the number alone: the currency is the unit of its measure'],
  [
    /[<>≤≥]/,
    'unparsable',
    'has a bound that cannot be read',
    'write ">4000", "<=4000" or, with a space between two, ">20 <=35"',
  ],
  [
    /^[^\p{L}]*\d[^\p{L}]*\p{L}/u,
    'unparsable',
    'has letters that the notation does not know',
    'write the number alone or with k, thousand, million or billion: what is counted is the unit of its measure',
  ],
];

/** Why the grammar does not know a value, in words for whoever wrote it, and what to write instead. */
export function diagnose(text: string): { problem: Problem } {
  for (const [pattern, code, why, remedy] of text.length > 200 ? [] : mistakes) {
    const match = pattern.exec(text);
    if (match)
      return refusal(code, `the value ${quote(text)} ${why}`, typeof remedy === 'string' ? remedy : remedy(match));
  }
  return refusal(
    'unparsable',
    `the value ${quote(text)} is neither a number nor words for one`,
    'write a number, a bound ">4000", a range "200..900", "~300" for about, or null if no number was reported',
  );
}
