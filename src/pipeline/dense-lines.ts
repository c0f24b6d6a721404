import type { Kind } from '../model/columns.ts';
import type { Dataset } from '../model/dataset.ts';
import type { DenseRows, DenseRun } from '../model/dense.ts';
import { readPeriod } from '../model/period.ts';
import { modeOf, statuses } from '../model/status.ts';
import type { Blocks, Stretches } from '../model/survey.ts';
import type { ToldRow } from '../model/telling.ts';
import { voiceOf } from '../model/voice.ts';
import { compareDays, inTime, middle } from './strands.ts';
import { datedOf, endsOf, gapOf, placesOf } from './stretches.ts';

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
  const { first, last, columns, strands, stretches } = dense;
  const { kind, kinds, value } = columns;
  const dated = datedOf(all, dense);
  const cuts = cutsOf(dense, data);
  const known = kinds.length === 1 && !cuts.length ? stretches?.[strands.indexOf(all)] : undefined;
  if (known) return runsOf(dense, dated, known);
  const gap = gapOf(placesOf(dated, dense));
  const isPast = kinds.map(({ status }) => ['actual', 'forecast'].includes(modeOf(status)));
  const isJoined = joiner(kinds, data);
  const joins =
    kinds.length > 1 || cuts.length
      ? (before: number, i: number): boolean =>
          (kind[before] === kind[i] || isJoined(kind[before]!, kind[i]!)) && !cuts.some(cut => cut(before, i))
      : undefined;
  return (isPast.includes(false) ? [true, false] : [true]).flatMap(past => {
    const mine = isPast.includes(!past) ? dated.filter(i => isPast[kind[i]!] === past) : dated;
    const x = placesOf(mine, dense);
    return runsOf(dense, mine, { x, ends: endsOf(mine, x, gap, { first, last, value }, joins) });
  });
}

/** The lines between known ends. */
function runsOf(
  dense: DenseRows,
  rows: Uint32Array,
  { x, ends, blocks }: Pick<Stretches, 'x'> & { ends: ArrayLike<number>; blocks?: Blocks },
): DenseRun[] {
  return Array.from({ length: ends.length / 2 }, (_, at) => {
    const [from, to] = [ends[2 * at]!, ends[2 * at + 1]!];
    const run = runOf(dense, rows.subarray(from, to), x.subarray(from, to));
    return blocks ? { ...run, blocks: { ...blocks, offset: from } } : run;
  });
}

function runOf({ columns }: DenseRows, rows: Uint32Array, x: Float64Array): DenseRun {
  const { value, lo, hi, kind, kinds } = columns;
  const pieces: DenseRun['pieces'] = [];
  const isSame = (a: Kind, b: Kind): boolean => a.status === b.status && !a.disputedBy === !b.disputedBy;
  let [known, piece] = [-1, -1];
  for (let k = 0; k < (kinds.length > 1 ? rows.length : 1); k++) {
    const i = rows[k]!;
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
  const take = taker(rows);
  return { x, y: take(value), rows, pieces, ...(lo && hi && { lo: take(lo), hi: take(hi) }) };
}

/** Takes what some rows have out of what all have: of rows that follow each other, the part itself. */
function taker(rows: Uint32Array): (from: Float64Array) => Float64Array {
  const [start, { length }] = [rows[0]!, rows];
  let isPart = rows[length - 1] === start + length - 1;
  for (let k = 1; isPart && k < length; k++) isPart = rows[k] === start + k;
  if (isPart) return from => from.subarray(start, start + length);
  return from => {
    const to = new Float64Array(length);
    for (let k = 0; k < length; k++) to[k] = from[rows[k]!]!;
    return to;
  };
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
