import { usual } from '../forms/_usual.ts';
import type { Picture, Telling, ToldRow } from '../model/telling.ts';
import { axisOf } from './axis.ts';
import type { Part } from './choose.ts';
import { extra } from './extra.ts';
import { ordinary } from './ordinary.ts';
import { keyOf } from './key.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { notesOf } from './notes.ts';
import { inOrder } from './order.ts';
import { say, type Scope } from './scope.ts';
import { tellRow } from './sentence.ts';
import { wordsOfChart } from './words.ts';

/** What describing a chart adds to its rows. */
export type Description = Picture &
  Pick<Telling, 'panels' | 'controls' | 'sentences' | 'listName' | 'words' | 'summary' | 'context' | 'key' | 'notes'>;

/**
 * Says a chart: its rows in drawing order with their sentences, the words of levels 1 to 3, axis, key and notes.
 * @param leftOut how many of the chosen figures could not be read
 * @param panels which rows go together, where they share no axis
 * @param labels what rows are called
 * @param peers the rows that the scales must hold, where they are more than those that are told
 */
export function describe(
  scope: Scope,
  { leftOut = 0, panels: parts }: { leftOut?: number; panels?: readonly Part[] } = {},
  labels = labelsOf(scope),
  peers?: ToldRow[],
): Description {
  const all = inOrder(scope, labels).map(row => tellRow(scope, labels, row));
  const split = parts && extra().panelsOf(scope, labels, all, parts);
  const told = split?.told ?? all;
  const marks = told.filter(({ row }) => !row.reference);
  const references = told.slice(marks.length);
  const picture = split ? { form: scope.form, told, axis: null, by: labels.by } : pictureOf(scope, labels, told, peers);
  const { panels } = split ?? {};
  const { words, summary } = wordsOfChart({ ...picture, scope, labels, told: marks, references, panels });
  const said = told.filter(({ row }) => !row.absent && !row.derived);
  const claims = said.length > 0 && said.every(({ status }) => status === 'claimed');
  return {
    ...picture,
    ...(references.length > 0 && { references }),
    ...(panels && { panels }),
    ...(told.length > 8 && ordinary().controlsOf(scope.chart, picture, panels)),
    sentences: told.map(({ id, sentence }) => ({ id, text: sentence })),
    listName: scope.locale.listName(told.length > 1 ? labels.step : null, claims && told.length > 1),
    words,
    summary: say(scope, scope.chart.summary) || summary,
    ...(scope.chart.context !== undefined && { context: say(scope, scope.chart.context) }),
    key: split?.key ?? keyOf(scope, picture.axes ? extra().dotsOf(marks, picture.axes) : marks),
    notes: [...notesOf(scope, labels, leftOut), ...(split?.notes ?? [])],
  };
}

/** What the rows of a chart, or of one of its panels, are drawn on. */
export function pictureOf(scope: Scope, labels: Labels, told: ToldRow[], peers = told): Picture {
  const { form, traits } = scope;
  const marks = told.filter(({ row }) => !row.reference);
  const axis = axisOf(scope, peers);
  return {
    form,
    told,
    axis,
    by: labels.by,
    ...(traits !== usual && extra().ownOf(scope, labels, { told, marks, peers, axis })),
  };
}
