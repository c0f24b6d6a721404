import type { Dataset, Figure } from '../model/dataset.ts';
import { names } from '../model/names.ts';
import { comparePeriods, readPeriod } from '../model/period.ts';
import { references } from '../model/refs.ts';
import { formatValue } from '../values/format-value.ts';
import { parseNotation } from '../values/parse-notation.ts';
import { year } from './_example.ts';
import type { Example, Rule } from './_rule.ts';
import { show } from './_wording.ts';

type Correction = NonNullable<Dataset['corrections']>[number];

const corrected = (value: unknown, ...was: (string | undefined)[]): Example => ({
  figures: [year(2014, value)],
  corrections: was.map((was, i) => ({
    date: `2021-03-0${i + 1}`,
    figure: 'plums-2014',
    note: 'a slip',
    ...(was && { was }),
  })),
});

/** The last correction of a figure says that it was what it still is. */
export const correctionNoChange: Rule = {
  code: 'correction/no-change',
  about: 'data',
  why: 'Readers are told what a figure said before; if it says so still, either the figure was never mended or that is wrong.',
  examples: {
    breaks: [corrected(5, '5'), corrected('>4000', '> 4,000'), corrected(5, '6', '5')],
    keeps: [
      corrected(5, '6'),
      corrected(5, '5', '6'),
      corrected('>4000', '4000'),
      corrected(5),
      corrected(5, '5', undefined),
    ],
  },
  find: ({ data }) => {
    const { corrections = [] } = data;
    return corrections.flatMap((correction, i) => {
      const { was, figure = '' } = correction;
      if (was === undefined || isOutdated(correction, corrections)) return [];
      const named = references(data)(figure);
      const about = named ? data.figures.filter(one => names(named, one)) : [];
      if (!about.length || !about.every(one => isStill(was, one))) return [];
      return [
        {
          severity: 'warning',
          path: `/corrections/${i}/was`,
          message: `this correction says that "${figure}" was ${show(was)}, and it still is`,
          remedy: 'write what it said before, or leave "was" out if something else was changed; else mend the figure',
        },
      ];
    });
  },
};

/** Whether the same figure was corrected again: on a later day, or further down on the same. */
function isOutdated(correction: Correction, all: readonly Correction[]): boolean {
  const date = readPeriod(correction.date);
  return all.some((other, i) => {
    const read = readPeriod(other.date);
    if (other === correction || other.figure !== correction.figure || !date || !read) return false;
    const order = comparePeriods(read, date);
    return order > 0 || (order === 0 && i > all.indexOf(correction));
  });
}

/** Whether a text is how a figure's value, or its wording, is written now, or says the same. */
function isStill(was: string, { value, wording, quantity }: Figure): boolean {
  if ([String(value), wording].includes(was.trim())) return true;
  const read = parseNotation(was);
  const notation = 'quantity' in read ? formatValue(read.quantity) : null;
  return notation !== null && quantity !== null && notation === formatValue(quantity);
}
