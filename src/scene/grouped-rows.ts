import { grouped } from '../model/grouped.ts';
import type { Frame, Scene } from '../model/scene.ts';
import type { KeyEntry, Series } from '../model/telling.ts';
import { apart, inksOf } from './bands.ts';
import type { Bars } from './columns.ts';
import { inked } from './dots.ts';
import { drawable, type Drawn } from './extent.ts';
import { mark } from './marks.ts';
import { strips, type Strip } from './strips.ts';

/** What grouped bars that lie are drawn from. */
interface LyingBars extends Bars {
  key: readonly KeyEntry[];
  peers?: readonly Drawn[];
}

/** Lying bars under the name of their band, each with the name and the colour of its series; null if they have no room. */
export function groupedRows(
  { told, axis, key, peers }: LyingBars,
  series: readonly Series[],
  frame: Frame,
): Scene | null {
  const { marks, references } = apart(told);
  // what is compared with something else has a bracket, which lines of their own have no room for
  if (marks.some(({ quote }) => quote)) return null;
  const names = new Map(series.flatMap(({ ids, label }) => ids.map(id => [id, label] as const)));
  const ink = inksOf({ series });
  const lines = grouped(marks, ({ band }) => band).flatMap(rows =>
    rows.map((row, i): Strip => ({
      // what nobody says is called what the band is
      name: names.get(row.id) || (row.label === rows[0]!.bandLabel ? '' : row.label),
      rows: [row],
      ...(i === 0 && { heading: row.bandLabel ?? row.label }),
    })),
  );
  return strips(
    {
      told: marks,
      strips: lines,
      references,
      axis,
      onLine: false,
      key,
      ...(peers && { peers }),
      draw: ({ rows }, lane) => rows.filter(drawable).flatMap(row => inked(mark(row, lane), row, ink(row.id))),
    },
    frame,
  );
}
