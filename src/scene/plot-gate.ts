import { dot, geo, plot, rect } from '@observablehq/plot';
import { select } from 'd3';
import type { Datum, PlotLayer, Position } from '../model/scene.ts';
import { dressed } from './dress.ts';

/** A mark of a layer as an element, with what it stands for. */
export interface Plotted {
  /** The key of its datum. */
  key: string;
  /** Ids of the rows whose mark it is. */
  figures: readonly string[];
  element: SVGElement;
}

/** What is taken over of each mark: its place. All else that Plot writes stays behind. */
const places = { dot: ['cx', 'cy', 'r'], rect: ['x', 'y', 'width', 'height'], geo: ['d'] } as const;
const tags = { dot: 'circle', rect: 'rect', geo: 'path' } as const;

/**
 * The one gate to Observable Plot: the marks of a layer as SVG elements, in its order. Plot places them, with explicit domains
 * and ranges; what it adds (axes, `<style>`, inline style, ARIA, titles) never gets through, since every element is made
 * anew, with its place and our colours only. No datum without numbers ever comes in. `uid`: prefix of the patterns' ids.
 */
export function plotted(layer: PlotLayer, uid: string): Plotted[] {
  const data = finite(layer);
  if (!data.length) return [];
  const drawing = plot({ ...spaceOf(layer), marks: [markOf({ ...layer, data } as PlotLayer)] });
  return Array.from(drawing.querySelectorAll<SVGElement>(tags[layer.mark]), placed => {
    const one = data[select<SVGElement, number>(placed).datum()]!;
    return { key: one.key, figures: one.figures, element: made(layer.mark, placed, one, uid) };
  });
}

/** Those data that have numbers for a place. */
function finite(layer: PlotLayer): Datum[] {
  if (layer.mark === 'dot') return layer.data.filter(({ x, y, r }) => [x, y, r].every(Number.isFinite));
  if (layer.mark === 'rect') return layer.data.filter(({ x1, x2, y1, y2 }) => [x1, x2, y1, y2].every(Number.isFinite));
  return layer.data.filter(({ rings }) => rings.length > 0 && rings.flat(2).every(Number.isFinite));
}

/** Explicit domains and ranges: a mark sits exactly where the scene says. */
function spaceOf({ frame, x, y }: PlotLayer) {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  return {
    width: right,
    height: bottom,
    margin: 0,
    x: { type: 'linear', domain: x, range: [frame.x, right], axis: null },
    y: { type: 'linear', domain: y, range: [bottom, frame.y], axis: null },
    r: { type: 'identity' },
  } as const;
}

function markOf(layer: PlotLayer) {
  // in our order
  const sort = null;
  if (layer.mark === 'dot') return dot(layer.data, { x: 'x', y: 'y', r: 'r', sort });
  if (layer.mark === 'rect') {
    const { data, inset = 0 } = layer;
    return rect(data, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', inset, sort });
  }
  return geo(layer.data, { geometry: ({ rings }) => ({ type: 'Polygon', coordinates: rings.map(closed) }), sort });
}

/** A ring that ends where it begins, as GeoJSON has it: else its last corner would be taken for that. */
function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function made(mark: PlotLayer['mark'], placed: Element, one: Datum, uid: string): SVGElement {
  const element = dressed(tags[mark], one, uid);
  for (const name of places[mark]) element.setAttribute(name, placed.getAttribute(name) ?? '0');
  return element;
}
