import type { Box, Frame, PathShape, PlotLayer, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { apart } from './bands.ts';
import { quantityOf, type Drawn } from './extent.ts';
import { textBoxes, zeroLine } from './grid.ts';
import { gridlines } from './gridlines.ts';
import { hit } from './hit.ts';
import { listed, underlined } from './listed.ts';
import { horizontal } from './path.ts';
import { referenceLines, referencesOf } from './reference.ts';
import { domain, linear } from './scale.ts';
import { tickLabels } from './tick-labels.ts';

/** Where marks over a number axis may stand. */
export interface Ground {
  /** The rows that have a mark there, each at its number. */
  told: readonly Drawn[];
  at: (value: number) => number;
  values: [from: number, to: number];
  /** Pixels: the two ends of the axis, and where the marks may begin, under the words of the lines across. */
  left: number;
  right: number;
  top: number;
}

/** What stands over a number axis. */
export interface Over {
  layers: PlotLayer[];
  shapes: PathShape[];
  texts: Shape[];
  /** The mark of each row, pixels. */
  boxes: ReadonlyMap<string, Box>;
  /** Where the axis is, pixels. */
  foot: number;
  /** True: lines across go behind the marks. */
  behind?: boolean;
}

/** The number at which a row has its mark. */
export const numberAt = (told: Drawn): number => quantityOf(told)?.lo ?? 0;

const isExact = (told: Drawn): boolean => told.end === 'exact' && quantityOf(told) !== null;

/** Space under marks, pixels, and that beside the ends of the axis. */
const gap = 8;

/**
 * Exact numbers over one number axis, which runs from left to right in every language. What is no exact number is said under it,
 * and figures of reference are lines across. `more`: values that the axis must hold. Null where there is no axis, or `draw` has no room.
 */
export function overAxis(
  { told, axis, peers }: Telling,
  frame: Frame,
  more: readonly number[],
  draw: (ground: Ground) => Over | null,
): Scene | null {
  const { marks, references } = apart(told);
  const placed = marks.filter(isExact);
  if (!axis || !placed.length) return null;
  const [lo, hi] = domain(axis, [...(peers ?? told).filter(isExact), ...references], true);
  const values: [number, number] = [Math.min(lo, ...more), Math.max(hi, ...more)];
  const [left, right] = [gap, frame.width - gap];
  const at = linear(values, left, right);
  const across = referencesOf(references, at, frame);
  const heads = across.map(({ text }) => text);
  const top = Math.max(0, ...heads.map(({ box }) => box.y + box.height + gap));
  const over = draw({ told: placed, at, values, left, right, top });
  if (!over) return null;
  const ticks = tickLabels(axis, at, over.foot + gap, frame);
  const foot = Math.max(over.foot + gap, ...textBoxes(ticks).map(box => box.y + box.height)) + 1.5 * gap;
  const unplaced = [
    ...marks.filter(row => !isExact(row)),
    ...references.filter(row => !across.some(one => one.told === row)),
  ];
  const list = listed(unplaced, foot, frame);
  const texts: TextShape[] = [...heads, ...ticks, ...list];
  const words = [...textBoxes(over.texts), ...textBoxes(texts)];
  const isZero = values[0] <= 0 && values[1] >= 0;
  const shapes: Shape[] = [
    ...gridlines(axis, at, [top, over.foot], horizontal, [...words, ...over.boxes.values()]),
    ...(isZero
      ? [{ ...zeroLine(at(0), [top, over.foot], horizontal, [...words, ...over.boxes.values()]), key: 'zero-x' }]
      : []),
    ...over.shapes,
    ...across.flatMap(one => referenceLines(one, over.foot, over.behind ? [...words, ...over.boxes.values()] : words)),
    ...underlined(list, unplaced),
    ...over.texts,
    ...texts,
  ];
  const bottom = Math.max(over.foot, ...words.map(box => box.y + box.height));
  const size = { width: frame.width, height: Math.ceil(bottom) + 4 };
  const boxes = new Map([...over.boxes, ...[...heads, ...list].map(({ figure = '', box }) => [figure, box] as const)]);
  const hits = told.map(({ id }) => hit(id, boxes.get(id)!, size));
  return { ...size, shapes, hits, layers: over.layers };
}
