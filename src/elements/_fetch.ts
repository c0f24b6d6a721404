import { Fault } from './_fault.ts';

/** A table that a dataset names: its path, and its place among the tables. */
export interface TableFile {
  path: string;
  index: number;
}

/** What to fetch, and how. */
export interface FetchOptions {
  signal: AbortSignal;
  /** Most bytes. */
  limit: number;
  cache?: RequestCache | undefined;
  /** For a table; absent for a dataset. */
  table?: TableFile;
  /** Throws a fault unless the bytes are the right ones. */
  check?: ((bytes: Uint8Array<ArrayBuffer>) => Promise<void>) | undefined;
}

// servers send JSON and CSV under many names: refused is only what cannot be meant
const never = /^\s*(text\/html|application\/(xhtml|pdf|zip)|(image|audio|video|font)\/)/iu;

/** The text of a UTF-8 file, and the address that it came from in the end. Throws a fault for all that is wrong with it. */
export async function fetchText(url: string, options: FetchOptions): Promise<{ text: string; url: string }> {
  const { signal, cache = 'default', table, limit, check } = options;
  const [wanted, other] = table ? ['CSV', 'application/json'] : ['JSON', 'text/csv'];
  const fail = (code: string, message: string, remedy = 'check the address in src'): never => {
    throw new Fault(code, message, remedy, table);
  };
  const response = await fetch(url, { signal, cache });
  if (!response.ok) fail('load/http', `the server answered ${response.status}`);
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (never.test(type) || type === other) fail('load/type', `the server sent "${type}", not ${wanted}`);
  const bytes = await readBytes(response, limit);
  if (!bytes)
    return fail('size/too-large', `the file is larger than ${limit / 1e6} MB`, 'put the figures into several tables');
  await check?.(bytes);
  const text = decode(bytes);
  if (text === null) return fail('syntax/encoding', 'the file is not in UTF-8', 'save it as UTF-8');
  if (!text.trim()) fail('load/empty', 'the file is empty');
  if (/^\s*</u.test(text)) fail('load/type', `the file is a web page, not ${wanted}`);
  return { text, url: response.url || url };
}

/** All bytes of a body, or null as soon as they exceed the limit. */
async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    size += step.value.length;
    if (size > limit) return (void reader?.cancel(), null);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** UTF-8 without its byte order mark; null for bytes that are something else, UTF-16 among them. */
function decode(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
