import { detailsFor } from '../locales/_details.ts';
import type { Panel, Picture, Series, Telling, TimeAxis, ToldRow } from '../model/telling.ts';
import { type Choice, pickerChoices, picksEntities, seriesChoices } from './choices.ts';
import { inks } from './inks-of.ts';
import { localeFor } from './locale-for.ts';
import { runsWithin } from './runs-within.ts';
import { scopeOf, type Scope } from './scope.ts';
import { timeOf } from './time-of.ts';
import { indices, momentsOf, type TimeWindow } from './zoom.ts';

/** What readers chose to see of a chart; what is absent, unknown or empty hides nothing. */
export interface View {
  /** Keys of the series that are shown. */
  series?: readonly string[];
  /** Keys of what was picked: entities, or series where there are too many of them for a legend. */
  picked?: readonly string[];
  window?: TimeWindow | undefined;
  /** Key of the one panel that is shown. */
  panel?: string | undefined;
  /** The date that the chart is set back to: of another one another telling is made, and nothing is hidden for it here. */
  asOf?: string | undefined;
}

/** A part of a view that hides something: how it is said, and which rows it keeps. */
interface Cut {
  note: string;
  keeps: (told: ToldRow) => boolean;
}

/**
 * What is told of a chart while readers see a part of it: the rows that are drawn and listed, their series, panels, dates and key, and
 * a note that says what is shown. Nothing that states a fact changes, and numbers stay on the axis of the whole chart, so that
 * lengths and places can be compared with it. The telling itself where nothing is hidden.
 */
export function view(telling: Telling, seen: View): Telling {
  const scope = scopeOf({ ...telling, locale: localeFor(telling.lang) });
  const time = timeCut(scope, telling, seen.window);
  const cuts = [legendCut(telling, seen), pickerCut(telling, seen), time].filter(cut => cut !== undefined);
  const panels = panelsFor(telling, seen.panel);
  if (!cuts.length && panels === telling.panels) return telling;
  const { controls } = detailsFor(telling.lang);
  const keeps = (told: ToldRow): boolean => !!told.row.reference || cuts.every(cut => cut.keeps(told));
  const small = panels
    ?.map((panel): Panel => ({ ...panel, ...narrowed(scope, panel, keeps, time) }))
    .filter(panel => hasMarks(panel));
  const there = small && new Set(small.flatMap(({ told }) => told.map(({ id }) => id)));
  const picture = narrowed(scope, telling, told => keeps(told) && (there?.has(told.id) ?? true), time);
  if (!hasMarks(picture)) return { ...telling, notes: [controls.nothing, ...telling.notes] };
  const notes = cuts.map(({ note }) => note);
  const [only] = panels ?? [];
  if (panels !== telling.panels) notes.push(controls.panel(only!.label, telling.panels!.length));
  return {
    ...telling,
    ...picture,
    ...(small && { panels: small }),
    sentences: picture.told.map(({ id, sentence }) => ({ id, text: sentence })),
    words: { ...telling.words, construction: [telling.words.construction, ...notes].join(' ') },
    key: telling.key.filter(entry => picture.told.some(told => showsSign(told, entry))),
    notes: [...notes, ...telling.notes],
  };
}

const hasMarks = ({ told }: Picture): boolean => told.some(({ row }) => !row.reference);

/** Whether a row has what an entry of the key explains; entries that explain nothing special stay. */
const showsSign = (told: ToldRow, { status, end, disputed, derived }: Telling['key'][number]): boolean =>
  (status === undefined || told.status === status) &&
  (end === undefined || told.end === end) &&
  (!disputed || told.disputed) &&
  // what a ratio is drawn from has no mark of its own
  (!derived || told.derived || told.quote !== undefined);

