import { nearest } from '../model/nearest.ts';
import { references } from '../model/refs.ts';
import type { Rule } from './_rule.ts';

/** Bases that name nothing. */
export const valueUnresolvedRef: Rule = {
  code: 'value/unresolved-ref',
  about: 'data',
  why: 'A ratio to something that the file does not know cannot be drawn.',
  find: ({ data }) => {
    const lookUp = references(data);
    const known = new Set([
      ...data.figures.flatMap(({ id, period, entity }) => [
        id,
        ...(period ? [period] : []),
        ...(entity ? [entity] : []),
      ]),
      ...Object.keys(data.measures),
      ...Object.keys(data.entities ?? {}),
    ]);
    return data.figures.flatMap(figure => {
      const base = figure.quantity?.relation?.base;
      if (base === undefined || lookUp(base, figure)) return [];
      const near = nearest(base, known);
      const some = [...known].slice(0, 12).join(', ');
      return [
        {
          severity: 'error',
          path: `${figure.path}/value`,
          message:
            `[${base}] names no figure, measure, period or entity` +
            (near ? `; the nearest known name is "${near}"` : ''),
          remedy: near ? `write [${near}]` : `known here: ${some}`,
        },
      ];
    });
  },
};
