import type { PathShape, TextShape } from '../model/scene.ts';
import { horizontal, line, pathOf } from './path.ts';

/** A line through each line of a text. */
export function strike({ box: { x, y, width }, leading, lines, figure = '' }: TextShape): PathShape {
  const rules = lines.map((_, i) => {
    const v = y + leading * (i + 0.52);
    return line(horizontal, [
      [x, v],
      [x + width, v],
    ]);
  });
  return pathOf(figure, 'strike', rules.join(''), { token: 'text2', width: 1 });
}
