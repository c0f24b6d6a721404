import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { open } from '../pipeline/open.ts';
import { Fault } from './_fault.ts';
import { fetchText } from './_fetch.ts';

/** What came of a file: its figures, or why there are none. */
export interface Loaded {
  data: Dataset | null;
  problems: Problem[];
}

/** The only clock of the library: it says when a file was read. Tests set it. */
export const clock = { now: (): Date => new Date() };

/** How a file is fetched. */
export interface LoadOptions {
  /** Aborted once no element wants the file any more. */
  signal: AbortSignal;
  /** Subresource integrity metadata of the JSON file; anything malformed in it is an error. */
  integrity?: string | undefined;
  /** Seconds for the file and its tables together; default 15. */
  timeout?: number | undefined;
  /** How the browser's cache is used; a second try goes past it. */
  cache?: RequestCache | undefined;
}

/** Most bytes of a JSON file. */
const limit = 5_000_000;

/** Fetches a dataset and the tables it names; never rejects for what a server, a network or a file does wrong. */
export const loadFile = (url: string, { integrity, cache, ...options }: LoadOptions): Promise<Loaded> =>
  within(options, async signal => {
    const check = integrity?.trim() ? (await import('./_integrity.ts')).checker(integrity) : undefined;
    const file = await fetchText(url, { signal, cache, limit, check });
    return open(file.text, tablesBeside(file.url, { signal, cache }));
  });

/** Reads a dataset that the page itself holds, as text or as an object; its tables are fetched relative to `base`. */
export const loadInline = (value: unknown, base: string, options: LoadOptions): Promise<Loaded> =>
  within(options, signal => {
    const source = typeof value === 'string' ? value : { value: plain(value), problems: [], locate: () => undefined };
    return open(source, tablesBeside(base, { signal }));
  });

/** Fetches the CSV files that a dataset names, from beside it. */
const tablesBeside =
  (base: string, options: { signal: AbortSignal; cache?: RequestCache | undefined }) => async (value: unknown) =>
    (await import('./_tables.ts')).fetchTables(value, base, options);

/** Runs a load with its time-out, and turns what it throws into a problem. */
async function within(options: LoadOptions, load: (signal: AbortSignal) => Promise<Loaded>): Promise<Loaded> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  const seconds = options.timeout && options.timeout > 0 ? Math.min(options.timeout, 86_400) : 15;
  let late = false;
  const timer = setTimeout(() => ((late = true), stop()), seconds * 1000);
  options.signal.addEventListener('abort', stop);
  try {
    return await load(control.signal);
  } catch (error) {
    const { problem } = late ? slow(seconds) : asFault(error);
    return { data: null, problems: [problem] };
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
  }
}

const slow = (seconds: number): Fault =>
  new Fault('load/timeout', `there was no full answer within ${seconds} seconds`, 'try again, or raise timeout');

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  // fetching and reading a body end in a TypeError for all that networks do; an abort is somebody's wish
  if (!(error instanceof TypeError || error instanceof DOMException)) console.error(error);
  return new Fault(
    'load/network',
    'the file could not be fetched, or broke off',
    'check the connection, and that the server allows it (CORS)',
  );
}

/**
 * A copy of what JSON could say, so that later changes to the page's object do not reach the chart. What JSON cannot say
 * (functions, NaN, dates) stays as it is, for `validate` to refuse. Deeper than 64 levels, as in files, it is cut.
 */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 64) return value;
  if (Array.isArray(value)) return value.map(item => plain(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, depth + 1)]));
}
