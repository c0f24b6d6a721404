import type { DenseRun } from '../model/dense.ts';
import type { Box, Frame, PathShape, Plane, Token } from '../model/scene.ts';
import type { Series, TimeAxis } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import type { Ground } from './line-ground.ts';
import { m4 } from './m4.ts';

/** Device pixels a CSS pixel, where nobody says how many. */
const usual = 2;
/** Words keep clear of stretches of a line so long, pixels. */
const stretch = 10;

/** A line through very many points, reduced to those that its pixels can show. */
interface Reduced {
  x: Float64Array;
  y: Float64Array;
}

/** What lies under the lines of very many rows, the lines, and small boxes along them that words keep clear of. */
export interface DenseMarks {
  under: PathShape[];
  lines: PathShape[];
  strands: Box[];
}

/** The lines of series with very many rows: in each piece the points that pixels can show, in the style of its status. */
export function denseMarks(
  series: readonly Series[],
  { x, y }: Ground,
  {
    density = usual,
    filled = false,
    highlighted = new Set(),
    time,
  }: Pick<Frame, 'density'> & { filled?: boolean; highlighted?: ReadonlySet<string>; time: Span },
): DenseMarks {
  const marks: DenseMarks = { under: [], lines: [], strands: [] };
  for (const { key, ink, dense = [] } of series)
    for (const [i, all] of dense.entries()) {
      const run = within(all, time);
      if (!run.x.length) continue;
      const own = highlighted.has(key) ? 'madder' : ink;
      const name = `${key}:dense:${i}`;
      const whole = reduce(run.x, run.y, x, y, density, run.blocks);
      if (run.lo && run.hi && run.x.length > 1)
        marks.under.push(band(name, own, run.x, [run.hi, run.lo], { x, y }, density));
      if (filled && run.x.length > 1) marks.under.push(groundUnder(name, own, whole, y(0)));
      marks.lines.push(...piecesOf(name, own, run, whole, { x, y }, density));
      marks.strands.push(...along(whole));
    }
  return marks;
}

/** From when to when the axis runs, in days. */
type Span = Pick<TimeAxis, 'from' | 'to'>;

/** How the axes of lines map to pixels. */
export function planeOf({ x, y, box }: Ground, { from, to }: Span): Plane {
  const end = Math.max(to, from + 1);
  const valueAt = (pixel: number): number => (pixel - y(0)) / (y(1) - y(0));
  return {
    frame: { ...box, x: x(from), width: x(end) - x(from) },
    x: [from, end],
    y: [valueAt(box.y + box.height), valueAt(box.y)],
  };
}

/** The part of a line that lies on its axis. */
function within(run: DenseRun, { from, to }: Span): DenseRun {
  let [start, end] = [0, run.x.length];
  while (start < end && run.x[start]! < from) start++;
  while (end > start && run.x[end - 1]! > to) end--;
  if (!start && end === run.x.length) return run;
  const { x, y, lo, hi, rows, pieces, blocks } = run;
  return {
    ...(blocks && { blocks: { ...blocks, offset: blocks.offset + start } }),
    x: x.subarray(start, end),
    y: y.subarray(start, end),
    rows: rows.subarray(start, end),
    ...(lo && hi && { lo: lo.subarray(start, end), hi: hi.subarray(start, end) }),
    pieces: pieces.flatMap(piece => {
      const [a, b] = [Math.max(piece.from, start) - start, Math.min(piece.to, end - 1) - start];
      return a <= b ? [{ ...piece, from: a, to: b }] : [];
    }),
  };
}

