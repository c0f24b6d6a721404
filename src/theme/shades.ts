import type { Shade, Token } from '../model/scene.ts';

/**
 * From the faintest to the full colour: lightness changes in about even steps, on light paper and on dark, and words can be
 * read on each.
 */
const scale: readonly Shade[] = ['12%', '30%', '52%', '80%', '100%'];

/** Shades for so many ordered classes, at most five, the faintest first and as far apart as they can be. */
export const shades = (count: number): Shade[] =>
  Array.from({ length: count }, (_, i) => scale[count === 1 ? 2 : Math.round((i * 4) / (count - 1))]!);

/** What words on a shade are painted with. */
export const onShade = (shade: Shade): Token => (parseFloat(shade) > 60 ? 'paper' : 'text');
