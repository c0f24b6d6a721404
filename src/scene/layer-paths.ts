import type { Box, PathShape, PlotLayer } from '../model/scene.ts';
import { line } from './path.ts';
import { circle, flat } from './round.ts';
import { linear } from './scale.ts';

/** The marks of a layer as paths in pixels, for pictures that are drawn without Observable Plot. */
export function layerPaths(layer: PlotLayer): PathShape[] {
  const outlines = outlinesOf(layer);
  return layer.data.map(({ key, figures: [figure], fill, stroke }, i) => ({
    kind: 'path',
    key,
    role: 'mark',
    d: outlines[i]!.map(points => line(flat, points, true)).join(''),
    ...(figure !== undefined && { figure }),
    ...(fill && { fill }),
    ...(stroke && { stroke }),
  }));
}

type Outline = readonly (readonly [number, number])[];

/** The corners of each mark, pixels; of an outline with holes all of its rings. */
function outlinesOf(layer: PlotLayer): (readonly Outline[])[] {
  const [x, y] = pixelsOf(layer);
  if (layer.mark === 'dot') return layer.data.map(dot => [circle(x(dot.x), y(dot.y), dot.r)]);
  if (layer.mark === 'geo')
    return layer.data.map(({ rings }) => rings.map(ring => ring.map(([u, v]) => [x(u), y(v)] as const)));
  return layer.data.map(({ x1, x2, y1, y2 }) => {
    const box = inside([x(x1), x(x2)], [y(y1), y(y2)], layer.inset ?? 0);
    const [right, foot] = [box.x + box.width, box.y + box.height];
    return [
      [
        [box.x, box.y],
        [right, box.y],
        [right, foot],
        [box.x, foot],
      ],
    ];
  });
}

/** The two scales of a layer: its units to pixels. */
export const pixelsOf = ({ frame, x, y }: PlotLayer): [x: (value: number) => number, y: (value: number) => number] => [
  linear(x, frame.x, frame.x + frame.width),
  linear(y, frame.y + frame.height, frame.y),
];

/** The box between two edges each way, some pixels smaller on every side. */
function inside(xs: readonly [number, number], ys: readonly [number, number], inset: number): Box {
  const size = ([a, b]: readonly [number, number]): number => Math.max(0, Math.abs(a - b) - 2 * inset);
  return { x: Math.min(...xs) + inset, y: Math.min(...ys) + inset, width: size(xs), height: size(ys) };
}
