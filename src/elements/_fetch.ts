import { unusual } from './_problem.ts';

/** A file that a dataset names: its path, where that stands as a JSON Pointer, and what it must be. */
export interface FileBeside {
  path: string;
  at: string;
  kind: 'CSV' | 'TopoJSON';
  /** The columns of its `columns`, if it has any. */
  wide?: readonly string[];
}

/** What to fetch, and how. */
export interface FetchOptions {
  signal: AbortSignal;
  /** Most bytes. */
  limit: number;
  cache?: RequestCache | undefined;
  /** For a table or a map; absent for a dataset. */
  beside?: FileBeside;
  /** Is told how many bytes are there by now. */
  arrived?: (size: number) => void;
  /** Throws a fault unless the bytes are the right ones. */
  check?: ((bytes: Uint8Array<ArrayBuffer>) => Promise<void>) | undefined;
}

/**
 * The text of a UTF-8 file, and the address that it came from in the end. Throws a fault for all that is wrong with it: an
 * answer that is unusual in any way is looked at by code that most pages never need.
 */
export async function fetchText(url: string, options: FetchOptions): Promise<{ text: string; url: string }> {
  const { bytes, url: address } = await fetchBytes(url, options);
  const text = await readText(bytes, options);
  await options.check?.(bytes);
  return { text, url: address };
}

/** The bytes of a file; of one that is too long some more than are allowed. */
export async function fetchBytes(
  url: string,
  { signal, cache = 'default', beside, limit, arrived }: FetchOptions,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; url: string }> {
  const response = await fetch(url, { signal, cache });
  const isUsual =
    response.ok && response.headers.get('content-type')?.includes(beside?.kind === 'CSV' ? 'csv' : 'json');
  if (!isUsual) (await unusual()).checkAnswer(response, beside);
  return { bytes: await readBytes(response, limit, arrived), url: response.url || url };
}

/** Bytes as text; throws a fault for what is too long, empty, a web page, or not in UTF-8. */
export async function readText(
  bytes: Uint8Array<ArrayBuffer>,
  { limit, beside }: Pick<FetchOptions, 'limit' | 'beside'>,
): Promise<string> {
  const text = new TextDecoder().decode(bytes);
  if (bytes.length > limit || /^\s*(<|$)|\ufffd/u.test(text)) (await unusual()).checkBytes(bytes, limit, beside);
  return text;
}

/** All bytes of a body; no more of them are read once they exceed the limit. */
async function readBytes(
  { body }: Response,
  limit: number,
  arrived: FetchOptions['arrived'],
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let size = 0; reader && size <= limit;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    arrived?.(size);
  }
  void reader?.cancel();
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
