import type { Place } from './dataset.ts';

/**
 * Gives line and column of an offset into a text: from 1, in UTF-16 units as editors count, lines ending in LF, CRLF or CR.
 * The lines are found once, when first asked for.
 */
export function placer(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return offset => {
    starts ??= startsIn(text);
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Where lines begin. */
function startsIn(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
