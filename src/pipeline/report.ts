import type { Place } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Fault } from './fault.ts';
import { messages, type Words } from './messages.ts';

/** Problems whose place is the key, not what stands behind it. */
const atKey = ['key/unknown', 'syntax/duplicate-key'];

/**
 * The problems of a dataset while it is validated: gives each its line and column and its words, and knows what has an error in it.
 */
export class Report {
  readonly #problems = new Map<string, Problem>();
  readonly #faulty = new Set<string>();
  readonly #locate: (path: string, at?: 'key') => Place | undefined;

  constructor(locate: (path: string, at?: 'key') => Place | undefined) {
    this.#locate = locate;
  }

  add(found: Iterable<Problem | Fault>): void {
    for (const item of found) {
      const { code, path, severity } = item;
      const problem = 'said' in item ? this.#word(item) : item;
      if (!problem) continue;
      const place = problem.line ? problem : this.#locate(path, atKey.includes(code) ? 'key' : undefined);
      const key = [code, path, place?.line, place?.column].join();
      // the reader and the schema may both stumble over one number: the first has said it
      if (!this.#problems.has(key)) this.#problems.set(key, { ...problem, ...place });
      if (severity === 'error')
        for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) this.#faulty.add(path.slice(0, end));
    }
  }

  /** Whether there is an error at a JSON Pointer or anywhere below it. */
  faulty(path: string): boolean {
    return this.#faulty.has(path);
  }

  /** All problems in the order of their places: the dataset first, then its tables. */
  sorted(): Problem[] {
    return [...this.#problems.values()].sort(
      (a, b) =>
        Number(a.file! > b.file!) - Number(a.file! < b.file!) ||
        Number(!!a.file) - Number(!!b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
  }

  #word({ said: [name, ...about], ...fault }: Fault): Problem | null {
    // the arguments have been checked against the name where the fault was made
    const words = (messages[name] as (...about: unknown[]) => Words)(...about);
    return words && { ...fault, ...words };
  }
}
