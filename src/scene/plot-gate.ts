import type { PlotLayer } from '../model/scene.ts';
import { paint } from './paint.ts';

type Plot = typeof import('@observablehq/plot');

const groups = new WeakMap<PlotLayer, SVGGElement>();
let plot: Promise<Plot> | undefined;

/** Loads Observable Plot once. Forms that need it are the only ones to wait for it. */
export const loadPlot = (): Promise<Plot> => (plot ??= import('@observablehq/plot'));

/**
 * The one gate to Observable Plot: a group that holds the marks of a layer as soon as Plot is there, empty until then. The same
 * layer always gives the same group. What Plot gets wrong stays outside: no axes, no `<style>`, no inline style, no ARIA, no
 * titles; and no row without a number ever comes in.
 */
export function plotted(layer: PlotLayer, uid: string): SVGGElement {
  let group = groups.get(layer);
  if (!group) {
    group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    groups.set(layer, group);
    const into = group;
    // without Plot the words, the labels and the table still stand
    loadPlot().then(
      ({ plot: render, dot }) => into.replaceChildren(...cleaned(render(options(layer, uid, dot)))),
      () => (plot = undefined),
    );
  }
  return group;
}

/** Explicit domains and ranges: a mark sits exactly where the scene says. */
function options({ frame, x, y, data }: PlotLayer, uid: string, dot: Plot['dot']) {
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
  return {
    width: right,
    height: bottom,
    margin: 0,
    x: { type: 'linear' as const, domain: x, range: [frame.x, right], axis: null },
    y: { type: 'linear' as const, domain: y, range: [bottom, frame.y], axis: null },
    marks: data
      .filter(one => Number.isFinite(one.x) && Number.isFinite(one.y))
      .map(one =>
        dot([one], {
          x: 'x',
          y: 'y',
          r: one.r,
          fill: paint(one.fill, uid),
          stroke: `var(--cited-${one.stroke.token})`,
          strokeWidth: one.stroke.width,
          ...(one.stroke.dash ? { strokeDasharray: one.stroke.dash } : {}),
          ...(one.stroke.round ? { strokeLinecap: 'round' as const } : {}),
        }),
      ),
  };
}

const foreign = /^(style|class|transform|title)$|^aria-/;

/** Plot's drawing without what our pages forbid; its half-pixel shift goes too. */
function cleaned(drawing: Element): Element[] {
  drawing.querySelectorAll('style, title, desc').forEach(element => element.remove());
  for (const element of drawing.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (foreign.test(name)) element.removeAttribute(name);
  }
  return [...drawing.children];
}
