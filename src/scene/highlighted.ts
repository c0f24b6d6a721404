import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';
import type { Series, Telling } from '../model/telling.ts';
import type { Drawn } from './extent.ts';

/** The told rows, with a flag on those that the chart wants to stand out: by id or by reference. */
export function highlighted({ told, chart, data }: Telling): Drawn[] {
  const named = (chart.highlight ?? []).map(text => references(data)(text));
  return told.map(row => ({ ...row, highlighted: named.some(one => one && names(one, row.row)) }));
}

/** Series in the colours that they are drawn in: one that stands out as a whole is named in the colour of what stands out. */
export function stressed(series: readonly Series[], told: readonly Drawn[]): Series[] {
  const out = new Set(told.flatMap(({ id, highlighted: isOut }) => (isOut ? [id] : [])));
  return series.map(one => (one.ids.every(id => out.has(id)) ? { ...one, ink: 'madder' } : one));
}
