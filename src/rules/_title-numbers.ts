import type { Dataset } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { nearWidth } from '../model/near.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';

const scales = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** More rows than these are not compared two by two. */
const most = 60;

/** Whether a unit in words may be that of a figure; where one of them is not said, it may. */
export const sameUnit = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== '%' && b !== '%' && (a === undefined || b === undefined));

/** The unit that a row's number is in, where it is one word. */
export function unitOfRow({ quantity, measure }: Row, { measures }: Dataset): string | undefined {
  const { unit } = measures[measure] ?? {};
  return quantity?.unit ?? (typeof unit === 'string' ? unit : undefined);
}

/** Both ends of a row's number and its centre, as a text would write them: 4.5 and 4,500,000 where it is in millions. */
export function numbersOf({ quantity, measure }: Row, { measures }: Dataset): number[] {
  const { scale } = measures[measure] ?? {};
  const factors = [1, ...(scale ? [scales[scale]] : [])];
  return [quantity?.lo, quantity?.hi, quantity?.mid].flatMap(end =>
    typeof end === 'number' ? factors.map(factor => end * factor) : [],
  );
}

/** A number with as many digits as another. */
export function rounded(number: number, like: number): number {
  const digits = like.toExponential().split('e')[0]!.replace(/[-.]/g, '').length;
  return Number(number.toPrecision(Math.min(digits, 100)));
}

/**
 * Whether a number of a title is one of the rows', or follows from them: however it is rounded, as a bound or a range that some of them fit, as
 * how many they are, as a sum, or as what two of them differ by.
 */
export function isOfRows(said: Quantity, rows: readonly Row[], data: Dataset): boolean {
  const { lo, hi, approximate, relation } = said;
  const alike = rows.filter(row => sameUnit(said.unit, unitOfRow(row, data)));
  const numbers = alike.flatMap(row => numbersOf(row, data));
  const fits = (number: number): boolean => isNear(Math.abs(number), said);
  if (lo === null || hi === null || lo !== hi) return numbers.some(number => isWithin(number, said));
  if (!relation && isCount(said, rows, data)) return true;
  if (!relation && [...numbers, ...declared(alike, data), ...sums(alike, data)].some(fits)) return true;
  if (rows.length > most) return true;
  return (
    pairs(rows, data).some(([a, b]) => {
      if (relation?.kind === 'ratio') return fits(a / b) || (!!said.ambiguous && fits(a / b - 1));
      return fits(a - b) || (said.unit === '%' && (fits((100 * a) / b) || fits((100 * (a - b)) / b)));
    }) ||
    (approximate && numbers.some(fits))
  );
}

/** Whether a number rounds to another, or is about it. */
const isNear = (number: number, { lo, approximate }: Quantity): boolean => {
  const size = Math.abs(lo!);
  return rounded(number, size) === size || (approximate && Math.abs(number - size) <= nearWidth(size));
};

const isWithin = (number: number, { lo, hi }: Quantity): boolean =>
  (lo === null || number >= lo) && (hi === null || number <= hi);

/** How many rows or things a chart has, or fewer: "23 of 31 members". */
function isCount({ lo, unit }: Quantity, rows: readonly Row[], { entities = {} }: Dataset): boolean {
  return unit === undefined && Number.isInteger(lo) && lo! <= Math.max(rows.length, Object.keys(entities).length);
}

/** What the measures of rows declare. */
const declared = (rows: readonly Row[], { measures }: Dataset): number[] =>
  rows.flatMap(({ measure }) => {
    const { sum, min, max } = measures[measure] ?? {};
    return [sum, min, max].flatMap(one => (typeof one === 'number' ? [one] : []));
  });

/** The sums of rows of one measure, of all of them and of each period, in each way to write them. */
const sums = (rows: readonly Row[], data: Dataset): number[] =>
  [
    ...grouped(rows, ({ measure }) => measure),
    ...grouped(rows, ({ measure, period }) => JSON.stringify([measure, period])),
  ]
    .map(some => some.map(row => numbersOf(row, data)).filter(numbers => numbers.length))
    .flatMap(some =>
      [0, 1].map(i => some.reduce((sum, numbers) => sum + numbers[Math.min(i, numbers.length - 1)]!, 0)),
    );

function pairs(rows: readonly Row[], data: Dataset): [number, number][] {
  const numbers = [...new Set(rows.flatMap(row => (row.quantity?.relation ? [] : numbersOf(row, data))))];
  return numbers.flatMap(a => numbers.flatMap((b): [number, number][] => (a === b || b === 0 ? [] : [[a, b]])));
}

/** The row whose number is the nearest to that of a title, in steps of the same size; undefined: none is comparable. */
export function nearestRow(said: Quantity, rows: readonly Row[], data: Dataset): Row | undefined {
  const target = said.lo ?? said.hi ?? 0;
  const far = (row: Row): number =>
    Math.min(
      ...numbersOf(row, data).map(number =>
        Math.abs(Math.log((Math.abs(number) || 1e-9) / (Math.abs(target) || 1e-9))),
      ),
    );
  return rows
    .filter(row => row.quantity && row.quantity.relation?.kind === said.relation?.kind && numbersOf(row, data).length)
    .map(row => ({ row, far: far(row) }))
    .sort((a, b) => a.far - b.far)[0]?.row;
}
