import type { Problem } from '../model/problem.ts';
import { quote, refusal } from './refusal.ts';

/** What people write for a value, and what is wrong with it: the first that matches is told. Each runs in linear time. */
const mistakes: [pattern: RegExp, code: string, why: string, remedy: string | ((match: RegExpExecArray) => string)][] = [
  [/^$/, 'unparsable', 'is empty', 'write null if no number was reported, or leave the figure out'],
  [
    /^([^[\]]*\d)\s*[x×]\s*(?:\[\s*\]|([^[\]]*))$/,
    'bare-ratio',
    'is a ratio without a base in brackets',
    ([, number = '', base]) => `name the base: "${number}x [${base?.trim() || '2013'}]"`,
  ],
  [
    /^([^\p{L}[\]]*\d(?:\s*(?:%|pp))?)\s*of\s*([^[\]\s][^[\]]*)$/u,
    'bare-ratio',
    'is a share without a base in brackets',
    ([, number = '', base = '']) => `name the base: "${number} of [${base.trim()}]"`,
  ],
  [
    /^([^[\]]*\d\s*(?:%|pp)?(?: of)?)\[([^[\]]+)\]$/,
    'unparsable',
    'lacks a space before the base',
    ([, number = '', base = '']) => `write "${number} [${base.trim()}]"`,
  ],
  [/[[\]]/, 'unparsable', 'has a base that cannot be read', 'write a number and one base in brackets: "1.5x [2013]", "80% of [2012]", "+20% [2013]"'],
  [
    /^([^\p{L}]*\d)\s*([mMbB]|[mM]n)$/u,
    'ambiguous-magnitude',
    'ends with a letter that can mean several things',
    ([, number = '', letter = 'm']) => `write "${number} ${/b/i.test(letter) ? 'billion' : 'million'}" if that is meant`,
  ],
  [/^[^\p{L}]*\d\s*(?:[mbB]|mn)(?!\p{L})/u, 'ambiguous-magnitude', 'has a letter for a magnitude that could mean several', 'write "thousand", "million" or "billion"'],
  [
    /^([^\d]*)(\d+)\.(\d{3}(?:\.\d{3})+)(?:,\d+)?$/,
    'ambiguous-magnitude',
    'groups its digits with points',
    ([, before = '', head = '', tail = '']) => `write "${before}${head},${tail.replaceAll('.', ',')}"`,
  ],
  [
    /\d,(?:\d{1,2}|\d{4,})(?!\d)|(?:^|\D)0,\d|\d\.\d+,\d|\d,\d{3}\d/,
    'ambiguous-magnitude',
    'has a comma that is neither a decimal point nor between groups of three digits',
    'write "4.5" for four and a half, "4,500" or "4500" for four and a half thousand',
  ],
  [/^([^\d]*)(\d+)K$/, 'unparsable', 'has a magnitude that the notation does not know', ([, before = '', number = '']) => `write "${before}${number}k" for thousand`],
  [/\/0/, 'unparsable', 'divides by zero', 'write a fraction such as "1/5"'],
  [/(?:^|[^\d])\.\d/, 'unparsable', 'has a number without a digit before its point', 'write "0.5"'],
  [/\d\.(?!\d)/, 'unparsable', 'has a number that ends with a point', 'leave the point out'],
  [/^([^\p{L}]*\d)\s*[-–—]\s*(\d[^\p{L}]*)$/u, 'unparsable', 'has a dash between numbers', ([, from, to]) => `write "${from}..${to}" for a range`],
  [/^([^\p{L}]*\d)\s*\+$/u, 'unparsable', 'has a plus after the number', ([, number]) => `write ">=${number}"`],
  [/[$€£¥]/, 'unparsable', 'has a currency sign', 'write the number alone, and the currency as the unit of its measure'],
  [/[<>≤≥]/, 'unparsable', 'has a bound that cannot be read', 'write ">4000", "<=4000" or, with a space between two, ">20 <=35"'],
  [/^[^\p{L}]*\d[^\p{L}]*(?:\s|$)\p{L}/u, 'unparsable', 'has words after the number', 'write the number alone: what is counted is the unit of the measure'],
];

/** Why the grammar does not know a value, in words for whoever wrote it, and what to write instead. */
export function diagnose(text: string): { problem: Problem } {
  for (const [pattern, code, why, remedy] of text.length > 200 ? [] : mistakes) {
    const match = pattern.exec(text);
    if (match) return refusal(code, `the value ${quote(text)} ${why}`, typeof remedy === 'string' ? remedy : remedy(match));
  }
  return refusal(
    'unparsable',
    `the value ${quote(text)} is neither a number nor words for one`,
    'write a number, a bound ">4000", a range "200..900", "~300" for about, or null if no number was reported',
  );
}
