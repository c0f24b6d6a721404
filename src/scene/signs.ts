import type { Fill, PathShape, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import type { Drawn } from './extent.ts';
import { horizontal, line, pathOf } from './path.ts';

/** Width of the edge of a small sign, pixels. */
const width = 1.5;

/** A square, of which only some may be there: from one share of its side to another. */
export const square = (x: number, y: number, side: number, from = 0, to = 1): string => {
  const [a, b] = [x + from * side, x + to * side];
  return line(
    horizontal,
    [
      [a, y],
      [b, y],
      [b, y + side],
      [a, y + side],
    ],
    true,
  );
};

/** Signs of a row as one shape in the look of its status. `body`: what is known for certain, likely, only possible, or a limit. */
export function signs(
  row: Drawn,
  d: string,
  ink: Token,
  body: 'certain' | 'likely' | 'possible' | 'limit' = 'certain',
): PathShape[] {
  if (!d) return [];
  const { edge, fill, wavy } = look(row, row.highlighted ? 'madder' : ink);
  const paper: Fill = { token: 'paper', pattern: 'solid' };
  const isFlat = fill?.pattern === 'solid' || fill?.pattern === 'half';
  // dots as close as this still make a square of a small sign
  const small = edge.round ? { width: 2.2, dash: '0.1 4' } : { width: row.derived ? 1.25 : width };
  const stroke = { ...edge, ...small };
  const key = body === 'possible' ? 'near' : 'mark';
  if (body === 'possible') {
    const tint: Fill = { token: edge.token, pattern: 'tint' };
    const dotted = { token: edge.token, width, dash: '0.1 5.5', round: true };
    return [pathOf(row.id, key, d, row.end === 'range' ? stroke : dotted, tint)];
  }
  if (body === 'likely') {
    const lighter: Fill = { token: edge.token, pattern: isFlat ? 'half' : 'tint' };
    return [pathOf(row.id, 'likely', d, isFlat ? undefined : stroke, lighter)];
  }
  if (body === 'limit' || !fill) return [pathOf(row.id, key, d, stroke, paper)];
  if (isFlat && !wavy) return [pathOf(row.id, key, d, fill.pattern === 'half' ? stroke : undefined, fill)];
  return [pathOf(row.id, key, d, undefined, paper), pathOf(row.id, 'body', d, stroke, fill)];
}
