import type { Conflict } from '../model/row.ts';
import type { Finding, RuleInput } from './_rule.ts';
import { show } from './_wording.ts';

/** Findings about the conflicts of one grade in a chart, each at the last of its figures. */
export function conflictsOf(
  { data, chart }: RuleInput,
  grade: Conflict['grade'],
  about: (conflict: Conflict, figures: string) => Omit<Finding, 'path'>,
): Finding[] {
  const byId = new Map(data.figures.map(figure => [figure.id, figure]));
  return (chart?.conflicts ?? [])
    .filter(conflict => conflict.grade === grade)
    .map(conflict => {
      const figures = conflict.figures.flatMap(id => byId.get(id) ?? []);
      const said = figures.map(({ id, value }) => `"${id}" (${show(value)})`);
      return { path: figures.at(-1)?.path ?? '', ...about(conflict, said.join(', ')) };
    });
}
