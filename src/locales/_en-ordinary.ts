import { enQuantities } from './_en-quantities.ts';
import { isTime, items } from './_en-steps.ts';
import type { OrdinaryWords } from './_locale.ts';
import { en } from './en.ts';

const kinds = { ...en.statuses, reported: 'reported', forecast: 'forecast', target: 'target' };

/** A sentence's first letter. */
export const start = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** English words for charts of several plain numbers. */
export const enOrdinary: OrdinaryWords = {
  ...enQuantities,
  axis: (from, to, name) =>
    name
      ? `The ${name.side === 'x' ? 'horizontal' : 'vertical'} axis, ${name.label}, runs from ${from} to ${to}.`
      : `The axis runs from ${from} to ${to}.`,
  some: numbers => `There are ${en.number(numbers)} numbers; these are some of them.`,
  highest: (kind, label, exact) =>
    `Of the ${kinds[kind]} figures, ${label} is the highest${exact ? '' : ', whatever the exact numbers'}.`,
  noHighest: 'The reported figures do not show which is highest.',
  notRanked: all =>
    `Figures of different kinds (${en.list(all.map(kind => kinds[kind]))}) are not ranked against each other.`,
  trend: (step, way) => {
    const each = isTime(step) ? items[step][0] : 'figure';
    if (way === 'mixed')
      return `Some ${isTime(step) ? items[step][1] : 'figures'} are higher than the one before, some are lower.`;
    return `${start(`each ${each}`)} is ${way} than the one before.`;
  },
};
