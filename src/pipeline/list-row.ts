import type { DenseRows } from '../model/dense.ts';
import type { Series, Telling, ToldRow } from '../model/telling.ts';
import { withRow } from './dense-page.ts';
import { middle } from './strands.ts';

/** A row of very many in a few words: `2 May 1953: 500`. */
export const rowInWords = (telling: Telling, row: number): ToldRow => withRow(telling, row).told.at(-1)!;

/**
 * A telling of very many figures with one more that is told, in its place among the others: in time, and on its line; of dots its
 * partner too. It is drawn, listed and explained as those are. The telling itself if it is told already.
 */
export function listRow(telling: Telling, row: number): Telling {
  const { dense, axes } = telling;
  if (!dense) return telling;
  const rows = axes?.dense ? pairOf(dense, row) : [row];
  const fresh = rows.filter(one => ![...dense.told.values()].includes(one));
  if (!fresh.length) return telling;
  const told = fresh.reduce(withRow, telling);
  const all = new Map(dense.told);
  const added = told.told.slice(-fresh.length);
  added.forEach(({ id }, i) => all.set(id, fresh[i]!));
  const known: DenseRows = { ...dense, told: all };
  const order = placed(telling.told, added, known);
  const listed: Telling = { ...told, dense: known, told: order };
  const sentences = order.map(({ id, sentence }) => ({ id, text: sentence }));
  const series = telling.series?.map(one => withIds(one, added, known));
  return {
    ...listed,
    sentences,
    ...(series && { series }),
    ...(axes?.dense && { axes: { ...axes, pairs: [...axes.pairs, pairNamed(listed, rows)] } }),
  };
}

/** The two rows of a dot. */
function pairOf({ pairs }: DenseRows, row: number): number[] {
  const k = pairs?.x.indexOf(row) ?? -1;
  return k < 0 ? [row] : [row, pairs!.y[k]!];
}

function pairNamed({ told, dense }: Telling, rows: readonly number[]) {
  const [x, y] = rows.map(row => told.find(({ id }) => dense!.told.get(id) === row)!);
  return { x: x!.id, y: y!.id, label: y!.label };
}

/** Rows in the order of others: each before the first that is later in time, lines across last. */
function placed(
  told: readonly ToldRow[],
  added: readonly ToldRow[],
  { told: rows, first, last }: DenseRows,
): ToldRow[] {
  const dayOf = ({ id }: ToldRow): number => {
    const row = rows.get(id);
    return row === undefined ? NaN : middle(first[row]!, last[row]!);
  };
  const order = [...told];
  for (const one of added) {
    const at = order.findIndex(other => other.row.reference || dayOf(other) > dayOf(one));
    order.splice(at < 0 ? order.length : at, 0, one);
  }
  return order;
}

/** A series with those of some rows that lie on its lines. */
function withIds(series: Series, added: readonly ToldRow[], { told }: DenseRows): Series {
  const { dense = [], runs, ids } = series;
  const own = added.filter(({ id }) => dense.some(run => run.rows.includes(told.get(id)!)));
  if (!own.length) return series;
  const places = (line: string[], at: number): string[] => {
    const here = own.filter(({ id }) => dense[at]?.rows.includes(told.get(id)!)).map(({ id }) => id);
    if (!here.length) return line;
    const place = (id: string): number => dense[at]!.rows.indexOf(told.get(id)!);
    return [...line, ...here].sort((a, b) => place(a) - place(b));
  };
  return { ...series, ids: [...ids, ...own.map(({ id }) => id)], ...(runs && { runs: runs.map(places) }) };
}
