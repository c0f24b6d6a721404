import { extraWordsFor } from '../locales/_extras.ts';
import type { LaterWords } from '../locales/_locale.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import { isolate } from '../model/isolate.ts';
import type { Row } from '../model/row.ts';
import type { Telling } from '../model/telling.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { localeFor } from './locale-for.ts';
import { isQuoted, phraseOf, wordsOf } from './phrase.ts';
import { relationWords } from './relation.ts';
import { resolve } from './resolve.ts';
import { measureName, scopeOf, type Scope, voices } from './scope.ts';
import { firstDateOf } from './stops-of.ts';

/** Of more figures that came later so many are named. */
const most = 3;

/** As of when a chart is told, what was reported later, and by whom. `all`: what is known today. */
export function thenNote(telling: Telling, asOf: string, later: readonly Figure[], all: Dataset): string {
  const locale = localeFor(telling.lang);
  const { notes } = extraWordsFor(locale.tag);
  const date = locale.period(asOf);
  const intro = telling.told.length || !later.length ? notes.asOf(date) : notes.nothingYet(date);
  const ids = new Set(later.slice(0, most).map(({ id }) => id));
  const rows = resolve([...later], all, true).rows.filter(({ id }) => ids.has(id));
  const { chart, form } = telling;
  const scope = scopeOf({ data: all, chart, form, locale, rows: [...telling.rows, ...rows] });
  const labels = labelsOf(scope);
  const items = rows.map(row => saidOf(scope, labels, row));
  return items.length ? `${intro} ${notes.later(items, later.length - items.length)}` : intro;
}

/** A figure in the words of a list of such: `about 2,000`, `2015`, who, and when. */
export function saidOf(scope: Scope, labels: Labels, row: Row): LaterWords {
  const figure = scope.figures.get(row.id);
  const date = figure && firstDateOf(figure, scope.data);
  const name = labels.cell(row);
  const before = scope.byId.get(figure?.replaces ?? '');
  return {
    said: numberOf(scope, row, labels.namesMeasure(row)),
    label: name === measureName(scope, row.measure) ? '' : name,
    status: row.replacedBy === undefined ? scope.locale.statuses[row.status] : '',
    who: scope.locale.list(voices(scope, row)),
    ...(date && { date: scope.locale.period(date.text) }),
    ...(before && { before: numberOf(scope, before) }),
    ...(row.why === 'retracted' && { isRetracted: true }),
  };
}

/** What a row gives for a number: words of the source, or `no number`. */
export function numberOf(scope: Scope, row: Row, withNoun = false): string {
  if (row.quantity?.relation) return relationWords(scope, row);
  if (isQuoted(scope, row)) return scope.locale.quote(isolate(wordsOf(scope, row) ?? ''));
  return phraseOf(scope, row, withNoun)?.text ?? extraWordsFor(scope.locale.tag).notes.noNumber;
}
