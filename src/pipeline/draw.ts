import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Fill, PathShape, Scene, Shape, TextShape, Token } from '../model/scene.ts';
import { dense } from '../scene/dense.ts';
import { extra } from '../scene/extra.ts';
import { paint } from '../scene/paint.ts';
import { patternId, patternsOf, tiles } from '../scene/patterns.ts';
import { keep, set } from './keep.ts';

interface Drawing {
  uid: string;
  label: string;
}

/**
 * A scene as SVG for Lit: one image with a name, its content hidden from assistive technology, since the list beside it says
 * it all. Colours and fonts are the custom properties of `theme/tokens`.
 * `uid` is unique in its tree; `label` is the name of the image. Shapes keep their elements by their keys.
 */
export function draw(scene: Scene, { uid, label }: Drawing): TemplateResult {
  const { width, height, shapes, layers = [] } = scene;
  const fills = patternsOf(scene);
  const painted: Attribute<PathShape>[] = [['fill', ({ fill }) => paint(fill, uid)], ...paths];
  return html`${scene.dots ? dense().drawDots(scene) : nothing}<svg
      role="img"
      aria-label=${label}
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
    >
      <defs>${fills.map(fill => pattern(fill, uid))}</defs>
      <g aria-hidden="true" direction="ltr">
        ${layers.length ? extra().drawLayers(layers, uid) : nothing}
        ${keep(shapes, { key: keyOf, make, dress: (element, shape, _, before) => dress(element, shape, before, painted) })}
      </g>
    </svg>`;
}

function ink(token: Token | TextShape['family']): string {
  return `var(--cited-${token})`;
}

const keyOf = ({ key }: Shape): string => key;
const created = (name: string): Element => document.createElementNS('http://www.w3.org/2000/svg', name);
const make = ({ kind }: Shape, before: Element | undefined): Element =>
  before?.localName === kind ? before : created(kind);

/** An attribute: its name, what it comes from, and how that is written if not as it is. Undefined: there is none. */
type Attribute<T> = [name: string, from: (shape: T) => string | number | undefined, write?: (from: never) => string];

const paths: Attribute<PathShape>[] = [
  ['class', ({ role }) => role],
  ['d', ({ d }) => d],
  ['stroke', ({ stroke }) => stroke?.token, ink],
  ['stroke-width', ({ stroke }) => stroke?.width],
  ['stroke-dasharray', ({ stroke }) => stroke?.dash],
  ['stroke-linecap', round],
  ['stroke-linejoin', round],
];

const texts: Attribute<TextShape>[] = [
  ['class', ({ role }) => role],
  ['x', ({ x }) => x],
  ['y', ({ y }) => y],
  ['text-anchor', ({ anchor }) => anchor],
  ['font-size', ({ size }) => size, (size: number) => `${size}rem`],
  ['font-weight', ({ weight }) => weight],
  ['font-family', ({ family }) => family, ink],
  ['fill', ({ token }) => token, ink],
  ['stroke', ({ halo }) => (halo ? 'paper' : undefined), ink],
];

function round({ stroke }: PathShape): string | undefined {
  return stroke?.round ? 'round' : undefined;
}

/** Writes what differs from the shape before, of the same kind: most of a change is as it was. */
function dress(element: Element, shape: Shape, before: Shape | undefined, painted: typeof paths): void {
  if (shape === before) return;
  if (shape.kind === 'path') return write(element, painted, shape, before as PathShape | undefined);
  write(element, texts, shape, before as TextShape | undefined);
  say(element, shape, before as TextShape | undefined);
}

function write<T>(element: Element, attributes: readonly Attribute<T>[], shape: T, before: T | undefined): void {
  for (const [name, from, written = String] of attributes) {
    const value = from(shape);
    if (value === (before && from(before))) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, written(value as never));
  }
}

/** Most texts have one line, which needs no element of its own. */
function say(element: Element, { lines, x, y, leading }: TextShape, before: TextShape | undefined): void {
  const isOne = lines.length < 2;
  const [text = ''] = lines;
  const wasOne = isOne && before?.lines.length === 1;
  if (wasOne && before.lines[0] === text) return;
  // a text node that stays needs no new box
  if (wasOne && element.firstChild) element.firstChild.nodeValue = text;
  else if (isOne) element.textContent = text;
  else
    element.replaceChildren(
      ...lines.map((part, i) => {
        const line = created('tspan');
        set(line, { x, y: y + i * leading });
        line.textContent = part;
        return line;
      }),
    );
}

function pattern(fill: Fill, uid: string) {
  const { size, d, width = 'var(--cited-hatch)' } = tiles[fill.pattern]!;
  return svg`<pattern id="${uid}-${patternId(fill)}" width=${size} height=${size} patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"><path d=${d} stroke=${ink(fill.token)} stroke-width=${width} stroke-linecap="round"></path></pattern>`;
}
