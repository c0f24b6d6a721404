import { charted, one, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Forms that would lie about the rows of a chart: another is drawn. `choose` finds them, since it draws another. */
export const chartFormRefused: Rule = {
  code: 'chart/form-refused',
  about: 'reading',
  why: 'A form that cannot show what was said, such as a bar for a ratio without a number, is not drawn.',
  examples: {
    breaks: [
      charted([year(2014, '1.5x [2013]')], { form: 'bar' }),
      charted([year(2013, 5), year(2014, 6)], { form: 'number' }),
      charted([year(2013, 5), year(2014, 6)], { form: 'scatter' }),
    ],
    keeps: [
      charted([year(2013, 2), year(2014, '1.5x [2013]')], { form: 'bar' }),
      charted([year(2014, '1.5x [2013]')], { form: 'ratio' }),
      one('1.5x [2013]'),
    ],
  },
};
