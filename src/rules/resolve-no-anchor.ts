import type { Row } from '../model/row.ts';
import type { Rule } from './_rule.ts';

/** Figures that are compared with each other, and no number says how large any of them is. */
export const resolveNoAnchor: Rule = {
  code: 'resolve/no-anchor',
  about: 'chart',
  why: 'One number for any of them would give numbers for all.',
  find: ({ data, chart }) => {
    const groups = new Map<number, Row[]>();
    for (const row of chart?.rows ?? []) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
    return [...groups.values()].flatMap(rows => {
      const related = rows.find(({ quantity }) => quantity?.relation);
      const path = data.figures.find(({ id }) => id === related?.id)?.path;
      if (!related || path === undefined || rows.some(({ quantity }) => quantity && !quantity.relation)) return [];
      const places = [
        ...new Set(rows.map(({ entity, period, id }) => [entity, period].filter(Boolean).join(', ') || id)),
      ].sort();
      return [
        {
          severity: 'info',
          path,
          message: `${places.join(' and ')} are only compared with each other: no number was reported`,
          remedy: 'a figure with a number for one of them would give numbers for all',
        },
      ];
    });
  },
};
