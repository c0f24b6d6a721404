import { extraWordsFor } from '../locales/_extras.ts';
import type { ToldRow } from '../model/telling.ts';
import { extentOf } from './extent.ts';
import type { Scope } from './scope.ts';

/**
 * The numbers of a chart with very many figures, in words: how many there are and how many of them are listed, the lowest and the
 * highest with who says so, and how many have no number.
 */
export function denseWords(scope: Scope, told: readonly ToldRow[]): string[] {
  const dense = scope.dense!;
  const { count, missing, columns } = dense;
  const words = extraWordsFor(scope.locale.tag).dense;
  const numbers = told.filter(({ row }) => extentOf(row));
  const measures = new Set(numbers.map(({ row }) => row.measure));
  const ends = numbers.length > 1 && measures.size === 1 ? endsOf(numbers) : null;
  const times = (value: number): number => {
    let found = 0;
    for (let i = 0; i < columns.count; i++) if (columns.value[i] === value) found++;
    return found;
  };
  const end = (side: 'lowest' | 'highest', one: ToldRow): string => {
    const { quantity } = one.row;
    const others = times(quantity?.mid ?? quantity?.lo ?? NaN) - 1;
    return words[side](one.sentence, Math.max(0, others));
  };
  return [
    words.drawn(count, told.length, scope.form === 'table'),
    ...(ends ? [end('lowest', ends.low), end('highest', ends.high)] : []),
    ...(missing ? [words.missing(missing)] : []),
  ];
}

/** The lowest and the highest of some numbers. */
function endsOf(numbers: readonly ToldRow[]): { low: ToldRow; high: ToldRow } {
  const at = ({ row }: ToldRow): number => row.quantity?.mid ?? row.quantity?.lo ?? row.quantity?.hi ?? 0;
  const low = numbers.reduce((a, b) => (at(b) < at(a) ? b : a));
  const high = numbers.reduce((a, b) => (at(b) > at(a) ? b : a));
  return { low, high };
}
