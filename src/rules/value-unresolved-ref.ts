import type { Dataset, Figure } from '../model/dataset.ts';
import { nearest } from '../model/nearest.ts';
import { pointer } from '../model/problem.ts';
import { references } from '../model/refs.ts';
import { one } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';

/** Bases that name nothing. */
export const valueUnresolvedRef: Rule = {
  code: 'value/unresolved-ref',
  about: 'data',
  why: 'A ratio to something that the file does not know cannot be drawn.',
  examples: {
    breaks: [one('2x [plums-2104]'), one('2x [2013]', { alternatives: ['3x [pluns]'] })],
    keeps: [one('2x [2013]'), one('2x [*]'), one('2x [Meadow]', { entity: 'Garden' })],
  },
  find: ({ data }) => {
    const lookUp = references(data);
    const known = candidates(data);
    return data.figures.flatMap(figure =>
      basesOf(figure)
        .filter(({ base }) => !lookUp(base, figure))
        .map(({ base, path }): Finding => {
          const near = nearest(base, known);
          return {
            severity: 'error',
            path,
            message:
              `[${base}] names no figure, measure, period or entity` +
              (near ? `; the nearest known name is "${near}"` : ''),
            remedy: `${near ? `write [${near}]; ` : ''}known here: ${listed(known, near)}`,
          };
        }),
    );
  },
};

/** The bases of a value and its alternatives, each with its place. */
function basesOf({ quantity, readings = [], path }: Figure): { base: string; path: string }[] {
  const all = [quantity, ...readings].map((one, i) => ({
    base: one?.relation?.base,
    path: path + (i ? pointer('alternatives', i - 1) : '/value'),
  }));
  return all.flatMap(({ base, path }) => (base === undefined ? [] : [{ base, path }]));
}

/** What a base may name: ids first, as they say most. */
const candidates = ({ figures, measures, entities = {} }: Dataset): string[] => [
  ...new Set([
    ...figures.map(({ id }) => id),
    ...figures.flatMap(({ period }) => period ?? []),
    ...Object.keys(measures),
    ...figures.flatMap(({ entity }) => entity ?? []),
    ...Object.keys(entities),
  ]),
];

function listed(known: readonly string[], near: string | undefined): string {
  const others = known.filter(name => name !== near);
  const all = near === undefined ? others : [near, ...others];
  return all.slice(0, 12).join(', ') + (all.length > 12 ? ', …' : '');
}
