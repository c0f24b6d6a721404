import type { Columns } from './columns.ts';
import type { Status } from './status.ts';
import type { Blocks, Stretches } from './survey.ts';

/** The figures of a chart that are too many to be told one by one, as columns; some of them are told all the same. */
export interface DenseRows {
  columns: Columns;
  /** First and last day of each row's period, in days since 1970-01-01; NaN: no limit known, or no period. */
  first: Float64Array;
  last: Float64Array;
  /** How many figures the chart has in all, those without columns among them. */
  count: number;
  /** How many of them have no number. */
  missing: number;
  /** How many places they have along the category axis of time. */
  moments: number;
  /** Rows that are told one by one, by their ids. */
  told: ReadonlyMap<string, number>;
  /** Rows of one measure, entity and voice, in the order of time. */
  strands: readonly Uint32Array[];
  /** Rows that make dots together, where the chart names two axes. */
  pairs?: { x: Uint32Array; y: Uint32Array };
  /** For each row the index of its strand. */
  strand: Uint32Array;
  /** The lines of each strand, where they are known. */
  stretches?: readonly Stretches[];
}

/** A line without a cut through many rows. */
export interface DenseRun {
  /** Days since 1970-01-01: the middle of each row's period, in order. */
  x: Float64Array;
  y: Float64Array;
  /** Ends of a stated uncertainty. */
  lo?: Float64Array;
  hi?: Float64Array;
  /** Rows of the columns. */
  rows: Uint32Array;
  /** Of the points from `offset` before these on, if they are known. */
  blocks?: Blocks & { offset: number };
  /** Parts that look alike, from a point to another, both included: neighbours share a point. */
  pieces: { from: number; to: number; status: Status; disputed: boolean }[];
}
