import type { Token } from '../model/scene.ts';

/**
 * The colours of every token as `[light, dark]` hex. Chosen so that text reaches 4.5 : 1 and marks and edges 3 : 1 on paper,
 * cream, raised ground and tint in both schemes; `grid` is decoration and need not.
 */
export const colours: Readonly<Record<Token, readonly [light: string, dark: string]>> = {
  text: ['#1b1e23', '#eceef1'],
  text2: ['#4a515b', '#b9bfc8'],
  edge: ['#6b727d', '#8d95a0'],
  slot: ['#7a818c', '#7f8792'],
  grid: ['#dfe2e6', '#2c3037'],
  tint: ['#eef1f5', '#1f242b'],
  paper: ['#ffffff', '#15171b'],
  ink: ['#2f508f', '#92b2f5'],
  madder: ['#981a00', '#e36537'],
  verdigris: ['#0d7f72', '#81ebd1'],
  ochre: ['#966902', '#f1b55f'],
  plum: ['#5e194e', '#ba6cb8'],
};

/** How much of its colour a range's tint holds on light and on dark paper. */
export const tintStrength = [0.18, 0.22] as const;

/** How much of its colour an estimated mark's fill holds. */
export const halfStrength = 0.5;
