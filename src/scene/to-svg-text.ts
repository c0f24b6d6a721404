import type { Fill, PathShape, Scene, Shape, Stroke, TextShape, Token } from '../model/scene.ts';
import { colours } from '../theme/colours.ts';
import { flat } from '../theme/flat.ts';
import { sans, serif } from '../theme/fonts.ts';
import { direction } from './direction.ts';
import { dotsPaths } from './dots-paths.ts';
import { hatch } from './hatch.ts';
import { layerPaths } from './layer-paths.ts';
import { tiles } from './patterns.ts';

/** What a picture outside of a page must bring along. */
export interface Standalone {
  /** The name of the image. */
  label: string;
  /** BCP 47: the language of its words. */
  lang?: string;
  /** Default: light. */
  scheme?: 'light' | 'dark';
  /** Root font size, CSS pixels; default 16. */
  rem?: number;
  /** Prefix of the ids of patterns, where several pictures share a document. */
  uid?: string;
  /** True: as wide as what it stands in and in its colour scheme, for pages; a file has its size in pixels, and one scheme. */
  fluid?: boolean;
}

/** In a file of its own: what stands in for our faces by name, since programs that turn it into pixels do not all know what `serif` is. */
const named = {
  sans: sans.replace(/sans-serif$/, '"Liberation Sans","DejaVu Sans",sans-serif'),
  serif: serif.replace(/serif$/, '"Times New Roman","Liberation Serif","DejaVu Serif",serif'),
};

const turns = { start: 'end', middle: 'middle', end: 'start' } as const;

type Attributes = Record<string, string | number | undefined>;

/** A scene as the text of an SVG: a file of its own with paper painted, colours as hex and fonts by name, or a drawing of a page. */
export function toSvgText(
  scene: Scene,
  { label, lang, scheme = 'light', rem = 16, uid = 'cited', fluid = false }: Standalone,
): string {
  const { width, height } = scene;
  const side = scheme === 'light' ? 0 : 1;
  const colour = (of: (side: 0 | 1) => string): string => (fluid ? `light-dark(${of(0)},${of(1)})` : of(side));
  const hex = (token: Token): string => colour(side => colours[token][side]);
  /** The patterns that are used, by id. */
  const patterns = new Map<string, Fill>();
  const fill = (fill: Fill | undefined): string => {
    if (!fill) return 'none';
    if (!tiles[fill.pattern]) return colour(side => flat(fill, side));
    const id = `${uid}-${fill.pattern}-${fill.token}`;
    patterns.set(id, fill);
    return `url(#${id})`;
  };
  const stroke = (line: Stroke | undefined): Attributes =>
    line
      ? {
          stroke: hex(line.token),
          'stroke-width': line.width,
          'stroke-dasharray': line.dash,
          'stroke-linecap': line.round ? 'round' : undefined,
          'stroke-linejoin': line.round ? 'round' : undefined,
        }
      : {};
  const path = (shape: PathShape): Painted =>
    painted('path', { class: shape.role, d: shape.d, fill: fill(shape.fill), ...stroke(shape.stroke) });
  const text = (shape: TextShape): Painted => {
    const { role, anchor, size, weight, family, token, halo, lines, x, y, leading } = shape;
    const around = halo
      ? { stroke: hex('paper'), 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
      : {};
    const faces = fluid ? { sans, serif } : named;
    // most programs but browsers know weights in hundreds only, and take any other for a plain one
    const heavy = fluid || weight === 400 ? weight : 700;
    const font = { 'font-size': size * rem, 'font-weight': heavy, 'font-family': faces[family] };
    const rows = lines.map((part, i) => tag('tspan', { x, y: y + i * leading }, escape(part)));
    const place = { 'text-anchor': anchor };
    // where a text begins on the right, its start is there too
    const turned = { direction: 'rtl', 'text-anchor': turns[anchor] };
    const way = direction(lines.join(' ')) === 'rtl' ? turned : place;
    return painted('text', { class: role, ...way, ...font, fill: hex(token), ...around }, rows.join(''));
  };
  const pattern = ([id, one]: [string, Fill]): string => {
    const { size, d, width = hatch } = tiles[one.pattern]!;
    const place = {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    };
    const line = { stroke: hex(one.token), 'stroke-width': width, 'stroke-linecap': 'round' };
    return tag('pattern', place, grouped([painted('path', { d, ...line })]));
  };
  const draw = (shape: Shape): Painted => (shape.kind === 'path' ? path(shape) : text(shape));
  const shapes = [
    ...(scene.dots ?? []).flatMap(dotsPaths),
    ...(scene.layers ?? []).flatMap(layerPaths),
    ...scene.shapes,
  ];
  const paper = painted('path', { d: `M0 0H${width}V${height}H0Z`, fill: hex('paper') });
  const content = grouped([paper, ...shapes.map(draw)]);
  const defs = tag('defs', {}, [...patterns].map(pattern).join(''));
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-label': label,
    lang,
    width: fluid ? '100%' : width,
    height: fluid ? undefined : height,
    viewBox: `0 0 ${width} ${height}`,
    // anchors are places, also inside of a page that runs from right to left
    direction: 'ltr',
    // letters stand where they were measured, at any size
    'text-rendering': 'geometricPrecision',
  };
  return tag('svg', root, tag('g', { 'aria-hidden': 'true' }, defs + content));
}

/** An element, and what stands around it for programs that know no colour schemes: they take no such colour, but that of what is around. */
interface Painted {
  around: Attributes;
  markup: string;
}

const light = (paint: string | number | undefined): string | undefined => /^light-dark\((.+),/.exec(String(paint))?.[1];

function painted(name: string, attributes: Attributes, content = ''): Painted {
  const around = { fill: light(attributes['fill']), stroke: light(attributes['stroke']) };
  return { around, markup: tag(name, attributes, content) };
}

/** Elements in their order, those with the same colours together. */
function grouped(all: readonly Painted[]): string {
  let [text, run, last] = ['', '', '{}'];
  const end = (): void => void (text += last === '{}' ? run : tag('g', JSON.parse(last) as Attributes, run));
  for (const { around, markup } of all) {
    const key = JSON.stringify(around);
    if (key !== last) {
      end();
      [run, last] = ['', key];
    }
    run += markup;
  }
  end();
  return text;
}

function tag(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(String(value))}"`],
  );
  return `<${name}${list.join('')}>${content}</${name}>`;
}

/** Text for XML: escaped, and without the characters that XML forbids. */
const escape = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
