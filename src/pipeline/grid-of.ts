import { extraWordsFor } from '../locales/_extras.ts';
import type { Grid, ToldRow } from '../model/telling.ts';
import { comparePeriods, readPeriod } from '../model/period.ts';
import { breaksOf, classIn } from './breaks-of.ts';
import { classWords } from './class-words.ts';
import { extentOf } from './extent.ts';
import type { Labels } from './labels.ts';
import { unitOf } from './phrase-in-full.ts';
import type { Scope } from './scope.ts';

type Part = Labels['by'];
const parts: readonly Part[] = ['entity', 'measure', 'period', 'speaker'];

/**
 * The cells of a grid: what differs between rows stands down and across. `peers`: the rows whose numbers share its classes.
 * A cell may hold several rows, one of each speaker.
 */
export function gridOf(scope: Scope, labels: Labels, told: readonly ToldRow[], peers: readonly ToldRow[]): Grid {
  const keyOf = (part: Part) => (told: ToldRow) => labels.part[part].key(told.row);
  const differ = parts.filter(part => part !== 'speaker' && new Set(told.map(keyOf(part))).size > 1);
  const down = differ.find(part => part !== 'period') ?? differ[0] ?? labels.by;
  const across = differ.find(part => part !== down && part === 'period') ?? differ.find(part => part !== down);
  const lines = linesOf(labels, told, down);
  const columns = across === undefined ? [{ key: '', label: '' }] : linesOf(labels, told, across);
  const place = (list: readonly { key: string }[]) => new Map(list.map(({ key }, i) => [key, i]));
  const [row, column] = [place(lines), place(columns)];
  const places = told.map(
    one => [one.id, [row.get(keyOf(down)(one)) ?? 0, across ? (column.get(keyOf(across)(one)) ?? 0) : 0]] as const,
  );
  return { lines, columns, places: new Map(places), ...classesOf(scope, peers) };
}

/** The keys and names of one dimension, in the order of the rows; periods in time. */
function linesOf(labels: Labels, told: readonly ToldRow[], part: Part): { key: string; label: string }[] {
  const { key, name } = labels.part[part];
  const found = [...new Map(told.map(({ row }) => [key(row), name(row)] as const))];
  const lines = found.map(([one, label]) => ({ key: one, label }));
  if (part !== 'period') return lines;
  const periods = new Map(lines.map(line => [line.key, readPeriod(line.key)]));
  return lines.sort((a, b) => {
    const [x, y] = [periods.get(a.key), periods.get(b.key)];
    return x && y ? comparePeriods(x, y) : Number(!!x) - Number(!!y);
  });
}

/** Ordered classes for numbers, and the class of each row: null where its number may lie in several. */
function classesOf(scope: Scope, told: readonly ToldRow[]): Pick<Grid, 'classes' | 'classOf' | 'unclear' | 'signs'> {
  const numbers = told.flatMap(one => {
    const { id, row } = one;
    const extent = row.reference ? null : extentOf(row);
    return extent ? [{ id, row, extent, told: one }] : [];
  });
  const breaks = breaksOf(
    numbers.flatMap(({ row: { quantity } }) => [quantity?.lo, quantity?.hi].filter(n => typeof n === 'number')),
  );
  const [first] = numbers;
  const { noun, ...plain } = first ? unitOf(scope, first.row.measure, first.row.quantity, true) : {};
  const say = (n: number, isLast: boolean): string =>
    extraWordsFor(scope.locale.tag).quantity(
      { kind: 'exact', n },
      isLast && !plain.symbol && noun ? { ...plain, noun } : plain,
    );
  return {
    classes: classWords(scope, breaks, say),
    unclear: extraWordsFor(scope.locale.tag).classes.unclear,
    signs: signsOf(
      scope,
      numbers.map(({ told: row }) => row),
    ),
    classOf: new Map(numbers.map(({ id, extent }) => [id, classIn(extent, breaks)])),
  };
}

/** What the numbers are beside plain reported ones, in words. */
function signsOf(scope: Scope, told: readonly ToldRow[]): Grid['signs'] {
  const words = extraWordsFor(scope.locale.tag);
  const signs = told.flatMap(({ status, disputed, derived }): Grid['signs'] => {
    if (derived) return [{ sign: 'derived', text: scope.locale.derived }];
    if (disputed) return [{ sign: 'disputed', text: words.disputed }];
    const text = scope.locale.statuses[status];
    return text && status !== 'counted' ? [{ sign: status, text }] : [];
  });
  return [...new Map(signs.map(one => [one.sign, one])).values()];
}
