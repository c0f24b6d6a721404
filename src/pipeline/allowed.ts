import type { Problem, Silenced } from '../model/problem.ts';

/** Reasons by code, as under `allow`. */
export type Allow = Readonly<Record<string, string>>;

/** The reason that is given for a code; undefined: none. */
export const reasonFor = (code: string, allow: Allow | undefined): string | undefined =>
  allow && Object.hasOwn(allow, code) ? allow[code] : undefined;

/** A JSON Pointer without its last key; `` stays. */
export const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** What a map has for the nearest place that a path lies in. */
export function around<T>(path: string, places: ReadonlyMap<string, T>): T | undefined {
  for (let place = path; place; place = parent(place)) {
    const found = places.get(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What nothing can allow: the file itself is broken. */
const broken = /^(?:syntax|key|id|csv|size|text)\//;

/**
 * Parts problems that were found while a file was read into those to report and those that their figure allows. Such a figure
 * stays out all the same, and is counted among those that are left out.
 * @param allows what each figure allows, by its path
 */
export function allowed(
  problems: readonly Problem[],
  allows: ReadonlyMap<string, Allow>,
): { problems: Problem[]; silenced: Silenced[] } {
  const silenced: Silenced[] = [];
  const rest = problems.filter(problem => {
    const reason = broken.test(problem.code) ? undefined : reasonFor(problem.code, around(problem.path, allows));
    if (reason !== undefined) silenced.push({ ...problem, reason });
    return reason === undefined;
  });
  return { problems: rest, silenced };
}
