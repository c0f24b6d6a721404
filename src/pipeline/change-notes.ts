import { extraWordsFor } from '../locales/_extras.ts';
import type { Figure } from '../model/dataset.ts';
import { isolate } from '../model/isolate.ts';
import { comparePeriods, type Period } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import { common } from '../values/common.ts';
import { correctionsOf } from './corrections-of.ts';
import type { Labels } from './labels.ts';
import { phraseOf } from './phrase.ts';
import { relationInWords } from './relation-in-words.ts';
import { resolve } from './resolve.ts';
import { inline, scopeOf, type Scope } from './scope.ts';
import { firstDateOf } from './stops-of.ts';
import { numberOf, saidOf } from './then-note.ts';

/** Of more figures that others replaced so many are named: the latest. */
const most = 3;

/** What readers are told of changes: what was corrected in the file, and what a later figure replaced, each with its date and with what it said before. */
export function changeNotes(scope: Scope, labels: Labels): string[] {
  const { notes } = extraWordsFor(scope.locale.tag);
  const replaced = replacements(scope);
  const last = replaced.slice(-most);
  return [
    ...correctionsOf(scope.data, scope.rows, scope.chart.asOf).map(one => corrected(scope, labels, one)),
    ...last.map(one => replacedIn(scope, labels, one)),
    ...(replaced.length > last.length ? [notes.moreReplaced(replaced.length - last.length)] : []),
  ];
}

/** What became of one figure, in sentences for its card. */
export function changesOf(scope: Scope, labels: Labels, row: Row): string[] {
  return [
    ...correctionsOf(scope.data, [row], scope.chart.asOf).flatMap(one =>
      one.about.length ? [corrected(scope, labels, one)] : [],
    ),
    ...replacements(scope).flatMap(one =>
      one.before === row || one.after.id === row.id ? [replacedIn(scope, labels, one)] : [],
    ),
  ];
}

type Correction = ReturnType<typeof correctionsOf<Row>>[number];

/** `Corrected 3 March 2015: a slip. It said 4,000 before.` */
function corrected(scope: Scope, labels: Labels, { date, note, was, about }: Correction): string {
  const { notes } = extraWordsFor(scope.locale.tag);
  const [row] = about;
  const before = was === undefined ? '' : notes.before(formerly(scope, row, was), row && nameIn(scope, labels, row));
  return notes.corrected(scope.locale.period(date), inline(scope, note), before);
}

/** What a figure said before it was corrected, in words if it can be read. */
function formerly(scope: Scope, row: Row | undefined, was: string): string {
  const quantity = common(was);
  if (!row || !quantity) return isolate(was);
  const former = { ...row, quantity, wording: undefined };
  if (quantity.relation) return relationInWords(scope, former as unknown as Row);
  return (
    phraseOf(scopeOf({ ...scope, data: { ...scope.data, figures: [] } }), former as unknown as Row, false)?.text ??
    isolate(was)
  );
}

/** A figure of the chart and the one that replaced it. */
interface Replacement {
  before: Row;
  after: Figure;
  date: Period | undefined;
}

/** What was replaced, in time; what `corrections` tell of already is not told twice. */
function replacements(scope: Scope): Replacement[] {
  const { data, byId, rows, chart } = scope;
  const told = new Set(
    correctionsOf(data, data.figures, chart.asOf).flatMap(({ figure, about }) =>
      figure === undefined ? [] : about.map(({ id }) => id),
    ),
  );
  return data.figures
    .flatMap((after): Replacement[] => {
      const before = byId.get(after.replaces ?? '');
      const isNew = before && before.id !== after.id && !told.has(before.id) && !told.has(after.id);
      return isNew && rows.includes(before) ? [{ before, after, date: firstDateOf(after, data) }] : [];
    })
    .sort((a, b) => (a.date && b.date ? comparePeriods(a.date, b.date) : Number(!a.date) - Number(!b.date)));
}

/** `Corrected 3 March 2015: 3,800 for 2014, by DELFI. It said 4,000 before.` */
function replacedIn(scope: Scope, labels: Labels, { before, after }: Replacement): string {
  const { notes } = extraWordsFor(scope.locale.tag);
  const row = scope.byId.get(after.id) ?? resolve([after], scope.data, true).rows[0]!;
  const whole = scopeOf({ ...scope, rows: [...scope.rows, row] });
  const { before: _, ...said } = saidOf(whole, labels, row);
  return notes.replaced({ ...said, label: nameIn(scope, labels, before) }, numberOf(whole, before));
}

/** What a row is called where that tells it from others. */
const nameIn = (scope: Scope, labels: Labels, row: Row): string =>
  new Set(scope.rows.map(labels.cell)).size > 1 ? labels.cell(row) : '';
