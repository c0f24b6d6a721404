import type { Columns } from '../model/columns.ts';

/** What columns hold of each row, all zero, for so many rows; `hasEnds`: some of the numbers have a stated uncertainty. */
export const blankColumns = (
  count: number,
  hasEnds: boolean,
): Omit<Columns, 'kinds' | 'entities' | 'periods' | 'row'> => ({
  count,
  kind: new Uint16Array(count),
  entity: new Uint32Array(count),
  precision: new Uint8Array(count),
  first: new Int32Array(count),
  value: new Float64Array(count),
  decimals: new Uint8Array(count),
  ...(hasEnds && { lo: new Float64Array(count), hi: new Float64Array(count) }),
  written: new Map(),
  ids: new Map(),
  margins: new Map(),
  before: '',
  after: [],
});
