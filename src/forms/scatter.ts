import type { Box, DotLayer, Frame, Hit, PathShape, Plane, Scene, Shape, TextShape } from '../model/scene.ts';
import { leastCertain } from '../model/status.ts';
import type { Telling } from '../model/telling.ts';
import { disk, radius, ring } from '../scene/dots.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { dense } from '../scene/dense.ts';
import { textBoxes, zeroLine } from '../scene/grid.ts';
import { gridlines } from '../scene/gridlines.ts';
import { hit } from '../scene/hit.ts';
import { listed, underlined } from '../scene/listed.ts';
import { horizontal, vertical } from '../scene/path.ts';
import { namesBeside } from '../scene/names-beside.ts';
import { linear } from '../scene/scale.ts';
import { block, fonts, place, widest } from '../scene/text.ts';
import { tickLabels } from '../scene/tick-labels.ts';
import type { Form } from './_form.ts';

/** Two figures of each place or year as one point. Number axes run from left to right in every language. */
export const scatter: Form = {
  id: 'scatter',
  question: 'How do two figures of the same places go together?',
  example: 'nato-spending.json#scatter',
  plan: (telling, frame) => (telling.axes ? plot(telling, telling.axes, frame) : list(telling, frame)),
};

type Axes = NonNullable<Telling['axes']>;

/** Two rows that make one point. */
interface Pair {
  x: Drawn;
  y: Drawn;
  label: string;
}

interface Ground {
  box: Box;
  x: (value: number) => number;
  y: (value: number) => number;
}

function plot(telling: Telling, axes: Axes, frame: Frame): Scene {
  const rows = new Map(telling.told.map(row => [row.id, row]));
  const pairs = axes.pairs.flatMap(({ x, y, label }): Pair[] => {
    const [a, b] = [rows.get(x), rows.get(y)];
    return a && b && drawable(a) && drawable(b) ? [{ x: a, y: b, label }] : [];
  });
  const head = block(axes.yLabel, fonts.strong, frame.width, frame);
  const ground = groundOf(axes, head.height + 6, frame);
  const { box } = ground;
  const bottom = box.y + box.height;
  const texts: TextShape[] = [place(head, { key: 'y', role: 'axis', x: 0, y: 0, anchor: 'start', token: 'text' })];
  for (const { value, text } of axes.y.ticks) {
    const set = block(text, fonts.small, box.x - 8, frame);
    texts.push(
      place(set, {
        key: `y:${value}`,
        role: 'tick',
        x: 0,
        y: ground.y(value) - set.height - 1,
        anchor: 'start',
        token: 'text2',
      }),
    );
  }
  texts.push(...tickLabels(axes.x, ground.x, bottom + 6, frame, 'x'));
  const foot = Math.max(...textBoxes(texts).map(b => b.y + b.height)) + 2;
  const name = block(axes.xLabel, fonts.strong, frame.width, frame);
  texts.push(place(name, { key: 'x', role: 'axis', x: frame.width, y: foot, anchor: 'end', token: 'text' }));
  const points = new Map(pairs.flatMap(pair => [pair.x, pair.y].map(({ id }) => [id, pointOf(pair, ground)] as const)));
  const isDense = axes.dense && telling.dense;
  // of very many dots only those that stand out are named
  const named = (isDense ? pairs.filter(isHighlighted) : pairs).map(pair => ({
    figure: pair.y.id,
    text: pair.label,
    box: pointOf(pair, ground),
    isFirst: isHighlighted(pair),
  }));
  texts.push(
    ...namesBeside(named, { ...box, y: box.y - 8, width: frame.width - box.x, height: box.height + 8 }, frame),
  );
  const left = listed(
    telling.told.filter(({ id }) => !points.has(id)),
    foot + name.height + 8,
    frame,
  );
  texts.push(...left);
  const height = Math.ceil(Math.max(...textBoxes(texts).map(b => b.y + b.height))) + 6;
  const size = { width: frame.width, height };
  const hits = telling.told.map(({ id }): Hit =>
    hit(id, points.get(id) ?? left.find(text => text.figure === id)!.box, size),
  );
  if (isDense) {
    const shapes = [...underlined(left, telling.told), ...texts];
    const plane: Plane = { frame: box, x: [axes.x.from, axes.x.to], y: [axes.y.from, axes.y.to] };
    return {
      ...size,
      shapes,
      hits,
      dots: [
        {
          ...dense().denseDots(isDense, ground.x, ground.y, frame.density),
          under: grid(axes, ground, textBoxes(texts)),
        },
      ],
      ground: plane,
    };
  }
  const { layer, inside } = dotsOf(pairs, axes, ground);
  const shapes: Shape[] = [
    ...grid(axes, ground, [...textBoxes(texts), ...points.values()]),
    ...inside,
    ...underlined(left, telling.told),
    ...texts,
  ];
  return { ...size, shapes, hits, layers: [layer] };
}

