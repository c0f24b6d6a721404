import { isEnd, text } from './_lexicon.ts';
import type { Direction, Scan } from './_words.ts';

/** The nearest verb or noun of change among the words before, in the same clause. */
export function directionBefore({ tokens, words }: Scan, at: number, reach: number): Direction | undefined {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    if (isEnd(tokens, i)) return undefined;
    const word = text(tokens, i);
    const direction = words.nouns.get(word) ?? words.verbs.next.get(word)?.value ?? words.particles.get(word);
    if (direction) return direction;
  }
  return undefined;
}

/** Whether "from a to b" says two levels here, and no range: "rose from 20 to 30". */
export const isLevel = (scan: Scan, at: number): boolean => directionBefore(scan, at, 5) !== undefined;

/** A direction, and not only that something changed. */
export const isWay = (direction: Direction | undefined): direction is 'up' | 'down' =>
  direction === 'up' || direction === 'down';
