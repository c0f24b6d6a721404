import type { Dataset } from '../model/dataset.ts';
import { toBounds } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import { leastCertain } from '../model/status.ts';
import { statementsOf, type Chain } from './chains.ts';
import { coordinates, place, type Draft } from './draft.ts';
import { formulaOf } from './formula.ts';
import type { Graph } from './graph.ts';

/**
 * The row of a number that a chain gives for a cell. Nobody says it, so that it has no speaker; it is as uncertain as
 * the least certain figure it rests on.
 */
export function derivedRow(chain: Chain, { cells }: Graph, data: Dataset): Draft {
  const cell = cells.get(chain.cell)!;
  const figures = statementsOf(chain).map(({ figure }) => figure);
  const from = figures.map(({ id }) => id);
  const { integer, scale } = data.measures[cell.measure] ?? {};
  const { text: formula, rounded, terms } = formulaOf(chain, integer === true && scale === undefined);
  const { reading } = chain;
  const disputedBy = figures.find(figure => figure.disputedBy !== undefined)?.disputedBy;
  const row = {
    id: ['derived', place(cell), ...from, ...(reading === undefined ? [] : [`reading-${reading}`])].join(':'),
    ...coordinates(cell),
    status: leastCertain(figures.map(({ status }) => status)),
    sources: [...new Set(figures.flatMap(({ source }) => source))],
    quantity: quantityOf(chain, rounded),
    derived: { from, formula, terms, ...(reading !== undefined && { reading }) },
    ...(disputedBy !== undefined && { disputedBy }),
  };
  return { row, cell: chain.cell };
}

/**
 * What a chain gives. Rounded digits make a number "about"; what rests on an approximate one is the whole range that
 * this stands for.
 */
function quantityOf(chain: Chain, rounded: boolean): Quantity {
  const { unit } = chain.anchor.quantity;
  const approximate = rounded || statementsOf(chain).some(({ quantity }) => quantity.approximate);
  return { ...toBounds(chain.interval), approximate, ...(unit !== undefined && { unit }) };
}
