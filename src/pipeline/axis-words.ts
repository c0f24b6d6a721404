import { ordinaryWordsFor } from '../locales/_ordinary.ts';
import type { Row } from '../model/row.ts';
import type { Axis, Telling, ToldRow } from '../model/telling.ts';
import { unitOf } from './phrase-in-full.ts';
import type { Scope } from './scope.ts';

type Ends = [from: string, to: string];

/** The ends of an axis as they are said, the last with the unit of a row. */
export function endsInWords(scope: Scope, { from, to }: Axis, row: Row | undefined): Ends {
  const words = ordinaryWordsFor(scope.locale.tag);
  const unit = row ? unitOf(scope, row.measure, row.quantity, true) : {};
  return [words.number(from), words.quantity({ kind: 'exact', n: to }, unit)];
}

/** From where to where each number axis runs; one with bins to the edge of the last of them. */
export function axisInWords(
  scope: Scope,
  axis: Axis | null,
  numbers: readonly ToldRow[],
  { axes, bins = [] }: { axes?: Telling['axes']; bins?: Telling['bins'] } = {},
): string[] {
  const words = ordinaryWordsFor(scope.locale.tag);
  if (!axes) {
    if (!axis) return [];
    const edges = bins.flatMap(bin => [bin.from, bin.to]);
    const whole = { ...axis, from: Math.min(axis.from, ...edges), to: Math.max(axis.to, ...edges) };
    return [words.axis(...endsInWords(scope, whole, numbers[0]?.row))];
  }
  return (['x', 'y'] as const).map(side => {
    const row = scope.byId.get(axes.pairs[0]?.[side] ?? '');
    return words.axis(...endsInWords(scope, axes[side], row), { side, label: axes[`${side}Label`] });
  });
}
