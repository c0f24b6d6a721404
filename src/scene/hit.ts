import type { Box, Hit } from '../model/scene.ts';

/** The least side of a button, pixels (WCAG 2.5.8). */
const least = 24;

const grown = (from: number, size: number, room: number): [number, number] => {
  const side = Math.min(Math.max(size, least), Math.max(room, least));
  return [Math.max(0, Math.min(from - (side - size) / 2, room - side)), side];
};

/** The button over a mark: its box, grown where that is smaller than a target must be, and kept in the picture. */
export function hit(id: string, box: Box, scene: { width: number; height: number }): Hit {
  const [x, width] = grown(box.x, box.width, scene.width);
  const [y, height] = grown(box.y, box.height, scene.height);
  return { id, x, y, width, height };
}

/** The smallest box around some. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  const width = Math.max(...boxes.map(box => box.x + box.width)) - x;
  const height = Math.max(...boxes.map(box => box.y + box.height)) - y;
  return { x, y, width, height };
}
