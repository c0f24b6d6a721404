import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';

/** The problem of an id that names nothing; `what` it should name, such as `form`. */
export function notKnown(what: string, id: string, path: string, known: readonly string[]): Problem {
  const near = nearest(id, known);
  const some = known.slice(0, 20).join(', ') + (known.length > 20 ? ', …' : '');
  return {
    code: 'id/unknown',
    severity: 'error',
    path,
    message: `unknown ${what} "${id.length > 60 ? `${id.slice(0, 59)}…` : id}"${near === undefined ? '' : `; the nearest known ${what} is "${near}"`}`,
    remedy: near === undefined ? `known here: ${some || 'none'}` : `write "${near}"`,
  };
}
