import { json } from '../readers/json.ts';
import type { Read } from '../readers/_reader.ts';

/** Reads the JSON text of a dataset: its raw value (undefined if it cannot be read), its syntax problems, and where everything stands. */
export function parse(text: string): Read {
  return json.read(text);
}
