import { ordinaryWordsFor } from '../locales/_ordinary.ts';
import { grouped } from '../model/grouped.ts';
import { remarksOf } from '../model/remarks.ts';
import type { Status } from '../model/status.ts';
import type { ToldRow } from '../model/telling.ts';
import { landmarks } from '../scene/landmarks.ts';
import { extentOf, type Extent } from './extent.ts';
import { joins, momentOf, type Moment } from './joins.ts';
import type { Labels } from './labels.ts';
import { inline, type Scope } from './scope.ts';

/** Of more numbers than these a summary names some: nobody takes in more that are read out. All of them stand in the list. */
const most = 24;
/** Of up to so many things that are followed through time it names where each begins and ends. */
const followed = 5;

/** What is said of several numbers. */
export interface Several {
  ranking: string[];
  trend: string[];
  /** In place of each of them, where they are many. */
  brief?: string[];
}

/** What several numbers have to do with each other: which is highest, and how they go on. */
export const severalOf = (
  scope: Scope,
  labels: Labels,
  numbers: readonly ToldRow[],
  told: readonly ToldRow[],
): Several => ({
  ranking: rankingOf(scope, numbers),
  trend: [...trendOf(scope, labels, numbers, told), ...remarksIn(scope, labels)],
  ...(numbers.length > most && { brief: briefOf(scope, labels, numbers) }),
});

/** How many numbers there are, and some: those that a picture would label, the first, the last, the lowest, the highest of each kind, and what is stressed. */
function briefOf({ locale, chart }: Scope, { by }: Labels, numbers: readonly ToldRow[]): string[] {
  const lines = by === 'period' ? grouped(numbers, ({ row }) => JSON.stringify([row.measure, row.entity])) : [];
  const isFollowed = lines.length > 0 && lines.length <= followed;
  const ends = isFollowed ? lines.flatMap(line => [line[0], line.at(-1)]) : [];
  const marked = [...landmarks(numbers)].map(i => numbers[i]);
  const wanted = new Set([...ends, ...marked, ...classesOf(numbers).map(highest)]);
  const all = isFollowed ? lines.flat() : numbers;
  const some = all.filter(one => wanted.has(one) || chart.highlight?.includes(one.id));
  const named = some.length < numbers.length ? [ordinaryWordsFor(locale.tag).some(numbers.length)] : [];
  return [...named, ...some.map(({ heading = '' }) => locale.sentence(heading))];
}

/** The chart's annotations, each after what it is about. */
function remarksIn(scope: Scope, labels: Labels): string[] {
  const { chart, rows, data, locale } = scope;
  return remarksOf(chart, rows, data, locale.tag).map(({ ids, period, text }) => {
    const about = period === undefined ? ids.map(id => labels.cell(scope.byId.get(id)!)) : [locale.period(period)];
    return locale.sentence([locale.list([...new Set(about)]), inline(scope, text)].filter(Boolean).join(': '));
  });
}

/** Ranking within one class only: one measure and one status, and by intervals only. Where two classes have one status, no sentence could say of which it speaks. */
function rankingOf(scope: Scope, numbers: readonly ToldRow[]): string[] {
  const words = ordinaryWordsFor(scope.locale.tag);
  const ranked = numbers.filter(isRanked);
  const classes = classesOf(numbers);
  // beside what is highest of one kind, the same words for another would take that back
  const isNone = classes.length > 0 && !classes.some(highest);
  const sentences = isNone
    ? [words.noHighest]
    : classes.flatMap(rows => {
        const first = highest(rows);
        if (!first) return [];
        const alike = ranked.filter(({ status }) => status === first.status);
        // a name that another number has too would not say which is meant
        if (alike.length > rows.length || numbers.filter(({ label }) => label === first.label).length > 1) return [];
        return [words.highest(first.status, first.label, rows.every(isExact))];
      });
  const kinds = [...new Set(ranked.map(({ status }) => status))];
  return [...sentences, ...(kinds.length > 1 ? [words.notRanked(kinds)] : [])];
}

const isRanked = ({ derived }: ToldRow): boolean => !derived;

/** Numbers that may be ranked against each other. */
const classesOf = (numbers: readonly ToldRow[]): ToldRow[][] =>
  grouped(numbers.filter(isRanked), ({ row, status }) =>
    JSON.stringify([row.measure, status, row.entity === undefined]),
  ).filter(rows => rows.length > 1);

const isExact = ({ end }: ToldRow): boolean => end === 'exact';

function highest(rows: readonly ToldRow[]): ToldRow | undefined {
  const extents = rows.flatMap(told => {
    const extent = extentOf(told.row);
    return extent ? [{ told, extent }] : [];
  });
  const top = extents.reduce((a, b) => (b.extent.lo > a.extent.lo ? b : a));
  return extents.every(other => other === top || isAbove(top.extent, other.extent)) ? top.told : undefined;
}

/** Three or more numbers in a row, of one kind and of one thing, each apart from the one before, and none without a number among them. */
function trendOf(scope: Scope, labels: Labels, rows: readonly ToldRow[], told: readonly ToldRow[]): string[] {
  const kinds = new Set(
    rows.map(({ row, status }): string => JSON.stringify([row.measure, status satisfies Status, row.entity])),
  );
  const apart = new Set(rows.map(({ band }) => band)).size === rows.length;
  const timely = (scope.chart.order ?? 'period') === 'period' && labels.by === 'period';
  if (!timely || kinds.size !== 1 || !apart || rows.length < 3 || rows.some(({ derived }) => derived)) return [];
  if (rows.length < told.filter(({ row }) => row.replacedBy === undefined).length) return [];
  const moments = rows.map(momentOf);
  const steps = moments.slice(1).map((moment, i) => stepBetween(moments[i], moment, scope));
  if (steps.includes(undefined)) return [];
  const [way] = new Set(steps).size > 1 ? ['mixed' as const] : steps;
  return way ? [ordinaryWordsFor(scope.locale.tag).trend(labels.step, way)] : [];
}

type Step = Moment | null | undefined;

function stepBetween(before: Step, after: Step, { data }: Scope): 'higher' | 'lower' | undefined {
  if (!before || !after || !joins(before, after, data)) return undefined;
  const [a, b] = [extentOf(before.told.row), extentOf(after.told.row)];
  if (!a || !b) return undefined;
  return isAbove(b, a) ? 'higher' : isAbove(a, b) ? 'lower' : undefined;
}

/** True if every number of `a` is above every number of `b`, whatever the exact numbers. */
const isAbove = (a: Extent, b: Extent): boolean => a.lo > b.hi || (a.lo === b.hi && (a.loOpen || b.hiOpen));
