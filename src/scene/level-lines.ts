import type { Box, Frame, PathShape, TextShape } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { quantityOf, type Drawn } from './extent.ts';
import { rule } from './grid.ts';
import { vertical } from './path.ts';
import { block, fonts, place, settle } from './text.ts';

/** Figures as level lines across an upright drawing, in the style of their status: a range has one at each end. */
export function levelLines(
  told: readonly Drawn[],
  y: (value: number) => number,
  [from, to]: readonly [number, number],
  taken: readonly Box[],
  frame: Frame,
): { lines: PathShape[]; texts: TextShape[]; boxes: Map<string, Box> } {
  const boxes = [...taken];
  const texts = told.map(row => {
    const { lo = null, hi = null } = quantityOf(row) ?? {};
    const set = block(
      row.heading ?? `${row.label}: ${row.value}`,
      fonts.small,
      Math.min(14 * frame.rem, to - from),
      frame,
    );
    const top = y(hi ?? lo ?? 0) - 3 - set.height;
    const box = settle({ x: from, y: top, width: set.width, height: set.height }, boxes);
    boxes.push(box);
    const spot = {
      role: 'reference-name',
      figure: row.id,
      x: from,
      y: box.y,
      anchor: 'start',
      token: 'text',
      halo: true,
    } as const;
    return place(set, spot);
  });
  const lines = told.flatMap(row => {
    const { lo = null, hi = null } = quantityOf(row) ?? {};
    const stroke = { ...look(row).edge, token: 'text', width: 1.5 } as const;
    return [...new Set([lo, hi])].flatMap((bound, i) =>
      bound === null
        ? []
        : [
            {
              ...rule(
                { key: `${row.id}:reference:${i}`, role: 'reference', u: y(bound), v0: from, v1: to, stroke },
                vertical,
                [...taken, ...texts.map(({ box }) => box)],
              ),
              figure: row.id,
            },
          ],
    );
  });
  return { lines, texts, boxes: new Map(texts.map(({ figure = '', box }) => [figure, box])) };
}
