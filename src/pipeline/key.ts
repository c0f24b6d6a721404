import { statuses } from '../model/status.ts';
import type { KeyEntry, ToldRow } from '../model/telling.ts';
import { extentOf } from './extent.ts';
import { isQuoted, phraseOf } from './phrase.ts';
import type { Scope } from './scope.ts';

/** Forms whose marks have edges and ends; the others say it all in words. */
const drawn = new Set(['column', 'bar', 'range', 'scatter']);

/** The key: a sentence for each way in which the marks of this chart differ from a plain reported number. */
export function keyOf(scope: Scope, told: readonly ToldRow[]): KeyEntry[] {
  if (!drawn.has(scope.form)) return [];
  const marks = told.filter(({ row }) => extentOf(row));
  return [...statusEntries(scope, marks), ...endEntries(scope, marks)];
}

function statusEntries({ locale: { key } }: Scope, marks: readonly ToldRow[]): KeyEntry[] {
  const said = marks.filter(({ derived, disputed }) => !derived && !disputed);
  const found = new Set(said.map(({ status }) => status));
  // a plain mark needs no word while there is nothing else
  const plain = marks.every(({ status, derived, disputed }) => status === 'reported' && !derived && !disputed);
  return [
    ...(plain
      ? []
      : statuses.filter(status => found.has(status)).map(status => ({ status, text: key.status[status] }))),
    ...(marks.some(({ disputed }) => disputed) ? [{ disputed: true, text: key.disputed }] : []),
    ...(marks.some(({ derived }) => derived) ? [{ derived: true, text: key.derived }] : []),
  ];
}

function endEntries(scope: Scope, marks: readonly ToldRow[]): KeyEntry[] {
  const { key } = scope.locale;
  const top = scope.form === 'column';
  const texts = {
    lower: (words: string) => key.lower(words, top),
    upper: (words: string) => key.upper(words, top),
    range: () => key.range,
    approximate: key.approximate,
    vague: () => key.vague,
  };
  return (['lower', 'upper', 'range', 'approximate', 'vague'] as const).flatMap(end => {
    const rows = marks.filter(mark => mark.end === end && (end !== 'vague' || isQuoted(scope, mark.row)));
    return rows.length ? [{ end, text: texts[end](hedgesOf(scope, rows)) }] : [];
  });
}

/** The words that the bounds were reported in: `“over” or “at least”`. */
function hedgesOf(scope: Scope, rows: readonly ToldRow[]): string {
  const { locale } = scope;
  const hedges = rows.flatMap(({ row }) => phraseOf(scope, row, false)?.hedge ?? []);
  return locale.either([...new Set(hedges)].map(locale.quote));
}
