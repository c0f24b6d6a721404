import type { Box, Frame, Plane, Scene, Shape } from '../model/scene.ts';
import { bounds } from './bounds.ts';
import { breakLines } from './break-lines.ts';
import { dense } from './dense.ts';
import { textBoxes, zeroLine } from './grid.ts';
import { gridlines } from './gridlines.ts';
import { around, hit } from './hit.ts';
import { levelLines } from './level-lines.ts';
import { sides } from './line-bands.ts';
import { dayOf, groundOf, lanesOf, placeOf, verticesOf, zeroOf, type LinePlot } from './line-ground.ts';
import { labelled, lineLabels } from './line-labels.ts';
import { isCrowded, lineMarks, type Placed } from './line-marks.ts';
import { along, runsOf } from './line-pieces.ts';
import { middles, onEachOther } from './line-stack.ts';
import { listed, underlined } from './listed.ts';
import { vertical } from './path.ts';
import { seriesNames } from './series-names.ts';
import { shift } from './shift.ts';
import { terse } from './terse.ts';
import { timeTicks } from './time-ticks.ts';
import { uprightTicks } from './upright-ticks.ts';

/**
 * Lines over true time, which runs from left to right in every language, and bands where there are ranges. They are cut wherever
 * nobody said what lies between; what is no point on a line and in no band (a bound, a lone range) has a mark of its own.
 */
export function lines(plot: LinePlot, frame: Frame): Scene {
  const { series, axis, key = [] } = plot;
  const told = terse(
    plot.told.filter(({ row }) => !row.reference),
    key,
  );
  const references = plot.told.filter(({ row }) => row.reference);
  const space = groundOf(plot, frame);
  const { x, y, box } = space;
  const days = new Map(told.flatMap(row => (dayOf(row) === null ? [] : [[row.id, dayOf(row)!] as const])));
  const own = verticesOf(told, days, space);
  const vertices = plot.stacked ? onEachOther(own, series, y) : own;
  const placed: Placed = {
    told,
    vertices,
    lanes: lanesOf(told, days, space, plot.axis?.floor),
    runs: runsOf(series, vertices),
    bands: runsOf(series, vertices, 'bands'),
    shown: plot.stacked ? new Set() : labelled(told, series),
    ...(plot.stacked && { isBare: true }),
  };
  const { runs, bands, lanes, shown } = placed;
  const stressed = new Set(told.flatMap(({ highlighted, id }) => (highlighted ? [id] : [])));
  const highlighted = new Set(
    series.flatMap(({ key, ids }) => (stressed.size && ids.every(id => stressed.has(id)) ? [key] : [])),
  );
  const crowd = series.some(one => one.dense)
    ? dense().denseMarks(series, space, { ...frame, filled: plot.filled ?? false, highlighted, time: plot.time })
    : null;
  const one = lineMarks({ ...plot, isDense: !!crowd }, placed, space);
  const { marks } = one;
  const under = crowd ? [...one.under, ...crowd.under] : one.under;
  const strokes = crowd ? crowd.lines : one.lines;

  // an open end may go down below the axis
  const depth = Math.max(...marks.flatMap(shape => bounds(shape) ?? []).map(({ y, height }) => y + height));
  const ticks = [
    ...(axis ? uprightTicks(axis, y, false, frame) : []),
    ...timeTicks(plot.time, x, Math.max(box.y + box.height + 6, depth), frame),
  ];
  const names = seriesNames(series, plot.stacked ? middles(runs) : [...runs, ...bands], box, frame);
  const strands = [
    ...(crowd ? crowd.strands : runs.flatMap(run => along(run))),
    ...bands.flatMap(band => sides.flatMap(side => along(band, side))),
  ];
  const across = levelLines(references, y, [box.x, frame.width], textBoxes([...ticks, ...names]), frame);
  const taken = textBoxes([...ticks, ...names, ...across.texts]);
  const cuts = breakLines(plot.breaks ?? [], space, [...taken, ...strands], frame);
  const places = told.map(row => placeOf(row, lanes.get(row.id), vertices.get(row.id), y(zeroOf(plot))));
  const close = isCrowded(placed);
  const solid = marks.filter(({ role }) => role !== 'slot' && !(close && role === 'mark'));
  const labels = lineLabels(
    {
      told,
      series,
      key,
      runs: [...runs, ...bands],
      places,
      shown,
      named: new Set(names.flatMap(({ figure = [] }) => figure)),
    },
    [...taken, ...textBoxes(cuts.texts), ...strands, ...solid.flatMap(shape => bounds(shape) ?? [])],
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
  const ends = [box.x, box.x + box.width] as const;
  return framed(
    [
      ...(axis ? gridlines(axis, y, ends, vertical, boxes) : []),
      ...under,
      ...(zeroOf(plot) === 0 ? [zeroLine(y(0), ends, vertical, boxes)] : []),
      ...cuts.lines,
      ...strokes,
      ...marks,
      ...across.lines,
      ...underlined(left, told),
      ...texts,
      ...left,
    ],
    plot.told.map((row, i) => {
      const at = places[i] ?? across.boxes.get(row.id) ?? left.find(({ figure }) => figure === row.id)!.box;
      return { id: row.id, at };
    }),
    { ...box, height: box.height + 2 },
    frame,
    crowd && axis ? dense().planeOf(space, plot.time) : undefined,
  );
}

/** Shapes and buttons moved down to the head of a picture that holds them all, and `box`. */
function framed(
  shapes: readonly Shape[],
  spots: readonly { id: string; at: Box }[],
  box: Box,
  { width }: Frame,
  ground?: Plane,
): Scene {
  const { y, height } = around([...shapes.flatMap(shape => bounds(shape) ?? []), box]);
  const size = { width, height: Math.ceil(height) + 4 };
  const moved = shift({ ...size, shapes: [...shapes], hits: [], ...(ground && { ground }) }, 0, 2 - y);
  return { ...moved, hits: spots.map(({ id, at }) => hit(id, { ...at, y: at.y + 2 - y }, size)) };
}
