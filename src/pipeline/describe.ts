import type { Telling } from '../model/telling.ts';
import { axisOf } from './axis.ts';
import { extra } from './extra.ts';
import { keyOf } from './key.ts';
import { labels as labelsOf } from './labels.ts';
import { notesOf } from './notes.ts';
import { inOrder } from './order.ts';
import { say, type Scope } from './scope.ts';
import { tellRow } from './sentence.ts';
import { wordsOfChart } from './words.ts';

/** What describing a chart adds to its rows. */
export type Description = Pick<
  Telling,
  | 'told'
  | 'references'
  | 'sentences'
  | 'listName'
  | 'axis'
  | 'axes'
  | 'by'
  | 'words'
  | 'summary'
  | 'context'
  | 'key'
  | 'notes'
>;

/**
 * Says a chart: its rows in drawing order with their sentences, the words of levels 1 to 3, axis, key and notes.
 * @param leftOut how many of the chosen figures could not be read
 */
export function describe(scope: Scope, leftOut = 0): Description {
  const labels = labelsOf(scope);
  const told = inOrder(scope, labels).map(row => tellRow(scope, labels, row));
  const marks = told.filter(({ row }) => !row.reference);
  const references = told.slice(marks.length);
  const axis = axisOf(scope, told);
  const axes = scope.form === 'scatter' ? extra().axesOf(scope, marks) : undefined;
  const { words, summary } = wordsOfChart({ scope, labels, told: marks, references, axis, axes });
  const said = told.filter(({ row }) => !row.absent && !row.derived);
  const claims = said.length > 0 && said.every(({ status }) => status === 'claimed');
  return {
    told,
    sentences: told.map(({ id, sentence }) => ({ id, text: sentence })),
    listName: scope.locale.listName(told.length > 1 ? labels.step : null, claims && told.length > 1),
    axis,
    ...(axes && { axes }),
    ...(references.length > 0 && { references }),
    by: labels.by,
    words,
    summary: say(scope, scope.chart.summary) || summary,
    ...(scope.chart.context !== undefined && { context: say(scope, scope.chart.context) }),
    key: keyOf(scope, axes ? extra().dotsOf(marks, axes) : marks),
    notes: notesOf(scope, labels, leftOut),
  };
}