function groundOf(axes: Axes, top: number, frame: Frame): Ground {
  const { width, rem } = frame;
  const ticks = axes.y.ticks.map(tick => widest(tick.text, fonts.small, frame));
  const x = Math.min(Math.max(0, ...ticks), width / 4) + 8;
  const high = Math.min(Math.max(0.6 * width, 15 * rem), frame.height ?? 28 * rem);
  // the highest number may take two lines over its gridline
  const above = Math.max(0, ...axes.y.ticks.map(({ text }) => block(text, fonts.small, x - 8, frame).height));
  const box = { x, y: top + Math.max(rem, above + 2), width: width - x - rem, height: high };
  return {
    box,
    x: linear([axes.x.from, axes.x.to], box.x, box.x + box.width),
    y: linear([axes.y.from, axes.y.to], box.y + box.height, box.y),
  };
}

/** Where a row stands on its axis: the form is refused for bounds and ranges, which have no one place. */
const numberOf = ({ row: { quantity } }: Drawn): number => quantity?.mid ?? quantity?.lo ?? quantity?.hi ?? 0;

/** The dots, each with some paper around it, and the strokes inside of them; one dot is the mark of both of its rows. */
function dotsOf(pairs: readonly Pair[], axes: Axes, ground: Ground): { layer: DotLayer; inside: PathShape[] } {
  const inside: PathShape[] = [];
  const data = pairs.flatMap(({ x, y }): DotLayer['data'] => {
    const at = { x: numberOf(x), y: numberOf(y) };
    const { inside: strokes, ...look } = disk(stated({ x, y }), [ground.x(at.x), ground.y(at.y)], 'ink');
    inside.push(...strokes);
    return [
      { key: `${y.id}:ring`, figures: [], ...at, fill: { token: 'paper', pattern: 'solid' }, r: radius + ring },
      { key: `${y.id}:mark`, figures: [x.id, y.id], ...at, ...look },
    ];
  });
  const { x, y } = axes;
  return { layer: { mark: 'dot', frame: ground.box, x: [x.from, x.to], y: [y.from, y.to], data }, inside };
}

/** A point is as certain as the less certain of its two numbers. */
const stated = ({ x, y }: Pick<Pair, 'x' | 'y'>) => ({
  id: y.id,
  status: leastCertain([x.status, y.status]),
  disputed: x.disputed || y.disputed,
  derived: x.derived || y.derived,
  highlighted: isHighlighted({ x, y }),
});

/** A point stands out if either of its numbers is to. */
const isHighlighted = ({ x, y }: Pick<Pair, 'x' | 'y'>): boolean => !!x.highlighted || !!y.highlighted;

/** The pixels of a dot. */
const pointOf = ({ x, y }: Pair, ground: Ground): Box => ({
  x: ground.x(numberOf(x)) - radius,
  y: ground.y(numberOf(y)) - radius,
  width: 2 * radius,
  height: 2 * radius,
});

const hasZero = ({ from, to }: Axes['x']): boolean => from <= 0 && to >= 0;

/** Gridlines and the lines at zero, cut where words or dots stand. */
function grid(axes: Axes, { box, x, y }: Ground, boxes: readonly Box[]): PathShape[] {
  return [
    ...gridlines(axes.y, y, [box.x, box.x + box.width], vertical, boxes, 'grid-y'),
    ...gridlines(axes.x, x, [box.y, box.y + box.height], horizontal, boxes, 'grid-x'),
    ...(hasZero(axes.y) ? [{ ...zeroLine(y(0), [box.x, box.x + box.width], vertical, boxes), key: 'zero-y' }] : []),
    ...(hasZero(axes.x) ? [{ ...zeroLine(x(0), [box.y, box.y + box.height], horizontal, boxes), key: 'zero-x' }] : []),
  ];
}

/** All rows as lines, where nothing says which of them make points. */
function list({ told }: Telling, frame: Frame): Scene {
  const texts = listed(told, 0, frame);
  const bottom = Math.max(0, ...texts.map(({ box }) => box.y + Math.max(box.height, 24)));
  const size = { width: frame.width, height: Math.ceil(bottom) + 4 };
  const hits = texts.map(({ figure = '', box }) => hit(figure, box, size));
  return { ...size, shapes: [...underlined(texts, told), ...texts], hits };
}
