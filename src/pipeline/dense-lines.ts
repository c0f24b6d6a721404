import type { Kind } from '../model/columns.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DenseRows, DenseRun } from '../model/dense.ts';
import { readPeriod } from '../model/period.ts';
import { modeOf, statuses } from '../model/status.ts';
import type { ToldRow } from '../model/telling.ts';
import { voiceOf } from '../model/voice.ts';
import { compareDays, inTime, middle } from './strands.ts';

/** Of so many steps in time that are alike, a longer one is a gap. */
const least = 4;

/**
 * The lines through all rows of some series, of which told rows are known: the same as `runsOf` makes of rows one by one, cut in the
 * same places. Strands of which no row is told belong to the last series.
 */
export function denseLines(
  dense: DenseRows,
  groups: readonly (readonly ToldRow[])[],
  data: Dataset,
): { dense: DenseRun[]; runs: string[][] }[] {
  const { strands, strand, told } = dense;
  const taken = new Set<number>();
  const own = groups.map(rows => {
    const mine = new Set<number>();
    for (const { id } of rows) {
      const i = told.get(id);
      if (i !== undefined) mine.add(strand[i]!);
    }
    for (const one of mine) taken.add(one);
    return mine;
  });
  const isWhole = told.size && taken.size < strands.length && groups.length > 1;
  return own.map((mine, i) => {
    const lines = linesOf(
      dense,
      joined(
        [...mine].map(at => strands[at]!),
        dense,
      ),
      data,
    );
    const runs = lines.map(line => toldOn(line, groups[i]!, dense));
    if (!isWhole || i < own.length - 1) return { dense: lines, runs };
    const rest = strands.filter((_, at) => !taken.has(at));
    return { dense: [...lines, ...rest.flatMap(rows => linesOf(dense, rows, data))], runs };
  });
}

/** Ids of the told rows that a line goes through, in time. */
function toldOn({ x, rows }: DenseRun, group: readonly ToldRow[], { told, first, last }: DenseRows): string[] {
  const found: { at: number; id: string }[] = [];
  for (const { id } of group) {
    const row = told.get(id);
    if (row === undefined) continue;
    const day = middle(first[row]!, last[row]!);
    let [low, high] = [0, x.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (x[mid]! < day) low = mid + 1;
      else high = mid;
    }
    for (let at = low; at < x.length && x[at] === day; at++) if (rows[at] === row) found.push({ at, id });
  }
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id);
}

/** Strands of one series as one, in time. */
function joined(strands: readonly Uint32Array[], { first, last }: DenseRows): Uint32Array {
  const [only, ...others] = strands;
  if (!only || !others.length) return only ?? new Uint32Array();
  const all = new Uint32Array(strands.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const rows of strands) {
    all.set(rows, at);
    at += rows.length;
  }
  return inTime(all, first, last);
}

/** The lines without a cut through rows in time. */
function linesOf(dense: DenseRows, all: Uint32Array, data: Dataset): DenseRun[] {
  const { first, last, columns } = dense;
  const { kind, kinds, value } = columns;
  const start = all.findIndex(i => !(Number.isNaN(first[i]!) && Number.isNaN(last[i]!)));
  const dated = start <= 0 ? (start < 0 ? new Uint32Array() : all) : all.subarray(start);
  const gap = gapOf(placesOf(dated, dense));
  const isPast = kinds.map(({ status }) => ['actual', 'forecast'].includes(modeOf(status)));
  const joins = kinds.length > 1 ? joiner(kinds, data) : () => true;
  const cuts = cutsOf(dense, data);
  const runs: DenseRun[] = [];
  for (const past of isPast.includes(false) ? [true, false] : [true]) {
    const mine = isPast.includes(!past) ? dated.filter(i => isPast[kind[i]!] === past) : dated;
    const at = placesOf(mine, dense);
    let from = 0;
    const end = (to: number): void => {
      if (to > from) runs.push(runOf(dense, mine.subarray(from, to), at.subarray(from, to)));
    };
    for (let k = 0; k < mine.length; k++) {
      const i = mine[k]!;
      if (Number.isNaN(value[i]!)) {
        end(k);
        from = k + 1;
        continue;
      }
      const before = mine[k - 1]!;
      if (k === from) continue;
      const goesOn =
        at[k]! - at[k - 1]! <= gap &&
        (last[before]! < last[i]! || compareDays(first[before]!, last[before]!, first[i]!, last[i]!) !== 0) &&
        (kind[before] === kind[i] || joins(kind[before]!, kind[i]!)) &&
        !(cuts.length && cuts.some(cut => cut(before, i)));
      if (goesOn) continue;
      end(k);
      from = k;
    }
    end(mine.length);
  }
  return runs;
}

