import { endsBy, readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import { inline, measureOf, say, type Scope } from './scope.ts';

/** The notes under a chart: its own, what was corrected, plans that are past, what is left out. */
export function notesOf(scope: Scope, labels: Labels, leftOut: number): string[] {
  const { locale, chart, rows } = scope;
  const { notes } = locale;
  const hidden = rows.filter(({ absent }) => absent === 'not-shown').map(labels.cell);
  return [
    say(scope, chart.note),
    rows.some(row => isPastPlan(scope, row)) && notes.planPast,
    hidden.length > 0 && notes.notShown([...new Set(hidden)]),
    leftOut > 0 && notes.leftOut(leftOut),
    ...uncertainties(scope),
    ...corrections(scope),
  ].filter((note): note is string => note !== false && note !== '');
}

/** A plan whose period was over when the chart speaks (`asOf`, else `modified`; never the clock), and no figure says what came of it. */
function isPastPlan({ data, chart }: Scope, row: Row): boolean {
  const until = readPeriod(chart.asOf ?? data.modified ?? '');
  const period = readPeriod(row.period ?? '');
  if (row.mode !== 'planned' || row.replacedBy !== undefined || !until || !period || !endsBy(period, until))
    return false;
  const modes = new Set(['planned', 'target', 'forecast']);
  return !data.figures.some(
    other =>
      other.measure === row.measure &&
      other.entity === row.entity &&
      other.period === row.period &&
      !modes.has(other.status),
  );
}

/** What a ± stands for. */
function uncertainties(scope: Scope): string[] {
  const measures = new Set(
    scope.rows.filter(({ quantity }) => quantity?.mid !== undefined).map(({ measure }) => measure),
  );
  return [...measures].flatMap(id => {
    const what = inline(scope, measureOf(scope, id)?.uncertainty);
    return what ? [scope.locale.notes.uncertainty(what)] : [];
  });
}

/** What was changed after publication: in figures of this chart, or in the file as a whole. */
function corrections(scope: Scope): string[] {
  const { data, byId, locale } = scope;
  return (data.corrections ?? [])
    .filter(({ figure }) => figure === undefined || byId.has(figure))
    .map(({ date, note }) => locale.notes.corrected(locale.period(date), inline(scope, note)));
}
