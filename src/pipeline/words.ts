import { grouped } from '../model/grouped.ts';
import type { Status } from '../model/status.ts';
import type { Row } from '../model/row.ts';
import type { Axis, Telling, ToldRow } from '../model/telling.ts';
import { extentOf, isAbove } from './extent.ts';
import type { Labels } from './labels.ts';
import { unitOf } from './phrase.ts';
import { baseLabel } from './sentence.ts';
import { relationWords, wayOf } from './relation.ts';
import { type Scope, voices } from './scope.ts';

/** What the words of a chart are made from. */
export interface WordsInput {
  scope: Scope;
  labels: Labels;
  told: readonly ToldRow[];
  axis: Axis | null;
  axes?: Telling['axes'];
}

/** A chart in words: how it is built, its numbers, what they have to do with each other; and the short text of all that. */
export function wordsOfChart(input: WordsInput): Pick<Telling, 'words' | 'summary'> {
  const statistics = [...numbersOf(input), ...missingOf(input), ...rankingOf(input)];
  const comparisons = comparisonsOf(input);
  const relations = [...directionsOf(input), ...incomparable(input), ...trendOf(input)];
  // where there are only relations, they are the news
  const summary = input.told.some(({ row }) => extentOf(row))
    ? [...statistics, ...comparisons, ...relations]
    : [...comparisons, ...missingOf(input)];
  return {
    words: {
      construction: construction(input),
      statistics: statistics.join(' '),
      relations: [...comparisons, ...relations].join(' '),
    },
    summary: summary.join(' '),
  };
}

/** L1. */
function construction({ scope, labels, told, axis, axes }: WordsInput): string {
  const { locale, form } = scope;
  const numbers = told.filter(({ row, derived }) => extentOf(row) && !derived);
  const [only] = told;
  const ends = axis && endsInWords(scope, axis, numbers[0]?.row);
  if (form === 'range' && ends) {
    const ranges = told.every(({ end }) => end === 'range' || end === 'vague');
    return locale.onLine(numbers.length, ranges, ...ends);
  }
  if (form === 'number' && told.length === 1) return locale.one(only && numbers.length ? only.value : null);
  const bands = [...new Map(told.map(({ band, row }) => [band, labels.bandLabel(row)])).values()];
  const sentence = locale.construction({
    form,
    step: labels.step,
    count: bands.length,
    ...(bands.length < told.length && { figures: told.length }),
    first: bands[0] ?? '',
    last: bands.at(-1) ?? '',
    numbers: numbers.length,
    rows: told.length,
    derived: told.filter(({ derived }) => derived).length,
  });
  return [
    sentence,
    ...axisWords(scope, axes, ends && axis.shown ? ends : null),
    ...(form === 'ratio' ? [locale.noAxis] : []),
  ].join(' ');
}

type Ends = [from: string, to: string];

/** The ends of an axis as they are said, the last with its unit. */
function endsInWords(scope: Scope, { from, to }: Axis, row: Row | undefined): Ends {
  const unit = row ? unitOf(scope, row.measure, row.quantity, true) : {};
  return [scope.locale.number(from), scope.locale.quantity({ kind: 'exact', n: to }, unit)];
}

function axisWords(scope: Scope, axes: Telling['axes'], ends: Ends | null): string[] {
  const { locale } = scope;
  if (!axes) return ends ? [locale.axis(...ends)] : [];
  return (['x', 'y'] as const).map(side => {
    const pair = axes.pairs[0]?.[side];
    return locale.axis(...endsInWords(scope, axes[side], scope.byId.get(pair ?? '')), {
      side,
      label: axes[`${side}Label`],
    });
  });
}

/** L2: every figure with a number. */
const numbersOf = ({ scope, told }: WordsInput): string[] =>
  told.filter(({ row }) => extentOf(row)).map(({ heading = '' }) => scope.locale.sentence(heading));

const isMissing = ({ row }: ToldRow): boolean =>
  (!row.quantity || !!row.quantity.relation) && row.absent !== 'not-shown' && row.replacedBy === undefined;

const missingOf = ({ scope, told }: WordsInput): string[] =>
  batches(
    told.filter(isMissing).map(({ label }) => label),
    18,
  ).map(scope.locale.noneFor);

/** Lists of so many words, short enough for one sentence. */
function batches(labels: readonly string[], limit: number): string[][] {
  const lists: string[][] = [];
  let words = Infinity;
  for (const label of new Set(labels)) {
    const more = label.split(' ').length;
    words += more;
    if (words > limit) [words] = [more, lists.push([])];
    lists.at(-1)?.push(label);
  }
  return lists;
}

