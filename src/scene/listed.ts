import type { Frame, PathShape, TextShape } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { block, fonts, place } from './text.ts';
import { underline } from './underline.ts';

/** Rows that have no place in a drawing, one line each from `y` down. */
export function listed(told: readonly ToldRow[], y: number, frame: Frame): TextShape[] {
  return told.map(row => {
    const text = block(row.heading ?? `${row.label}: ${row.value}`, fonts.small, frame.width, frame);
    const spot = {
      // a line across would be in every panel
      role: row.row.reference ? 'reference-name' : 'value',
      figure: row.id,
      x: 0,
      y,
      anchor: 'start',
      token: 'text2',
    } as const;
    y += Math.max(text.height, 24) + 4;
    return place(text, spot);
  });
}

/** A number among them is underlined in the style of its status: that is its mark. */
export const underlined = (texts: readonly TextShape[], told: readonly ToldRow[]): PathShape[] =>
  texts.flatMap(text =>
    told
      .filter(({ id }) => id === text.figure)
      .map(row => {
        const shape = underline(row, text, 1.5);
        return row.row.reference ? { ...shape, key: `${row.id}:reference`, role: 'reference' } : shape;
      }),
  );
