import type { Dataset } from '../model/dataset.ts';
import { isVague } from '../model/is-vague.ts';
import type { Conflict } from '../model/row.ts';
import type { Finding, RuleInput } from './_rule.ts';
import { show } from './_wording.ts';

/** Whether a ± is among its figures: then they may be true although they do not fit. */
export const hasMargin = ({ figures }: Conflict, { figures: all }: Dataset): boolean =>
  all.some(({ id, quantity }) => quantity?.mid !== undefined && figures.includes(id));

/** Whether a vague word is among its figures: how far it reaches is a convention of ours, which contradicts nobody. */
export const hasVague = ({ figures }: Conflict, { figures: all }: Dataset): boolean =>
  all.some(({ id, quantity }) => quantity && isVague(quantity) && figures.includes(id));

/** Findings about those conflicts of a chart that a rule is about, each at one of its figures. */
export function conflictsOf(
  { data, chart }: RuleInput,
  code: string,
  isMeant: (conflict: Conflict) => boolean,
  about: (conflict: Conflict, figures: string) => Omit<Finding, 'path'>,
): Finding[] {
  return (chart?.conflicts ?? []).filter(isMeant).map(conflict => {
    const { said, path } = named(conflict.figures, data, code);
    return { path, ...about(conflict, said) };
  });
}

/**
 * Figures in a message, by id and value, and the place of a finding about them all: the one of them that allows it, else the last in the
 * file.
 */
export function named(
  ids: readonly string[],
  { figures }: RuleInput['data'],
  code = '',
): { said: string; path: string } {
  const chosen = figures.filter(({ id }) => ids.includes(id));
  const said = ids.flatMap(id => chosen.find(figure => figure.id === id) ?? []);
  const place = chosen.find(({ allow }) => allow && Object.hasOwn(allow, code)) ?? chosen.at(-1);
  return {
    said: said
      .map(({ id, value, margin }) => `"${id}" (${show(value)}${margin === undefined ? '' : ` ± ${margin}`})`)
      .join(', '),
    path: place?.path ?? '',
  };
}

/** Whether it takes what the data declare of a whole: parts that add up to it, or the `sum` of a measure. */
export const isOfTotal = ({ through = [] }: Conflict): boolean => through.includes('total') || through.includes('sum');
