import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { parse } from '../pipeline/parse.ts';
import { ready } from '../pipeline/ready.ts';
import { validate } from '../pipeline/validate.ts';
import { checkIntegrity, readIntegrity } from './_integrity.ts';
import { Fault } from './_fault.ts';

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

type Read = ReturnType<typeof parse>;

/** Most bytes of a JSON file, and of the CSV tables beside it. */
const limits = { json: 5_000_000, csv: 200_000_000 };

/** Fetches a dataset and the tables it names; never throws for what a server, a network or a file does wrong. */
export const loadFile = (url: string, options: LoadOptions): Promise<Loaded> =>
  within(options, async signal => {
    const wanted = options.integrity?.trim() ? readIntegrity(options.integrity) : null;
    const file = await fetchBytes(url, { signal, cache: options.cache, limit: limits.json });
    if (wanted) await checkIntegrity(file.bytes, wanted);
    const text = decode(file.bytes);
    if (/^\s*</u.test(text))
      throw new Fault('load/type', 'the file is a web page, not JSON', 'check the address in src');
    return complete(parse(text), file.url, { signal, cache: options.cache });
  });

/** Reads a dataset that the page itself holds, as text or as an object; its tables are fetched relative to the page. */
export const loadInline = (value: unknown, base: string, options: LoadOptions): Promise<Loaded> =>
  within(options, signal => {
    const raw =
      typeof value === 'string' ? parse(value) : { value: plain(value), problems: [], locate: () => undefined };
    return complete(raw, base, { signal });
  });

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
    const fault = late
      ? new Fault('load/timeout', `there was no full answer within ${seconds} seconds`, 'try again, or raise timeout')
      : asFault(error);
    return { data: null, problems: [fault.problem] };
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
  }
}

const asFault = (error: unknown): Fault => {
  if (error instanceof Fault) return error;
  // fetch and reading a body end in a TypeError for all that networks do; an abort is somebody's wish
  if (error instanceof TypeError || error instanceof DOMException)
    return new Fault(
      'load/network',
      'the file could not be fetched, or broke off',
      'check the connection, and that the server allows it (CORS)',
    );
  throw error;
};

/** Fetches the tables that the file names, then validates all of it. */
async function complete(
  raw: Read,
  base: string,
  options: { signal: AbortSignal; cache?: RequestCache | undefined },
): Promise<Loaded> {
  const texts = await Promise.all(
    tablesOf(raw.value).map(async table => {
      const file = await fetchBytes(tableUrl(table, base), { ...options, limit: limits.csv, table });
      return [table.path, decode(file.bytes, table)] as const;
    }),
  );
  if (texts.length) await ready.tables();
  return validate(raw, { tables: Object.fromEntries(texts) });
}

/** A table that a dataset names: its path, and where the first one with it stands. */
interface TableFile {
  path: string;
  index: number;
}

function tablesOf(value: unknown): TableFile[] {
  const tables = own(value, 'tables');
  const found = new Map<string, TableFile>();
  for (const [index, table] of (Array.isArray(tables) ? tables : []).entries()) {
    const path = own(table, 'path');
    if (typeof path === 'string' && !found.has(path)) found.set(path, { path, index });
  }
  return [...found.values()];
}

/** A table stands beside its dataset: data never make a page ask another host for something. */
function tableUrl(table: TableFile, base: string): string {
  const url = URL.canParse(table.path, base) ? new URL(table.path, base) : null;
  if (url?.protocol === new URL(base).protocol && url.host === new URL(base).host) return url.href;
  throw new Fault(
    'load/network',
    'the table is not beside the dataset',
    'put the CSV on the same host as the JSON',
    table,
  );
}

interface Wanted {
  signal: AbortSignal;
  limit: number;
  cache?: RequestCache | undefined;
  table?: TableFile;
}

// servers send JSON under many names: refused is only what cannot be meant
const notCsv = /^\s*(text\/html|application\/(xhtml|json|pdf|zip)|(image|audio|video|font)\/)/iu;
const notJson = /^\s*(text\/(html|csv)|application\/(xhtml|pdf|zip)|(image|audio|video|font)\/)/iu;

async function fetchBytes(url: string, wanted: Wanted): Promise<{ bytes: Uint8Array<ArrayBuffer>; url: string }> {
  const { signal, cache = 'default', table } = wanted;
  const fail = (code: string, message: string, remedy = 'check the address in src'): never => {
    throw new Fault(code, message, remedy, table);
  };
  const response = await fetch(url, {
    signal,
    cache,
    credentials: 'same-origin',
    headers: { accept: table ? 'text/csv, */*' : 'application/json, */*' },
  });
  if (!response.ok) fail('load/http', `the server answered ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  const refused = table ? notCsv : notJson;
  if (refused.test(type)) fail('load/type', `the server sent "${type.split(';')[0]}", not ${table ? 'CSV' : 'JSON'}`);
  const bytes = await readBytes(response, wanted.limit);
  if (!bytes)
    return fail(
      'size/too-large',
      `the file is larger than ${wanted.limit / 1e6} MB`,
      table ? 'split the table' : 'put the figures into a CSV table',
    );
  if (!bytes.length) fail('load/empty', 'the file is empty');
  return { bytes, url: response.url || url };
}

/** All bytes of a body, or null as soon as they exceed the limit. */
async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    size += step.value.length;
    if (size > limit) return (void reader?.cancel(), null);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Text of UTF-8 bytes, without a byte order mark. */
function decode(bytes: Uint8Array<ArrayBuffer>, table?: TableFile): string {
  const start = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  try {
    if (start === 0xfffe || start === 0xfeff) throw new TypeError('UTF-16');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim()) return text;
  } catch {
    const found = start === 0xfffe || start === 0xfeff ? 'is saved as UTF-16' : 'has bytes that are not UTF-8';
    throw new Fault('syntax/encoding', `the file ${found}`, 'save it as UTF-8', table);
  }
  throw new Fault('load/empty', 'the file is empty', 'check the address in src', table);
}

/** A value under a key that the object itself has. */
const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/**
 * A copy of what JSON could say, so that later changes to the page's object do not reach the chart. What JSON cannot say
 * (functions, NaN, dates) stays as it is, for `validate` to refuse. Deeper than 64 levels, as in files, it is cut.
 */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 64) return undefined;
  if (Array.isArray(value)) return value.map(item => plain(item, depth + 1));
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, depth + 1)]));
}
