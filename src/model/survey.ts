/** What a chart of very many figures asks of all rows of columns, found out where they were read: see `DenseRows`. */
export interface Survey {
  first: Float64Array;
  last: Float64Array;
  missing: number;
  moments: number;
  strands: Uint32Array[];
  strand: Uint32Array;
  /** Rows to be told one by one. */
  landmarks: Uint32Array;
  /** The lines of each strand. */
  stretches: Stretches[];
  /** Whether no two rows can be about the same, as each has a later date than the one before. */
  isRising: boolean;
}

/** The lines through those rows of a strand that have a date. */
export interface Stretches {
  /** Where each row stands: the middle of its period, in days since 1970-01-01. */
  x: Float64Array;
  /** Where lines begin and end, in pairs; the second of each is not included. */
  ends: Uint32Array;
  blocks: Blocks;
}

/** The lowest and the highest of each so many points, one after the other. */
export interface Blocks {
  size: number;
  low: Uint32Array;
  high: Uint32Array;
}
