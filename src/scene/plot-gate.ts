import type { PlotLayer } from '../model/scene.ts';
import { paint } from './paint.ts';

type Plot = typeof import('@observablehq/plot');

/**
 * The one gate to Observable Plot, which it loads: the marks of a layer as SVG elements. What Plot gets wrong stays behind: no
 * axes, no `<style>`, no inline style, no ARIA, no titles; and no row without a number ever comes in.
 */
export async function plotted(layer: PlotLayer, uid: string): Promise<Element[]> {
  const { plot, dot } = await import('@observablehq/plot');
  return cleaned(plot(options(layer, uid, dot)));
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
    for (const { name } of Array.from(element.attributes)) if (foreign.test(name)) element.removeAttribute(name);
  }
  return [...drawing.children];
}
