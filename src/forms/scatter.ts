import type { Box, DotLayer, Frame, Hit, PathShape, Scene, Shape, TextShape } from '../model/scene.ts';
import { leastCertain } from '../model/status.ts';
import type { Telling, ToldRow } from '../model/telling.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { textBoxes, zeroLine } from '../scene/grid.ts';
import { gridlines } from '../scene/gridlines.ts';
import { hit } from '../scene/hit.ts';
import { listed, underlined } from '../scene/listed.ts';
import { horizontal, vertical } from '../scene/path.ts';
import { linear } from '../scene/scale.ts';
import { block, fonts, overlaps, place, widest } from '../scene/text.ts';
import { tickLabels } from '../scene/tick-labels.ts';
import { look } from '../theme/look.ts';
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

/** Radius of a dot and width of the paper around it, pixels. */
const radius = 4;
const ring = 1.5;

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
  texts.push(...names(pairs, ground, frame));
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
  const shapes: Shape[] = [...grid(axes, ground, texts), ...underlined(left, telling.told), ...texts];
  return { ...size, shapes, hits, layers: [layer(pairs, axes, box)] };
}

function groundOf(axes: Axes, top: number, frame: Frame): Ground {
  const { width, rem } = frame;
  const ticks = axes.y.ticks.map(tick => widest(tick.text, fonts.small, frame));
  const x = Math.min(Math.max(0, ...ticks), width / 4) + 8;
  const high = Math.min(Math.max(0.6 * width, 15 * rem), 28 * rem);
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
const numberOf = ({ row: { quantity } }: ToldRow): number => quantity?.mid ?? quantity?.lo ?? quantity?.hi ?? 0;

/** The dots, each with some paper around it; one dot is the mark of both of its rows. */
function layer(pairs: readonly Pair[], axes: Axes, frame: Box): DotLayer {
  const data = pairs.flatMap(({ x, y }): DotLayer['data'] => {
    const at = { x: numberOf(x), y: numberOf(y) };
    const { fill = paper, edge } = styleOf({ x, y });
    return [
      { key: `${y.id}:ring`, figures: [], ...at, fill: paper, r: radius + ring },
      {
        key: `${y.id}:mark`,
        figures: [x.id, y.id],
        ...at,
        fill,
        stroke: { ...edge, width: ring },
        r: radius - ring / 2,
      },
    ];
  });
  return { mark: 'dot', frame, x: [axes.x.from, axes.x.to], y: [axes.y.from, axes.y.to], data };
}

const paper = { token: 'paper', pattern: 'solid' } as const;

/** A point is as certain as the less certain of its two numbers. */
const styleOf = ({ x, y }: Pick<Pair, 'x' | 'y'>) =>
  look(
    {
      status: leastCertain([x.status, y.status]),
      disputed: x.disputed || y.disputed,
      derived: x.derived || y.derived,
    },
    isHighlighted({ x, y }) ? 'madder' : 'ink',
  );

/** A point stands out if either of its numbers is to. */
const isHighlighted = ({ x, y }: Pick<Pair, 'x' | 'y'>): boolean => !!x.highlighted || !!y.highlighted;

/** The pixels of a dot. */
const pointOf = ({ x, y }: Pair, ground: Ground): Box => ({
  x: ground.x(numberOf(x)) - radius,
  y: ground.y(numberOf(y)) - radius,
  width: 2 * radius,
  height: 2 * radius,
});

function grid(axes: Axes, { box, x, y }: Ground, texts: readonly TextShape[]): PathShape[] {
  const boxes = textBoxes(texts);
  return [
    ...gridlines(axes.y, y, [box.x, box.x + box.width], vertical, boxes, 'grid-y'),
    ...gridlines(axes.x, x, [box.y, box.y + box.height], horizontal, boxes, 'grid-x'),
    ...(axes.y.from === 0 ? [{ ...zeroLine(y(0), [box.x, box.x + box.width], vertical, boxes), key: 'zero-y' }] : []),
    ...(axes.x.from === 0
      ? [{ ...zeroLine(x(0), [box.y, box.y + box.height], horizontal, boxes), key: 'zero-x' }]
      : []),
  ];
}

/** Names beside their points, those far from the crowd first; one that would touch another name or a point is left to the list. */
function names(pairs: readonly Pair[], ground: Ground, frame: Frame): TextShape[] {
  const dots = pairs.map(pair => pointOf(pair, ground));
  const mean = (of: (box: Box) => number): number => dots.reduce((sum, box) => sum + of(box), 0) / (dots.length || 1);
  const [mx, my] = [mean(box => box.x), mean(box => box.y)];
  const far = (i: number): number => Math.hypot(dots[i]!.x - mx, dots[i]!.y - my);
  // what is to stand out has a name before all others
  const first = (i: number): number => Number(isHighlighted(pairs[i]!));
  const order = pairs.map((_, i) => i).sort((a, b) => first(b) - first(a) || far(b) - far(a));
  const placed: TextShape[] = [];
  const taken = [...dots];
  for (const i of order) {
    const font = first(i) ? fonts.strong : fonts.small;
    const text = block(pairs[i]!.label, font, Math.min(11 * frame.rem, 0.45 * ground.box.width), frame);
    const free = spots(dots[i]!, text.width, text.height).find(
      spot => inside(spot, ground.box, frame) && !taken.some((box, j) => j !== i && overlaps(box, spot)),
    );
    if (!free) continue;
    taken.push(free);
    placed.push(
      place(text, {
        key: `${pairs[i]!.y.id}:name`,
        role: 'name',
        figure: pairs[i]!.y.id,
        x: free.x,
        y: free.y,
        anchor: 'start',
        token: first(i) ? 'madder' : 'text',
        halo: true,
      }),
    );
  }
  return placed;
}

/** Where a name may stand: right, left, above, below. */
function spots(dot: Box, width: number, height: number): Box[] {
  const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
  const size = { width, height };
  return [
    { x: dot.x + dot.width + 3, y: y - height / 2, ...size },
    { x: dot.x - width - 3, y: y - height / 2, ...size },
    { x: x - width / 2, y: dot.y - height - 1, ...size },
    { x: x - width / 2, y: dot.y + dot.height + 1, ...size },
  ];
}

const inside = (box: Box, ground: Box, frame: Frame): boolean =>
  box.x >= ground.x &&
  box.x + box.width <= frame.width &&
  box.y >= ground.y - 8 &&
  box.y + box.height <= ground.y + ground.height;

/** All rows as lines, where nothing says which of them make points. */
function list({ told }: Telling, frame: Frame): Scene {
  const texts = listed(told, 0, frame);
  const bottom = Math.max(0, ...texts.map(({ box }) => box.y + Math.max(box.height, 24)));
  const size = { width: frame.width, height: Math.ceil(bottom) + 4 };
  const hits = texts.map(({ figure = '', box }) => hit(figure, box, size));
  return { ...size, shapes: [...underlined(texts, told), ...texts], hits };
}
