import { things } from './_en-names.ts';
import { list, text } from './_lexicon.ts';
import type { Scan } from './_words.ts';

/** `one` behind one of these is somebody: no one, this one, number one. */
const beforeSomebody = list(
  'no any every some each this that which the another number day square big last first little good new young old only',
);
/** `one` behind one of these is a number, whatever stands behind it: at least one. */
const beforeOne = list('least than most about exactly just over under below above');
const beforeZero = list('net ground near absolute patient year sub from a');
const behindZero = list('tolerance hour sum gravity emission emissions carbon point in waste');

/** A number in words that only looks like one: `one of them`, `no one`, `net zero`, `a score`, `half past six`. */
export function isPronoun(scan: Scan, at: number, next: number): boolean {
  const { tokens } = scan;
  const [word, before, after] = [text(tokens, at), text(tokens, at - 1), text(tokens, next)];
  if (isAfterFraction(scan, at) || (before === 'of' && text(tokens, at - 2) === 'ages')) return true;
  if (word === 'zero') return beforeZero.has(before) || behindZero.has(after) || tokens[next]?.hyphen === true;
  if (word === 'a')
    return /^scores?$/.test(text(tokens, next - 1)) || (/^(to|in)$/.test(after) && text(tokens, next + 1) === 'one');
  return word === 'one' && next === at + 1 && isSomebody(before, after);
}

/** `half past six`, `a quarter to nine`. */
const isAfterFraction = ({ tokens }: Scan, at: number): boolean =>
  /^(past|to)$/.test(text(tokens, at - 1)) && /^(half|quarter)$/.test(text(tokens, at - 2));

/** Where nothing that is counted stands behind it, "one" is somebody or something. */
function isSomebody(before: string, after: string): boolean {
  if (beforeOne.has(before)) return before === 'about' && after === 'of';
  if (beforeSomebody.has(before)) return before !== 'only' || !things.has(after);
  return !things.has(after);
}
