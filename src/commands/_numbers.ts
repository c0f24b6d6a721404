import type { Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Mention } from '../pipeline/mentions.ts';
import { mismatch, type Binding } from '../pipeline/mismatch.ts';
import { sayingThis, type Used } from '../pipeline/saying.ts';
import type { Block, CitedElement } from './_article.ts';
import { numbersIn } from './_prose.ts';

/** How many numbers an article has, and how many of them a source. */
export interface Share {
  numbers: number;
  sourced: number;
}

type Found = Omit<Problem, 'path'> & { at: number };

function unsourced(
  mention: Mention,
  used: readonly Used[],
  bound: ReadonlySet<Figure>,
  around: string | undefined,
): Found {
  const { text, at } = mention;
  const [first, ...others] = sayingThis(mention, used, bound);
  const or = others.length ? ` (or ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''})` : '';
  const coded = (src: string): string => {
    const [, file = '', id = ''] = /^([^#]*)#(.*)$/s.exec(src)!;
    const own = file === around ? '' : file;
    return `:number[${text}]{${!own && /^[^\s"'.#<>=`{}]+$/.test(id) ? `#${id}` : `src="${own}#${id}"`}}`;
  };
  const inCodes = around !== undefined;
  const wrapped = (src: string): string => (inCodes ? coded(src) : `<cited-number src="${src}">${text}</cited-number>`);
  const file = used.length === 1 ? used[0]!.file : 'FILE.json';
  const remedy = first
    ? `wrap it: ${wrapped(first)}${or}`
    : `say in a data file who reported it, and wrap it: ${wrapped(`${file}#ID`)}; if nobody did, ${inCodes ? `write :unsourced[${text}]` : 'add data-cited-skip to the element around it'}`;
  return { code: 'prose/unsourced', severity: 'info', at, message: `“${text}” has no source`, remedy };
}

/**
 * What is wrong with the numbers in the prose of an article: those that say something else than their figure, and those without one.
 * @param around a story in Markdown, whose numbers stand in short codes: the data file that all of it uses, or nothing; undefined: no such story
 * @param bindings what each `<cited-number>` points at; null: at something that cannot be looked at from here. Absent: at nothing.
 */
export function checkNumbers(
  blocks: readonly Block[],
  bindings: ReadonlyMap<CitedElement, Binding | null>,
  used: readonly Used[],
  around?: string,
): Share & { problems: Found[] } {
  const { bound, unbound } = numbersIn(blocks);
  const figures = new Set([...bindings.values()].flatMap(binding => binding?.figures ?? []));
  const numbers = bound.filter(({ text, readings }) => readings.length > 0 || /\d/.test(text));
  const problems = bound.flatMap(one => {
    const binding = bindings.get(one.element);
    return binding ? mismatch(one, binding, used, one.cell) : [];
  });
  return {
    problems: [...problems, ...unbound.map(mention => unsourced(mention, used, figures, around))],
    numbers: numbers.length + unbound.length,
    sourced: numbers.filter(({ element }) => bindings.has(element)).length,
  };
}
