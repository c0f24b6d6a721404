import type { Fill } from '../model/scene.ts';
import { patternId, tiles } from './patterns.ts';

/** A fill as the value of an SVG attribute; `uid`: prefix of the patterns' ids. Colours are those of the page. */
export function paint(fill: Fill | undefined, uid: string): string {
  if (!fill) return 'none';
  if (tiles[fill.pattern]) return `url(#${uid}-${patternId(fill)})`;
  const shade = fill.pattern === 'solid' ? '' : `-${fill.pattern}`;
  return `var(--cited-${fill.token}${shade})`;
}
