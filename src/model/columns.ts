import type { Columns, Figure, Kind } from './dataset.ts';
import { lazyList } from './lazy-list.ts';
import { dayNumber, readPeriod } from './period.ts';
import { precisions } from './plain-cell.ts';
import type { Quantity } from './quantity.ts';

export type { Columns, Kind };

const two = (n: number): string => String(n).padStart(2, '0');

/** Year, month and day of a day since 1970-01-01. Source: Howard Hinnant, civil_from_days. */
function civil(days: number): [year: number, month: number, day: number] {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

/** The period of a row as it is written. */
export function periodAt({ precision, first, periods, kinds, kind }: Columns, i: number): string | undefined {
  const how = precision[i];
  if (how === precisions.none) return kinds[kind[i]!]!.period;
  if (how === precisions.other) return periods[first[i]!];
  const [year, month, day] = civil(first[i]!);
  const years = String(year).padStart(4, '0');
  return how === precisions.year
    ? years
    : how === precisions.month
      ? `${years}-${two(month)}`
      : `${years}-${two(month)}-${two(day)}`;
}

/** The last day of a plain date by its first, `undefined` for a period that takes reading. */
function lastOf(precision: number, first: number): number {
  if (precision === precisions.day) return first;
  const [year, month] = civil(first);
  return (precision === precisions.year ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1;
}

/** First and last day of each row's period; NaN: no limit known, or no period. */
export function daysOf(columns: Columns): { first: Float64Array; last: Float64Array } {
  const { count, precision, periods, kinds, kind } = columns;
  const first = new Float64Array(count);
  const last = new Float64Array(count);
  const read = (text: string | undefined): [number, number] => {
    const period = readPeriod(text ?? '');
    return [period?.first ?? NaN, period?.last ?? NaN];
  };
  const others = periods.map(read);
  const ofKinds = kinds.map(({ period }) => read(period));
  for (let i = 0; i < count; i++) {
    const how = precision[i]!;
    const at = columns.first[i]!;
    if (how === precisions.none || how === precisions.other) {
      const days = how === precisions.none ? ofKinds[kind[i]!]! : others[at]!;
      first[i] = days[0]!;
      last[i] = days[1]!;
    } else {
      first[i] = at;
      last[i] = how === precisions.day ? at : lastOf(how, at);
    }
  }
  return { first, last };
}

/** The entity of a row. */
export const entityAt = ({ entity, entities, kinds, kind }: Columns, i: number): string | undefined =>
  entity[i] ? entities[entity[i]! - 1] : kinds[kind[i]!]!.entity;

/** What a row's number means; null: none was reported. */
function quantityAt({ value, lo, hi, kinds, kind }: Columns, i: number): Quantity | null {
  const number = value[i]!;
  if (Number.isNaN(number)) return null;
  const { unit } = kinds[kind[i]!]! as Kind & { unit?: string };
  const ends = lo && hi && lo[i] !== hi[i] ? { lo: lo[i]!, hi: hi[i]!, mid: number } : { lo: number, hi: number };
  return { ...ends, loOpen: false, hiOpen: false, approximate: false, ...(unit !== undefined && { unit }) };
}

/** The id of a row: the one written, or the one made of what it says. */
export function idAt(columns: Columns, i: number): string {
  const { ids, kinds, kind } = columns;
  const own = ids.get(i);
  if (own !== undefined) return own;
  const { measure, speaker = '' } = kinds[kind[i]!]!;
  return `${measure}:${entityAt(columns, i) ?? ''}:${periodAt(columns, i) ?? ''}:${speaker}`;
}

/** The value of a row as it is written. */
function writtenAt({ value, decimals, written }: Columns, i: number): string | null {
  const number = value[i]!;
  return written.get(i) ?? (Number.isNaN(number) ? null : number.toFixed(decimals[i]));
}

/** Where a row stands, as a JSON Pointer. */
export const pathAt = ({ before, row, after, kind }: Columns, i: number): string =>
  `${before}${row[i]}${after[kind[i]!]}`;

/** A row as a figure: just what a reader of single figures would have made of it. */
export function figureAt(columns: Columns, i: number): Figure {
  const { kinds, kind, margins, figures, parts } = columns;
  if (figures) return figures[i]!;
  const part = parts?.findLast(({ from }) => from <= i);
  if (part) return figureAt(part.columns, i - part.from);
  const { unit: _, ...shared } = kinds[kind[i]!]! as Kind & { unit?: string };
  const entity = entityAt(columns, i);
  const period = periodAt(columns, i);
  const margin = margins.get(i);
  return {
    ...shared,
    ...(entity !== undefined && { entity }),
    ...(period !== undefined && { period }),
    value: writtenAt(columns, i),
    ...(margin !== undefined && { margin }),
    path: pathAt(columns, i),
    quantity: quantityAt(columns, i),
    id: idAt(columns, i),
  };
}

/** The row with an id; -1: there is none. */
export function rowOf(columns: Columns, id: string): number {
  for (const [i, own] of columns.ids) if (own === id) return i;
  const parts = id.split(':');
  const { kinds, kind, count } = columns;
  const fits = kinds.map(({ measure, speaker = '' }) => id.startsWith(`${measure}:`) && id.endsWith(`:${speaker}`));
  if (parts.length < 4 || !fits.includes(true)) return -1;
  for (let i = 0; i < count; i++) if (fits[kind[i]!] && idAt(columns, i) === id) return i;
  return -1;
}

/** The indices of so many rows, or of those of them that are wanted. */
export function indices(count: number, wanted?: (i: number) => boolean): Uint32Array {
  const all = new Uint32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (!wanted || wanted(i)) all[found++] = i;
  return found === count ? all : all.slice(0, found);
}

/** Some rows of columns, in a given order. */
export function rowsOf(columns: Columns, rows: Uint32Array): Columns {
  const { lo, hi, figures, survey: _, ...shared } = columns;
  if (columns.parts) throw new Error('rows are chosen before tables are put together');
  const take = <T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(from: T): T => {
    const to = new (from.constructor as new (length: number) => T)(rows.length);
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
    return to;
  };
  const sparse = (from: ReadonlyMap<number, string>): Map<number, string> => {
    const to = new Map<number, string>();
    if (from.size)
      for (let i = 0; i < rows.length; i++) {
        const text = from.get(rows[i]!);
        if (text !== undefined) to.set(i, text);
      }
    return to;
  };
  return {
    ...shared,
    count: rows.length,
    kind: take(columns.kind),
    entity: take(columns.entity),
    precision: take(columns.precision),
    first: take(columns.first),
    value: take(columns.value),
    decimals: take(columns.decimals),
    row: take(columns.row),
    ...(lo && hi && { lo: take(lo), hi: take(hi) }),
    written: sparse(columns.written),
    ids: sparse(columns.ids),
    margins: sparse(columns.margins),
    ...(figures && { figures: Array.from(rows, i => figures[i]!) }),
  };
}

/** All figures as one list: those in columns are made when somebody looks at them. */
export function allOf(others: readonly Figure[], columns: readonly Columns[]): Figure[] {
  const ends: number[] = [];
  for (const { count } of columns) ends.push((ends.at(-1) ?? others.length) + count);
  return lazyList(ends.at(-1)!, i => {
    if (i < others.length) return others[i]!;
    const at = ends.findIndex(end => i < end);
    return figureAt(columns[at]!, i - ends[at]! + columns[at]!.count);
  });
}
