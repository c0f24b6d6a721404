import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Fill, PathShape, PlotLayer, Scene, TextShape } from '../model/scene.ts';
import { paint } from '../scene/paint.ts';
import { patternId, patternsOf, tiles } from '../scene/patterns.ts';

/**
 * A scene as SVG for Lit: one image with a name, its content hidden from assistive technology, since the list beside it says
 * it all. A shape keeps its element as long as its key stays. Colours and fonts are the custom properties of `theme/tokens`.
 * `uid` is unique in its tree; `label` is the name of the image.
 */
export function draw(scene: Scene, { uid, label }: { uid: string; label: string }): TemplateResult {
  const { width, height, shapes, layers = [] } = scene;
  const fills = patternsOf(scene);
  return html`<svg role="img" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${fills.length ? svg`<defs>${fills.map(fill => pattern(fill, uid))}</defs>` : nothing}
    <g aria-hidden="true">
      ${layers.map(layer => group(layer, uid))}
      ${repeat(
        shapes,
        shape => shape.key,
        shape => (shape.kind === 'path' ? path(shape, uid) : text(shape)),
      )}
    </g>
  </svg>`;
}

const groups = new WeakMap<PlotLayer, SVGGElement>();

/** A group for the marks of Observable Plot, empty until it has arrived: without it, words, labels and table still stand. */
function group(layer: PlotLayer, uid: string): SVGGElement {
  let one = groups.get(layer);
  if (!one) {
    one = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    groups.set(layer, one);
    const into = one;
    const drawn = import('../scene/plot-gate.ts').then(gate => gate.plotted(layer, uid));
    drawn.then(
      marks => into.replaceChildren(...marks),
      () => groups.delete(layer),
    );
  }
  return one;
}

const path = ({ role, d, fill, stroke }: PathShape, uid: string) =>
  svg`<path class=${role} d=${d} fill=${paint(fill, uid)} stroke=${stroke ? `var(--cited-${stroke.token})` : nothing}
    stroke-width=${stroke?.width ?? nothing} stroke-dasharray=${stroke?.dash ?? nothing}
    stroke-linecap=${stroke?.round ? 'round' : nothing} stroke-linejoin=${stroke?.round ? 'round' : nothing}></path>`;

const text = ({ role, x, y, anchor, lines, size, weight, family, token, leading, halo }: TextShape) =>
  svg`<text class=${role} text-anchor=${anchor} font-size="${size}rem" font-weight=${weight}
    font-family="var(--cited-${family})" fill="var(--cited-${token})" direction="ltr" unicode-bidi="plaintext"
    stroke=${halo ? 'var(--cited-paper)' : nothing} stroke-width=${halo ? 3 : nothing}
    stroke-linejoin=${halo ? 'round' : nothing} paint-order=${halo ? 'stroke' : nothing}
    >${lines.map((part, i) => svg`<tspan x=${x} y=${y + i * leading}>${part}</tspan>`)}</text>`;

function pattern(fill: Fill, uid: string) {
  const { size, turn, d, r, dots = [] } = tiles[fill.pattern]!;
  const ink = `var(--cited-${fill.token})`;
  return svg`<pattern id="${uid}-${patternId(fill)}" width=${size} height=${size} patternUnits="userSpaceOnUse"
    patternTransform="rotate(${turn})">${d ? svg`<path d=${d} stroke=${ink} stroke-width="var(--cited-hatch)"></path>` : nothing}${dots.map(
      ([cx, cy]) => svg`<circle cx=${cx} cy=${cy} r=${r} fill=${ink}></circle>`,
    )}</pattern>`;
}
