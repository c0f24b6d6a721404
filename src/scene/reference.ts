import type { Box, Frame, PathShape, TextShape } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { quantityOf } from './extent.ts';
import type { Drawn } from './extent.ts';
import { rule } from './grid.ts';
import { horizontal } from './path.ts';
import { block, fonts, place, settle, within } from './text.ts';

/** A figure as a line across lying bars, and its words at the head of the line. */
export interface Reference {
  told: Drawn;
  text: TextShape;
  /** Places on the value axis, pixels: both bounds of a range. */
  at: number[];
}

/** The figures among some that have a place on the axis, each with its words over that place, below each other where they would touch. */
export function referencesOf(told: readonly Drawn[], at: (value: number) => number, frame: Frame): Reference[] {
  const taken: Box[] = [];
  return told.flatMap(row => {
    const { lo = null, hi = null } = quantityOf(row) ?? {};
    const places = [...new Set([lo, hi])].flatMap(bound => (bound === null ? [] : [at(bound)]));
    if (!places.length) return [];
    const set = block(
      row.heading ?? `${row.label}: ${row.value}`,
      fonts.small,
      Math.min(16 * frame.rem, frame.width),
      frame,
    );
    const x = within((Math.min(...places) + Math.max(...places)) / 2, set.width / 2, [0, frame.width]);
    const { width, height } = set;
    const { y } = settle({ x: x - width / 2, y: 0, width, height }, taken, 1);
    const text = place(set, { role: 'reference-name', figure: row.id, x, y, anchor: 'middle', token: 'text' });
    // one button under the other
    taken.push({ ...text.box, height: Math.max(height, 20) });
    return [{ told: row, text, at: places }];
  });
}

/** The lines of a reference down to `foot`, in the style of its status, cut where texts stand in their way. */
export const referenceLines = ({ told, text, at }: Reference, foot: number, boxes: readonly Box[]): PathShape[] => {
  const clear = boxes.map(box => ({ ...box, x: box.x - 3, width: box.width + 6 }));
  return at.map((u, i) => {
    const stroke = { ...look(told).edge, token: 'text', width: 1.5 } as const;
    const one = {
      key: `${told.id}:reference:${i}`,
      role: 'reference',
      u,
      v0: text.box.y + text.box.height,
      v1: foot,
      stroke,
    };
    return { ...rule(one, horizontal, clear), figure: told.id };
  });
};
