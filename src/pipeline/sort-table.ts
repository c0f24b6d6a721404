import type { SortKey, Table, TableRow } from './tabulate.ts';

/** By which column a table is sorted, from 0, and whether the lowest comes first. */
export interface Sorting {
  column: number;
  way: 'ascending' | 'descending';
}

/**
 * The rows of a table in another order: intervals by their lower end, then by the upper one; words as the language has them, digits in them
 * as numbers. Numbers of other measures are not mixed: measures keep their order. What has no key comes last both ways, and what is
 * equal stays as it was. Without a sorting the rows as they are.
 * @param lang BCP 47
 */
export function sortTable({ rows }: Pick<Table, 'rows'>, sorting: Sorting | undefined, lang: string): TableRow[] {
  if (!sorting) return rows;
  const { column } = sorting;
  const compare = byKey(sorting, lang);
  return rows.toSorted((one, other) => compare(one.keys[column] ?? null, other.keys[column] ?? null));
}

/** Compares what rows are sorted by. */
export function byKey({ way }: Sorting, lang: string): (a: SortKey, b: SortKey) => number {
  const words = new Intl.Collator(lang, { numeric: true });
  const sign = way === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (!a || !b) return Number(!a) - Number(!b);
    if ('text' in a || 'text' in b)
      return 'text' in a && 'text' in b
        ? sign * words.compare(a.text, b.text)
        : Number('text' in a) - Number('text' in b);
    return order(a.group ?? 0, b.group ?? 0) || sign * (order(a.from, b.from) || order(a.to, b.to));
  };
}

const order = (a: number, b: number): number => (a < b ? -1 : Number(a > b));

/** The order after a press on the head of a column: upwards, downwards, and as it was. */
export function nextSorting(now: Sorting | undefined, column: number): Sorting | undefined {
  if (now?.column !== column) return { column, way: 'ascending' };
  return now.way === 'ascending' ? { column, way: 'descending' } : undefined;
}
