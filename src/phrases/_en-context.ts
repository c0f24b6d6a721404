import { lexicon, list } from './_lexicon.ts';
import type { ContextWords } from './_words.ts';

/** How English says when a number was true, what it is compared with, and how sure it is. */
export const context: ContextWords = {
  periodBefore: list('in for during of by throughout until since on at before after the'),
  baseBefore: lexicon([
    [
      'from, on, over, since, than, than in, than for, than during, than the, on the, from the, over the, above the, below the, than at the end of, as in, as for, as during, as many as in, compared with, compared to, compared with in, compared to in, in comparison with, in comparison to, against, versus, vs, relative to, on the year, above, below, as at the end of, from the end of, from its, that of, those of, the number in, the level of, the figure for, the total for, the total in, the level in, what it was in, what they were in, what it had been in, compared with the figure for, as they were in, as it was in, of',
      true,
    ],
  ]),
  baseAhead: lexicon([['since, compared with, compared to, in comparison with, relative to', true]]),
  statuses: lexicon<string>([
    [
      'planned, planning, plans, plan, will, to be held, scheduled, intends, intend, intended, slated, due to, is to, are to, going to',
      'planned',
    ],
    ['target, targets, targeted, targeting, goal, goals, aims, aim, aimed, aiming', 'target'],
    [
      'forecast, forecasts, forecasted, predicted, predicts, predict, prediction, projected, projects, projection, projections, expected, expects, expect, expecting, anticipates, anticipated',
      'forecast',
    ],
    [
      'claims, claimed, claim, claiming, alleged, alleges, allegedly, allege, said to, purportedly, supposedly, asserts, asserted, reputedly',
      'claimed',
    ],
    ['estimated, estimates, estimate, estimating, reckons, reckoned', 'estimated'],
    ['counted, tallied, count, tally, counts', 'counted'],
    ['provisional, provisionally, preliminary, interim', 'provisional'],
  ]),
};
