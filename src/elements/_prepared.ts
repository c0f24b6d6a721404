import type { Telling } from '../model/telling.ts';
import { drawable } from '../pipeline/drawable.ts';
import { keepFocus } from './_kept-focus.ts';
import { keepMark } from './_kept-mark.ts';

/**
 * Sees to it that a chart changes before readers' eyes and is not made anew: the focus stays with its figure or moves to what is near, and what the drawing of the
 * `next` telling takes is there before the old one has to go.
 */
export async function prepared(
  chart: Parameters<typeof keepMark>[0] & { readonly telling: Telling | undefined },
  marks: Parameters<typeof keepMark>[1],
  next: Telling | undefined,
): Promise<void> {
  keepMark(chart, marks);
  keepFocus(chart);
  if (next && chart.telling) await drawable(next);
}
