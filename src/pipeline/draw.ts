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
        ${keep(shapes, { key: keyOf, make, dress: (element, shape) => dress(element, shape, uid) })}
      </g>
    </svg>`;
}

const ink = (token: Token | TextShape['family']): string => `var(--cited-${token})`;

const keyOf = ({ key }: Shape): string => key;
const created = (name: string): Element => document.createElementNS('http://www.w3.org/2000/svg', name);
const make = ({ kind }: Shape, before: Element | undefined): Element =>
  before?.localName === kind ? before : created(kind);

function dress(element: Element, shape: Shape, uid: string): void {
  set(element, shape.kind === 'path' ? pathOf(shape, uid) : textOf(shape));
  if (shape.kind === 'text') write(element, shape);
}

const pathOf = ({ role, d, fill, stroke }: PathShape, uid: string) => ({
  class: role,
  d,
  fill: paint(fill, uid),
  stroke: stroke && ink(stroke.token),
  'stroke-width': stroke?.width,
  'stroke-dasharray': stroke?.dash,
  'stroke-linecap': stroke?.round && 'round',
  'stroke-linejoin': stroke?.round && 'round',
});

const textOf = ({ role, x, y, anchor, size, weight, family, token, halo }: TextShape) => ({
  class: role,
  x,
  y,
  'text-anchor': anchor,
  'font-size': `${size}rem`,
  'font-weight': weight,
  'font-family': ink(family),
  fill: ink(token),
  stroke: halo && ink('paper'),
});

/** Most texts have one line, which needs no element of its own. */
function write(element: Element, { lines, x, y, leading }: TextShape): void {
  const [first = '', ...more] = lines;
  const parts = more.length ? lines : [];
  if (element.childElementCount !== parts.length) element.replaceChildren(...parts.map(() => created('tspan')));
  parts.forEach((part, i) => {
    const line = element.children[i]!;
    set(line, { x, y: y + i * leading });
    say(line, part);
  });
  if (!more.length) say(element, first);
}

const say = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};

function pattern(fill: Fill, uid: string) {
  const { size, d, width = 'var(--cited-hatch)' } = tiles[fill.pattern]!;
  return svg`<pattern id="${uid}-${patternId(fill)}" width=${size} height=${size} patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"><path d=${d} stroke=${ink(fill.token)} stroke-width=${width} stroke-linecap="round"></path></pattern>`;
}
