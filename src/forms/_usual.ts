import type { Glance, Traits } from './_profile.ts';

/** The score that no other form reaches. */
export const certain = 9;

/** Most columns that are drawn without looking at other forms. */
const few = 7;

/** Most columns of reported numbers, one a period, that no other form suits better. */
export const dozen = 12;

/** Why bars cannot stand on one number axis. */
export const barsRefuse = ({ numbers, ratios, scales }: Glance) =>
  scales > 1 ? 'scales' : !numbers && ratios ? 'onlyRatio' : null;

/**
 * The usual form, which most first charts have: known without the registry of all forms, so that a page whose charts are
 * usual loads neither a registry nor a form.
 */
export const usual = {
  id: 'column',
  suits: ({ periods, entities, marks, ratios }: Glance) => {
    if (periods < 2 || entities !== 1) return null;
    const isCertain = marks === periods && marks <= few && ratios < 2;
    return { score: isCertain ? certain : 3, reason: 'one measure over several periods' };
  },
  refuses: barsRefuse,
  axis: 'length',
} as const satisfies Traits & { id: string };
