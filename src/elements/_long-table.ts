import { aheadOfMany } from '../pipeline/ahead.ts';
import { columnsOf, type ParsedTable } from '../pipeline/columns.ts';
import { complete } from '../pipeline/complete.ts';
import type { TableText } from '../pipeline/tables.ts';
import type { Answer, Task } from './_table-worker.ts';
import { turn } from './_turn.ts';

/** How a long table is read. */
export interface Reading {
  signal: AbortSignal;
  /** The keys of `columns` of the table, if it has any. */
  wide?: readonly string[] | undefined;
  /** Is told how much is read, from 0 to 1. */
  progress: (part: number) => void;
}

/**
 * Reads the bytes of a long CSV file while the page stays alive: in a worker, else, where a policy or another origin forbids it, in slices
 * between which the page does its own work. Of what is not in UTF-8 the bytes, which come back from the worker. Rejects with the reason of the signal.
 */
export async function readLong(
  bytes: Uint8Array<ArrayBuffer>,
  reading: Reading,
): Promise<TableText | Uint8Array<ArrayBuffer>> {
  // what does not arrive is asked for again when it is needed
  for (const part of [aheadOfMany(), import('./_controls.ts')]) part.catch(() => undefined);
  const own = { ...reading, progress: inTenths(reading.progress) };
  const read = await inWorker(bytes, own).catch(error => {
    reading.signal.throwIfAborted();
    // detached bytes went with the worker that failed
    if (!bytes.length) throw error;
    return inSlices(bytes, own);
  });
  const { parsed } = read;
  return parsed ? { parsed, text: () => new TextDecoder().decode(read.bytes) } : read.bytes;
}

/** Tells of every tenth: more often the page would draw little else. */
function inTenths(progress: (part: number) => void): (part: number) => void {
  let told = 0;
  return part => {
    if (part - told < 0.1) return;
    told = part;
    progress(part);
  };
}

type Read = { parsed: ParsedTable | null; bytes: Uint8Array<ArrayBuffer> };

function inWorker(bytes: Uint8Array<ArrayBuffer>, { signal, wide, progress }: Reading): Promise<Read> {
  return new Promise<Read>((resolve, reject) => {
    const worker = new Worker(new URL('./_table-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      end();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop);
    // it has read its own code before it is given anything: what a policy forbids costs no bytes
    worker.onmessage = ({ data }: MessageEvent<Answer | 'ready'>) => {
      if (data === 'ready') return worker.postMessage({ bytes, wide } satisfies Task, [bytes.buffer]);
      if ('part' in data) return progress(data.part);
      end();
      resolve(data);
    };
    worker.onerror = () => {
      end();
      reject(new Error('no worker'));
    };
  });
}

/** In slices of so many rows; after each the page gets its turn. */
async function inSlices(bytes: Uint8Array<ArrayBuffer>, { signal, wide, progress }: Reading): Promise<Read> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { parsed: null, bytes };
  }
  let steps = columnsOf(text, wide);
  for (;;) {
    // a date that takes code of its own is met among the first rows or nowhere: from the start again
    let known = steps;
    const step = await complete(() => {
      try {
        return known.next();
      } catch (error) {
        known = steps = columnsOf(text, wide);
        throw error;
      }
    });
    if (step.done) return { parsed: step.value, bytes };
    progress(step.value);
    await turn();
    signal.throwIfAborted();
  }
}