/** Where rows stand: the middle of each one's period. */
function placesOf(rows: Uint32Array, { first, last }: DenseRows): Float64Array {
  const at = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) at[k] = middle(first[rows[k]!]!, last[rows[k]!]!);
  return at;
}

function runOf({ columns }: DenseRows, rows: Uint32Array, x: Float64Array): DenseRun {
  const { value, lo, hi, kind, kinds } = columns;
  const y = new Float64Array(rows.length);
  const pieces: DenseRun['pieces'] = [];
  const isSame = (a: Kind, b: Kind): boolean => a.status === b.status && !a.disputedBy === !b.disputedBy;
  let [known, piece] = [-1, -1];
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    y[k] = value[i]!;
    if (kind[i] === known) continue;
    known = kind[i]!;
    const own = kinds[known]!;
    const before = pieces[piece];
    if (
      before &&
      isSame(own, {
        ...own,
        status: before.status,
        ...(before.disputed ? { disputedBy: '?' } : { disputedBy: undefined }),
      } as Kind)
    )
      continue;
    // what leads from one number to another looks like the less certain of them
    const isLess = !before || statuses.indexOf(own.status) >= statuses.indexOf(before.status);
    if (before) before.to = isLess ? k - 1 : k;
    piece =
      pieces.push({
        from: before && isLess ? k - 1 : k,
        to: rows.length - 1,
        status: own.status,
        disputed: own.disputedBy !== undefined,
      }) - 1;
  }
  const take = (from: Float64Array): Float64Array => Float64Array.from(rows, i => from[i]!);
  return { x, y, rows, pieces, ...(lo && hi && { lo: take(lo), hi: take(hi) }) };
}

/** How many days are too many between two dates; Infinity where the dates do not follow each other evenly. */
function gapOf(places: Float64Array): number {
  const counts = new Map<number, number>();
  let [total, before, step, run] = [0, NaN, NaN, 0];
  const note = (): void => void (run && counts.set(step, (counts.get(step) ?? 0) + run));
  for (let k = 0; k < places.length; k++) {
    const at = places[k]!;
    const next = at - before;
    before = at;
    if (!(next > 0)) continue;
    total++;
    if (next !== step) {
      note();
      [step, run] = [next, 0];
    }
    run++;
  }
  note();
  const sorted = [...counts].sort(([a], [b]) => a - b);
  let passed = 0;
  const usual = sorted.find(([, n]) => (passed += n) > Math.floor(total / 2))?.[0] ?? 0;
  const even = sorted.reduce((sum, [days, n]) => sum + (Math.abs(days - usual) <= 0.1 * usual ? n : 0), 0);
  return total >= least && even >= 0.75 * total ? 1.5 * usual : Infinity;
}

/** Whether rows of two kinds can be on one line: of one measure, and not of two different voices. */
function joiner(kinds: readonly Kind[], data: Dataset): (a: number, b: number) => boolean {
  const voices = kinds.map(({ speaker }) => voiceOf(speaker, data));
  return (a, b) => {
    const [said, says] = [voices[a], voices[b]];
    return kinds[a]!.measure === kinds[b]!.measure && (said === undefined || says === undefined || said === says);
  };
}

/** Where measures begin to be others: whether a line between two rows would go across. */
function cutsOf({ columns: { kinds, kind, entity, entities }, first, last }: DenseRows, data: Dataset) {
  const measures = new Set(kinds.map(({ measure }) => measure));
  return [...measures].flatMap(measure =>
    ((Object.hasOwn(data.measures, measure) && data.measures[measure]!.breaks) || []).flatMap(
      ({ period, entity: about }) => {
        const read = readPeriod(period);
        if (!read) return [];
        const [from, to] = [read.first ?? NaN, read.last ?? NaN];
        return (before: number, after: number): boolean => {
          const own = kinds[kind[after]!]!;
          const name = entity[after] ? entities[entity[after]! - 1] : own.entity;
          return (
            own.measure === measure &&
            (about === undefined || about === name) &&
            compareDays(first[before]!, last[before]!, from, to) < 0 &&
            compareDays(from, to, first[after]!, last[after]!) <= 0
          );
        };
      },
    ),
  );
}
