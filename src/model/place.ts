import type { Place } from './dataset.ts';

/**
 * Gives line and column of an offset into a text: from 1, in UTF-16 units as editors count, lines ending in LF, CRLF or CR.
 * The lines are found once, when first asked for.
 */
export function placer(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return offset => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), end => end.index + end[0].length)];
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
