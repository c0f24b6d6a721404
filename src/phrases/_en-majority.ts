import { amount, hedge, whole } from './_amount.ts';
import type { Amount } from './_amount.ts';
import { pairs } from './_en-forms.ts';
import { entry, isEnd, lexicon, list, text } from './_lexicon.ts';
import { numeral } from './_number.ts';
import type { Reader, Scan } from './_words.ts';

const majorities = lexicon([
  ['a majority, the majority', true],
  [
    pairs(
      'a, an, the',
      pairs(
        'vast, overwhelming, large, great, clear, slim, narrow, small, big, absolute, huge, strong, solid, comfortable',
        'majority',
      ),
    ),
    true,
  ],
]);
/** Behind a majority that is one of people; "a majority government" and "a majority of 12" are others. */
const verbs = list(
  'said say says voted vote want believe support are were is was have has had backed back think favour favor oppose opposed',
);
/** "The most" and "his most" are superlatives. */
const superlative = list('the at his her its their our your my whose second third next these those what');
const notPlural = list(
  'is was has its this us thus always perhaps days weeks months years hours times nights mornings evenings cases things likes famous dangerous serious obvious precious various religious previous generous ambitious controversial prestigious populous infectious',
);

/** `most voters`, `most of them`, `a majority`: more than half. */
export const most: Reader<Amount> = (scan, at) => {
  const majority = entry(majorities, scan.tokens, at);
  const next = majority?.next ?? (text(scan.tokens, at) === 'most' ? at + 1 : null);
  if (next === null || !(majority ? isMajority(scan, next) : isMost(scan, at))) return null;
  const value = hedge('over', amount(whole(50), undefined, { unit: '%' }));
  return value && { value, next };
};

const isOfSome = (scan: Scan, next: number): boolean =>
  text(scan.tokens, next) === 'of' &&
  !/^(all|days|times)$/.test(text(scan.tokens, next + 1)) &&
  !numeral(scan, next + 1);

const isMajority = (scan: Scan, next: number): boolean =>
  isOfSome(scan, next) || isEnd(scan.tokens, next) || verbs.has(text(scan.tokens, next));

/** Before a plural, and no superlative: "most voters", not "the most", "most famous". */
function isMost(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  if (superlative.has(text(tokens, at - 1))) return false;
  const after = text(tokens, at + 1);
  const plural = /[^us]s$/.test(after) || /^(people|men|women|children)$/.test(after);
  return isOfSome(scan, at + 1) || (at === 0 && isEnd(tokens, 1)) || (plural && !notPlural.has(after));
}
