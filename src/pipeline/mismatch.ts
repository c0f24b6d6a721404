import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { BoundWords, Mention } from './mentions.ts';
import { quotes, saying, sayingThis, verdictOn, type Used } from './saying.ts';
import { kindest, type Verdict } from './verdict.ts';

/** What a `<cited-number>` points at. */
export interface Binding {
  /** The figures that its `src` names: one, as a rule; none if they could not be read. */
  figures: readonly Figure[];
  data: Dataset;
}

type Words = Pick<Problem, 'severity' | 'message' | 'remedy'>;
/** A problem with words; `at`: an offset into what was read. */
export type Mismatch = Omit<Problem, 'path'> & { at: number };

const isBare = ({ quantity: { lo, hi, approximate } }: Mention): boolean => lo === hi && !approximate;

/** What to say of a number: its words, the id of its figure, what that says, and perhaps which other figure says it. */
type Complaint = (mention: Mention, id: string, says: string, other: string | undefined) => Words;

const complaints: Record<Exclude<Verdict, 'same' | 'fits'>, Complaint> = {
  hedge: (mention, id, says) => ({
    severity: 'warning',
    message: isBare(mention)
      ? `“${mention.text}” leaves out how exact the number is: the figure "${id}" says ${says}`
      : `“${mention.text}” says something else about the same number: the figure "${id}" says ${says}`,
    remedy: `write ${says}, or other words that say the same`,
  }),
  strict: ({ text }, id, says) => ({
    severity: 'warning',
    message: `“${text}” and ${says}, as the figure "${id}" says, differ on whether the number itself is included`,
    remedy: `write ${says}: "over" and "under" leave the number out, "at least" and "at most" do not`,
  }),
  rounded: ({ text }, id, says) => ({
    severity: 'warning',
    message: `“${text}” is rounded, and does not say so: the figure "${id}" says ${says}`,
    remedy: `write “about ${text}”, or ${says}`,
  }),
  unit: ({ text }, id, says) => ({
    severity: 'error',
    message: `“${text}” has another unit than the figure "${id}", which says ${says}`,
    remedy: 'correct the unit in the text, or that of the measure in the data',
  }),
  other: ({ text }, id, says, other) => ({
    severity: 'error',
    message: `“${text}” is not what the figure "${id}" says: ${says}`,
    remedy: other ? `"${other}" says this: point src at it, or correct the text` : 'correct the text, or the figure',
  }),
};

/**
 * What is wrong with the words of an element that points at figures: one problem at most. `used`: where else to look for what they say.
 * `cell`: they stand in a table, whose head may say the unit.
 */
export function mismatch(
  { text, at, readings, foreign }: BoundWords,
  { figures, data }: Binding,
  used: readonly Used[],
  cell = false,
): Mismatch[] {
  const [first, mention] = [figures[0], readings[0]];
  if (!first || foreign || figures.some(figure => quotes(text, mention, figure))) return [];
  const found = (words: Words, place = at): Mismatch[] => [{ code: 'prose/mismatch', at: place, ...words }];
  const numbers = figures.filter(({ quantity }) => quantity);
  if (!text)
    return found({
      severity: 'warning',
      message: '<cited-number> holds no text, so that readers see nothing',
      remedy: `write the number between its tags: ${saying(first, data)}`,
    });
  // digits that are not understood may be any number
  if (!mention && (!numbers.length || /\d/.test(text))) return [];
  if (!mention)
    return found({
      severity: 'info',
      message: `“${text}” says no number; the figure "${first.id}" does: ${saying(first, data)}`,
      remedy: 'put the element around the words that carry the number',
    });
  if (!numbers.length) {
    const message = `“${mention.text}” is a number, but for the figure "${first.id}" none was reported`;
    const remedy = 'take the number out, or point src at the figure that says it';
    return found({ severity: 'error', message, remedy }, mention.at);
  }
  const pairs = readings.flatMap(reading => numbers.map(figure => ({ reading, figure })));
  const verdicts = pairs.map(({ reading, figure }) => verdictOn(reading, figure, data, cell));
  const verdict = kindest(verdicts);
  if (verdict === 'same' || verdict === 'fits') return [];
  const { reading, figure } = pairs[verdicts.indexOf(verdict)]!;
  const [other] = verdict === 'other' ? sayingThis(reading, used, new Set()) : [];
  return found(complaints[verdict](reading, figure.id, saying(figure, data), other), reading.at);
}
