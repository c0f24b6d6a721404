import type { Fill } from '../model/scene.ts';
import { patternId, tiles } from './patterns.ts';

/** A fill as the value of an SVG attribute; `uid`: prefix of the patterns' ids. Colours are those of the page. */
export function paint(fill: Fill | undefined, uid: string): string {
  if (!fill) return 'none';
  const { token, pattern } = fill;
  if (tiles[pattern]) return `url(#${uid}-${patternId(fill)})`;
  const colour = `var(--cited-${token}`;
  if (pattern.endsWith('%')) return `color-mix(in srgb,${colour}) ${pattern},var(--cited-paper))`;
  return `${colour}${pattern === 'solid' ? '' : `-${pattern}`})`;
}
