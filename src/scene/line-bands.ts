import type { Fill, PathShape, Stroke } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { share, type Run, type Vertex } from './line-pieces.ts';
import { line, pathOf } from './path.ts';
import { flat } from './round.ts';
import { wave } from './wave.ts';

const top = ({ reach, y }: Vertex): number => reach?.[0] ?? y;
const bottom = ({ reach, y }: Vertex): number => reach?.[1] ?? y;

/** The upper and the lower side of a band. */
export const sides = [top, bottom] as const;

/** True of a range without a centre: of it nothing is drawn but its band. */
export const isHollow = ({ told: { row } }: Vertex): boolean => row.quantity?.mid === undefined;

/** What lies between the sides of a band, filled by status: neighbours that look alike in one piece, so that no seam shows. */
export function filling({ key, ink, vertices }: Run): PathShape[] {
  const fills = vertices.map(vertex => fillOf(vertex, ink));
  const parts: { fill: Fill; from: number; to: number }[] = [];
  for (const [i, fill] of fills.entries()) {
    const last = parts.at(-1);
    if (last && last.fill.pattern === fill.pattern && last.fill.token === fill.token) last.to = i;
    else parts.push({ fill, from: i, to: i });
  }
  return parts.map(({ fill, from, to }, i): PathShape => {
    const [upper, lower] = sides.map(side =>
      vertices.slice(from, to + 1).flatMap((_, k) => share(vertices, from + k, side)),
    );
    return {
      kind: 'path',
      key: `${key}:band:${i}`,
      role: 'band',
      d: line(flat, [...upper!, ...lower!.reverse()], true),
      fill,
    };
  });
}

/** A pattern says a status, as it does in bars; what is solid there is a tint here. */
function fillOf(vertex: Vertex, ink: Fill['token']): Fill {
  const { fill } = look(vertex.told, ink);
  const isPattern = isHollow(vertex) && fill && !['solid', 'half'].includes(fill.pattern);
  return isPattern ? fill : { token: ink, pattern: 'tint' };
}

/** The mark of each range of a band: its share of both sides, in the style of its status, and where it stands a line from one to the other. */
export function bandMarks({ vertices, ink }: Run, isCrowded: boolean): PathShape[] {
  return vertices.flatMap((vertex, i) => {
    const { told, x } = vertex;
    const { edge, wavy } = look(told, told.highlighted ? 'madder' : ink);
    const isOurs = told.end === 'vague' && !wavy;
    const stroke: Stroke = {
      ...(isOurs ? { token: edge.token, dash: '0.1 5.5', round: true } : edge),
      width: told.derived ? 1.25 : 2,
    };
    const paths = sides.map(side => (wavy ? wave : line)(flat, share(vertices, i, side)));
    // a ± has its own mark between the sides, which show how far it reaches where there are no tints
    if (!isHollow(vertex)) return [pathOf(told.id, 'side', paths.join(''), { ...stroke, width: 1.25 })];
    const rung = line(
      flat,
      sides.map(side => [x, side(vertex)] as const),
    );
    return [
      pathOf(told.id, 'mark', paths.join(''), stroke),
      ...(isCrowded ? [] : [pathOf(told.id, 'rung', rung, { token: edge.token, width: 1 })]),
    ];
  });
}
