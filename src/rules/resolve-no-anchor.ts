import type { Dataset } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { charted, one, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures that are compared with each other, and no number says how large any of them is. */
export const resolveNoAnchor: Rule = {
  code: 'resolve/no-anchor',
  about: 'chart',
  why: 'One number for any of them would give numbers for all.',
  examples: {
    breaks: [
      one('1.5x [2013]'),
      one('-3 [2013]'),
      {
        figures: [
          year(2013, 5),
          year(2013, null, { id: 'taken-back', replaces: 'plums-2013' }),
          year(2014, '2x [2013]'),
        ],
      },
    ],
    keeps: [
      { figures: [year(2013, '>1'), year(2014, '1.5x [2013]')] },
      one(null),
      { figures: [year(2013, '2x [nowhere]'), year(2014, '3x [plums-2031]')] },
      one('2x [2014]'),
      charted([year(2013, 1), year(2014, '2x [2013]')], { figures: ['plums-2014'] }),
    ],
  },
  find: ({ data, chart }) => {
    const groups = new Map<number, Row[]>();
    for (const row of chart?.rows ?? [])
      if (row.replacedBy === undefined && !isDangling(row))
        groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
    return [...groups.values()].flatMap(rows => {
      const related = rows.find(({ quantity }) => quantity?.relation);
      const path = data.figures.find(({ id }) => id === related?.id)?.path;
      if (!related || path === undefined || rows.some(isAnchor)) return [];
      const places = [
        ...new Set(rows.map(({ entity, period, id }) => [entity, period].filter(Boolean).join(', ') || id)),
      ].sort();
      return [
        {
          severity: 'info',
          path,
          message: `${places.join(' and ')} are only compared with each other: no number was reported`,
          remedy: remedyFor(rows, data),
        },
      ];
    });
  },
};

/** A base that only somebody's plan has a number for may be what is meant: then it must be named. */
function remedyFor(rows: readonly Row[], { figures }: Dataset): string {
  const plan = figures.find(
    one =>
      one.quantity !== null &&
      !one.quantity.relation &&
      rows.some(
        ({ absent, measure, entity, period }) =>
          absent && one.measure === measure && one.entity === entity && one.period === period,
      ),
  );
  return plan
    ? `"${plan.id}" is ${plan.status}, and no base unless it is named: write [${plan.id}] if it is meant`
    : 'a figure with a number for one of them would give numbers for all';
}

/** A relation to nothing, or to itself, of which `value/unresolved-ref` and `value/self-ref` tell. */
const isDangling = ({ id, quantity, base }: Row): boolean =>
  !!quantity?.relation && (base === undefined || base === id);

/** A number, or what the file has and the chart leaves out, of which `chart/base-left-out` tells. */
const isAnchor = ({ quantity, absent }: Row): boolean =>
  absent === 'not-shown' || (quantity !== null && !quantity.relation);
