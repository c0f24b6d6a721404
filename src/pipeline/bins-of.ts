import { extraWordsFor } from '../locales/_extras.ts';
import { grouped } from '../model/grouped.ts';
import type { Axis, Bin, ToldRow } from '../model/telling.ts';
import type { Labels } from './labels.ts';
import { isCounted, unitOf } from './phrase-in-full.ts';
import type { Scope } from './scope.ts';

/** What binary fractions leave of a whole number: 0.3 ÷ 0.1 is 2.9999999999999996. */
const dust = 1e-9;

type Span = readonly [number, number];

/**
 * Bins of equal width for the exact numbers of a chart: about as many as Rice's rule says (twice the cube root of how many
 * numbers there are), with edges that are round parts of the steps of its axis. A number on an edge is in the bin that begins there.
 */
export function binsOf(
  scope: Scope,
  labels: Labels,
  { told, peers }: { told: readonly ToldRow[]; peers: readonly ToldRow[] },
  axis: Axis | null,
): Bin[] {
  const exact = told.filter(isExact);
  if (!axis || !exact.length) return [];
  // panels of one scale have bins of one width
  const all = peers.filter(isExact);
  const step = widthOf(scope, all, axis);
  const at = (row: ToldRow): number => Math.floor(valueOf(row) / step + dust);
  const edge = (i: number): number => Number((i * step).toPrecision(12));
  const { facet } = scope.chart;
  const most = Math.max(...grouped(all, row => `${facet ? row.row[facet] : ''} ${at(row)}`).map(some => some.length));
  const places = exact.map(at);
  const first = Math.min(...places);
  return Array.from({ length: Math.max(...places) - first + 1 }, (_, i): Bin => {
    const mine = exact.filter((_, k) => places[k] === first + i).sort((a, b) => valueOf(a) - valueOf(b));
    const [from, to] = [edge(first + i), edge(first + i + 1)];
    const text = inWords(scope, labels, exact[0]!, mine.length, [from, to]);
    return { from, to, ids: mine.map(({ id }) => id), most, count: scope.locale.number(mine.length), text };
  });
}

const isExact = ({ end, row }: ToldRow): boolean => end === 'exact' && row.replacedBy === undefined && !row.reference;
const valueOf = ({ row }: ToldRow): number => row.quantity!.lo!;

/** The width of a bin: the round part of the axis's step that gives the nearest number of bins, whole for what is counted. */
function widthOf(scope: Scope, exact: readonly ToldRow[], { from, to, ticks }: Axis): number {
  const values = exact.map(valueOf);
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  const step = ticks.length > 1 ? ticks[1]!.value - ticks[0]!.value : to - from;
  const wanted = Math.ceil(2 * Math.cbrt(exact.length));
  const isWhole = exact.every(({ row }) => isCounted(scope, row));
  const widths = [1, 2, 4, 5, 10, 20]
    .map(part => Number((step / part).toPrecision(12)))
    .filter(width => isRound(width) && (!isWhole || Number.isInteger(width)));
  const countAt = (width: number): number => Math.floor(hi / width + dust) - Math.floor(lo / width + dust) + 1;
  const off = (width: number): number => Math.abs(countAt(width) - wanted);
  return widths.reduce((best, width) => (off(width) < off(best) ? width : best), widths[0] ?? step);
}

/** 1, 2, 2.5 or 5, or ten or a tenth of that … */
const isRound = (width: number): boolean => /^(1|2|2\.5|5)e/.test(width.toExponential());

/** `7 names from 1% to under 2%`. */
function inWords(scope: Scope, labels: Labels, { row }: ToldRow, count: number, [from, to]: Span): string {
  const { locale } = scope;
  const { noun, ...plain } = unitOf(scope, row.measure, row.quantity, true);
  const say = (n: number, unit: typeof plain & { noun?: typeof noun }): string =>
    extraWordsFor(locale.tag).quantity({ kind: 'exact', n }, unit);
  const ends = [say(from, plain), say(to, plain.symbol ? plain : { ...plain, ...(noun && { noun }) })] as const;
  return extraWordsFor(locale.tag).bin(count, labels.step, ...ends);
}
