import type { Box, Font, Frame, Shape, TextShape, Token } from '../model/scene.ts';
import type { Section, Series } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import { bounds } from './bounds.ts';
import { drawable, reach, tailLength, type Drawn, type Lane } from './extent.ts';
import { extra } from './extra.ts';
import { rule } from './grid.ts';
import { around } from './hit.ts';
import { flagged, nameFont } from './label.ts';
import { mark } from './marks.ts';
import { horizontal } from './path.ts';
import { domain, linear } from './scale.ts';
import { spark } from './spark.ts';
import { block, fonts, place, type Block } from './text.ts';
import { underline } from './underline.ts';

/** One line of a table. */
export interface Line {
  shapes: Shape[];
  /** What the button of each of its rows covers. */
  boxes: Map<string, Box>;
  bottom: number;
}

/** Where the columns of a table are: start and width, pixels; a narrow one has its cells under each other. */
export interface Columns {
  name: readonly [x: number, width: number];
  value: readonly [x: number, width: number];
  bar: readonly [x: number, width: number];
  detail: readonly [x: number, width: number];
  stacked: boolean;
}

/** Between cells, and over and under those of a line, pixels. */
const gap = 12;
const padding = 7;
/** Least width that has its cells beside each other, rem. */
const wide = 30;

/** How the columns share out the width. Without bars there is no column for them. */
export function columnsOf({ width, rem }: Frame, hasBars: boolean): Columns {
  if (width < wide * rem) {
    const all = [0, width] as const;
    return { name: all, value: all, bar: all, detail: all, stacked: true };
  }
  const shares = hasBars ? [0.28, 0.22, 0.28, 0.22] : [0.36, 0.36, 0, 0.28];
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, share) => sum + share, 0) * width);
  const [name, value, bar, detail] = shares.map(
    (share, i) => [starts[i]!, Math.max(0, share * width - (i < 3 ? gap : 0))] as const,
  );
  return { name: name!, value: value!, bar: bar!, detail: detail!, stacked: false };
}

/** Numbers to pixels in a column of bars: all of a section have one scale, from zero, and room for open ends. */
export function barScale(
  section: Section,
  rows: readonly Drawn[],
  [x, width]: Columns['bar'],
): (value: number) => number {
  const values = domain(section.axis, rows);
  const still: Lane = { plane: horizontal, at: linear(values, 0, 0), v: 0, thickness: 0 };
  const tails = rows.map(row => reach(row, still));
  const [before, after] = [Math.min(0, ...tails.map(([a]) => a)), Math.max(0, ...tails.map(([, b]) => b))];
  return linear(values, x - before + 1, x + Math.max(width - after, tailLength) - 1);
}

/** How the cells of a section are set. */
export interface Setting {
  columns: Columns;
  /** Absent: its rows have no bars. */
  at?: ((value: number) => number) | undefined;
  /** True: all numbers are plain, and stand under each other by their ends. */
  isAligned: boolean;
  /** True: the name is also that of the section. */
  isStrong?: boolean;
  name: (row: Drawn) => string;
}

/** A row: its name, its number, a small bar, and what kind of number it is. */
export function rowLine(
  row: Drawn,
  y: number,
  { columns, at, isAligned, isStrong, name }: Setting,
  frame: Frame,
): Line {
  const isNumber = drawable(row);
  const value = flagged(row);
  const bar = isNumber ? at : undefined;
  const flow = cellFlow(columns, y + padding, frame);
  const shapes: Shape[] = [];
  const put = (
    column: 'name' | 'value' | 'detail',
    text: string | undefined,
    font: Font,
    token: Token,
    end = false,
  ): TextShape | undefined => {
    if (!text) return undefined;
    const shape = flow.text(
      column,
      text,
      font,
      { key: `${row.id}:${column}`, role: column, figure: row.id, token },
      end,
    );
    shapes.push(shape);
    return shape;
  };
  put('name', name(row), isStrong ? fonts.strong : nameFont(row), 'text');
  const number = put(
    'value',
    value,
    isNumber ? fonts.value : fonts.small,
    'text',
    isAligned && isNumber && !columns.stacked,
  )!;
  if (!bar) {
    shapes.push(underline(row, number, 1.5));
    flow.skip(4);
  }
  if (row.row.replacedBy) shapes.push(extra().strike(number));
  put('detail', row.detail ?? row.quote, fonts.small, 'text2');
  if (bar) {
    const thickness = 0.9 * frame.rem;
    const v = flow.room('bar', thickness);
    const zero = {
      key: `${row.id}:zero`,
      role: 'base',
      u: bar(0),
      v0: v - 3,
      v1: v + thickness + 3,
      stroke: { token: 'text', width: 1 },
    } as const;
    shapes.push(...mark(row, { plane: horizontal, at: bar, v, thickness }), {
      ...rule(zero, horizontal, []),
      figure: row.id,
    });
  }
  return {
    shapes,
    boxes: new Map([[row.id, { x: 0, y: y + 1, width: frame.width, height: flow.bottom() + padding - y - 2 }]]),
    bottom: flow.bottom() + padding,
  };
}

