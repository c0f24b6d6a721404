/** One difference between two versions of a dataset. */
export interface Difference {
  what: 'figure' | 'chart' | 'source' | 'speaker' | 'measure' | 'entity' | 'correction' | 'file';
  kind: 'added' | 'removed' | 'renamed' | 'changed';
  /** The id, in the newer version if it is there; absent for the file and for corrections. */
  id?: string;
  /** The key that changed. */
  key?: string;
  /** In words. */
  from?: string;
  to?: string;
}

/** An entry of `corrections`, for the editor to finish. */
export interface Correction {
  /** Empty if the newer version does not say when it was modified. */
  date: string;
  figure?: string;
  was: string;
  note: string;
}

/** What has ids of its own, beside figures and charts. */
export type Part = 'source' | 'speaker' | 'measure' | 'entity';

/** What the newer version calls differently: its id by the older one, for each kind of thing. */
export type Renamed = Record<Part | 'figure', ReadonlyMap<string, string>>;

/** The same text for whatever says the same: keys in order, nothing for what is absent. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)]);
}

/** A value of a file in a few words. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

/** Pairs what is only in the older with what is only in the newer version and alike in all but its id, where there is one such pair only. */
export function renames(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const [gone, come] = [only(before, after), only(after, before)];
  const pairs = [...gone].flatMap(([like, from]): [string, string][] => {
    const to = come.get(like) ?? [];
    return from.length === 1 && to.length === 1 ? [[from[0]!, to[0]!]] : [];
  });
  return new Map(pairs);
}

/** The ids that the others do not have, by what they stand for. */
function only(these: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, one] of these) {
    if (others.has(id)) continue;
    const like = canonical(one);
    const alike = ids.get(like);
    if (alike) alike.push(id);
    else ids.set(like, [id]);
  }
  return ids;
}
