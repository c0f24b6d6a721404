import { readPeriod } from '../model/period.ts';
import type { Shape } from '../model/scene.ts';
import { radius } from './dots.ts';
import type { Drawn } from './extent.ts';
import { line, pathOf } from './path.ts';
import { flat } from './round.ts';

/** A period that is longer than its dot is wide reaches so far in time: a thin line at its height. */
export function whiskerOf(row: Drawn, y: number, x: (day: number) => number): Shape[] {
  const read = readPeriod(row.row.period ?? '');
  if (!read || read.first === null || read.last === null) return [];
  const isLong =
    read.interval || read.precision === 'decade' || read.precision === 'century' || /[~?%X]/.test(read.text);
  const [from, to] = [x(read.first), x(read.last + 1)];
  if (!isLong || to - from < 2 * radius + 4) return [];
  const points = [
    [from, y],
    [to, y],
  ] as const;
  return [pathOf(row.id, 'whisker', line(flat, points), { token: 'edge', width: 1 })];
}
