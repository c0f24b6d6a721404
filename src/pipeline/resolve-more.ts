import { extraWordsFor } from '../locales/_extras.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import { fromQuantity, plus, toBounds } from '../model/interval.ts';
import type { Resolution, Row } from '../model/row.ts';
import { leastCertain } from '../model/status.ts';
import { grouped } from '../model/grouped.ts';
import { cellOf } from './cells.ts';
import { extentOf } from './extent.ts';
import { resolve } from './resolve.ts';
import type { Selection } from './select.ts';

/**
 * `resolve` for charts whose rows are not all marks of figures: some become lines across the plot (without a number of
 * its own, a line is an ordinary row), and those that `top` leaves out are summed where a sum is honest.
 */
export function resolveMore(
  { figures, references = [], beyond = [], dense }: Selection,
  data: Dataset,
  tag: string,
): Resolution {
  const marks = figures.filter(figure => !references.includes(figure));
  const { rows, ...rest } = resolve([...marks, ...references], data, !!dense);
  // without a mark there is no plot that a line could run across
  const lines = new Set(marks.length ? references.map(({ id }) => id) : []);
  const drawn = rows.map((row): Row => (lines.has(row.id) && extentOf(row) ? { ...row, reference: true } : row));
  if (!beyond.length) return { ...rest, rows: drawn };
  const others = othersOf(beyond, marks, data, tag).map(row => ({ ...row, group: groupOf(row, drawn) }));
  const groups = rest.groups.map((ids, i) => [
    ...ids,
    ...others.filter(({ group }) => group === i).map(({ id }) => id),
  ]);
  const band = ({ entity, period }: Figure) =>
    new Set(beyond.concat(marks).map(one => one.entity)).size > 1 ? entity : period;
  return {
    ...rest,
    groups,
    rows: [...drawn, ...others],
    ...(!others.length && { beyond: new Set(beyond.map(band)).size }),
  };
}

/** What is summed can be compared with what is shown of its measure. */
const groupOf = ({ measure }: Row, rows: readonly Row[]): number =>
  rows.find(row => row.measure === measure && extentOf(row))?.group ?? 0;

/** One row for each cell and voice that the shown figures have too; none if any of them would not be an honest sum. */
function othersOf(beyond: readonly Figure[], shown: readonly Figure[], data: Dataset, tag: string): Row[] {
  const count = new Set(beyond.map(({ entity }) => entity)).size;
  if (count < 2 || !areApart(beyond, shown, data)) return [];
  const voice = (figure: Figure) => {
    const { measure, period, mode } = cellOf(figure);
    return JSON.stringify([measure, period, mode, figure.speaker ?? figure.source]);
  };
  const sums = grouped(beyond, voice).map(some =>
    some.length === count && isSummable(some, data) ? sumOf(some, count, tag) : null,
  );
  return sums.every(row => row !== null) ? sums : [];
}

/** Whether the data say that these are parts of one thing, of which none holds another: each is counted once. */
function areApart(beyond: readonly Figure[], shown: readonly Figure[], { entities = {} }: Dataset): boolean {
  const all = [...beyond, ...shown].map(({ entity }) => entities[entity ?? '']?.partOf);
  return all[0] !== undefined && all.every(parent => parent === all[0]);
}

/** Whether figures of parts add up: whole things that are counted, or a measure whose parts have a sum. */
function isSummable(figures: readonly Figure[], { measures }: Dataset): boolean {
  const { integer, sum, unit } = measures[figures[0]!.measure] ?? {};
  const adds = sum !== undefined || (integer === true && unit !== '%' && unit !== 'pp');
  return adds && figures.every(({ quantity, replaces }) => quantity && !quantity.relation && replaces === undefined);
}

function sumOf(figures: Figure[], count: number, tag: string): Row {
  const [first] = figures as [Figure];
  const { measure, period, mode } = cellOf(first);
  const total = figures.map(({ quantity }) => fromQuantity(quantity!)).reduce(plus);
  const terms = figures.map(({ value }) => String(value));
  return {
    id: `derived:others:${measure}:${period ?? ''}:${first.speaker ?? first.source.join('+')}`,
    measure,
    // what the file does not know is named by its id
    entity: extraWordsFor(tag).others.name(count),
    ...(period !== undefined && { period }),
    mode,
    ...(first.speaker !== undefined && { speaker: first.speaker }),
    sources: [...new Set(figures.flatMap(({ source }) => source))],
    status: leastCertain(figures.map(({ status }) => status)),
    quantity: {
      ...toBounds(total),
      approximate: figures.some(({ quantity }) => quantity!.approximate),
      ...(first.quantity!.unit !== undefined && { unit: first.quantity!.unit }),
    },
    group: 0,
    derived: {
      from: figures.map(({ id }) => id),
      formula: `${String(toBounds(total).lo)} = ${terms.join(' + ')}`,
      terms,
    },
    others: count,
  };
}
