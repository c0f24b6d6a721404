import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { open } from '../pipeline/open.ts';
import { fetchText } from './_fetch.ts';
import { problemOf, unusual } from './_problem.ts';

/** What came of a file: its figures, or why there are none. */
export interface Loaded {
  data: Dataset | null;
  problems: Problem[];
}

/** The only clock of the library: it says when a file was read. Tests set it. */
export const clock = { now: (): Date => new Date() };

/** How a feed wants its figures. */
export interface LoadOptions {
  /** Aborted once no element wants them any more, or time is up. */
  signal: AbortSignal;
  /** How the browser's cache is used; a second try goes past it. */
  cache?: RequestCache | undefined;
  /** Aborted once no element wants them any more; seconds that each later file of theirs has. */
  left?: AbortSignal;
  seconds?: number;
  /** Is told how much of long tables is read, from 0 to 1. */
  progress?: (part: number) => void;
}

/** Loads figures. */
export type Load = (options: LoadOptions) => Promise<Loaded>;

/** Most bytes of a JSON file. */
const limit = 5_000_000;

/** Fetches a dataset and the tables it names. `integrity`: subresource integrity metadata of the JSON file. */
export async function loadFile(
  url: string,
  integrity: string | null | undefined,
  options: LoadOptions,
): Promise<Loaded> {
  const check = integrity?.trim() ? (await unusual()).checker(integrity) : undefined;
  const file = await fetchText(url, { ...options, limit, check });
  return openBeside(file.text, file.url, options);
}

/** Reads a dataset with its tables, which are fetched from beside `base`; so are its maps, once a chart is drawn on one. */
export async function openBeside(
  source: Parameters<typeof open>[0],
  base: string,
  options: LoadOptions,
): Promise<Loaded> {
  const { data, problems } = await open(source, async value => (await unusual()).fetchTables(value, base, options));
  return {
    data: data && { ...data, fetchMap: async path => (await unusual()).fetchMap(path, base, options) },
    problems,
  };
}

/**
 * A load with a time-out of some seconds, 15 if not said, for the file and its tables together; it never rejects for what a
 * server, a network or a file does wrong.
 */
export const within =
  (timeout: number | null | undefined, load: Load): Load =>
  async options => {
    const seconds = timeout && timeout > 0 ? Math.min(timeout, 86_400) : 15;
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(seconds * 1000)]);
    try {
      return await load({ ...options, signal, left: options.signal, seconds });
    } catch (error) {
      return { data: null, problems: [await problemOf(signal.aborted ? signal.reason : error, seconds)] };
    }
  };