/** What the lines of all series of a section share: the width of the numbers at their ends among it, pixels. */
export interface Sparks {
  section: Section;
  peers: readonly Drawn[];
  room: number;
  columns: Columns;
}

/** The width that the numbers at the ends of small lines take. */
export function endsRoom(sparks: readonly { series: Series; own: readonly Drawn[] }[], frame: Frame): number {
  const most = 0.3 * frame.width;
  const sides = sparks.flatMap(({ series, own }) => endsOf(own).map(row => endOf(row, series, most, frame).width));
  return Math.max(0, ...sides);
}

/** The first and the last row with a number. */
function endsOf(rows: readonly Drawn[]): [Drawn, Drawn] {
  const drawn = rows.filter(drawable);
  return [drawn[0]!, drawn.at(-1)!];
}

/** A series: its name, its first number, a small line, its last number. */
export function seriesLine(
  series: Series,
  rows: readonly Drawn[],
  { section, peers, room: endRoom, columns }: Sparks,
  y: number,
  frame: Frame,
): Line {
  const { width, rem } = frame;
  const ends = endsOf(rows);
  const top = y + padding;
  const room = columns.stacked ? endRoom : columns.value[1];
  const highlighted = rows.some(row => row.highlighted);
  const name = series.label ? block(series.label, nameFont({ ...ends[1], highlighted }), columns.name[1], frame) : null;
  const below = columns.stacked && name ? name.height + 2 : 0;
  const sides = ends.map(row => endOf(row, series, room, frame));
  const height = Math.max(2.25 * rem, ...sides.map(side => side.height));
  const tall = Math.max(height, columns.stacked ? 0 : (name?.height ?? 0));
  const middle = top + below + tall / 2;
  const [from, to] = columns.stacked
    ? [room + gap, width - room - gap]
    : [columns.bar[0], columns.bar[0] + columns.bar[1]];
  // time runs to the right: who reads from the right has the first number there as well
  const isTurned = frame.dir === 'rtl';
  const cell = { from: isTurned ? to - 6 : from + 6, to: isTurned ? from + 6 : to - 6, y: middle - height / 2, height };
  const [first, last] = isTurned ? [sides[1]!, sides[0]!] : [sides[0]!, sides[1]!];
  const small = spark(rows, series, section, peers, cell);
  const shapes: Shape[] = [
    ...small.shapes,
    ...(name
      ? [
          place(name, {
            key: `${series.key}:name`,
            role: 'name',
            x: 0,
            y: columns.stacked ? top : middle - name.height / 2,
            anchor: 'start',
            token: 'text',
          }),
        ]
      : []),
    ...first.place(from - gap, middle, 'end'),
    ...last.place(to + gap, middle, 'start'),
  ];
  const boxes = new Map(
    rows.map(({ id }) => {
      const own = shapes.flatMap(shape => (shape.kind === 'path' && shape.figure === id ? (bounds(shape) ?? []) : []));
      return [id, own.length ? around(own) : small.places.get(id)!] as const;
    }),
  );
  return { shapes, boxes, bottom: middle + tall / 2 + padding };
}

/** The number at an end of a small line over its date. */
function endOf(row: Drawn, series: Series, width: number, frame: Frame) {
  const { letter } = look(row);
  const value = series.brief?.get(row.id) ?? row.value;
  const set = block(letter ? `${value}\u00a0${letter}` : value, fonts.strong, width, frame);
  const date = block(row.bandLabel ?? row.label, fonts.small, width, frame);
  const height = set.height + date.height;
  return {
    height,
    width: Math.max(set.width, date.width),
    place: (x: number, middle: number, anchor: 'start' | 'end'): Shape[] => {
      const spot = { figure: row.id, x, anchor } as const;
      return [
        place(set, { ...spot, role: 'value', y: middle - height / 2, token: 'text' }),
        place(date, { ...spot, role: 'detail', y: middle - height / 2 + set.height, token: 'text2' }),
      ];
    },
  };
}

/** Cells beside each other at the head of a line, or one under the other. */
function cellFlow(columns: Columns, top: number, frame: Frame) {
  let [y, foot] = [top, top];
  const taken = (height: number): number => {
    const at = y;
    if (columns.stacked) y += height;
    foot = Math.max(foot, at + height);
    return at;
  };
  return {
    text: (
      column: 'name' | 'value' | 'detail',
      text: string,
      font: Font,
      spot: { key: string; role: string; figure: string; token: Token },
      isAtEnd: boolean,
    ): TextShape => {
      const [x, width] = columns[column];
      const set: Block = block(text, font, width, frame);
      return place(set, {
        ...spot,
        x: isAtEnd ? x + width : x,
        y: taken(set.height),
        anchor: isAtEnd ? 'end' : 'start',
      });
    },
    room: (_: 'bar', height: number): number => taken(height + 4) + 3,
    skip: (height: number): number => taken(columns.stacked ? height : 0),
    bottom: (): number => foot + 4,
  };
}
