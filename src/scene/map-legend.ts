import type { Fill, Frame, PathShape, Shape, Stroke } from '../model/scene.ts';
import type { MapGround } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import { shadesOf, statedOn, unclear } from './map-fill.ts';
import { radiusOf, unsized } from './map-marks.ts';
import { line } from './path.ts';
import { disc, flat } from './round.ts';
import { block, fonts, place, type Block } from './text.ts';

/** What the legend must explain beside shades and sizes. */
export interface Seen {
  /** False: another panel explains the scale. */
  scale: boolean;
  missing: boolean;
  unclear: boolean;
  zero: boolean;
}

/** A sign and what it says. */
interface Entry {
  key: string;
  text: string;
  width: number;
  height: number;
  /** Paths around a middle. */
  draw: (x: number, y: number) => { d: string; fill?: Fill; stroke?: Stroke }[];
}

/** Size of a sample, and the space around it, pixels. */
const [wide, high] = [20, 13];
const gap = 6;
const apart = 16;
const edge: Stroke = { token: 'edge', width: 1 };

/** Shades or discs with their numbers, then what else is seen on the map, one after the other; and where what follows may begin. */
export function mapLegend(map: MapGround, seen: Seen, most: number, frame: Frame): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let y = 0;
  for (const entries of [seen.scale ? scaleOf(map, most) : [], signsOf(map, seen)])
    for (const line of linesOf(entries, frame)) {
      const tall = Math.max(...line.map(({ entry, words }) => Math.max(entry.height, words.height)));
      for (const { entry, words, x } of line) shapes.push(...drawn(entry, words, x, y + tall / 2));
      y += tall + 6;
    }
  return { shapes, bottom: Math.max(0, y - 6) };
}

/** An entry with its words as set, and where it stands in its line. */
interface Set {
  entry: Entry;
  words: Block;
  x: number;
}

/** Entries one after the other, in as many lines as they take. */
function linesOf(entries: readonly Entry[], frame: Frame): Set[][] {
  const lines: Set[][] = [];
  let x = Infinity;
  for (const entry of entries) {
    const words = block(entry.text, fonts.small, Math.max(1, frame.width - entry.width - gap), frame);
    const width = entry.width + gap + words.width;
    if (x + width > frame.width) [x] = [0, lines.push([])];
    lines.at(-1)!.push({ entry, words, x });
    x += width + apart;
  }
  return lines;
}

function drawn({ key, width, draw }: Entry, words: Block, x: number, middle: number): Shape[] {
  const paths = draw(x + width / 2, middle).map((one, i): PathShape => ({
    kind: 'path',
    key: `legend:${key}:${i}`,
    role: 'sample',
    ...one,
  }));
  const spot = { x: x + width + gap, y: middle - words.height / 2, anchor: 'start', token: 'text' } as const;
  return [...paths, place(words, { key: `legend:${key}`, role: 'legend', ...spot })];
}

function scaleOf(map: MapGround, most: number): Entry[] {
  const { classes, sizes = [] } = map;
  if (classes)
    return shadesOf(classes).map(({ fill }, i) => box(`class:${i}`, classes[i]!.text, [{ fill }, { stroke: edge }]));
  return sizes.map(({ value, text }, i): Entry => {
    const r = radiusOf(value, map, most);
    const stroke: Stroke = { token: 'ink', width: 1.5 };
    return {
      key: `size:${i}`,
      text,
      width: 2 * r,
      height: 2 * r,
      draw: (x, y) => [{ d: disc(x, y, Math.max(0.5, r - 0.75)), stroke }],
    };
  });
}

function signsOf({ classes, signs, words }: MapGround, seen: Seen): Entry[] {
  const dotted: Stroke = { token: 'slot', width: 2, dash: '0.1 5.5', round: true };
  const shade = shadesOf([{ text: '', negative: false }])[0]!;
  const statuses = signs.map(({ sign, text }): Entry => {
    const told = {
      status: sign === 'disputed' || sign === 'derived' ? 'reported' : sign,
      disputed: sign === 'disputed',
      derived: sign === 'derived',
    } as const;
    if (classes) {
      const { fill, over, edge: own } = statedOn(shade, told, signs.length > 1);
      // nothing on the map shows it but its shades
      if (!over && !own && signs.length === 1)
        return { key: `sign:${sign}`, text, width: -gap, height: 0, draw: () => [] };
      return box(`sign:${sign}`, text, [{ fill }, ...(over ? [{ fill: over }] : []), { stroke: own ?? edge }]);
    }
    const style = look(told);
    const r = 6.5;
    const draw: Entry['draw'] = (x, y) => [
      { d: disc(x, y, r), ...(style.fill && { fill: style.fill }), stroke: { ...style.edge, width: 1.75 } },
    ];
    return { key: `sign:${sign}`, text, width: 2 * r + 2, height: 2 * r + 2, draw };
  });
  const cross: Entry = {
    key: 'zero',
    text: words.zero,
    width: 8,
    height: 8,
    draw: (x, y) => [
      {
        d:
          line(flat, [
            [x - 3.5, y - 3.5],
            [x + 3.5, y + 3.5],
          ]) +
          line(flat, [
            [x - 3.5, y + 3.5],
            [x + 3.5, y - 3.5],
          ]),
        stroke: { token: 'ink', width: 2 },
      },
    ],
  };
  const striped: Entry = classes
    ? box('unclear', words.unclear, [{ fill: unclear.fill }, { stroke: edge }])
    : {
        key: 'unclear',
        text: words.unsized,
        width: 2 * unsized,
        height: 2 * unsized,
        draw: (x, y) => [{ d: disc(x, y, unsized), fill: unclear.fill, stroke: edge }],
      };
  return [
    ...statuses,
    ...(seen.unclear ? [striped] : []),
    ...(seen.zero && !classes ? [cross] : []),
    ...(seen.missing ? [box('missing', words.noNumber, [{ stroke: dotted }])] : []),
  ];
}

function box(key: string, text: string, layers: readonly { fill?: Fill; stroke?: Stroke }[]): Entry {
  const draw: Entry['draw'] = (x, y) => {
    const [left, right, head, foot] = [x - wide / 2, x + wide / 2, y - high / 2, y + high / 2];
    const d = line(
      flat,
      [
        [left, head],
        [right, head],
        [right, foot],
        [left, foot],
      ],
      true,
    );
    return layers.map(layer => ({ d, ...layer }));
  };
  return { key, text, width: wide + 2, height: high + 2, draw };
}
