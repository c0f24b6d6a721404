import type { Problem } from '../model/problem.ts';
import type { messages } from './messages.ts';

type Messages = typeof messages;

/** A problem whose words are chosen, but not yet said: their name in `messages`, and what they are about. */
export type Said = { [Name in keyof Messages]: [name: Name, ...about: Parameters<Messages[Name]>] }[keyof Messages];

/** A problem that `validate` found. */
export interface Fault extends Pick<Problem, 'code' | 'path' | 'severity'> {
  said: Said;
}

/** An error at a JSON Pointer, with the name of its message and what that is about. */
export const fault = (code: string, path: string, ...said: Said): Fault => ({ code, path, severity: 'error', said });

/** The same as a warning. */
export const warning = (code: string, path: string, ...said: Said): Fault => ({
  code,
  path,
  severity: 'warning',
  said,
});