/** The points of a line that pixels can show, in pixels. Where points are left out the others stand in the middle of their column. */
export function reduce(
  days: Float64Array,
  values: Float64Array,
  x: (day: number) => number,
  y: (value: number) => number,
  density: number,
  blocks?: DenseRun['blocks'],
): Reduced {
  // scales are lines: two multiplications are cheaper than two calls
  const [ax, bx] = [x(1) - x(0), x(0)];
  const [ay, by] = [y(1) - y(0), y(0)];
  const column = (day: number): number => Math.floor((ax * day + bx) * density);
  const kept = m4(days, values, column, blocks);
  const isReduced = kept.length < days.length;
  const reduced = { x: new Float64Array(kept.length), y: new Float64Array(kept.length) };
  for (let k = 0; k < kept.length; k++) {
    const day = days[kept[k]!]!;
    reduced.x[k] = isReduced ? (column(day) + 0.5) / density : ax * day + bx;
    reduced.y[k] = ay * values[kept[k]!]! + by;
  }
  return reduced;
}

const round = (n: number): number => Math.round(n * 100) / 100 + 0;

/** Path data of points, from one to another, both included; `back`: from the last to the first. */
function through({ x, y }: Reduced, back = false): string {
  let d = '';
  for (let k = 0; k < x.length; k++) {
    const i = back ? x.length - 1 - k : k;
    d += `${k ? 'L' : ''}${round(x[i]!)} ${round(y[i]!)}`;
  }
  return d;
}

function piecesOf(
  key: string,
  ink: Token,
  run: DenseRun,
  whole: Reduced,
  { x, y }: Pick<Ground, 'x' | 'y'>,
  density: number,
): PathShape[] {
  const width = ink === 'slot' ? 1.5 : 2;
  return run.pieces.flatMap(({ from, to, status, disputed }, i): PathShape[] => {
    const { edge } = look({ status, disputed }, ink);
    const isAll = from === 0 && to === run.x.length - 1;
    const points = isAll ? whole : reduce(run.x.subarray(from, to + 1), run.y.subarray(from, to + 1), x, y, density);
    // a line of one point is a dot
    const d =
      points.x.length > 1
        ? `M${through(points)}`
        : `M${through(points)}L${round(points.x[0]! + 0.01)} ${round(points.y[0]!)}`;
    // with round corners a line covers the same pixels whichever way it comes to a point
    const stroke = { ...(edge.dash ? edge : { ...edge, round: true }), width: points.x.length > 1 ? width : 3 * width };
    return points.x.length ? [{ kind: 'path', key: `${key}:${i}`, role: 'mark', d, stroke }] : [];
  });
}

function groundUnder(key: string, ink: Token, { x, y }: Reduced, zero: number): PathShape {
  const ends = [x.at(-1)!, x[0]!].map(at => `${round(at)} ${round(zero)}`);
  return {
    kind: 'path',
    key: `${key}:area`,
    role: 'area',
    d: `M${through({ x, y })}L${ends.join('L')}Z`,
    fill: { token: ink, pattern: 'tint' },
  };
}

/** What the uncertainty of all rows covers: of each column of pixels from the highest to the lowest. */
function band(
  key: string,
  ink: Token,
  days: Float64Array,
  [hi, lo]: [Float64Array, Float64Array],
  { x, y }: Pick<Ground, 'x' | 'y'>,
  density: number,
): PathShape {
  const [upper, lower] = [hi, lo].map(side => reduce(days, side, x, y, density)) as [Reduced, Reduced];
  return {
    kind: 'path',
    key: `${key}:band`,
    role: 'band',
    d: `M${through(upper)}L${through(lower, true)}Z`,
    fill: { token: ink, pattern: 'tint' },
  };
}

/** Small boxes along a line. */
function along({ x, y }: Reduced): Box[] {
  const boxes: Box[] = [];
  for (let from = 0; from < x.length - 1;) {
    let [to, low, high] = [from + 1, Math.min(y[from]!, y[from + 1]!), Math.max(y[from]!, y[from + 1]!)];
    while (to + 1 < x.length && x[to + 1]! - x[from]! <= stretch) {
      to++;
      low = Math.min(low, y[to]!);
      high = Math.max(high, y[to]!);
    }
    boxes.push({ x: x[from]!, y: low - 1, width: x[to]! - x[from]!, height: high - low + 2 });
    from = to;
  }
  return boxes;
}
