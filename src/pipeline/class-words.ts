import { extraWordsFor } from '../locales/_extras.ts';
import type { Scope } from './scope.ts';

/** The classes between breaks in words: `under 2%`, `2% to under 3%`, `3% or more`; none without breaks. `say`: a break in words. */
export function classWords(
  { locale }: Scope,
  breaks: readonly number[],
  say: (n: number, isLast: boolean) => string,
): string[] {
  const [first] = breaks;
  if (first === undefined) return [];
  const { under, within, over } = extraWordsFor(locale.tag).classes;
  const further = breaks.map((from, i) => {
    const to = breaks[i + 1];
    return to === undefined ? over(say(from, true)) : within(say(from, false), say(to, false));
  });
  return [under(say(first, false)), ...further];
}
