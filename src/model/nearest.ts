/** Number of characters to insert, delete, replace or swap to get from one text to the other (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/**
 * The name that was probably meant: the one with the fewest differences, capitals aside, if at most two in five
 * characters (but always two) differ; else one that it begins or ends with, or that begins with it. Undefined if none is near, or if the name is too long to be a slip (64 characters).
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length * 0.4)) + 1;
  if (name.length > 64) return undefined;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const differences = distance(wanted, candidate.toLowerCase());
    // two letters of two are not a slip
    if (differences < least && differences < name.length) [best, least] = [candidate, differences];
  }
  return best ?? [...names].find(candidate => holds(wanted, candidate.toLowerCase()));
}

/** Whether one name is a part of the other, as \`bar\` is of \`barchart\`. */
const holds = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 2 && (a.startsWith(b) || a.endsWith(b) || b.startsWith(a));
