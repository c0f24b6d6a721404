import type { Problem } from '../model/problem.ts';

/** A value that is refused: the problem without a place, which its reader adds. */
export function refusal(code: string, message: string, remedy: string): { problem: Problem } {
  return { problem: { code: `value/${code}`, severity: 'error', path: '', message, remedy } };
}

/** A text in quotation marks, no more than its beginning if it is long. */
export const quote = (text: string): string => `"${text.length > 80 ? text.slice(0, 79) + '…' : text}"`;
