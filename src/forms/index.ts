import { folder } from '../model/folder.ts';
import type { Form } from './_form.ts';
import type { Profile, Traits } from './_profile.ts';
import { areasRefuse, barVariant, pieRefuses, shareRefuses, unitsRefuses, waffleRefuses } from './_parts.ts';
import { barsRefuse, usual } from './_usual.ts';
import { column } from './column.ts';

const isBlurred = ({ ends }: Profile): boolean => ends.has('range') || ends.has('vague');

/** Why nothing can be drawn over time. */
const overTime = ({ numbers, scales, periods }: Profile) =>
  scales > 1 ? 'lineScales' : !numbers ? 'noNumber' : periods < 2 ? 'noTime' : null;

/** Whether all is of one thing and one speaker: a single area. */
const isOne = ({ entities, rivals }: Profile): boolean => entities < 2 && rivals < 2;

/** Why exact numbers cannot stand on one number axis, one of each thing. */
const exactRefuse = ({ scales, exact, entities, periods }: Profile) =>
  scales > 1 ? 'lineScales' : !exact ? 'noExact' : entities > 1 && periods > 1 ? 'severalDates' : null;

/** Ways to draw rows, one entry each: the form, loaded when it is drawn, and when it suits. */
const entries = {
  area: {
    load: () => import('./area.ts').then(m => m.area),
    suits: () => null,
    refuses: profile => overTime(profile) ?? (isOne(profile) ? null : areasRefuse(profile)),
    axis: 'length',
    variant: profile => (isOne(profile) ? undefined : { axis: 'sum', parts: 'stack' }),
    time: true,
    series: true,
    dense: true,
  },
  arrow: {
    load: () => import('./arrow.ts').then(m => m.arrow),
    suits: () => null,
    refuses: overTime,
    axis: 'place',
    by: 'entity',
    moments: true,
  },
  bar: {
    load: () => import('./bar.ts').then(m => m.bar),
    suits: ({ rows }) => (rows > 1 ? { score: 2, reason: 'several figures of one measure' } : null),
    refuses: barsRefuse,
    axis: 'length',
    by: 'entity',
    variant: barVariant,
  },
  beeswarm: {
    load: () => import('./beeswarm.ts').then(m => m.beeswarm),
    suits: () => null,
    refuses: exactRefuse,
    axis: 'place',
    by: 'entity',
    keyed: 'status',
  },
  bullet: {
    load: () => import('./bullet.ts').then(m => m.bullet),
    suits: ({ outcomes, numbers, ratios }) =>
      outcomes > 1 && outcomes === numbers && ratios === 0
        ? { score: 6, reason: 'plans with what came of them' }
        : null,
    refuses: profile => barsRefuse(profile) ?? (profile.outcomes ? null : 'noOutcome'),
    axis: 'length',
  },
  claims: {
    load: () => import('./claims.ts').then(m => m.claims),
    suits: ({ contested, numbers, ratios, differences }) =>
      contested > 1 && 2 * contested > numbers && ratios + differences === 0
        ? { score: 5.5, reason: 'several speak of the same thing' }
        : null,
    refuses: ({ numbers, scales }) => (scales > 1 ? 'lineScales' : numbers ? null : 'noNumber'),
    axis: 'place',
    series: true,
  },
  column: {
    ...usual,
    load: async () => column,
    suits: profile => (profile.stack ? { score: 7, reason: 'stacks asked for' } : usual.suits(profile)),
    variant: barVariant,
  },
  dumbbell: {
    load: () => import('./dumbbell.ts').then(m => m.dumbbell),
    suits: ({ followed, entities, periods, contested }) =>
      followed > 1 && 2 * followed > entities && periods === 2 && !contested
        ? { score: 5, reason: 'two moments of several things' }
        : null,
    refuses: overTime,
    axis: 'place',
    by: 'entity',
    series: true,
  },
  heatmap: {
    load: () => import('./heatmap.ts').then(m => m.heatmap),
    suits: ({ entities, periods, numbers, contested }) =>
      entities > 12 && periods > 2 && numbers > 2 * entities && !contested
        ? { score: 4.5, reason: 'many things over several dates' }
        : null,
    refuses: ({ numbers, scales }) => (scales > 1 ? 'lineScales' : numbers ? null : 'noNumber'),
    by: 'entity',
    grid: true,
  },
  histogram: {
    load: () => import('./histogram.ts').then(m => m.histogram),
    suits: ({ exact, numbers, rows, entities }) =>
      exact >= 100 && exact === numbers && entities === rows
        ? { score: 4, reason: 'the numbers of many things' }
        : null,
    refuses: profile => exactRefuse(profile) ?? (profile.contested ? 'rivals' : null),
    axis: 'place',
    by: 'entity',
    keyed: 'status',
    bins: true,
  },
  line: {
    load: () => import('./line.ts').then(m => m.line),
    suits: ({ numbers, periods, entities, followed, many }) =>
      many || (periods > (entities > 1 ? 3 : 12) && numbers > 2 && followed === entities && entities <= 12)
        ? { score: 5, reason: 'numbers over time' }
        : null,
    refuses: overTime,
    axis: 'place',
    time: true,
    series: true,
    dense: true,
  },
  lollipop: {
    load: () => import('./lollipop.ts').then(m => m.lollipop),
    suits: () => null,
    refuses: profile => barsRefuse(profile) ?? (profile.numbers ? null : 'noNumber'),
    axis: 'length',
    by: 'entity',
  },
  map: {
    load: () => import('./map.ts').then(m => m.map),
    suits: ({ places, numbers }) => (places && numbers ? { score: 7.5, reason: 'the chart names a map' } : null),
    refuses: ({ places, inPlace = 0, scales, rate, negative }) => {
      if (places === undefined) return 'noMap';
      if (scales > 1) return 'lineScales';
      if (!places) return 'noPlaces';
      if (inPlace > 1) return 'twoInPlace';
      return negative && !rate ? 'belowZero' : null;
    },
    by: 'entity',
    map: true,
  },
  number: {
    load: () => import('./number.ts').then(m => m.number),
    suits: profile =>
      profile.rows === 1 && !isBlurred(profile) && profile.ratios + profile.differences === 0
        ? {
            score: 4,
            reason: profile.numbers ? 'a single number' : 'a single figure without a number',
          }
        : null,
    refuses: ({ rows }) => (rows === 1 ? null : 'several'),
  },
  pie: {
    load: () => import('./pie.ts').then(m => m.pie),
    suits: () => null,
    refuses: pieRefuses,
    keyed: true,
    parts: 'whole',
  },
  range: {
    load: () => import('./range.ts').then(m => m.range),
    suits: profile =>
      profile.rows === 1 && isBlurred(profile) ? { score: 4, reason: 'a single figure that is a range' } : null,
    refuses: ({ numbers, scales }) => (scales > 1 ? 'lineScales' : numbers ? null : 'noNumber'),
    axis: 'place',
  },
  ratio: {
    load: () => import('./ratio.ts').then(m => m.ratio),
    suits: ({ numbers, ratios }) =>
      numbers === 0 && ratios > 0 ? { score: 6, reason: 'only a ratio was reported' } : null,
    refuses: ({ numbers, ratios }) => (numbers ? 'numbers' : ratios ? null : 'noRatio'),
  },
  scatter: {
    load: () => import('./scatter.ts').then(m => m.scatter),
    suits: ({ pairs }) => (pairs ? { score: 7, reason: 'the chart names x and y' } : null),
    refuses: ({ pairs, ends }) => {
      if (pairs === undefined) return 'noAxes';
      if ((['lower', 'upper', 'range', 'vague'] as const).some(end => ends.has(end))) return 'bounds';
      return pairs ? null : 'noPairs';
    },
    axis: 'place',
    axes: true,
    by: 'entity',
    dense: true,
  },
  share: {
    load: () => import('./share.ts').then(m => m.share),
    suits: profile =>
      profile.wholes === 1 && profile.parts > 1 && !pieRefuses(profile)
        ? { score: 2.5, reason: 'all parts of one whole' }
        : null,
    refuses: shareRefuses,
    keyed: true,
    parts: 'whole',
  },
  slope: {
    load: () => import('./slope.ts').then(m => m.slope),
    suits: ({ followed, entities, periods, contested }) =>
      followed > 1 && followed === entities && entities <= 8 && periods === 2 && !contested
        ? { score: 5.2, reason: 'two moments of a few things' }
        : null,
    refuses: profile => overTime(profile) ?? (profile.periods > 2 ? 'twoDates' : null),
    axis: 'place',
    series: true,
    time: true,
  },
  table: {
    load: () => import('./table.ts').then(m => m.table),
    suits: ({ rows, scales }) => {
      if (scales > 1) return { score: 5, reason: 'figures of several measures share no axis' };
      return { score: 1, reason: rows ? 'a table shows any figures' : 'there are no figures' };
    },
    refuses: () => null,
    dense: true,
    keyed: 'status',
    mixed: true,
    sections: true,
  },
  timeline: {
    load: () => import('./timeline.ts').then(m => m.timeline),
    suits: ({ rows, dated, scales, periods }) =>
      // fewer measures are panels; more rows are a table
      scales > 12 && dated === rows && periods > 2 && rows <= 40
        ? { score: 5.1, reason: 'figures of many measures, each with a date' }
        : null,
    refuses: ({ dated }) => (dated ? null : 'noDate'),
    keyed: 'status',
    mixed: true,
    time: true,
  },
  units: {
    load: () => import('./units.ts').then(m => m.units),
    suits: () => null,
    refuses: unitsRefuses,
    keyed: true,
    parts: 'icon',
    by: 'entity',
  },
  waffle: {
    load: () => import('./waffle.ts').then(m => m.waffle),
    suits: () => null,
    refuses: waffleRefuses,
    keyed: 'status',
    parts: 'whole',
  },
} satisfies Record<string, Traits & { load: () => Promise<Form> }>;

/** Id of a form. */
export type FormId = keyof typeof entries;

const loaders = Object.fromEntries(Object.entries(entries).map(([id, { load }]) => [id, load]));

/** Ways to draw rows. */
export const forms = folder<Form>()(loaders as Record<FormId, () => Promise<Form>>);

/** When each form is drawn, by its id. */
export const traits: Readonly<Record<FormId, Traits>> = entries;
