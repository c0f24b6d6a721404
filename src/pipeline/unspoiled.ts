import type { Chart, Dataset, Figure, Text } from '../model/dataset.ts';
import type { Telling } from '../model/telling.ts';
import { localeFor } from './locale-for.ts';
import { entry, say, type Scope } from './scope.ts';

/** Of more things that are counted a title is no list. */
const most = 3;

/**
 * A chart without the words of its author that know more than was known: those with a number that no sentence of the telling has, with the words of a
 * later figure, or with a name that only came later. In place of such a title stands what is counted; an author's summary is always of the whole chart.
 * The chart itself if nothing has to go.
 */
export function unspoiled(chart: Chart, telling: Telling, later: readonly Figure[], all: Dataset): Chart {
  const scope = { locale: localeFor(telling.lang), data: all };
  const known = plain(telling.told.flatMap(({ sentence, label }) => [sentence, label]).join(' '));
  const numbers = new Set(numbersIn(known));
  const strange = new Set(
    wordsIn(later.flatMap(figure => namesOf(figure, all).map(name => say(scope, name))).join(' ')),
  );
  for (const word of wordsIn(known)) strange.delete(word);
  const phrases = later
    .flatMap(({ wording }) => (wording && !/\d/.test(wording) ? [wording.toLowerCase()] : []))
    .filter(wording => !known.toLowerCase().includes(wording));
  const isFine = (text: Text | undefined): boolean => {
    const said = plain(say(scope, text));
    return (
      numbersIn(said).every(number => numbers.has(number)) &&
      wordsIn(said).every(word => !strange.has(word)) &&
      phrases.every(phrase => !said.toLowerCase().includes(phrase))
    );
  };
  const { title, subtitle, note, context, annotations, summary: _, ...rest } = chart;
  const kept = annotations?.filter(({ text }) => isFine(text));
  const isSame = [title, subtitle, note, context].every(isFine) && kept?.length === annotations?.length;
  if (isSame && chart.summary === undefined) return chart;
  return {
    ...rest,
    title: isFine(title) ? title : countedIn(telling, later, scope),
    ...(subtitle !== undefined && isFine(subtitle) && { subtitle }),
    ...(note !== undefined && isFine(note) && { note }),
    ...(context !== undefined && isFine(context) && { context }),
    ...(kept?.length && { annotations: kept }),
  };
}

/** What is counted, and when if it is one time: of what was known, or else of what came later. */
function countedIn({ told }: Telling, later: readonly Figure[], scope: Pick<Scope, 'locale' | 'data'>): Text {
  const { locale, data } = scope;
  const about = told.length ? told.map(({ row }) => row) : later;
  const names = new Set(about.flatMap(({ measure }) => say(scope, entry(data.measures, measure)?.label) || []));
  if (!names.size || names.size > most) return data.title;
  const [period, ...others] = new Set(told.map(({ row }) => row.period));
  return locale.label([locale.list([...names]), ...(period && !others.length ? [locale.period(period)] : [])]);
}

/** Who says a figure, and who printed it. */
const namesOf = ({ speaker, source }: Figure, { speakers, sources }: Dataset): Text[] => [
  ...(speaker === undefined ? [] : [entry(speakers, speaker)?.name ?? speaker]),
  ...source.map(id => entry(sources, id)?.publisher ?? id),
];

/** Without the characters that only guard directions. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');

/** Numbers as they are written, without what groups their digits. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:[.,'’]\d+|[ \u00a0\u202f]\d{3}(?!\d))*/gu) ?? []).map(number => number.replace(/[^\d.]/gu, ''));

/** Words that are long enough to be names. */
const wordsIn = (text: string): string[] => text.match(/\p{L}{4,}/gu) ?? [];
