import type { PathShape, Shape } from '../model/scene.ts';
import { inksOf } from './bands.ts';
import { dot } from './dots.ts';
import type { Drawn, Lane } from './extent.ts';
import { bandMarks, filling, isHollow } from './line-bands.ts';
import { ground, pieces, type Run, type Vertex } from './line-pieces.ts';
import { zeroOf, type Ground, type LinePlot } from './line-ground.ts';
import { lonely } from './line-stack.ts';
import { mark } from './marks.ts';
import { pathOf } from './path.ts';
import { disc } from './round.ts';
import { whiskerOf } from './whisker.ts';

/** Dots nearer to each other than this are left out of a line, pixels. */
const crowded = 11;

/** Where the rows of a plot stand, and which of them lines and bands join. */
export interface Placed {
  told: readonly Drawn[];
  vertices: ReadonlyMap<string, Vertex>;
  lanes: ReadonlyMap<string, Lane>;
  runs: readonly Run[];
  bands: readonly Run[];
  /** Rows that are labelled. */
  shown: ReadonlySet<string>;
  /** True: no dots, however far apart rows are. */
  isBare?: boolean;
}

/** More lines than these have no dots either. */
const many = 8;

/** Whether the rows of some run, or the runs, stand so close that dots would hide the lines. */
export const isCrowded = ({ runs, bands }: Pick<Placed, 'runs' | 'bands'>): boolean =>
  new Set(runs.map(({ key }) => key.slice(0, key.lastIndexOf(':')))).size > many ||
  [...runs, ...bands].some(({ vertices }) => vertices.some((one, i) => i && one.x - vertices[i - 1]!.x < crowded));

/** The marks of the rows of a line plot, what lies under them, and the lines between them. */
export function lineMarks(
  plot: LinePlot,
  placed: Placed,
  { x, y }: Ground,
): Record<'under' | 'lines' | 'marks', Shape[]> {
  const { told, vertices, lanes, runs, bands, shown } = placed;
  const close = placed.isBare || isCrowded(placed);
  const inLine = new Map(runs.flatMap(run => run.vertices.map(vertex => [vertex.told.id, run] as const)));
  const inBand = new Map<string, PathShape[]>();
  const ofBands = bands.flatMap(band => bandMarks(band, close));
  for (const shape of ofBands.filter(({ role }) => role !== 'side'))
    inBand.set(shape.figure!, [...(inBand.get(shape.figure!) ?? []), shape]);
  const inkOf = inksOf(plot);
  // a forecast is the dashed end of a line, without dots
  const isBare = ({ id, status }: Drawn): boolean =>
    plot.isDense ? inLine.has(id) : (inLine.get(id)?.vertices.length ?? 0) > 1 && (close || status === 'forecast');
  // of very many rows the lines are not made of what leads to each that is told
  const own = plot.isDense ? [] : runs;
  const bare = new Map(own.flatMap(run => pieces(run, 'mark')).map(piece => [piece.figure, piece] as const));

  const marks = told.flatMap((row): Shape[] => {
    const [lane, vertex] = [lanes.get(row.id), vertices.get(row.id)];
    if (!lane) return [];
    if (!vertex) return mark(row, { ...lane, at: () => y(zeroOf(plot)) });
    if (inBand.has(row.id)) return inBand.get(row.id)!;
    if (!isBare(row) && vertex.base !== undefined) return [lonely(vertex, lane, inkOf(row.id))];
    if (!isBare(row)) return dot(row, lane, inkOf(row.id));
    const token = row.highlighted ? 'madder' : inkOf(row.id);
    const isPoint = row.status !== 'forecast' && (shown.has(row.id) || row.highlighted);
    return [
      ...(plot.isDense ? [] : [bare.get(row.id)!]),
      ...(isPoint
        ? [pathOf(row.id, 'point', disc(vertex.x, vertex.y, 3.5), undefined, { token, pattern: 'solid' })]
        : []),
    ];
  });
  const spans = new Set(bands.filter(band => band.vertices.some(isHollow)).flatMap(band => band.vertices));
  const isIn = (vertex: Vertex): boolean => spans.has(vertex);
  const dotted = new Set(told.filter(row => !isBare(row)).map(({ id }) => id));
  return {
    under: [
      ...(plot.filled && !plot.isDense
        ? runs.filter(run => !run.vertices.some(isIn)).flatMap(run => ground(run, y(0)))
        : []),
      ...bands.flatMap(filling),
      ...ofBands.filter(({ role }) => role === 'side'),
      ...told.flatMap(row => {
        const vertex = vertices.get(row.id);
        return vertex && !(vertex.reach && isHollow(vertex)) ? whiskerOf(row, vertex.y, x) : [];
      }),
    ],
    lines: own.flatMap(run => pieces(run, 'line')).filter(({ figure = '' }) => dotted.has(figure)),
    marks,
  };
}
