import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Block, CitedElement } from './_article.ts';
import { kindest, type Verdict } from './_judge.ts';
import { numbersIn, type Bound, type Mention } from './_prose.ts';
import { quotes, saying, sayingThis, verdictOn, type Used } from './_saying.ts';

/** What a `<cited-number>` of an article points at. */
export interface Binding {
  /** The figures that its `src` names: one, as a rule; none if they could not be read. */
  figures: Figure[];
  data: Dataset;
}

/** How many numbers an article has, and how many of them a source. */
export interface Share {
  numbers: number;
  sourced: number;
}

type Words = Pick<Problem, 'severity' | 'message' | 'remedy'>;
type Found = Omit<Problem, 'path'> & { at: number };

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

/** What is wrong with the words of an element that points at figures. */
function mismatch(bound: Bound, { figures, data }: Binding, used: readonly Used[]): Found[] {
  const { text, at, cell, readings, foreign } = bound;
  const [first, mention] = [figures[0], readings[0]];
  if (!first || foreign || figures.some(figure => quotes(text, mention, figure))) return [];
  const found = (words: Words, place = at): Found[] => [{ code: 'prose/mismatch', at: place, ...words }];
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

function unsourced(mention: Mention, used: readonly Used[], bound: ReadonlySet<Figure>): Found {
  const { text, at } = mention;
  const [first, ...others] = sayingThis(mention, used, bound);
  const or = others.length ? ` (or ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''})` : '';
  const wrapped = (src: string): string => `<cited-number src="${src}">${text}</cited-number>`;
  const file = used.length === 1 ? used[0]!.file : 'FILE.json';
  const remedy = first
    ? `wrap it: ${wrapped(first)}${or}`
    : `say in a data file who reported it, and wrap it: ${wrapped(`${file}#ID`)}; if nobody did, add data-cited-skip to the element around it`;
  return { code: 'prose/unsourced', severity: 'info', at, message: `“${text}” has no source`, remedy };
}

/**
 * What is wrong with the numbers in the prose of an article: those that say something else than their figure, and those without one.
 * @param bindings what each `<cited-number>` points at; null: at something that cannot be looked at from here. Absent: at nothing.
 */
export function checkNumbers(
  blocks: readonly Block[],
  bindings: ReadonlyMap<CitedElement, Binding | null>,
  used: readonly Used[],
): Share & { problems: Found[] } {
  const { bound, unbound } = numbersIn(blocks);
  const figures = new Set([...bindings.values()].flatMap(binding => binding?.figures ?? []));
  const numbers = bound.filter(({ text, readings }) => readings.length > 0 || /\d/.test(text));
  const problems = bound.flatMap(one => {
    const binding = bindings.get(one.element);
    return binding ? mismatch(one, binding, used) : [];
  });
  return {
    problems: [...problems, ...unbound.map(mention => unsourced(mention, used, figures))],
    numbers: numbers.length + unbound.length,
    sourced: numbers.filter(({ element }) => bindings.has(element)).length,
  };
}
