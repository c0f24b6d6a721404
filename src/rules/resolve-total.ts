import type { Conflict } from '../model/row.ts';
import { conflictsOf, hasMargin, hasVague, isOfTotal } from './_conflict.ts';
import { year } from './_example.ts';
import type { Example, Finding, Rule } from './_rule.ts';

const harvest = (north: unknown, south: unknown, all: unknown, complete = true): Example => ({
  entities: { valley: { name: 'Valley', complete }, north: in_('North'), south: in_('South') },
  figures: [
    year(2014, north, { id: 'north-2014', entity: 'north' }),
    year(2014, south, { id: 'south-2014', entity: 'south' }),
    year(2014, all, { id: 'valley-2014', entity: 'valley' }),
  ],
});
const in_ = (name: string) => ({ name, partOf: 'valley' });
const poll = (...shares: unknown[]): Example => ({
  measures: { vote: { label: 'Voting intention', unit: '%', sum: 100 } },
  defaults: { measure: 'vote', source: 'gazette' },
  figures: shares.map((value, i) => ({ id: `party-${i + 1}`, entity: `Party ${i + 1}`, period: '2020-05', value })),
});

/** Parts that do not make their whole, and shares that do not make their sum. */
export const resolveTotal: Rule = {
  code: 'resolve/total',
  about: 'chart',
  why: 'Parts that do not add up to their whole mean that a part is missing, or a number is wrong.',
  examples: {
    breaks: [
      harvest(200, 300, 900),
      harvest(200, 300, 100, false),
      harvest('1.2 million', '2.3 million', '3.6 million'),
      poll(48, 40, 30),
      poll('33%', '33%', '33%'),
      poll('48%±3', '40%±3', '24%±3'),
      harvest('several hundred', 300, 2000),
    ],
    keeps: [
      harvest(200, 300, 500),
      harvest(200, 300, 900, false),
      harvest(200, '>250', 500),
      poll('48%±3', '40%±3', '14%±3'),
      poll(45, 40, 15),
    ],
  },
  find: input =>
    conflictsOf(input, 'resolve/total', isOfTotal, (conflict, figures): Omit<Finding, 'path'> => {
      const broken = what(conflict, input.data.figures.find(({ id }) => id === conflict.figures[0])?.measure);
      if (conflict.grade === 'rounding' && hasMargin(conflict, input.data))
        return {
          severity: 'warning',
          message: `${broken.replace(' fit', ' do not fit')} within the ± that they state: ${figures}`,
          remedy: 'check the numbers; a truth may lie beyond a ±, and if you say so under "allow", this is silent',
        };
      if (conflict.grade === 'rounding' && hasVague(conflict, input.data))
        return {
          severity: 'warning',
          message: `${broken} only if a vague word may reach further than the range that stands for it: ${figures}`,
          remedy: 'check the numbers; that range is a convention, and if you say so under "allow", this is silent',
        };
      if (conflict.grade === 'rounding')
        return {
          severity: 'warning',
          message: `${broken} only if the numbers are rounded: ${figures}`,
          remedy: 'nothing to do if the source rounds: then say so under "allow"; else check the numbers',
        };
      const several = conflict.speakers.length > 1;
      return {
        severity: several ? 'warning' : 'error',
        message: `${broken.replace(' fit', ' do not fit')}${several ? ', and they come from several speakers' : ''}: ${figures}`,
        remedy: through(conflict, 'sum')
          ? 'check the numbers against the source, and whether "sum" holds for this measure'
          : 'check the numbers against the source, and whether "partOf" and "complete" hold for these entities',
      };
    }),
};

const through = ({ through: all = [] }: Conflict, one: 'sum' | 'total'): boolean => all.includes(one);

const what = (conflict: Conflict, measure = ''): string =>
  through(conflict, 'sum') ? `these figures and the "sum" of "${measure}" fit` : 'these parts and their whole fit';
