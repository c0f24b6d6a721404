import { aheadOfMany } from '../pipeline/ahead.ts';
import type { ParsedTable } from '../pipeline/columns.ts';
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

/** Reads a long table; `end` must be called in any case. */
export interface LongReader {
  /** Of what is not in UTF-8 the bytes, which come back from the worker. Rejects with the reason of the signal. */
  read: (bytes: Uint8Array<ArrayBuffer>) => Promise<TableText | Uint8Array<ArrayBuffer>>;
  end: () => void;
}

/**
 * Gets ready to read a long CSV file while its bytes are still on their way, and asks for what draws it. The page stays alive: it is read in a
 * worker, else, where a policy or another origin forbids it, in slices between which the page does its own work.
 */
export function longReader(reading: Reading): LongReader {
  // what does not arrive is asked for again when it is needed
  aheadOfMany().catch(() => undefined);
  const own = { ...reading, progress: inTenths(reading.progress) };
  const worker = new TableWorker(own);
  return {
    end: () => worker.end(),
    read: async bytes => {
      const read = await worker.read(bytes).catch(error => {
        reading.signal.throwIfAborted();
        // detached bytes went with the worker that failed
        if (!bytes.length) throw error;
        return inSlices(bytes, own);
      });
      const { parsed } = read;
      return parsed ? { parsed, text: () => new TextDecoder().decode(read.bytes) } : read.bytes;
    },
  };
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

/** Starts at once; reads one table. */
class TableWorker {
  readonly #reading: Reading;
  readonly #ready: Promise<Worker>;
  #worker: Worker | undefined;
  #stop: (reason: Error) => void = () => undefined;
  readonly #stopped: Promise<never>;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#stopped = new Promise((_, reject) => (this.#stop = reject));
    reading.signal.addEventListener('abort', this.#leave);
    this.#ready = this.#start();
    // who reads hears of it
    for (const promise of [this.#ready, this.#stopped]) promise.catch(() => undefined);
  }

  // it has read its own code before it is given anything: what a policy forbids costs no bytes
  async #start(): Promise<Worker> {
    const worker = (this.#worker = new Worker(new URL('./_table-worker.ts', import.meta.url), { type: 'module' }));
    worker.onerror = () => this.#fail(new Error('no worker'));
    const ready = new Promise<Worker>(resolve => (worker.onmessage = () => resolve(worker)));
    return Promise.race([ready, this.#stopped]);
  }

  async read(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
    const worker = await this.#ready;
    const { wide, progress } = this.#reading;
    const read = new Promise<Read>(resolve => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => ('part' in data ? progress(data.part) : resolve(data));
    });
    worker.postMessage({ bytes, wide } satisfies Task, [bytes.buffer]);
    return Promise.race([read, this.#stopped]);
  }

  readonly #leave = (): void => this.#fail(this.#reading.signal.reason as Error);

  #fail(reason: Error): void {
    this.end();
    this.#stop(reason);
  }

  end(): void {
    this.#worker?.terminate();
    this.#reading.signal.removeEventListener('abort', this.#leave);
  }
}

/** In slices of so many rows; after each the page gets its turn. */
async function inSlices(bytes: Uint8Array<ArrayBuffer>, { signal, wide, progress }: Reading): Promise<Read> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { parsed: null, bytes };
  }
  const { columnsOf } = await import('../pipeline/full.ts');
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
