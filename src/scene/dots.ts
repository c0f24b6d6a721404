import type { Fill, PathShape, Stroke, Token } from '../model/scene.ts';
import { look, type Look, type Stated } from '../theme/look.ts';
import { quantityOf, type Drawn, type Lane } from './extent.ts';
import { mark } from './marks.ts';
import { line, pathOf, type Point } from './path.ts';
import { disc, flat, perimeter } from './round.ts';

/** Radius of a dot, and the paper around it, pixels. */
export const radius = 4;
export const ring = 1.5;

/** Radius where a dot of the picture has a pattern or a broken edge, which could not be seen in a smaller one, pixels. */
const legible = 6;

/** The radius of all dots of a picture: they have one size, since it says nothing. */
export const sizeOf = (told: readonly Drawn[], usual = radius): number =>
  told.some(row => centreOf(row) !== null && !isFlat(look(row))) ? Math.max(usual, legible) : usual;

/** Whether a dot is filled with one colour, or hollow with a plain edge. */
const isFlat = ({ fill, wavy }: Look): boolean => !fill || (!wavy && ['solid', 'half'].includes(fill.pattern));

/** True if a row stands at one number, or about it: it is drawn as a dot. What has two ends, or an open one, is not. */
export const isDot = (told: Drawn): boolean => {
  const quantity = quantityOf(told);
  return !!quantity && ['exact', 'approximate'].includes(told.end) && quantity.lo === quantity.hi;
};

/** Where the dot of a row is, a value: at its one number, or at the centre that was reported with a ±; null: it has no dot. */
const centreOf = (told: Drawn): number | null => (isDot(told) ? quantityOf(told)!.lo : quantityOf(told)?.mid) ?? null;

/**
 * A row at its place on a number line: a dot for one number, with a band behind it where it is only about that, or where a ± that
 * is wider than the dot was reported with it; bounds and ranges as they always are. The fill and the edge of a dot show its status, as those of a bar do, at the size of a dot.
 */
export function dot(told: Drawn, lane: Lane, ink: Token = 'ink', size = radius): PathShape[] {
  const centre = centreOf(told);
  if (centre === null) return inked(mark(told, { ...lane, onLine: true }), told, ink);
  const u = lane.at(centre);
  const [x, y] = lane
    .plane([u, lane.v + lane.thickness / 2])
    .split(' ')
    .map(Number) as [number, number];
  const near = told.end === 'approximate' || isWide(told, lane, size) ? nearOf(told, lane, ink) : [];
  const { r, stroke, fill, inside } = disk(told, [x, y], ink, size);
  return [
    ...near,
    pathOf(told.id, 'ring', disc(x, y, size + ring), undefined, paper),
    pathOf(told.id, 'mark', disc(x, y, r), stroke, fill),
    ...inside,
  ];
}

/** Whether a ± reaches out from under its dot. */
function isWide({ row }: Drawn, { at }: Lane, size: number): boolean {
  const { lo, hi, mid } = row.quantity!;
  return mid !== undefined && Math.abs(at(hi!) - at(lo!)) > 2 * (size + ring);
}

const paper = { token: 'paper', pattern: 'solid' } as const;

/** How a dot looks, whoever draws it: its radius, edge and fill, and the strokes inside of it. */
export function disk(
  told: Stated & Pick<Drawn, 'id' | 'highlighted'>,
  [x, y]: Point,
  ink: Token,
  size = radius,
): { r: number; stroke: Stroke; fill: Fill; inside: PathShape[] } {
  const style = look(told, told.highlighted ? 'madder' : ink);
  // the edge reaches out by half of its width
  const r = size - 1;
  return {
    r,
    stroke: edgeOf(style, !!told.derived, r),
    fill: (isFlat(style) && style.fill) || paper,
    inside: isFlat(style) ? [] : patternOf(told.id, style, x, y, r),
  };
}

/** The edge of a dot: its dashes go round it a whole number of times. */
function edgeOf({ edge, wavy }: Look, isDerived: boolean, r: number): Stroke {
  const stroke = { ...edge, width: isDerived ? 1.25 : 2 };
  if (!edge.dash || wavy) return stroke;
  const [on = 0, off = 0] = edge.dash.split(' ').map(Number);
  const times = edge.round ? 9 : on > 4 ? 5 : 8;
  const step = perimeter(r) / times;
  const drawn = edge.round ? on : (step * on) / (on + off);
  return { ...stroke, dash: `${drawn.toFixed(2)} ${(step - drawn).toFixed(2)}` };
}

/** What the inside of a dot says of its status, with strokes as long as there is room for. */
function patternOf(id: string, { fill }: Look, x: number, y: number, r: number): PathShape[] {
  if (!fill) return [];
  const stroke = { token: fill.token, width: 1.1, round: true } as const;
  if (fill.pattern === 'dots')
    return [pathOf(id, 'body', disc(x, y, 1.4), undefined, { token: fill.token, pattern: 'solid' })];
  const d = fill.pattern === 'hatch' ? chord(x, y, r, -1.6) + chord(x, y, r, 1.6) : chord(x, y, r, 0);
  return [pathOf(id, 'body', fill.pattern === 'crosshatch' ? d + chord(x, y, r, 0, -1) : d, stroke)];
}

/** A line at 45 degrees through a circle, `off` pixels from its middle, clear of the edge. */
function chord(x: number, y: number, r: number, off: number, way: 1 | -1 = 1): string {
  const half = Math.sqrt(Math.max(0, (r - 1.6) ** 2 - off ** 2)) * Math.SQRT1_2;
  const [dx, dy] = [off * Math.SQRT1_2, off * Math.SQRT1_2 * way];
  return line(flat, [
    [x + dx - half, y + dy + half * way],
    [x + dx + half, y + dy - half * way],
  ]);
}

/** What "about" covers, behind the dot. */
const nearOf = (told: Drawn, lane: Lane, ink: Token): PathShape[] =>
  inked(mark(told, { ...lane, onLine: true }), told, ink)
    .filter(({ role }) => role !== 'tail')
    .map(shape => ({ ...shape, key: `${told.id}:near:${shape.role}`, role: 'near' }));

/** Marks in the colour of a series; those that stand out, or are disputed, have their own. */
export const inked = (shapes: readonly PathShape[], told: Drawn, ink: Token): PathShape[] => {
  if (told.highlighted || told.disputed || ink === 'ink') return [...shapes];
  const turn = <T extends { token: Token }>(paint: T): T => (paint.token === 'ink' ? { ...paint, token: ink } : paint);
  return shapes.map(({ fill, stroke, ...shape }) => ({
    ...shape,
    ...(fill && { fill: turn(fill) }),
    ...(stroke && { stroke: turn(stroke) }),
  }));
};
