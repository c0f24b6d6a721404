import type { Figure } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { fromQuantity, toBounds } from '../model/interval.ts';
import { comparePeriods, readPeriod } from '../model/period.ts';
import { modeOf } from '../model/status.ts';
import { year } from './_example.ts';
import { replacedIn } from './_reported.ts';
import type { Example, Finding, Rule } from './_rule.ts';
import { show } from './_wording.ts';

const toll = (...figures: unknown[]): Example => ({
  measures: { plums: { label: 'Plums lost so far', unit: 'plums', time: 'running' } },
  figures,
});
const day = (n: number, value: unknown, more = {}) => ({ id: `day-${n}`, period: `2020-05-0${n}`, value, ...more });

/** Totals so far that are lower than before, and nothing says that one corrects the other. */
export const resolveRunningFalls: Rule = {
  code: 'resolve/running-falls',
  about: 'data',
  why: 'A total so far can only grow: where it falls, an earlier number was corrected, and readers must be told.',
  examples: {
    breaks: [toll(day(1, 10), day(2, 30), day(3, 20)), toll(day(1, '>30'), day(2, '<20'))],
    keeps: [
      toll(day(1, 10), day(2, 30), day(3, 20, { replaces: 'day-2' })),
      toll(day(1, 10, { speaker: 'ann' }), day(2, 8, { speaker: 'bob' })),
      toll(day(1, '~30'), day(2, 29)),
      { figures: [year(2013, 30), year(2014, 20)] },
    ],
  },
  find: ({ data }) => {
    const replaced = replacedIn(data);
    const counts = data.figures.filter(
      ({ id, measure, quantity }) =>
        data.measures[measure]?.time === 'running' && !replaced.has(id) && quantity && !quantity.relation,
    );
    const alike = grouped(counts, ({ measure, entity, speaker, status }) =>
      JSON.stringify([measure, entity, speaker, modeOf(status)]),
    );
    return alike.flatMap(falls).map(([before, figure]): Finding => ({
      severity: 'warning',
      path: `${figure.path}/value`,
      message: `"${figure.measure}" is a total so far, but "${figure.id}" (${show(figure.value)}) is below "${before.id}" (${show(before.value)}), which is earlier`,
      remedy: `if it corrects the earlier number, write "replaces": "${before.id}"`,
    }));
  },
};

/** The figures of one count that are below an earlier one, each with the highest of those. */
function falls(count: readonly Figure[]): [before: Figure, figure: Figure][] {
  const found: [Figure, Figure][] = [];
  let highest: Figure | undefined;
  for (const figure of [...count].sort((a, b) => (isEarlier(a, b) ? -1 : Number(isEarlier(b, a))))) {
    if (highest && isEarlier(highest, figure) && isAbove(highest, figure)) found.push([highest, figure]);
    if (!highest || least(figure) > least(highest)) highest = figure;
  }
  return found;
}

/** By the time that they are about; where that is the same, by when they were reported. */
function isEarlier(a: Figure, b: Figure): boolean {
  const [x, y] = a.period === b.period ? [a.reported, b.reported] : [a.period, b.period];
  const [before, after] = [readPeriod(x ?? ''), readPeriod(y ?? '')];
  return before !== null && after !== null && before.last !== after.last && comparePeriods(before, after) < 0;
}

const least = ({ quantity }: Figure): number => (quantity && toBounds(fromQuantity(quantity)).lo) ?? -Infinity;

/** For certain, whatever number of each is the true one. */
function isAbove(a: Figure, b: Figure): boolean {
  if (!a.quantity || !b.quantity) return false;
  const [{ lo, loOpen }, { hi, hiOpen }] = [a.quantity, b.quantity].map(q => toBounds(fromQuantity(q))) as [
    Bounds,
    Bounds,
  ];
  return lo !== null && hi !== null && (lo > hi || (lo === hi && (loOpen || hiOpen)));
}

type Bounds = ReturnType<typeof toBounds>;
