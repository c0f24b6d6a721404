import { folder } from '../model/folder.ts';
import type { Rule } from './_rule.ts';

/** Rules that data and charts are checked by. The key is the file's name, the code with a hyphen. */
export const rules = folder<Rule>()({
  'chart-base-left-out': () => import('./chart-base-left-out.ts').then(m => m.chartBaseLeftOut),
  'chart-title-overclaims': () => import('./chart-title-overclaims.ts').then(m => m.chartTitleOverclaims),
  'claim-no-attribution': () => import('./claim-no-attribution.ts').then(m => m.claimNoAttribution),
  'conflict-hard': () => import('./conflict-hard.ts').then(m => m.conflictHard),
  'conflict-rounding': () => import('./conflict-rounding.ts').then(m => m.conflictRounding),
  'licence-missing': () => import('./licence-missing.ts').then(m => m.licenceMissing),
  'period-future-actual': () => import('./period-future-actual.ts').then(m => m.periodFutureActual),
  'period-planned-in-past': () => import('./period-planned-in-past.ts').then(m => m.periodPlannedInPast),
  'ratio-times-more': () => import('./ratio-times-more.ts').then(m => m.ratioTimesMore),
  'resolve-no-anchor': () => import('./resolve-no-anchor.ts').then(m => m.resolveNoAnchor),
  'source-no-accessed-date': () => import('./source-no-accessed-date.ts').then(m => m.sourceNoAccessedDate),
  'source-no-url-or-locator': () => import('./source-no-url-or-locator.ts').then(m => m.sourceNoUrlOrLocator),
  'unit-missing': () => import('./unit-missing.ts').then(m => m.unitMissing),
  'value-ambiguous-magnitude': () => import('./value-ambiguous-magnitude.ts').then(m => m.valueAmbiguousMagnitude),
  'value-bare-ratio': () => import('./value-bare-ratio.ts').then(m => m.valueBareRatio),
  'value-below-min': () => import('./value-below-min.ts').then(m => m.valueBelowMin),
  'value-non-integer-count': () => import('./value-non-integer-count.ts').then(m => m.valueNonIntegerCount),
  'value-percent-over-100': () => import('./value-percent-over-100.ts').then(m => m.valuePercentOver100),
  'value-phrase': () => import('./value-phrase.ts').then(m => m.valuePhrase),
  'value-self-ref': () => import('./value-self-ref.ts').then(m => m.valueSelfRef),
  'value-unresolved-ref': () => import('./value-unresolved-ref.ts').then(m => m.valueUnresolvedRef),
  'wording-strictness': () => import('./wording-strictness.ts').then(m => m.wordingStrictness),
});
