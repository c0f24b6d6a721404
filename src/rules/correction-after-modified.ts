import { comparePeriods, readPeriod } from '../model/period.ts';
import { year } from './_example.ts';
import type { Example, Rule } from './_rule.ts';

const corrected = (date: string, modified?: string): Example => ({
  figures: [year(2014, 5)],
  ...(modified && { modified }),
  corrections: [{ date, figure: 'plums-2014', was: '6', note: 'a slip' }],
});

/** Corrections that were made after the file says that it was changed for the last time. */
export const correctionAfterModified: Rule = {
  code: 'correction/after-modified',
  about: 'data',
  why: 'Readers see both dates: a file that was corrected later than it was changed says two things.',
  examples: {
    breaks: [corrected('2021-03-02', '2021-03-01')],
    keeps: [corrected('2021-03-01', '2021-03-01'), corrected('2021-03-02')],
  },
  find: ({ data: { corrections = [], modified = '' } }) => {
    const last = readPeriod(modified);
    return corrections.flatMap(({ date }, i) => {
      const read = readPeriod(date);
      if (!read || !last || comparePeriods(read, last) <= 0) return [];
      return [
        {
          severity: 'warning',
          path: `/corrections/${i}/date`,
          message: `this correction is of ${date}, but the file says that it was changed for the last time on ${modified}`,
          remedy: `write "modified": "${date}", or the right date here`,
        },
      ];
    });
  },
};
