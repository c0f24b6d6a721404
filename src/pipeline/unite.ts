import { storyWordsFor } from '../locales/_story.ts';
import type { StoryWords } from '../locales/_locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { comparePeriods, endsBy, readPeriod, type Period } from '../model/period.ts';
import { figuresById } from '../model/refs.ts';
import type { Row } from '../model/row.ts';
import type { KeyEntry, Telling, ToldRow } from '../model/telling.ts';
import { localeFor } from './locale-for.ts';
import { datesOf } from './select.ts';
import { tell } from './tell.ts';

/** All that the steps of a story show, as one chart that does not change. */
export interface United {
  telling: Telling;
  /** For each step: which row of the whole stands for each of its rows. */
  places: ReadonlyMap<string, string>[];
  /** Of rows that a step does not know yet: `Reported on 9 April 2015.` */
  since: ReadonlyMap<string, string>;
}

/**
 * Tells the figures of several charts as one: every row once, called by what tells it from all others, with the date of its report
 * where a step is set back to a day before; the key of all pictures, and the notes of each.
 * @param steps the same chart at several dates, or several charts, of one dataset
 */
export function unite(data: Dataset, steps: readonly Telling[], lang: string, title?: string): United {
  const known = figuresById(data);
  const all = steps.flatMap(({ told }) => told);
  const ids = [...new Set(all.flatMap(({ id }) => (known.has(id) ? id : [])))];
  const whole = tell(data, { figures: ids, lang });
  const words = storyWordsFor(lang);
  const stands = standing(whole.told);
  const others = new Map(all.flatMap(told => (stands(told.row) === undefined ? [[told.id, told]] : [])));
  const when = laterThan(data, steps);
  const since = new Map<string, string>();
  const told = [...whole.told, ...others.values()].map(one => {
    const date = when(one.row);
    if (!date) return one;
    const said = localeFor(lang).period(date.text);
    const isDay = !date.interval && date.precision === 'day';
    const text = one.derived ? words.derived(said) : words.reported(said, isDay);
    since.set(one.id, text);
    return { ...one, sentence: one.derived ? `${one.sentence} ${text}` : words.later(one.sentence, said, isDay) };
  });
  const { controls: _, ...rest } = whole;
  return {
    telling: {
      ...rest,
      told,
      rows: told.map(({ row }) => row),
      sentences: told.map(({ id, sentence }) => ({ id, text: sentence })),
      title: title || whole.title,
      words: { ...whole.words, construction: words.picture(steps.length) },
      listName: words.list,
      key: keyOf(steps),
      notes: notesOf(steps, lang),
    },
    places: steps.map(step => new Map(step.told.map(({ id, row }) => [id, stands(row) ?? id]))),
    since,
  };
}

/** Which row of the whole stands for one of a step: itself, else the one that says now what was not known then. */
function standing(told: readonly ToldRow[]): (row: Row) => string | undefined {
  const ids = new Set(told.map(({ id }) => id));
  const place = ({ measure, entity = '', period = '', mode }: Row): string =>
    JSON.stringify([measure, entity, period, mode]);
  const cells = new Map([...told].reverse().map(({ id, row }) => [place(row), id]));
  return row => (ids.has(row.id) ? row.id : row.absent || row.derived ? cells.get(place(row)) : undefined);
}

/** When a row came to be known, if a step speaks of a day before. */
function laterThan(data: Dataset, steps: readonly Telling[]): (row: Row) => Period | undefined {
  const limits = steps.flatMap(({ chart }) => readPeriod(chart.asOf ?? '') ?? []);
  const known = figuresById(data);
  const first = (id: string): Period | undefined => {
    const figure = known.get(id);
    return figure && datesOf(figure, data).sort(comparePeriods)[0];
  };
  return ({ id, derived }) => {
    const dates = (derived?.from ?? [id]).flatMap(one => first(one) ?? []).sort(comparePeriods);
    const last = dates.at(-1);
    return last && limits.some(limit => !endsBy(last, limit)) ? last : undefined;
  };
}

/** Every sign of every picture, once. */
function keyOf(steps: readonly Telling[]): KeyEntry[] {
  return [...new Map(steps.flatMap(({ key }) => key.map(entry => [entry.text, entry] as const))).values()];
}

/** Notes of all steps: what was so at a date is said of that date. Of figures that no step shows together nothing is noted. */
function notesOf(steps: readonly Telling[], lang: string): string[] {
  const words = storyWordsFor(lang);
  const always = new Set<string>();
  for (const { notes, chart } of steps) if (chart.asOf === undefined) for (const note of notes) always.add(note);
  const dated = steps.flatMap(({ notes, chart: { asOf } }) =>
    asOf === undefined
      ? []
      : notes.filter(note => !always.has(note)).map(note => datedNote(note, localeFor(lang).period(asOf), words)),
  );
  return [...new Set([...always, ...dated])];
}

/** A note that holds for a date says so, once. */
const datedNote = (note: string, date: string, words: StoryWords): string =>
  note.includes(date) ? note : words.dated(date, note);
