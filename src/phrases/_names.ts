import type { Amount, Hedge } from './_amount.ts';
import { entry, isEnd, text } from './_lexicon.ts';
import type { Token } from './_tokens.ts';
import type { Scan } from './_words.ts';

/** A number, and what stands around it. */
export interface Candidate {
  value: Amount;
  /** The token behind it and its unit. */
  next: number;
  /** Its first digit or word, behind a currency. */
  number: number;
  /** It has a currency or unit. */
  unit: boolean;
  hedge?: Hedge;
  edge?: 'first' | 'last';
}

type Guard = (scan: Scan, at: number, candidate: Candidate) => boolean;

/** Numbers that are no quantities: codes, dates, times, scores, labels, years, names, pronouns. */
export const isName: Guard = (scan, at, candidate) => guards.some(guard => guard(scan, at, candidate));

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.raw ?? '');
const isDigits = ({ tokens }: Scan, { number }: Candidate): boolean => isNumber(tokens[number]);
const isBare = ({ value, unit }: Candidate): boolean => value.bare === true && !unit;

/** `MH17`, `Su-27`, the 1 of `3-1`, the 30 of `10:30`. */
const isGluedBefore: Guard = ({ tokens }, at, { edge, hedge }) => {
  const [before, first] = [tokens[at - 1], tokens[at]];
  if (edge === 'last' || hedge) return false;
  if (first?.hyphen) return true;
  if (!first?.glued || !before) return false;
  if (/^[,=]$/.test(before.text)) return isNumber(tokens[at - 2]);
  return before.kind === 'word' || isNumber(before) || /^[-/:.#_–^№+]$/.test(before.text);
};

/** `10-year`, `1.2.3`, the 3 of `3-1`, `10:30`, `51.5° N`; not `4,000-strong`, `a 2-point drop`. */
const isGluedBehind: Guard = ({ tokens, words }, _, { next, edge, value }) => {
  const [after, then] = [tokens[next], tokens[next + 1]];
  if (after?.hyphen) {
    const isNumberStill =
      words.strong.has(after.text) || words.nouns.has(then?.text ?? '') || (value.unit && !isNumber(after));
    return edge !== 'first' && !isNumberStill;
  }
  if (!after?.glued) return false;
  if (after.kind !== 'sign') return true;
  if (after.text === '°') return then?.glued === true || /^[NSEW]$/.test(then?.raw ?? '');
  if (/^[-–—]$/.test(after.text)) return edge !== 'first' && (after.text === '-' || then?.glued === true);
  return then?.glued === true && (/^['’′″/:^_]$/.test(after.text) || (/^[.,]$/.test(after.text) && isNumber(then)));
};

/** `007`, a telephone number, digits that follow each other. */
const isCode: Guard = ({ tokens }, at, { number, next, value, edge }) => {
  const token = tokens[number];
  if (!isNumber(token) || !token) return false;
  if (/^0\d/.test(token.raw) || token.value === null) return true;
  const beside = (other: Token | undefined) => isNumber(other) && !isYear(other) && !other?.hyphen;
  return (
    value.bare === true &&
    edge === undefined &&
    !isYear(token) &&
    (beside(tokens[at - 1]) || (beside(tokens[next]) && next === number + 1))
  );
};

const isYear = (token: Token | undefined): boolean => /^(1\d|20)\d\d$|^2100$/.test(token?.raw ?? '');

/** A year, unless a hedge stands before it or what is counted behind it. */
const isYearHere: Guard = (scan, at, candidate) => {
  const { tokens, words } = scan;
  const { number, next, hedge } = candidate;
  if (!isYear(tokens[number]) || !isBare(candidate)) return false;
  const year = Number(tokens[number]?.raw);
  const before = text(tokens, at - 1);
  const counted = words.counted.has(text(tokens, next));
  if (hedge) return !counted && year % 100 > 0 && (hedge === 'about' || hedge === 'atMost' || year > 1900);
  if (counted) return year > 1900 && words.yearBefore.has(before);
  return year >= 1500 || words.yearBefore.has(before);
};

/** `5 November`, `November 5`, `5 to 7 November`: months have capitals. */
const isDate: Guard = ({ tokens, words }, at, candidate) => {
  const { next, number } = candidate;
  const isMonth = (token: Token | undefined) =>
    (words.smallMonths || isCapital(token)) && words.months.has(token?.text ?? '');
  if (!isBare(candidate) || Number(tokens[number]?.raw ?? 99) > 31) return false;
  const beyond = isNumber(tokens[next + 1]) ? next + 2 : isNumber(tokens[next]) ? next + 1 : next;
  const before = text(tokens, at - 1) === '.' ? at - 2 : at - 1;
  return isMonth(tokens[next]) || isMonth(tokens[before]) || isMonth(tokens[beyond]);
};

/** Nothing but the number says what it is: a label or a name before it would. */
const isNameable = ({ tokens, words }: Scan, candidate: Candidate): boolean =>
  !candidate.hedge &&
  isBare(candidate) &&
  !/[, ]/.test(tokens[candidate.number]?.raw ?? '') &&
  (isCapital(tokens[candidate.next]) || !entry(words.suffixes, tokens, candidate.next));

/** `Article 5`, `No. 10`, `page 12`. */
const isLabelled: Guard = (scan, at, candidate) => {
  const { tokens, words } = scan;
  if (!isNameable(scan, candidate)) return false;
  const label = text(tokens, at - 1) === '.' && tokens[at - 1]?.glued ? at - 2 : at - 1;
  const isLabel = words.labels.has(text(tokens, label)) && !words.noLabel.has(text(tokens, label - 1));
  return isLabel || isListed(scan, at);
};

/** `Boeing 747`, `Channel Four`, `New York 10001`; not `All 33 miners`, `In Syria 300 people died`. */
const isProper: Guard = (scan, at, candidate) => {
  const { tokens, words } = scan;
  if (!isNameable(scan, candidate)) return false;
  const before = tokens[at - 1];
  if (!isDigits(scan, candidate)) return isInSentence(tokens, at) && /^\p{Lu}(?!\p{Lu})/u.test(tokens[at]?.raw ?? '');
  if (before?.kind !== 'word' || !isCapital(before) || (words.verbsLead && !isInSentence(tokens, at - 1))) return false;
  const isPlace = words.placeBefore.has(text(tokens, at - 2)) && words.counted.has(text(tokens, candidate.next));
  return !isPlace && !words.openers.has(before.text) && !words.months.has(before.text);
};

/** The second of `Articles 5 and 6`, `aged 18 to 24`. */
const isListed = ({ tokens, words }: Scan, at: number): boolean =>
  isNumber(tokens[at - 2]) &&
  words.labels.has(text(tokens, at - 3)) &&
  (text(tokens, at - 1) === ',' || words.joints.next.has(text(tokens, at - 1)));

const isInSentence = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && !/^[.!?:“"‘•\n–—]$/.test(tokens[at - 1]?.text ?? '.');

/** `5 pm`, `10 o'clock`, `three times`, `one of them`. */
const isElse: Guard = (scan, _, candidate) =>
  (isBare(candidate) && entry(scan.words.after, scan.tokens, candidate.next) !== null) ||
  (candidate.edge !== 'first' && scan.words.isPronoun(scan, candidate.number, candidate.next));

/** `twenty-first`, `hundred and first`, `nineteen eighty-four`, `Three Mile Island`. */
const isWordsElse: Guard = (scan, at, candidate) => {
  if (isDigits(scan, candidate)) return false;
  const { tokens, words } = scan;
  const { next, unit } = candidate;
  const [after, last] = [tokens[next], tokens[next - 1]];
  if (unit && isCapital(tokens[at]) && /^\p{Lu}\p{Ll}{2}/u.test(last?.raw ?? '')) return true;
  // "twenty first", but not "two first"
  if (words.ordinals.has(after?.text ?? '') && (after?.hyphen || (last?.text.length ?? 0) > 5)) return true;
  if (words.and.has(after?.text ?? '') && words.ordinals.has(text(tokens, next + 1))) return true;
  const isYearPart = (i: number) => (words.cardinals.get(text(tokens, i)) ?? 0) >= 10;
  return isBare(candidate) && (isYearPart(next) || (isYearPart(at - 1) && !isEnd(tokens, at - 1)));
};

/** `10 Downing Street`. */
const isStreet: Guard = ({ tokens, words }, _, { next }) => {
  for (let at = next; at < next + 3 && isCapital(tokens[at]); at++)
    if (at > next && words.streets.has(text(tokens, at))) return true;
  return false;
};

/** `Ann Plum, 42, said`. */
const isAge: Guard = ({ tokens }, at, candidate) =>
  isBare(candidate) &&
  text(tokens, at - 1) === ',' &&
  isCapital(tokens[at - 2]) &&
  text(tokens, candidate.next) === ',' &&
  /^\d\d$/.test(tokens[at]?.raw ?? '');

/** `starts at 8`; not "stood at 8". */
const isHour: Guard = ({ tokens, words }, at, candidate) =>
  isBare(candidate) &&
  words.clock.has(text(tokens, at - 1)) &&
  !words.levelBefore.has(text(tokens, at - 2)) &&
  /^(\d|1[0-2])$/.test(tokens[at]?.raw ?? '') &&
  (isEnd(tokens, candidate.next) || words.openers.has(text(tokens, candidate.next)));

const guards: readonly Guard[] = [
  isGluedBefore,
  isGluedBehind,
  isCode,
  isYearHere,
  isDate,
  isLabelled,
  isProper,
  isElse,
  isWordsElse,
  isStreet,
  isAge,
  isHour,
];
