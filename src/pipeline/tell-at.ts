import { extraWordsFor } from '../locales/_extras.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import { comparePeriods, endsBy, readPeriod, type Period } from '../model/period.ts';
import type { Telling, ToldRow } from '../model/telling.ts';
import { describe, type Description } from './describe.ts';
import { labels } from './labels.ts';
import { localeFor } from './locale-for.ts';
import type { Scope } from './scope.ts';
import { isKnown, select } from './select.ts';
import { everOf, firstDateOf } from './stops-of.ts';
import type { Request, tell } from './tell.ts';
import { thenNote } from './then-note.ts';
import { unspoiled } from './unspoiled.ts';

/** A request for a date. */
export type Dated = Request & { asOf: string };

/**
 * Tells a chart as of a date: of a file in which nothing stands that came later. What came later is named in one note, and nowhere else.
 * A date that cannot be read is a problem, and hides nothing. `peers`: rows that are not told, and that the scales must hold all the same.
 */
export function tellAt(all: Dataset, dated: Dated, tellOf: typeof tell, peers?: readonly ToldRow[]): Telling {
  const { asOf, ...request } = dated;
  const selection = select(all, dated);
  const limit = readPeriod(asOf);
  const describing = peers && ((...[scope, choice]: Parameters<typeof describe>) => beside(peers, scope, choice));
  if (!limit) return tellOf(all, request, selection, describing);
  const later = laterOf(all, dated, limit);
  const past = { ...selection, data: cut(selection.data ?? all, limit) };
  const first = tellOf(all, request, past, describing);
  const chart = later.length ? unspoiled(past.chart, first, later, all) : past.chart;
  const telling = chart === past.chart ? first : tellOf(all, request, { ...past, chart }, describing);
  const notes = [thenNote(telling, asOf, later, all), ...telling.notes];
  return said({ ...telling, notes }, asOf, later);
}

/** Describes a chart beside others: rows are called by what tells them from those too, and scales hold them. */
const beside = (peers: readonly ToldRow[], scope: Scope, choice: Parameters<typeof describe>[1]): Description =>
  describe(scope, choice, labels({ ...scope, rows: [...scope.rows, ...peers.map(({ row }) => row)] }), [...peers]);

/** What the chart shows today and nobody had reported by then, the first that came first. Of very many figures they are not looked for. */
function laterOf(all: Dataset, request: Dated, limit: Period): Figure[] {
  if (all.dense) return [];
  const known = isKnown(limit, all);
  return everOf(all, request)
    .filter(figure => !known(figure))
    .map(figure => ({ figure, date: firstDateOf(figure, all) }))
    .sort((a, b) => (a.date && b.date ? comparePeriods(a.date, b.date) : Number(!a.date) - Number(!b.date)))
    .map(({ figure }) => figure);
}

/** A file without the corrections and the new definitions that came later. */
function cut(data: Dataset, limit: Period): Dataset {
  const { corrections, measures } = data;
  const had = Object.values(measures).some(({ breaks }) => breaks);
  const measured = Object.entries(measures).map(([id, measure]) => {
    const breaks = measure.breaks?.filter(({ period }) => {
      const { first = null } = readPeriod(period) ?? {};
      return first === null || limit.last === null || first <= limit.last;
    });
    return [id, { ...measure, ...(breaks && { breaks }) }] as const;
  });
  const due = corrections?.filter(({ date }) => {
    const read = readPeriod(date);
    return read !== null && endsBy(read, limit);
  });
  return {
    ...data,
    ...(due && { corrections: due }),
    ...(had && { measures: Object.fromEntries(measured) }),
  };
}

/** Says of which date it is told, also in the words of the picture; and of nothing, why it is nothing. */
function said(telling: Telling, asOf: string, later: readonly Figure[]): Telling {
  const locale = localeFor(telling.lang);
  const { notes } = extraWordsFor(locale.tag);
  const { words, told } = telling;
  const date = locale.period(asOf);
  if (told.length)
    return { ...telling, words: { ...words, construction: `${words.construction} ${notes.asOf(date)}` } };
  if (!later.length) return telling;
  const nothing = notes.nothingYet(date);
  return { ...telling, summary: nothing, words: { ...words, construction: nothing } };
}
