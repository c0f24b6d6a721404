import type { Period } from './period.ts';

/** True if nothing in a period is said to be about or perhaps: no `~`, `?` or `%`. */
export const isCertain = ({ text }: Period): boolean => !/[~?%]/.test(text);
