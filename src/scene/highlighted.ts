import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';
import type { Telling } from '../model/telling.ts';
import type { Drawn } from './extent.ts';

/** The told rows, with a flag on those that the chart wants to stand out: by id or by reference. */
export function highlighted({ told, chart, data }: Telling): Drawn[] {
  const named = (chart.highlight ?? []).map(text => references(data)(text));
  return told.map(row => ({ ...row, highlighted: named.some(one => one && names(one, row.row)) }));
}
