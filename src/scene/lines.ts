import { readPeriod } from '../model/period.ts';
import type { Box, Frame, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Axis, Break, KeyEntry, Series, TimeAxis } from '../model/telling.ts';
import { labelsBeside, type Spot } from './beside.ts';
import { bounds } from './bounds.ts';
import { dot, isDot, radius } from './dots.ts';
import { drawable, type Drawn, type Lane } from './extent.ts';
import { rule, textBoxes, zeroLine } from './grid.ts';
import { gridlines } from './gridlines.ts';
import { around, hit } from './hit.ts';
import { landmarks } from './landmarks.ts';
import { along, ground, pieces, ribbon, runsOf, type Run, type Vertex } from './line-pieces.ts';
import { listed, underlined } from './listed.ts';
import { mark } from './marks.ts';
import { horizontal, line, pathOf, vertical } from './path.ts';
import { disc, flat } from './round.ts';
import { domain, linear } from './scale.ts';
import { seriesNames } from './series-names.ts';
import { shift } from './shift.ts';
import { block, fonts, place, settle, widest } from './text.ts';
import { terse } from './terse.ts';
import { timeTicks } from './time-ticks.ts';
import { levelLines } from './level-lines.ts';
import { uprightTicks } from './upright-ticks.ts';

/** What lines over time are drawn from; those of `told` that are references are drawn as level lines. */
export interface LinePlot {
  told: readonly Drawn[];
  axis: Axis | null;
  time: TimeAxis;
  series: readonly Series[];
  breaks?: readonly Break[];
  /** Rows of other panels on the same scale. */
  peers?: readonly Drawn[];
  /** What the key under the drawing says. */
  key?: readonly KeyEntry[];
  /** True: filled down to zero. */
  filled?: boolean;
}

/** Space after the numbers of the axis, pixels. */
const tickGap = 8;
/** All rows are labelled up to this many. */
const allLabelled = 12;
/** Dots nearer to each other than this are left out of a line, pixels. */
const crowded = 11;

/** Where numbers and dates are, pixels. */
interface Ground {
  x: (day: number) => number;
  y: (value: number) => number;
  box: Box;
}

/**
 * Lines over true time, which runs from left to right in every language. They are cut wherever nobody said what lies between; what
 * is no point on a line (a bound, a range) has a mark of its own.
 */
