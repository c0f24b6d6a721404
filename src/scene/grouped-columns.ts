import type { Frame, Scene } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import { inksOf } from './bands.ts';
import { columns, type Bars } from './columns.ts';
import { inked } from './dots.ts';
import { legend } from './legend.ts';
import { mark } from './marks.ts';
import { mirror } from './mirror.ts';
import { shift } from './shift.ts';

/**
 * Columns of several series side by side in each band, in the colours that a legend names. Null if they have no room, or are
 * more series than colours.
 */
export function groupedColumns(bars: Bars, series: readonly Series[], frame: Frame): Scene | null {
  if (series.some(({ ink }) => ink === 'slot')) return null;
  const told = bars.told.map(row => ({ ...row, label: row.bandLabel ?? row.label }));
  const ink = inksOf({ series });
  const draw: Bars['draw'] = (row, lane) => inked(mark(row, lane), row, ink(row.id));
  const drawn = columns({ ...bars, told, draw }, frame);
  if (!drawn) return null;
  const top = legend(series, frame);
  const height = drawn.height + top.bottom;
  const names = frame.dir === 'rtl' ? mirror({ ...drawn, shapes: top.shapes }).shapes : top.shapes;
  const scene = shift(drawn, 0, top.bottom);
  return { ...scene, height, shapes: [...names, ...scene.shapes] };
}
