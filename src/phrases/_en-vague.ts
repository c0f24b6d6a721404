import { fromNumber } from '../model/rational.ts';
import { amount } from './_amount.ts';
import type { Amount, Found } from './_amount.ts';
import { entry, isEnd, lexicon, list, text } from './_lexicon.ts';
import { unitBehind } from './_units.ts';
import type { Reader, Scan } from './_words.ts';

type Bounds = readonly [lo: number, hi: number];

/** 200 to 999 for hundreds: two units to just below ten. */
const plural = (unit: number): Bounds => [2 * unit, 10 * unit - 1];
const sizes: [string, number][] = [['thousands', 1e3], ['millions', 1e6], ['billions', 1e9], ['trillions', 1e12]]; // prettier-ignore

/**
 * Vague words: what they say alone, and times what follows, as in "a few hundred".
 * A convention of ours (figures.md, section 2), always shown beside the words.
 */
const vague = lexicon<{ alone?: Bounds; times?: Bounds }>([
  ['a couple of, a couple', { alone: [2, 2], times: [2, 2] }],
  ['couple of', { times: [2, 2] }],
  ['a few, a good few', { alone: [3, 6], times: [2, 5] }],
  ['few', { times: [2, 5] }],
  ['several', { alone: [3, 9], times: [3, 9] }],
  ['a handful, handful of, a mere handful, a small handful', { alone: [3, 6] }],
  ['dozens, many dozens, some dozens, dozens and dozens, dozens upon dozens', { alone: [24, 99] }],
  ['dozens of hundreds', { alone: [2400, 9900] }],
  ['scores, many scores, scores and scores', { alone: [40, 99] }],
  ['tens', { alone: [20, 99] }],
  ['hundreds, many hundreds, some hundreds, hundreds and hundreds, literally hundreds', { alone: plural(100) }],
  ...sizes.flatMap(([word, unit]): [string, { alone: Bounds }][] => [
    [`${word}, many ${word}, some ${word}, ${word} and ${word}, ${word} upon ${word}`, { alone: plural(unit) }],
    [`tens of ${word}, many tens of ${word}`, { alone: plural(10 * unit) }],
    [`hundreds of ${word}, many hundreds of ${word}`, { alone: plural(100 * unit) }],
    [`dozens of ${word}`, { alone: [24 * unit, 99 * unit] }],
    [`scores of ${word}`, { alone: [40 * unit, 99 * unit] }],
    [`several hundred ${word}`, { alone: [300 * unit, 900 * unit] }],
  ]),
]);
export const vagueStarts = vague.next.keys();

/** These have verbs and results as well: they are a number before "of" or at the end of a clause. */
const opensSentence = /^[.!?]?$/;
const verbs = list('were have had died remain fled gathered');
const homonyms = list('scores tens couple');

/** `several`, `a few hundred`, `tens of thousands`, `hundreds of kilometres`. */
export const vagueWord: Reader<Amount> = (scan, at) => {
  const { tokens } = scan;
  const found = entry(vague, tokens, at);
  if (!found) return null;
  const size = found.value.times && magnitudeAt(scan, found.next);
  const bounds = size ? found.value.times : found.value.alone;
  // "a couple of" is "a couple" where no magnitude follows
  const next = size?.next ?? found.next - Number(text(tokens, found.next - 1) === 'of');
  if (!bounds || isOccasion(scan, next) || (!size && isHomonym(scan, at, next))) return null;
  const times = (bound: number) => fromNumber(bound * (size?.value ?? 1));
  const of = Number(text(tokens, next) === 'of');
  const unit = unitBehind(scan, next + of);
  const value = amount(times(bounds[0]), times(bounds[1]), { approximate: true, ...(unit && { unit: unit.value }) });
  return { value, next: unit?.next ?? next };
};

const isOccasion = ({ tokens }: Scan, next: number): boolean =>
  text(tokens, next) === 'times' || (text(tokens, next) === 'of' && text(tokens, next + 1) === 'times');

/** "He scores", "a couple from London"; and "(in thousands)", which is the unit of a table. */
function isHomonym({ tokens }: Scan, at: number, next: number): boolean {
  if (text(tokens, at - 1) === 'quite') return true;
  if (opensSentence.test(text(tokens, at - 1)) && verbs.has(text(tokens, next))) return false;
  if (homonyms.has(text(tokens, next - 1)) && !isEnd(tokens, next) && !/^(of|more)$/.test(text(tokens, next)))
    return true;
  return text(tokens, at - 1) === 'in' && isEnd(tokens, next) && sizes.some(([word]) => word === text(tokens, at));
}

/** `hundred`, `hundred thousand`. */
function magnitudeAt({ tokens, words: { magnitudes } }: Scan, at: number): Found<number> | null {
  const first = magnitudes.get(text(tokens, at));
  if (!first) return null;
  const second = first === 100 ? magnitudes.get(text(tokens, at + 1)) : undefined;
  return second && second > 100 ? { value: first * second, next: at + 2 } : { value: first, next: at + 1 };
}