export function lines(plot: LinePlot, frame: Frame): Scene {
  const told = terse(
    plot.told.filter(({ row }) => !row.reference),
    plot.key,
  );
  const references = plot.told.filter(({ row }) => row.reference);
  const space = groundOf(plot, frame);
  const { x, y, box } = space;
  const days = new Map(told.flatMap(row => (dayOf(row) === null ? [] : [[row.id, dayOf(row)!] as const])));
  const vertices = new Map<string, Vertex>();
  for (const row of told)
    if (days.has(row.id) && drawable(row)) vertices.set(row.id, vertexOf(row, x(days.get(row.id)!), y));
  const runs = runsOf(plot.series, vertices);
  const lone = new Set(runs.flatMap(({ vertices: [first, second] }) => (first && !second ? [first.told.id] : [])));
  const inLine = new Map(runs.flatMap(run => run.vertices.map(({ told: { id } }) => [id, run] as const)));
  const isCrowded = runs.some(({ vertices: all }) => all.some((one, i) => i && one.x - all[i - 1]!.x < crowded));
  const shown = labelled(told, plot.series);
  const lanes = lanesOf(told, days, space);

  // a forecast is the dashed end of a line, without dots
  const isBare = (row: Drawn): boolean =>
    inLine.has(row.id) && !lone.has(row.id) && (isCrowded || row.status === 'forecast');
  const bare = new Map(runs.flatMap(run => pieces(run, 'mark')).map(piece => [piece.figure, piece] as const));
  const own = told.map(row => {
    const vertex = vertices.get(row.id);
    const lane = lanes.get(row.id);
    if (!lane) return [];
    if (!vertex) return mark(row, { ...lane, at: () => y(zeroOf(plot)) });
    return isBare(row) ? [] : dot(row, lane, inkOf(plot.series, row.id));
  });
  const marks = told.flatMap((row, i): Shape[] => {
    const run = inLine.get(row.id);
    if (own[i]!.length || !run) return own[i]!;
    const piece = bare.get(row.id);
    const vertex = vertices.get(row.id)!;
    const point = row.status !== 'forecast' && (shown.has(row.id) || row.highlighted);
    const ink = row.highlighted ? 'madder' : run.ink;
    return [
      ...(piece ? [piece] : []),
      ...(point
        ? [pathOf(row.id, 'point', disc(vertex.x, vertex.y, 3.5), undefined, { token: ink, pattern: 'solid' })]
        : []),
    ];
  });
  const dotted = new Set(told.filter(row => !isBare(row)).map(({ id }) => id));
  const strokes = runs.flatMap(run => pieces(run, 'line')).filter(({ figure = '' }) => dotted.has(figure));
  const under = runs.flatMap(run => [
    ...(plot.filled ? ground(run, y(0)) : []),
    ...(run.vertices.length > 1 ? ribbon(run) : []),
  ]);
  const whiskers = told.flatMap(row => whiskerOf(row, vertices.get(row.id), x));

  const ticks = [
    ...(plot.axis ? uprightTicks(plot.axis, y, false, frame) : []),
    ...timeTicks(plot.time, x, box.y + box.height + 6, frame),
  ];
  const names = seriesNames(plot.series, runs, box, frame);
  const strands = runs.flatMap(along);
  const across = levelLines(references, y, [box.x, frame.width], textBoxes([...ticks, ...names]), frame);
  const cuts = breakLines(
    plot.breaks ?? [],
    space,
    [...textBoxes([...ticks, ...names, ...across.texts]), ...strands],
    frame,
  );
  const places = told.map(row => placeOf(row, lanes.get(row.id), vertices.get(row.id), y(zeroOf(plot))));
  const obstacles = [
    ...textBoxes([...ticks, ...names, ...across.texts, ...cuts.texts]),
    ...strands,
    ...marks
      .filter(({ role }) => role !== 'slot')
      .flatMap(shape => (isCrowded && shape.role === 'mark' ? [] : (bounds(shape) ?? []))),
  ];
  const spots = told.flatMap((row, i): Spot[] => {
    const at = places[i];
    return at && shown.has(row.id) && !names.some(({ figure }) => figure === row.id)
      ? [
          {
            told: briefly(row, plot.series),
            mark: at,
            first: sideOf(row, inLine.get(row.id)),
            must: told.length <= allLabelled,
          },
        ]
      : [];
  });
  const labels = labelsBeside(
    spots,
    obstacles,
    { x: 0, y: box.y - 4 * frame.rem, width: frame.width, height: box.height + 4 * frame.rem },
    frame,
  );
  const texts = [...ticks, ...names, ...across.texts, ...cuts.texts, ...labels];
  const foot = Math.max(...textBoxes(texts).map(one => one.y + one.height)) + 10;
  const left = listed(
    told.filter((_, i) => !places[i]),
    foot,
    frame,
  );
  const boxes = textBoxes([...texts, ...left]);
  const shapes: Shape[] = [
    ...(plot.axis ? gridlines(plot.axis, y, [box.x, box.x + box.width], vertical, boxes) : []),
    ...under,
    ...(zeroOf(plot) === 0 ? [zeroLine(y(0), [box.x, box.x + box.width], vertical, boxes)] : []),
    ...cuts.lines,
    ...whiskers,
    ...strokes,
    ...marks,
    ...across.lines,
    ...underlined(left, told),
    ...texts,
    ...left,
  ];
  const picture = around([...shapes.flatMap(shape => bounds(shape) ?? []), { ...box, height: box.height + 2 }]);
  const size = { width: frame.width, height: Math.ceil(picture.height) + 4 };
  const moved = shift({ ...size, shapes, hits: [] }, 0, 2 - picture.y);
  const hits = plot.told.map((row, i) => {
    const at = places[i] ?? across.boxes.get(row.id) ?? left.find(({ figure }) => figure === row.id)!.box;
    return hit(row.id, { ...at, y: at.y + 2 - picture.y }, size);
  });
  return { ...moved, hits };
}

/** The middle of a row's period; null without a day that it begins or ends on. */
function dayOf({ row }: Drawn): number | null {
  const read = readPeriod(row.period ?? '');
  const [first, last] = [read?.first ?? read?.last, read?.last ?? read?.first];
  return first === null || first === undefined || last === null || last === undefined ? null : (first + last + 1) / 2;
}

function groundOf({ axis, time, told, peers = told, series, filled = false }: LinePlot, frame: Frame): Ground {
  const { width, rem } = frame;
  const gutter = Math.max(0, ...(axis?.ticks ?? []).map(({ text }) => widest(text, fonts.small, frame))) + tickGap;
  const end = series.length > 1 && width >= 34 * rem ? Math.min(11 * rem, 0.25 * width) : radius + 6;
  const height = axis ? Math.min(Math.max(0.45 * width, 11 * rem), 22 * rem) : 3 * rem;
  const box = { x: gutter, y: 0, width: width - gutter - end, height };
  // the first and the last dot stand inside
  const inset = radius + 4;
  return {
    box: { ...box, width: width - gutter - (end > radius + 6 ? end : 0) },
    x: linear([time.from, Math.max(time.to, time.from + 1)], gutter + inset, gutter + box.width - inset),
    y: axis ? linear(domain(axis, peers, !filled), height, 0) : () => height,
  };
}

/** The number that words for a missing one stand at: zero, or the foot of an axis without it. */
const zeroOf = ({ axis }: LinePlot): number => (axis && (axis.from > 0 || axis.to < 0) ? axis.from : 0);

function vertexOf(told: Drawn, x: number, y: (value: number) => number): Vertex {
  const { lo, hi, mid } = told.row.quantity!;
  const value = mid ?? (lo !== null && hi !== null ? (lo + hi) / 2 : (lo ?? hi ?? 0));
  return {
    told,
    x,
    y: y(value),
    ...(mid !== undefined && lo !== null && hi !== null && { reach: [y(hi), y(lo)] as const }),
  };
}

