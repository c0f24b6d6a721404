import type { Fill, PathShape, Stroke, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import type { Look } from '../theme/look.ts';
import { extentOf, grow, tailLength } from './extent.ts';
import type { Drawn, Extent, Lane } from './extent.ts';
import { amplitude, line, teeth, wave } from './path.ts';
import type { Point } from './path.ts';

/** The shapes of a row: its mark and what belongs to it, or a dotted gap where no number was reported. */
export function mark(told: Drawn, lane: Lane): PathShape[] {
  const extent = extentOf(told, lane.onLine);
  return extent ? shapes(told, extent, lane) : [slot(told, lane)];
}

/** The gap of a row without number: zero height, since a box would read as a small value. */
function slot({ id }: Drawn, { plane, at, v, thickness }: Lane): PathShape {
  const d = line(plane, [
    [at(0), v],
    [at(0), v + thickness],
  ]);
  return { kind: 'path', key: `${id}:slot`, role: 'slot', figure: id, d, stroke: dotted('slot', 2) };
}

const dotted = (token: Token, width: number): Stroke => ({ token, width, dash: '0.1 5.5', round: true });

function shapes(told: Drawn, extent: Extent, lane: Lane): PathShape[] {
  const hollow = told.derived || !!told.index;
  const style = look({ ...told, derived: hollow });
  const { token } = style.edge;
  const part = (role: string, d: string, paint: { fill?: Fill; stroke?: Stroke }): PathShape => ({
    kind: 'path',
    key: `${told.id}:${role}`,
    role,
    figure: told.id,
    d,
    ...paint,
  });
  // an interval that is ours and not the report's is dotted
  const ours = told.end === 'vague' || (extent.kind === 'band' && !!extent.near);
  const fill = fillOf(extent, style);
  const all = [
    part(told.index ? 'index' : 'mark', line(lane.plane, outline(extent, lane), true), { fill: groundOf(fill, token) }),
  ];
  const body = patterned(fill) ? bodyOf(extent, lane) : null;
  if (body && fill) all.push(part('body', body, { fill }));
  const edge = edgeOf(extent, style, lane);
  if (edge) all.push(part('edge', edge, { stroke: ours && !style.wavy ? dotted(token, 2.5) : style.edge }));
  const more = extras(extent, lane);
  if (more) all.push(part('tail', more, { stroke: { token, width: hollow ? 1.25 : 2, round: true } }));
  return all;
}

function fillOf({ kind }: Extent, { fill }: Look): Fill | undefined {
  if (!fill || kind === 'hollow') return undefined;
  const tinted = kind === 'band' && !patterned(fill);
  return tinted ? { ...fill, pattern: 'tint' } : fill;
}

const patterned = (fill: Fill | undefined): boolean => !!fill && !['solid', 'half', 'tint'].includes(fill.pattern);

/** What the mark itself is filled with: paper under patterns and in hollow marks, so that no gridline runs through. */
const groundOf = (fill: Fill | undefined, token: Token): Fill =>
  !fill || patterned(fill) ? { token: 'paper', pattern: 'solid' } : { token, pattern: fill.pattern };

/** Teeth of an approximate end, pixels: as deep as the number is vague, and at least deep enough to be seen. */
function teethOf([a, b]: readonly [number, number], { at, v, thickness }: Lane, inner = 0): Point[] {
  const middle = (at(a) + at(b)) / 2;
  const depth = Math.max(Math.abs(at(b) - at(a)) / 2, 3) * Math.sign(at(b) - at(a) || 1);
  return teeth(middle - depth, middle + depth, v + inner, v + thickness - inner);
}

/** The mark itself, to the pixel. */
function outline({ start, end, near, kind }: Extent, lane: Lane): Point[] {
  const [a, v0, v1] = [lane.at(start), lane.v, lane.v + lane.thickness];
  const far: Point[] = near
    ? teethOf(near, lane)
    : [
        [lane.at(end), v0],
        [lane.at(end), v1],
      ];
  if (near && kind === 'band')
    return [
      [a, v0],
      [lane.at(near[1]), v0],
      [lane.at(near[1]), v1],
      [a, v1],
    ];
  return [[a, v0], ...far, [a, v1]];
}

/** The patterned part, a little inside of the edge; null if the mark is too small for one. */
function bodyOf(extent: Extent, lane: Lane): string | null {
  const { start, end, kind, near } = extent;
  const [a, b] = [lane.at(start), lane.at(near ? near[kind === 'band' ? 1 : 0] : end)];
  const way = Math.sign(b - a) * 4;
  if (Math.abs(b - a) < 10 || lane.thickness < 14) return null;
  const [v0, v1] = [lane.v + 4, lane.v + lane.thickness - 4];
  const from = kind === 'band' ? a + way : a;
  return line(
    lane.plane,
    [
      [from, v0],
      [b - way, v0],
      [b - way, v1],
      [from, v1],
    ],
    true,
  );
}

/** The line that shows the status. It runs inside of the mark, so that the mark ends where its number does. */
function edgeOf(extent: Extent, style: Look, lane: Lane): string | null {
  const { start, end, kind, near } = extent;
  const [a, b] = [lane.at(start), lane.at(kind === 'band' && near ? near[1] : end)];
  const plain = style.fill?.pattern === 'solid' && kind === 'bar' && !style.wavy;
  if (plain && a !== b) return null;
  const draw = style.wavy ? wave : line;
  const inner = style.edge.width / 2 + (style.wavy ? amplitude : 0);
  const [v0, v1] = [lane.v + inner, lane.v + lane.thickness - inner];
  if (a === b)
    return draw(lane.plane, [
      [a, lane.v],
      [a, lane.v + lane.thickness],
    ]);
  const step = Math.min(inner, Math.abs(b - a) / 2) * Math.sign(b - a);
  if (kind === 'band') {
    return draw(lane.plane, [
      [a + step, v0],
      [b - step, v0],
      [b - step, v1],
      [a + step, v1],
      [a + step, v0],
    ]);
  }
  const far: Point[] = near
    ? teethOf(near, lane, inner)
    : [
        [b - step, v0],
        [b - step, v1],
      ];
  return draw(lane.plane, [[a, v0], ...far, [a, v1]]);
}

/** Receding strokes of an open end or inside of a cap, and the tick of a reported centre. */
function extras({ start, end, open, inward, mid }: Extent, lane: Lane): string {
  const across = (u: number, share: number): string => {
    const [middle, half] = [lane.v + lane.thickness / 2, (lane.thickness * share) / 2];
    return line(lane.plane, [
      [u, middle - half],
      [u, middle + half],
    ]);
  };
  if (mid !== undefined) return across(lane.at(mid), 1);
  if (open) return receding(lane, lane.at(open.from), grow(lane) * open.sign, Infinity, across);
  if (inward) return receding(lane, lane.at(end), grow(lane) * inward, Math.abs(lane.at(end) - lane.at(start)), across);
  return '';
}

/** Three strokes that get shorter, and a caret: values go on this way. */
function receding(
  lane: Lane,
  u: number,
  way: number,
  room: number,
  across: (u: number, share: number) => string,
): string {
  const strokes = [7, 13, 19].map((step, i) => (step < room ? across(u + way * step, [0.72, 0.46, 0.22][i]!) : ''));
  if (room < tailLength + 2) return strokes.join('');
  const middle = lane.v + lane.thickness / 2;
  const half = Math.min(6, lane.thickness * 0.25);
  const [foot, tip] = [u + way * (tailLength - 1 - half), u + way * (tailLength - 1)];
  return (
    strokes.join('') +
    line(lane.plane, [
      [foot, middle - half],
      [tip, middle],
      [foot, middle + half],
    ])
  );
}
