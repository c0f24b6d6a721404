import { isCertain } from '../model/is-certain.ts';
import { readPeriod, type Period } from '../model/period.ts';
import { at, type Cell } from './cells.ts';

/** Cells of periods within another, no two of which overlap; `same`: one cell of the same days. */
export interface Nesting {
  outer: string;
  inner: string[];
  same?: true;
}

/** A cell and its first and last day. */
interface Span {
  key: string;
  first: number;
  last: number;
  /** Whether it is all of these days: of a "month of 2014" or "about 2014" one cannot say what lies within. */
  firm: boolean;
}

/** Overlapping periods in one period, sets of those that do not overlap, and periods with such: more are not followed. */
const [mostSpans, mostSets, mostNestings] = [60, 60, 1000];

/** Cells of one measure, entity and mode with the largest sets of cells whose periods lie within theirs. */
export function nestings(cells: ReadonlyMap<string, Cell>, isWanted: (cell: Cell) => boolean): Nesting[] {
  const series = new Map<string, Span[]>();
  for (const [key, cell] of cells) {
    const period = cell.period !== undefined && isWanted(cell) ? readPeriod(cell.period) : null;
    if (!period || !isCertain(period)) continue;
    at(series, JSON.stringify([cell.measure, cell.entity, cell.mode]), () => []).push(spanOf(key, period));
  }
  return [...series.values()].flatMap(nested);
}

function spanOf(key: string, { text, start, end, first, last, precision }: Period): Span {
  const isVague = start === 'unknown' || end === 'unknown' || text.includes('X');
  const isPart = [start, end].some(date => typeof date !== 'string' && date.season);
  const firm = !isVague && !isPart && precision !== 'time';
  return { key, first: first ?? -Infinity, last: last ?? Infinity, firm };
}

function nested(spans: Span[]): Nesting[] {
  const sorted = [...spans].sort(
    (a, b) => compare(a.first, b.first) || compare(b.last, a.last) || +b.firm - +a.firm || (a.key < b.key ? -1 : 1),
  );
  const found: Nesting[] = [];
  for (const [index, outer] of sorted.entries()) {
    if (!outer.firm) continue;
    const within: Span[] = [];
    for (let next = index + 1; next < sorted.length && sorted[next]!.first <= outer.last; next++) {
      const inner = sorted[next]!;
      if (inner.last > outer.last) continue;
      if (inner.firm && isSame(inner, outer)) found.push({ outer: outer.key, inner: [inner.key], same: true });
      else within.push(inner);
    }
    for (const set of apart(within, found.length < mostNestings))
      found.push({ outer: outer.key, inner: set.map(({ key }) => key) });
  }
  return found;
}

const compare = (a: number, b: number): number => (a < b ? -1 : +(a > b));
const isSame = (a: Span, b: Span): boolean => a.first === b.first && a.last === b.last;

/**
 * The largest sets of spans, sorted by their first day, that do not overlap. Where the outermost ones do not, that is all
 * of these, since each of them is at least what lies within it.
 */
function apart(spans: readonly Span[], isPatient: boolean): Span[][] {
  const outermost: Span[] = [];
  for (const span of spans) {
    const before = outermost.at(-1);
    if (!before || span.first > before.last) outermost.push(span);
    else if (span.last > before.last || !before.firm) {
      return isPatient && spans.length <= mostSpans ? overlapping(spans) : spans.map(one => [one]);
    }
  }
  return outermost.length ? [outermost] : [];
}

function overlapping(spans: readonly Span[]): Span[][] {
  const sets: Span[][] = [];
  const grow = (set: Span[], from: number): void => {
    if (sets.length >= mostSets) return;
    const end = set.at(-1)?.last ?? -Infinity;
    const next = spans.filter(({ first }, index) => index >= from && first > end);
    const soonest = Math.min(...next.map(({ last }) => last));
    if (!next.length) sets.push(set);
    // a set that leaves room for one more before its next is not the largest
    for (const span of next) if (span.first <= soonest) grow([...set, span], spans.indexOf(span) + 1);
  };
  if (spans.length) grow([], 0);
  return sets;
}
