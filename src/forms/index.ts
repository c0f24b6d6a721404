import { folder } from '../model/folder.ts';
import type { Form } from './_form.ts';
import type { Profile, Traits } from './_profile.ts';

/** Why bars cannot stand on one number axis. */
function barsRefuse({ numbers, ratios, scales }: Profile): string | null {
  if (scales > 1) return 'its bars would share an axis, but these figures have more than one measure or unit';
  return numbers === 0 && ratios > 0 ? 'a bar needs a number, and only a ratio was reported' : null;
}

const isBlurred = ({ ends }: Profile): boolean => ends.has('range') || ends.has('vague');

/** Ways to draw rows, one entry each: the form, loaded when it is drawn, and when it suits. */
const entries = {
  bar: {
    load: () => import('./bar.ts').then(m => m.bar),
    suits: ({ rows }) => (rows > 1 ? { score: 2, reason: 'several figures of one measure' } : null),
    refuses: barsRefuse,
  },
  column: {
    load: () => import('./column.ts').then(m => m.column),
    suits: ({ periods, entities }) =>
      periods > 1 && entities === 1 ? { score: 3, reason: 'one measure over several periods' } : null,
    refuses: barsRefuse,
  },
  number: {
    load: () => import('./number.ts').then(m => m.number),
    suits: profile =>
      profile.rows === 1 && !isBlurred(profile) && profile.ratios + profile.differences === 0
        ? {
            score: 4,
            reason: profile.numbers ? 'a single number' : 'a single figure, for which no number was reported',
          }
        : null,
    refuses: ({ rows }) => (rows === 1 ? null : `it shows one figure, and there are ${rows}`),
  },
  range: {
    load: () => import('./range.ts').then(m => m.range),
    suits: profile =>
      profile.rows === 1 && isBlurred(profile) ? { score: 4, reason: 'a single figure that is a range' } : null,
    refuses: ({ numbers, scales }) => {
      if (scales > 1) return 'its marks would share an axis, but these figures have more than one measure or unit';
      return numbers ? null : 'a number line needs a number, and none was reported';
    },
  },
  ratio: {
    load: () => import('./ratio.ts').then(m => m.ratio),
    suits: ({ numbers, ratios }) =>
      numbers === 0 && ratios > 0 ? { score: 6, reason: 'only a ratio was reported, no number' } : null,
    refuses: ({ numbers, ratios }) => {
      if (numbers) return 'it has no number axis, and some of these figures are numbers';
      return ratios ? null : 'no ratio was reported';
    },
  },
  scatter: {
    load: () => import('./scatter.ts').then(m => m.scatter),
    suits: ({ pairs }) => (pairs ? { score: 7, reason: 'the chart names figures for x and y' } : null),
    refuses: ({ pairs, ends }) => {
      if (pairs === undefined) return 'it needs to know which figures are "x" and which are "y"';
      const open = ['lower', 'upper', 'range', 'vague'].some(end => ends.has(end as 'range'));
      if (open) return 'a dot stands at one number, and some of these figures are bounds or ranges';
      return pairs ? null : 'nothing has a number for both "x" and "y"';
    },
  },
  table: {
    load: () => import('./table.ts').then(m => m.table),
    suits: ({ rows, scales }) => {
      if (scales > 1) return { score: 5, reason: 'figures of more than one measure or unit share no axis' };
      return { score: 1, reason: rows ? 'a table shows any figures' : 'there are no figures' };
    },
    refuses: () => null,
  },
} satisfies Record<string, Traits & { load: () => Promise<Form> }>;

/** Id of a form. */
export type FormId = keyof typeof entries;

const loaders = Object.fromEntries(Object.entries(entries).map(([id, { load }]) => [id, load]));

/** Ways to draw rows. */
export const forms = folder<Form>()(loaders as Record<FormId, () => Promise<Form>>);

/** When each form is drawn, by its id. */
export const traits: Readonly<Record<FormId, Traits>> = entries;
