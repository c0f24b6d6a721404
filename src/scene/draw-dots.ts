import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Dots, Scene, Token } from '../model/scene.ts';

/** The dots of a scene on a canvas that lies under its other shapes. */
export const drawDots = ({ width, height, dots = [] }: Scene): TemplateResult =>
  html`<canvas aria-hidden="true" ${put(dots, width, height)}></canvas>`;

class Put extends Directive {
  #canvas: HTMLCanvasElement | undefined;
  #dots: readonly Dots[] | undefined;

  override render(_dots: readonly Dots[], _width: number, _height: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [dots, width, height]: [readonly Dots[], number, number]): typeof noChange {
    if (dots === this.#dots) return noChange;
    this.#dots = dots;
    const canvas = element as HTMLCanvasElement;
    // a page that turns dark changes the colour, and that starts a transition
    if (!this.#canvas) canvas.addEventListener('transitionrun', () => this.#paint(width, height));
    this.#canvas = canvas;
    const { style } = canvas;
    style.display = 'block';
    style.inlineSize = `${width}px`;
    style.blockSize = `${height}px`;
    style.marginBlockEnd = `${-height}px`;
    style.transition = 'color 1ms';
    style.color = 'var(--cited-ink)';
    // colours come from the tokens, which are the system's own where it forces some
    style.setProperty('forced-color-adjust', 'none');
    // once it stands in the page it has colours
    queueMicrotask(() => this.#paint(width, height));
    return noChange;
  }

  #paint(width: number, height: number): void {
    const canvas = this.#canvas!;
    const density = globalThis.devicePixelRatio || 1;
    [canvas.width, canvas.height] = [Math.round(width * density), Math.round(height * density)];
    const context = canvas.getContext('2d');
    if (context) for (const dots of this.#dots ?? []) paintDots(context, dots, density, colourIn(canvas));
  }
}

const put = directive(Put);

/** What a token is in the page at the moment. */
function colourIn(canvas: HTMLCanvasElement): (token: Token) => string {
  const probe = canvas.ownerDocument.createElement('span');
  return token => {
    probe.style.color = `var(--cited-${token})`;
    canvas.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** So many dots in one path: of fewer, each costs more, and to fill one large shape takes longer than a few small ones. */
const most = 200;

/** Paints dots, and what they lie on, on a canvas whose units are its pixels: neighbours in the list that look alike as one path. */
function paintDots(
  context: CanvasRenderingContext2D,
  { x, y, dx, dy, look, looks, r, under = [] }: Dots,
  density: number,
  colour: (token: Token) => string,
): void {
  context.save();
  context.scale(density, density);
  context.translate(dx, dy);
  for (const { d, stroke } of under) {
    context.strokeStyle = stroke ? colour(stroke.token) : 'transparent';
    context.lineWidth = stroke?.width ?? 0;
    context.stroke(new Path2D(d));
  }
  const ways = looks.map(({ fill, stroke }) => ({
    fill: fill && colour(fill.token),
    stroke: stroke && colour(stroke.token),
    width: stroke?.width ?? 0,
  }));
  for (let from = 0, i = 0; i < x.length; from = i) {
    const own = look[from]!;
    const { fill, stroke, width } = ways[own]!;
    const radius = r - width / 2;
    context.beginPath();
    for (; i < x.length && look[i] === own && i - from < most; i++) {
      context.moveTo(x[i]! + radius, y[i]!);
      context.arc(x[i]!, y[i]!, radius, 0, 2 * Math.PI);
    }
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke();
    }
  }
  context.restore();
}
