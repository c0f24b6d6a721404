import type { Fill, PathShape, Scene, Stroke, TextShape, Token } from '../model/scene.ts';
import { colours } from '../theme/colours.ts';
import { flat } from '../theme/flat.ts';
import { sans, serif } from '../theme/fonts.ts';
import { direction } from './direction.ts';
import { dotsPaths } from './dots-paths.ts';
import { hatch } from './hatch.ts';
import { layerPaths } from './layer-paths.ts';
import { tiles } from './patterns.ts';

const hex = (token: Token): string => colours[token][0];

/**
 * Paints a scene in light colours on a canvas of its size times `density`, without an image or a style, so that no policy of a
 * page is in the way. Throws if the browser does not give the canvas a context.
 */
export function toCanvas(scene: Scene, canvas: HTMLCanvasElement, density: number, rem = 16): void {
  canvas.width = Math.floor(scene.width * density);
  canvas.height = Math.floor(scene.height * density);
  const context = contextOf(canvas);
  context.scale(density, density);
  context.fillStyle = hex('paper');
  context.fillRect(0, 0, scene.width, scene.height);
  for (const shape of [
    ...(scene.dots ?? []).flatMap(dotsPaths),
    ...(scene.layers ?? []).flatMap(layerPaths),
    ...scene.shapes,
  ])
    if (shape.kind === 'path') paint(context, density, shape);
    else write(context, shape, rem);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser does not paint pictures');
  return context;
}

function paint(context: CanvasRenderingContext2D, density: number, { d, fill, stroke }: PathShape): void {
  const path = new Path2D(d);
  if (fill) {
    context.fillStyle = tiles[fill.pattern] ? patternOf(context, density, fill) : flat(fill, 0);
    context.fill(path);
  }
  if (!stroke) return;
  draw(context, stroke);
  context.stroke(path);
}

function draw(context: CanvasRenderingContext2D, { token, width, dash = '', round = false }: Stroke): void {
  context.strokeStyle = hex(token);
  context.lineWidth = width;
  context.lineJoin = round ? 'round' : 'miter';
  context.miterLimit = 4;
  context.lineCap = round ? 'round' : 'butt';
  context.setLineDash(dash.split(' ').filter(Boolean).map(Number));
}

/** A pattern from a tile of its own pixels, turned as in SVG. */
function patternOf(
  context: CanvasRenderingContext2D,
  density: number,
  { token, pattern }: Fill,
): CanvasPattern | string {
  const { size, d, width = hatch } = tiles[pattern]!;
  // whole pixels for tiles of whole numbers, and some to spare for those that are turned
  const scale = 2 * Math.ceil(density);
  const tile = document.createElement('canvas');
  tile.width = tile.height = size * scale;
  const on = contextOf(tile);
  on.scale(scale, scale);
  draw(on, { token, width, round: true });
  // on a canvas a line of no length is nothing, in SVG with round ends it is a dot
  on.stroke(new Path2D(d.replace(/^M(.+)L\1$/, 'M$1l0.01 0')));
  const made = context.createPattern(tile, 'repeat');
  made?.setTransform(new DOMMatrix().rotate(45).scale(1 / scale));
  return made ?? hex(token);
}

const sides = { start: 'left', middle: 'center', end: 'right' } as const;

function write(context: CanvasRenderingContext2D, shape: TextShape, rem: number): void {
  const { lines, x, y, anchor, size, weight, family, token, leading, halo } = shape;
  context.font = `${weight} ${size * rem}px ${family === 'serif' ? serif : sans}`;
  context.textAlign = sides[anchor];
  context.direction = direction(lines.join(' '));
  // letters stand where they do in SVG, at any density
  context.textRendering = 'geometricPrecision';
  lines.forEach((text, i) => {
    if (halo) {
      draw(context, { token: 'paper', width: 3 });
      context.lineJoin = 'round';
      context.strokeText(text, x, y + i * leading);
    }
    context.fillStyle = hex(token);
    context.fillText(text, x, y + i * leading);
  });
}
