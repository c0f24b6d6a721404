import type { DenseRun } from '../model/dense.ts';

/** Of lines through very many rows what lies between two days, both included. */
export const runsWithin = (runs: readonly DenseRun[], from: number, to: number): DenseRun[] =>
  runs.flatMap(run => {
    const start = firstOf(run.x, day => day >= from);
    const end = firstOf(run.x, day => day > to);
    return start < end ? [part(run, start, end)] : [];
  });

function part({ x, y, lo, hi, rows, pieces, blocks }: DenseRun, start: number, end: number): DenseRun {
  const last = end - start - 1;
  return {
    x: x.subarray(start, end),
    y: y.subarray(start, end),
    ...(lo && { lo: lo.subarray(start, end) }),
    ...(hi && { hi: hi.subarray(start, end) }),
    rows: rows.subarray(start, end),
    ...(blocks && { blocks: { ...blocks, offset: blocks.offset + start } }),
    // neighbours share a point: of what only touches, nothing is left
    pieces: pieces
      .map(piece => ({ ...piece, from: Math.max(0, piece.from - start), to: Math.min(last, piece.to - start) }))
      .filter(piece => piece.from < piece.to || (last === 0 && piece.from === piece.to)),
  };
}

/** The index of the first of some numbers in order that passes a test which all after it pass. */
function firstOf(all: Float64Array, passes: (n: number) => boolean): number {
  let [lo, hi] = [0, all.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (passes(all[middle]!)) hi = middle;
    else lo = middle + 1;
  }
  return lo;
}