/** Ranking within one class only: one measure and one status, and by intervals only. */
function rankingOf({ scope: { locale }, told }: WordsInput): string[] {
  const ranked = told.filter(({ row, derived }) => extentOf(row) && !derived);
  const classes = grouped(ranked, ({ row, status }) => JSON.stringify([row.measure, status, row.entity === undefined]));
  const sentences = classes
    .filter(rows => rows.length > 1)
    .map(rows => {
      const first = highest(rows);
      return first
        ? locale.highest(
            first.status,
            first.label,
            rows.every(({ end }) => end === 'exact'),
          )
        : locale.noHighest;
    });
  const kinds = [...new Set(ranked.map(({ status }) => status))];
  return [...new Set([...sentences, ...(kinds.length > 1 ? [locale.notRanked(kinds)] : [])])];
}

function highest(rows: readonly ToldRow[]): ToldRow | undefined {
  const extents = rows.flatMap(told => {
    const extent = extentOf(told.row);
    return extent ? [{ told, extent }] : [];
  });
  const top = extents.reduce((a, b) => (b.extent.lo > a.extent.lo ? b : a));
  return extents.every(other => other === top || isAbove(top.extent, other.extent)) ? top.told : undefined;
}

const related = (told: readonly ToldRow[]): Row[] => told.map(({ row }) => row).filter(row => row.quantity?.relation);

/** L3: the comparisons that were reported. */
function comparisonsOf({ scope, labels, told }: WordsInput): string[] {
  const all = related(told);
  return all.map(row =>
    scope.locale.comparison(
      relationWords(scope, row),
      labels.cell(row),
      baseLabel(scope, labels, row),
      labels.step,
      all.length === 1,
    ),
  );
}

/** Which way they point, and who says so. */
function directionsOf({ scope, labels, told }: WordsInput): string[] {
  return related(told).flatMap(row => {
    const way = row.quantity && wayOf(row.quantity);
    if (!way) return [];
    const who = scope.locale.list(voices(scope, row));
    return [scope.locale.direction(who, labels.cell(row), baseLabel(scope, labels, row), way, row.mode)];
  });
}

/** Numbers beside comparisons that no number is joined to. */
function incomparable({ scope, labels, told }: WordsInput): string[] {
  return [...new Set(related(told).map(row => row.measure))].flatMap(measure => {
    const rows = told.map(({ row }) => row).filter(row => row.measure === measure);
    const scaled = new Set(rows.filter(extentOf).map(row => row.group));
    const names = (some: Row[]) => new Set(some.map(labels.cell));
    const numbers = names(rows.filter(extentOf));
    const without = names(rows.filter(row => !extentOf(row) && !scaled.has(row.group) && (row.absent || row.quantity)));
    // a plan with a number, and no number for what came of it: both are called the same
    for (const label of numbers) without.delete(label);
    return batches([...numbers], 7).flatMap(some =>
      batches([...without], 7).map(others => scope.locale.cannotCompare(some, others)),
    );
  });
}

/** Three or more numbers in a row, of one kind and of one thing, each apart from the one before. */
function trendOf({ scope, labels, told }: WordsInput): string[] {
  const rows = told.filter(({ row }) => extentOf(row));
  const kinds = new Set(
    rows.map(({ row, status }): string => JSON.stringify([row.measure, status satisfies Status, row.entity])),
  );
  const apart = new Set(rows.map(({ band }) => band)).size === rows.length;
  const timely = (scope.chart.order ?? 'period') === 'period' && labels.by === 'period';
  if (!timely || kinds.size !== 1 || !apart || rows.length < 3 || rows.some(({ derived }) => derived)) return [];
  const steps = rows.slice(1).map(({ row }, i) => stepBetween(rows[i]?.row, row));
  if (steps.includes(undefined)) return [];
  const [way] = new Set(steps).size > 1 ? ['mixed' as const] : steps;
  return way ? [scope.locale.trend(labels.step, way)] : [];
}

function stepBetween(before: Row | undefined, row: Row): 'higher' | 'lower' | undefined {
  const [a, b] = [before && extentOf(before), extentOf(row)];
  if (!a || !b) return undefined;
  return isAbove(b, a) ? 'higher' : isAbove(a, b) ? 'lower' : undefined;
}
