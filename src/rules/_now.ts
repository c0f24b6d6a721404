import { readPeriod, type Period } from '../model/period.ts';
import type { RuleInput } from './_rule.ts';

/**
 * The day that rules about past and future compare with: the chart's `asOf`, else when the file was modified; never the
 * clock.
 */
export const now = ({ data, chart }: RuleInput): Period | null => readPeriod(chart?.asked.asOf ?? data.modified ?? '');
