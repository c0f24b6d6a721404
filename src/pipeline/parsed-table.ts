import type { Columns } from '../model/columns.ts';
import type { Problem } from '../model/problem.ts';

/** A row, or a cell of a wide table, that is no plain number: to be read as a figure of its own. */
export interface Single {
  row: number;
  /** Its column in a wide table. */
  column?: string;
  cells: string[];
}

/** A CSV text, read into columns without knowing what its ids name. Plain data and arrays: a worker can send it. */
export interface ParsedTable {
  separator: string;
  header: string[];
  headerStart: number;
  /** Offsets of its records. */
  starts: Uint32Array;
  /** With kinds as written: the cells of a row that do not vary, by their keys; `column`: that of a wide table. */
  columns: Columns;
  written: { cells: Record<string, string>; column?: string }[];
  singles: Single[];
  /** Of the text itself; paths begin at the table. */
  problems: Problem[];
  /** Rows with such a problem beyond those that are told. */
  more: number;
  /** How many figures it has. */
  count: number;
}
