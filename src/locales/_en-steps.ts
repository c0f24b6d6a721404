import type { Step } from './_locale.ts';

/** What the rows of a chart are, one and many. */
export const items: Record<Step, [one: string, many: string]> = {
  year: ['year', 'years'],
  month: ['month', 'months'],
  day: ['day', 'days'],
  decade: ['decade', 'decades'],
  period: ['period', 'periods'],
  entity: ['name', 'names'],
  speaker: ['speaker', 'speakers'],
  measure: ['measure', 'measures'],
};

/** Whether rows follow each other in time. */
export const isTime = (step: Step): boolean => step !== 'entity' && step !== 'speaker' && step !== 'measure';
