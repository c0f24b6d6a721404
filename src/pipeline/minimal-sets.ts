import { TooMuch } from './effort.ts';

/** Says whether some things cannot all be true: some of them that cannot, or null. */
export type Refute = (taken: ReadonlySet<string>) => readonly string[] | null;

/** Sets that are looked for, and branches of the search that are followed. */
const limits = { sets: 50, branches: 1500 };

/**
 * The sets of things that cannot all be true, and can without any one of them: all there are, or as many as the limits allow.
 * Every correction (things without which the others can all be true) must hit each of them; so they are found by building
 * the corrections, depth first: Reiter, A theory of diagnosis from first principles (1987). Known such sets may be given.
 * The order of things makes no difference. Throws `TooMuch` if `refute` does before any set is known.
 */
export function minimalSets(all: readonly string[], refute: Refute, known: readonly string[][] = []): string[][] {
  const found = [...known];
  try {
    search([...all].sort(), refute, found, known.length + limits.sets);
  } catch (error) {
    if (!(error instanceof TooMuch) || !found.length) throw error;
  }
  return found;
}

function search(all: readonly string[], refute: Refute, found: string[][], most: number): void {
  const waiting: string[][] = [[]];
  const seen = new Set<string>();
  const corrections: string[][] = [];
  for (let branches = 0; branches < limits.branches && found.length < most; branches++) {
    const left = waiting.pop();
    if (!left) return;
    if (corrections.some(correction => correction.every(one => left.includes(one)))) continue;
    let set = found.find(one => !one.some(member => left.includes(member)));
    if (!set) {
      const core = refute(new Set(all.filter(one => !left.includes(one))));
      if (core) found.push((set = shrink(core, refute)));
      else corrections.push(left);
    }
    for (const member of set ?? []) {
      const more = [...left, member].sort();
      const name = JSON.stringify(more);
      if (!seen.has(name)) waiting.push(more);
      seen.add(name);
    }
  }
}

/** Leaves out of things that cannot all be true whatever is not needed for that. */
export function shrink(core: readonly string[], refute: Refute): string[] {
  let set = [...new Set(core)].sort();
  for (const one of set) {
    if (!set.includes(one)) continue;
    const smaller = refute(new Set(set.filter(other => other !== one)));
    if (smaller) set = [...new Set(smaller)].sort();
  }
  return set;
}

/** Those sets that contain none of the others, each once, the smallest first. */
export function smallestFirst(sets: Iterable<readonly string[]>): string[][] {
  const sorted = [...new Map([...sets].map(set => [JSON.stringify(set), [...set]])).values()].sort(bySize);
  const kept: string[][] = [];
  const having = new Map<string, Set<string>[]>();
  for (const set of sorted) {
    const members = new Set(set);
    const smaller = set.flatMap(one => having.get(one) ?? []);
    if (smaller.some(other => [...other].every(one => members.has(one)))) continue;
    kept.push(set);
    for (const one of set) having.set(one, [...(having.get(one) ?? []), members]);
  }
  return kept;
}

const bySize = (a: readonly string[], b: readonly string[]): number =>
  a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1);
