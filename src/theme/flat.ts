import type { Fill } from '../model/scene.ts';
import { colours, halfStrength, tintStrength } from './colours.ts';
import { mix } from './mix.ts';

/** The colour of a fill without a pattern on paper, as hex, where CSS cannot mix it. `side`: 0 light, 1 dark. */
export function flat({ token, pattern }: Fill, side: 0 | 1): string {
  const [colour, paper] = [colours[token][side], colours.paper[side]];
  if (pattern.endsWith('%')) return mix(colour, paper, parseFloat(pattern) / 100);
  if (pattern === 'half') return mix(colour, paper, halfStrength);
  return pattern === 'tint' ? mix(colour, paper, tintStrength[side]) : colour;
}
