import type { Datum } from '../model/scene.ts';
import { paint } from './paint.ts';

/** A new SVG element with the fill and the edge of a mark. `uid`: prefix of the patterns' ids. */
export function dressed(tag: string, { fill, stroke }: Pick<Datum, 'fill' | 'stroke'>, uid: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  element.setAttribute('fill', paint(fill, uid));
  if (!stroke) return element;
  element.setAttribute('stroke', `var(--cited-${stroke.token})`);
  element.setAttribute('stroke-width', String(stroke.width));
  if (stroke.dash) element.setAttribute('stroke-dasharray', stroke.dash);
  if (stroke.round) element.setAttribute('stroke-linecap', 'round');
  return element;
}
