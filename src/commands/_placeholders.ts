import { placer } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** What a template says in place of what only its writer knows. */
const placeholder = /FILL IN: ?([^"\n<}\].]*)/g;

/** What is left of a template in a data file or an article. */
export function placeholders(text: string): Problem[] {
  const place = placer(text);
  return [...text.matchAll(placeholder)].map(({ index, 1: what = '' }) => ({
    code: 'text/placeholder',
    severity: 'warning',
    path: '',
    ...place(index),
    message: `this is still to be filled in: ${what.trim() || 'it says only "FILL IN:"'}`,
    remedy: 'write it in place of the whole text that begins with "FILL IN:"',
  }));
}
