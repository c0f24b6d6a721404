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
        ${keep(shapes, { key: keyOf, make, dress: (element, shape, _, before) => dress(element, shape, before, uid) })}
      </g>
    </svg>`;
}

const ink = (token: Token | TextShape['family']): string => `var(--cited-${token})`;

const keyOf = ({ key }: Shape): string => key;
const created = (name: string): Element => document.createElementNS('http://www.w3.org/2000/svg', name);
const make = ({ kind }: Shape, before: Element | undefined): Element =>
  before?.localName === kind ? before : created(kind);

function dress(element: Element, shape: Shape, before: Shape | undefined, uid: string): void {
  const all = (one: Shape) => (one.kind === 'path' ? pathOf(one, uid) : textOf(one));
  set(element, all(shape), before ? all(before) : {});
  if (shape.kind === 'text') write(element, shape, before as TextShape | undefined);
}

const pathOf = ({ role, d, fill, stroke }: PathShape, uid: string) => ({
  class: role,
  d,
  fill: paint(fill, uid),
  stroke: stroke && ink(stroke.token),
  'stroke-width': stroke?.width,
  'stroke-dasharray': stroke?.dash,
  'stroke-linecap': stroke?.round ? 'round' : undefined,
  'stroke-linejoin': stroke?.round ? 'round' : undefined,
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
  stroke: halo ? ink('paper') : undefined,
});

/** Most texts have one line, which needs no element of its own. */
function write(element: Element, { lines, x, y, leading }: TextShape, before: TextShape | undefined): void {
  const isOne = lines.length < 2;
  if (isOne && before?.lines.length === 1 && before.lines[0] === lines[0]) return;
  if (isOne) element.textContent = lines[0] ?? '';
  else
    element.replaceChildren(
      ...lines.map((part, i) => {
        const line = created('tspan');
        set(line, { x, y: y + i * leading }, {});
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