/** The same picture without some rows, on the same axes; where time was cut, its axis spans what is left of it. */
function narrowed(scope: Scope, picture: Picture, keeps: Cut['keeps'], cut: Cut | undefined): Picture {
  const told = picture.told.filter(keeps);
  const ids = new Set(told.map(({ id }) => id));
  const { series, references, axes, peers = picture.told } = picture;
  const span = picture.time && cut && { breaks: [], ...timeOf(scope, peers.filter(cut.keeps)) };
  return {
    ...picture,
    told,
    peers,
    ...(references && { references: references.filter(({ id }) => ids.has(id)) }),
    ...(series && { series: coloured(series.flatMap(one => lessOf(one, ids, span?.time))) }),
    ...(axes && { axes: { ...axes, pairs: axes.pairs.filter(({ x, y }) => ids.has(x) && ids.has(y)) } }),
    ...span,
  };
}

function lessOf(series: Series, ids: ReadonlySet<string>, time: TimeAxis | undefined): Series[] {
  const there = (some: readonly string[]): string[] => some.filter(id => ids.has(id));
  const lines = (all: readonly string[][]): string[][] => all.map(there).filter(line => line.length);
  const { runs, bands, dense } = series;
  const own = there(series.ids);
  const less = {
    ids: own,
    ...(runs && { runs: lines(runs) }),
    ...(bands && { bands: lines(bands) }),
    ...(dense && time && { dense: runsWithin(dense, time.from, time.to) }),
  };
  return own.length ? [{ ...series, ...less }] : [];
}

/** Where there were too many for colours, the few that are left get some. */
const coloured = (all: Series[]): Series[] =>
  all.length <= inks.length && all.every(({ ink }) => ink === 'slot')
    ? all.map((series, i) => ({ ...series, ink: inks[i]! }))
    : all;

const panelsFor = ({ panels }: Telling, key: string | undefined): Telling['panels'] => {
  const one = panels && panels.length > 1 ? panels.filter(panel => panel.key === key) : [];
  return one.length ? one : panels;
};

function legendCut(telling: Telling, { series }: View): Cut | undefined {
  const ids = new Map(telling.series?.flatMap(one => one.ids.map(id => [id, one.key] as const)));
  // what nobody says goes with the number that it is derived from
  const keyOf = ({ id, row }: ToldRow) => ids.get(id) ?? ids.get(row.derived?.from[0] ?? '');
  return cutBy(telling, seriesChoices(telling), series, keyOf);
}

function pickerCut(telling: Telling, { picked }: View): Cut | undefined {
  if (!telling.controls?.includes('picker')) return undefined;
  if (!picksEntities(telling)) return legendCut(telling, { ...(picked && { series: picked }) });
  return cutBy(telling, pickerChoices(telling), picked, ({ row }) => row.entity);
}

/** Keeps the rows of some choices, and those that are of none. */
function cutBy(
  { lang }: Telling,
  choices: readonly Choice[],
  keys: readonly string[] = [],
  keyOf: (told: ToldRow) => string | undefined,
): Cut | undefined {
  const shown = choices.filter(({ key }) => keys.includes(key));
  if (!shown.length || shown.length === choices.length) return undefined;
  const there = new Set(shown.map(({ key }) => key));
  return {
    note: detailsFor(lang).controls.only(
      shown.map(({ label }) => label),
      choices.filter(({ key }) => !there.has(key)).map(({ label }) => label),
    ),
    keeps: told => {
      const key = keyOf(told);
      return key === undefined || there.has(key);
    },
  };
}

/** Keeps the rows of a time, and those without one. */
function timeCut({ locale }: Scope, telling: Telling, window: TimeWindow | undefined): Cut | undefined {
  const moments = window ? momentsOf(telling) : [];
  const [first, last] = indices(moments, window);
  if (last - first + 1 === moments.length) return undefined;
  const outside = new Set([...moments.slice(0, first), ...moments.slice(last + 1)]);
  const name = (i: number): string => locale.period(moments.at(i)!);
  return {
    note: detailsFor(telling.lang).controls.window([name(first), name(last)], [name(0), name(-1)]),
    keeps: ({ row }) => !outside.has(row.period ?? ''),
  };
}
