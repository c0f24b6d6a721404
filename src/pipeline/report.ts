import type { Place } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';

/** Problems whose place is the key, not what stands behind it. */
const atKey = new Set(['key/unknown', 'syntax/duplicate-key']);

/** The problems of a dataset while it is validated: gives each its line and column, and knows what has an error in it. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #faulty = new Set<string>();
  readonly #told = new Set<string>();
  readonly #locate: (path: string, at?: 'key') => Place | undefined;

  constructor(locate: (path: string, at?: 'key') => Place | undefined) {
    this.#locate = locate;
  }

  add(problems: Iterable<Problem>): void {
    for (const problem of problems) {
      const place = problem.line ? undefined : this.#locate(problem.path, atKey.has(problem.code) ? 'key' : undefined);
      const whole = { ...problem, ...place };
      const { code, path, line, column } = whole;
      const key = [code, path, line, column].join(' ');
      // the reader and the schema may both stumble over one number
      if (!this.#told.has(key)) this.#problems.push(whole);
      this.#told.add(key);
      if (problem.severity === 'error') this.#mark(problem.path);
    }
  }

  /** Whether there is an error at a JSON Pointer or anywhere below it. */
  faulty(path: string): boolean {
    return this.#faulty.has(path);
  }

  /** All problems in the order of their places: the dataset first, then its tables. */
  sorted(): Problem[] {
    return this.#problems.sort(
      (a, b) =>
        (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
  }

  #mark(path: string): void {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) this.#faulty.add(path.slice(0, end));
  }
}
