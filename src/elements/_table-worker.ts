import { complete } from '../pipeline/complete.ts';
import { columnsOf, type ParsedTable } from '../pipeline/columns.ts';
import { survey } from '../pipeline/survey.ts';

/** What the worker is given: a CSV file, and the columns of a wide table. */
export interface Task {
  bytes: Uint8Array<ArrayBuffer>;
  wide: readonly string[] | undefined;
}

/** What it answers: how much is read; in the end the table, or null for a file that is not UTF-8, and the file again. */
export type Answer = { part: number } | { parsed: ParsedTable | null; bytes: Uint8Array<ArrayBuffer> };

/** The part of a worker that is used here. */
interface Worker {
  onmessage: ((event: MessageEvent<Task>) => void) | null;
  postMessage: (answer: Answer | 'ready', transfer?: Transferable[]) => void;
}
const worker = globalThis as unknown as Worker;

worker.onmessage = ({ data: { bytes, wide } }) => {
  const text = decoded(bytes);
  void complete(() => (text === null ? null : read(text, wide))).then(parsed =>
    worker.postMessage({ parsed, bytes }, [bytes.buffer, ...(parsed ? buffersOf(parsed) : [])]),
  );
};

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function read(text: string, wide: readonly string[] | undefined): ParsedTable {
  const steps = columnsOf(text, wide);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const { columns } = step.value;
      const known = survey(columns);
      return known ? { ...step.value, columns: { ...columns, survey: known } } : step.value;
    }
    if (step.value - told < 0.02) continue;
    told = step.value;
    worker.postMessage({ part: told });
  }
}

/** The memory of its arrays, which is handed over and not copied. */
function buffersOf({ columns, starts }: ParsedTable): ArrayBuffer[] {
  const { survey: known } = columns;
  const lines = known?.stretches.flatMap(({ x, ends, blocks }) => [x, ends, blocks.low, blocks.high]);
  const parts = [
    starts,
    ...Object.values(columns),
    ...Object.values(known ?? {}),
    ...(known?.strands ?? []),
    ...(lines ?? []),
  ];
  // each once, however many look into it
  return [
    ...new Set(
      parts.flatMap(part => (ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? part.buffer : [])),
    ),
  ];
}

worker.postMessage('ready');
