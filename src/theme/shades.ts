import type { Shade } from '../model/scene.ts';

/** From the faintest to the full colour: lightness changes in about even steps, on light paper and on dark. */
const scale: readonly Shade[] = ['12%', '30%', '52%', '76%', '100%'];

/** Shades for so many ordered classes, at most five, the faintest first and as far apart as they can be. */
export const shades = (count: number): Shade[] =>
  Array.from({ length: count }, (_, i) => scale[count === 1 ? 2 : Math.round((i * 4) / (count - 1))]!);