/** Upright lanes, as wide as the rows are apart. */
function lanesOf(told: readonly Drawn[], days: ReadonlyMap<string, number>, { x, y }: Ground): Map<string, Lane> {
  const places = [...new Set(days.values())].sort((a, b) => a - b).map(x);
  const apart = Math.min(Infinity, ...places.slice(1).map((at, i) => at - places[i]!));
  const thickness = Math.min(18, Math.max(5, 0.6 * apart));
  return new Map(
    told.flatMap(({ id }) => {
      const day = days.get(id);
      return day === undefined
        ? []
        : [[id, { plane: vertical, at: y, v: x(day) - thickness / 2, thickness, onLine: true }] as const];
    }),
  );
}

/** Where a row is: its dot, the whole of another mark, or a gap at the foot. */
function placeOf(row: Drawn, lane: Lane | undefined, vertex: Vertex | undefined, foot: number): Box | undefined {
  if (!lane) return undefined;
  const x = lane.v + lane.thickness / 2;
  const dotAt = (y: number): Box => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  if (!vertex) return dotAt(foot);
  if (isDot(row)) return dotAt(vertex.y);
  return around(mark(row, lane).flatMap(shape => bounds(shape) ?? []));
}

/** Rows that are labelled: all of a few; of many the first, the last, the lowest and the highest of each series, and what stands out. */
function labelled(told: readonly Drawn[], series: readonly Series[]): Set<string> {
  if (told.length <= allLabelled) return new Set(told.map(({ id }) => id));
  const rows = new Map(told.map(row => [row.id, row]));
  const some = series.length > 5 ? [] : series;
  return new Set([
    ...some.flatMap(({ ids }) => {
      const mine = ids.flatMap(id => rows.get(id) ?? []);
      return [...landmarks(mine)].map(i => mine[i]!.id);
    }),
    ...told.filter(({ highlighted }) => highlighted).map(({ id }) => id),
  ]);
}

const inkOf = (series: readonly Series[], id: string) => series.find(({ ids }) => ids.includes(id))?.ink ?? 'ink';

/** A row that is labelled with the centre of its number: the band says how far it may be off. */
function briefly(row: Drawn, series: readonly Series[]): Drawn {
  const value = series.map(({ brief }) => brief?.get(row.id)).find(text => text !== undefined);
  return value === undefined ? row : { ...row, value };
}

/** A label stands outside of the bend that its line makes. */
function sideOf({ id }: Drawn, run: Run | undefined): 'above' | 'below' {
  const all = run?.vertices ?? [];
  const i = all.findIndex(({ told }) => told.id === id);
  const [before, own, after] = [all[i - 1], all[i], all[i + 1]];
  if (!own || (!before && !after)) return 'above';
  return own.y > ((before ?? after)!.y + (after ?? before)!.y) / 2 ? 'below' : 'above';
}

/** A period that is longer than its dot is wide reaches so far in time. */
function whiskerOf(row: Drawn, vertex: Vertex | undefined, x: (day: number) => number): Shape[] {
  const read = readPeriod(row.row.period ?? '');
  if (!vertex || !read || read.first === null || read.last === null) return [];
  const isLong =
    read.interval || read.precision === 'decade' || read.precision === 'century' || /[~?%X]/.test(read.text);
  const [from, to] = [x(read.first), x(read.last + 1)];
  if (!isLong || to - from < 2 * radius + 4) return [];
  return [
    pathOf(
      row.id,
      'whisker',
      line(flat, [
        [from, vertex.y],
        [to, vertex.y],
      ]),
      { token: 'edge', width: 1 },
    ),
  ];
}

/** Where a measure begins to be another: an upright line from its words down. */
function breakLines(
  breaks: readonly Break[],
  { x, box }: Ground,
  taken: readonly Box[],
  frame: Frame,
): { lines: Shape[]; texts: TextShape[] } {
  const boxes = [...taken];
  const texts = breaks.map(({ at, text, period }, i) => {
    const set = block(text, fonts.small, Math.min(10 * frame.rem, box.width / 2), frame);
    const end = x(at) + 4 + set.width > frame.width;
    const start = end ? x(at) - 4 - set.width : x(at) + 4;
    const { y } = settle({ x: start, y: box.y, width: set.width, height: set.height }, boxes, 1);
    const shape = place(set, {
      key: `break:${period}:${i}`,
      role: 'break',
      x: start,
      y,
      anchor: 'start',
      token: 'text2',
      halo: true,
    });
    boxes.push(shape.box);
    return shape;
  });
  const lines = breaks.map(({ at, period }, i) =>
    rule(
      {
        key: `cut:${period}:${i}`,
        role: 'cut',
        u: x(at),
        v0: box.y,
        v1: box.y + box.height,
        stroke: { token: 'edge', width: 1, dash: '2 3' },
      },
      horizontal,
      textBoxes(texts),
    ),
  );
  return { lines, texts };
}
