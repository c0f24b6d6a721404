import type { PathShape, TextShape } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import { drawable } from './extent.ts';
import { horizontal, line, pathOf } from './path.ts';
import { wave } from './wave.ts';

/** The mark of a number that is written, not drawn: a line under it in the style of its status; dotted where there is none. */
export function underline(told: ToldRow, { box }: TextShape, thickness: number): PathShape {
  const { edge, wavy } = look(told);
  const number = drawable(told);
  const y = box.y + box.height + thickness;
  const role = number ? 'mark' : 'slot';
  const d = (wavy && number ? wave : line)(horizontal, [
    [box.x, y],
    [box.x + box.width, y],
  ]);
  const stroke = number
    ? { ...edge, width: told.derived ? 1.25 : thickness }
    : ({ token: 'slot', width: 2, dash: '0.1 5.5', round: true } as const);
  return pathOf(told.id, role, d, stroke);
}
