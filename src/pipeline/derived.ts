import type { Dataset } from '../model/dataset.ts';
import { toBounds, type Interval } from '../model/interval.ts';
import { leastCertain } from '../model/status.ts';
import { statementsOf, type Chain } from './chains.ts';
import { coordinates, place, type Draft } from './draft.ts';
import { chainSide, formulaOf, type Side } from './formula.ts';
import type { Graph, Statement } from './graph.ts';

/** That a cell has a number because of some figures. */
export interface Inference {
  cell: string;
  interval: Interval;
  /** What it rests on, in the order of the formula. */
  from: readonly Statement[];
  side: Side;
  /** Index of the one alternative reading that it follows, if it follows any. */
  reading?: number;
}

/** What a chain says of the cell that it leads to. */
export const alongChain = (chain: Chain): Inference => ({
  ...chain,
  from: statementsOf(chain),
  side: chainSide(chain),
});

/**
 * The row of a number that follows for a cell. Nobody says it, so that it has no speaker; it is as uncertain as the least
 * certain figure it rests on. Rounded digits make it "about"; what rests on an approximate number is the whole range that
 * this stands for.
 */
export function derivedRow(
  { cell: key, interval, from, side, reading }: Inference,
  { cells }: Graph,
  data: Dataset,
): Draft {
  const cell = cells.get(key)!;
  const figures = from.map(({ figure }) => figure);
  const ids = figures.map(({ id }) => id);
  const { integer, scale } = data.measures[cell.measure] ?? {};
  const { text: formula, rounded } = formulaOf(interval, from, side, integer === true && scale === undefined);
  const disputedBy = figures.find(figure => figure.disputedBy !== undefined)?.disputedBy;
  const unit = from[0]?.quantity.unit;
  const approximate = rounded || from.some(({ quantity }) => quantity.approximate);
  const row = {
    id: ['derived', place(cell), ...ids, ...(reading === undefined ? [] : [`reading-${reading}`])].join(':'),
    ...coordinates(cell),
    status: leastCertain(figures.map(({ status }) => status)),
    sources: [...new Set(figures.flatMap(({ source }) => source))],
    quantity: { ...toBounds(interval), approximate, ...(unit !== undefined && { unit }) },
    derived: { from: ids, formula, terms: side.terms, ...(reading !== undefined && { reading }) },
    ...(disputedBy !== undefined && { disputedBy }),
  };
  return { row, cell: key };
}
