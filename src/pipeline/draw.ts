import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Fill, PathShape, Scene, TextShape, Token } from '../model/scene.ts';
import { dense } from '../scene/dense.ts';
import { extra } from '../scene/extra.ts';
import { paint } from '../scene/paint.ts';
import { patternId, patternsOf, tiles } from '../scene/patterns.ts';

/** Lists items as templates; `lit/directives/repeat.js` is one. */
export type Each = <T>(items: T[], key: (item: T) => string, template: (item: T) => TemplateResult) => unknown;

interface Drawing {
  uid: string;
  label: string;
  each?: Each | undefined;
}

const inOrder: Each = (items, _, template) => items.map(template);

/**
 * A scene as SVG for Lit: one image with a name, its content hidden from assistive technology, since the list beside it says
 * it all. Colours and fonts are the custom properties of `theme/tokens`.
 * `uid` is unique in its tree; `label` is the name of the image. `each` lists shapes so that they keep their elements by their
 * keys; without it they do so by their order, which is enough until something moves before readers' eyes.
 */
export function draw(scene: Scene, { uid, label, each = inOrder }: Drawing): TemplateResult {
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
        ${each(
          shapes,
          ({ key }) => key,
          shape => (shape.kind === 'path' ? path(shape, uid) : text(shape)),
        )}
      </g>
    </svg>`;
}

const ink = (token: Token): string => `var(--cited-${token})`;

const path = ({ role, d, fill, stroke }: PathShape, uid: string) =>
  svg`<path class=${role} d=${d} fill=${paint(fill, uid)} stroke=${stroke ? ink(stroke.token) : nothing}
    stroke-width=${stroke?.width ?? nothing} stroke-dasharray=${stroke?.dash ?? nothing}
    stroke-linecap=${stroke?.round ? 'round' : nothing} stroke-linejoin=${stroke?.round ? 'round' : nothing}></path>`;

// most texts have one line, which needs no element of its own
const text = ({ role, x, y, anchor, lines, size, weight, family, token, leading, halo }: TextShape) =>
  svg`<text class=${role} x=${x} y=${y} text-anchor=${anchor} font-size="${size}rem" font-weight=${weight}
    font-family="var(--cited-${family})" fill=${ink(token)} unicode-bidi="plaintext"
    stroke=${halo ? ink('paper') : nothing} stroke-width="3" stroke-linejoin="round" paint-order="stroke"
    >${lines.length > 1 ? lines.map((part, i) => svg`<tspan x=${x} y=${y + i * leading}>${part}</tspan>`) : lines[0]}</text>`;

function pattern(fill: Fill, uid: string) {
  const { size, d, width = 'var(--cited-hatch)' } = tiles[fill.pattern]!;
  return svg`<pattern id="${uid}-${patternId(fill)}" width=${size} height=${size} patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"><path d=${d} stroke=${ink(fill.token)} stroke-width=${width} stroke-linecap="round"></path></pattern>`;
}
