import { plainDate, type Columns, type Kind } from '../model/columns.ts';
import { readPeriod } from '../model/period.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { placer } from '../model/place.ts';
import { faultOf, lostAt, lostWords, scanner, type Line } from '../readers/_csv.ts';
import { parseNotation } from '../values/parse-notation.ts';
import { figureKeys } from './figure-keys.ts';

/** Rows between two moments at which reading may rest. */
const stride = 2000;
/** Figures that a table may have; more are counted and not kept. */
export const limit = 1_000_000;
/** Problems of its rows that a table tells one by one; the others are counted. */
export const told = 100;
/** Most kinds of rows, so that their index fits its column. */
const mostKinds = 60_000;

/** A row, or a cell of a wide table, that is no plain number: to be read as a figure of its own. */
export interface Single {
  row: number;
  /** Its column in a wide table. */
  column?: string;
  cells: string[];
}

/** A CSV text, read into columns without knowing what its ids name. Plain data and arrays: a worker can send it. */
export interface ParsedTable {
  separator: string;
  header: string[];
  headerStart: number;
  /** Offsets of its records. */
  starts: Uint32Array;
  /** With kinds as written: the cells of a row that do not vary, by their keys; `column`: that of a wide table. */
  columns: Columns;
  written: { cells: Record<string, string>; column?: string }[];
  singles: Single[];
  /** Of the text itself; paths begin at the table. */
  problems: Problem[];
  /** Rows with such a problem beyond those that are told. */
  more: number;
  /** How many figures it has. */
  count: number;
}

/** Keys that vary from row to row, and those that make a row one that is told by itself. */
const varying = new Set(['id', 'entity', 'period', 'value', 'margin']);
const single = new Set(['wording', 'translation', 'note', 'alternatives', 'replaces', 'allow']);

/** A typed array that grows. */
class Growing<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array> {
  length = 0;
  #array: T;
  readonly #make: new (length: number) => T;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#array = new make(4096);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const more = new this.#make(2 * this.length);
      more.set(this.#array);
      this.#array = more;
    }
    this.#array[this.length++] = value;
  }

  get done(): T {
    return this.#array.slice(0, this.length) as T;
  }
}

/** Codes of texts, from 0 in the order in which they come. */
class Codes {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();
  #last = '';
  #code = -1;

  of(text: string): number {
    if (text === this.#last && this.#code >= 0) return this.#code;
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.#codes.set(text, code);
    }
    [this.#last, this.#code] = [text, code];
    return code;
  }
}

/** A number as nearly all are written (`-12.50`), and its decimals; null for all else. */
function plainNumber(text: string): { value: number; decimals: number } | null {
  const { length } = text;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let point = -1;
  if (length === start || length > 15) return null;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0 && i > start && i < length - 1) point = i;
    else if (code < 48 || code > 57) return null;
  }
  // 007 and -0 are written back in another way
  const whole = (point < 0 ? length : point) - start;
  if (text.charCodeAt(start) === 48 && (whole > 1 || start)) return null;
  return { value: Number(text), decimals: point < 0 ? 0 : length - 1 - point };
}

/**
 * Reads a CSV text into columns, resting after every so many rows with the part of it that is read, so that a page stays
 * alive. Long: each row is a figure; wide: each filled cell of the listed columns is one.
 * @param wide the keys of `columns` of the table, if it has any
 * @param isLong false: every row is one to be read by itself
 */
export function* columnsOf(source: string, wide?: readonly string[], isLong = true): Generator<number, ParsedTable> {
  const lines = scanner(source);
  const { text, header, separator, headerStart } = lines;
  const values = wide?.filter(name => header.includes(name));
  const build = new Builder(header, values, isLong);
  const starts = new Growing(Uint32Array);
  const place = placer(text);
  const problems: Problem[] = [];
  let more = 0;
  const report = (path: string, fault: Line['fault'], code = 'csv/row'): boolean => {
    if (!fault) return false;
    const { offset, ...words } = fault;
    if (problems.length < told) problems.push({ code, severity: 'error', path, ...place(offset), ...words });
    else more++;
    return true;
  };
  report('/header', lines.headerLine?.fault);
  for (let record = lines.next(); record; record = lines.next()) {
    const row = starts.length;
    starts.push(record.at);
    const fault = faultOf(record, lines);
    if (!fault || !report(pointer('rows', row), fault)) build.add(record.line.cells, row);
    if (row % stride === stride - 1) yield record.line.end / text.length;
  }
  const lost = lostAt(text);
  if (lost >= 0) report('', { offset: lost, ...lostWords }, 'syntax/encoding');
  return { separator, header, headerStart, starts: starts.done, problems, more, ...build.done };
}

/** Puts rows into columns. */
class Builder {
  readonly #kind = new Growing(Uint16Array);
  readonly #entity = new Growing(Uint32Array);
  readonly #precision = new Growing(Uint8Array);
  readonly #first = new Growing(Int32Array);
  readonly #value = new Growing(Float64Array);
  readonly #decimals = new Growing(Uint8Array);
  readonly #row = new Growing(Uint32Array);
  #lo: Growing<Float64Array> | undefined;
  #hi: Growing<Float64Array> | undefined;
  readonly #kinds = new Codes();
  readonly #shared: ParsedTable['written'] = [];
  readonly #units: (string | undefined)[] = [];
  readonly #entities = new Codes();
  readonly #periods = new Codes();
  readonly #written = new Map<number, string>();
  readonly #ids = new Map<number, string>();
  readonly #margins = new Map<number, string>();
  readonly #singles: Single[] = [];
  readonly #at: Record<'id' | 'entity' | 'period' | 'margin', number>;
  readonly #values: { name?: string; at: number }[];
  readonly #keys: { name: string; at: number; single: boolean }[];
  #count = 0;

  readonly #isLong: boolean;

  constructor(header: readonly string[], values: readonly string[] | undefined, isLong: boolean) {
    this.#isLong = isLong;
    const isValue = (name: string): boolean => values?.includes(name) ?? false;
    const at = (name: string): number => (isValue(name) ? -1 : header.indexOf(name));
    this.#at = { id: at('id'), entity: at('entity'), period: at('period'), margin: at('margin') };
    this.#values = values?.map(name => ({ name, at: header.indexOf(name) })) ?? [{ at: header.indexOf('value') }];
    this.#keys = figureKeys
      .filter(name => !varying.has(name) && at(name) >= 0)
      .map(name => ({ name, at: at(name), single: single.has(name) }));
  }

  /** Takes the figures of a row. */
  add(cells: string[], row: number): void {
    for (const { name, at } of this.#values) {
      const cell = cells[at] ?? '';
      if (cell === '' || at < 0) continue;
      this.#count++;
      if (this.#count <= limit && !(this.#isLong && this.#take(cells, cell, row, name)))
        this.#singles.push({ row, cells, ...(name !== undefined && { column: name }) });
    }
  }

  /** Takes one figure if it is plain. */
  #take(cells: string[], cell: string, row: number, column: string | undefined): boolean {
    const { id, period, margin, entity } = this.#at;
    const edge = cells[margin] ?? '';
    const number = cell === 'null' || edge !== '' ? null : plainNumber(cell);
    const quantity = number ?? this.#quantity(cell, edge);
    const date = this.#date(cells[period] ?? '');
    const unit = quantity && 'unit' in quantity ? quantity.unit : undefined;
    const kind = quantity === undefined || !date ? -1 : this.#kindOf(cells, column, unit);
    if (quantity === undefined || !date || kind < 0) return false;
    const i = this.#value.length;
    const name = cells[entity] ?? '';
    this.#kind.push(kind);
    this.#entity.push(name === '' ? 0 : this.#entities.of(name) + 1);
    this.#precision.push(date.precision);
    this.#first.push(date.first);
    this.#row.push(row);
    const own = cells[id] ?? '';
    if (own !== '') this.#ids.set(i, own);
    if (edge !== '') this.#margins.set(i, edge);
    this.#number(i, number ?? (quantity as Quantity | null), cell);
    return true;
  }

  #number(i: number, said: { value: number; decimals: number } | Quantity | null, cell: string): void {
    const isPlain = said !== null && 'value' in said;
    const value = said === null ? NaN : isPlain ? said.value : (said.mid ?? said.lo ?? NaN);
    this.#value.push(value);
    this.#decimals.push(isPlain ? said.decimals : 0);
    if (said && !isPlain) this.#written.set(i, cell);
    if (said && !isPlain && said.mid !== undefined && !this.#lo) {
      [this.#lo, this.#hi] = [new Growing(Float64Array), new Growing(Float64Array)];
      for (const known of this.#value.done.subarray(0, i)) [this.#lo, this.#hi].forEach(ends => ends!.push(known));
    }
    this.#lo?.push(said && !isPlain ? (said.lo ?? NaN) : value);
    this.#hi?.push(said && !isPlain ? (said.hi ?? NaN) : value);
  }

  /** What a cell says that is written in a rarer way; undefined: nothing plain. */
  #quantity(cell: string, margin: string): Quantity | null | undefined {
    if (cell === 'null') return margin === '' ? null : undefined;
    const read = margin === '' ? parseNotation(cell) : fromMargin(cell, margin);
    const said = read && 'quantity' in read ? read.quantity : undefined;
    const isPlain = said && !said.relation && !said.approximate && (said.lo === said.hi || said.mid !== undefined);
    return isPlain ? said : undefined;
  }

  #date(text: string): { precision: number; first: number } | null {
    if (text === '') return { precision: 0, first: 0 };
    return plainDate(text) ?? (readPeriod(text) && { precision: 4, first: this.#periods.of(text) });
  }

  /** What the row shares with others; -1: it has something that only it has. */
  #kindOf(cells: string[], column: string | undefined, unit: string | undefined): number {
    let key = `${column ?? ''}\n${unit ?? ''}`;
    for (const { at, single: isSingle } of this.#keys) {
      if (isSingle && cells[at]) return -1;
      key += `\n${cells[at]}`;
    }
    const kind = this.#kinds.of(key);
    if (kind < this.#shared.length) return kind;
    if (kind >= mostKinds) return -1;
    const filled = this.#keys.filter(({ at }) => cells[at]);
    this.#units.push(unit);
    this.#shared.push({
      cells: Object.fromEntries(filled.map(({ name, at }) => [name, cells[at]!])),
      ...(column !== undefined && { column }),
    });
    return kind;
  }

  get done(): Pick<ParsedTable, 'columns' | 'written' | 'singles' | 'count'> {
    const columns: Columns = {
      count: this.#value.length,
      // what they share with the table and the file, whoever knows these adds
      kinds: this.#units.map(unit => (unit === undefined ? {} : { unit }) as unknown as Kind),
      kind: this.#kind.done,
      entities: this.#entities.texts,
      entity: this.#entity.done,
      periods: this.#periods.texts,
      precision: this.#precision.done,
      first: this.#first.done,
      value: this.#value.done,
      decimals: this.#decimals.done,
      ...(this.#lo && this.#hi && { lo: this.#lo.done, hi: this.#hi.done }),
      written: this.#written,
      ids: this.#ids,
      margins: this.#margins,
      row: this.#row.done,
      before: '',
      after: [],
    };
    return { columns, written: this.#shared, singles: this.#singles, count: this.#count };
  }
}

/** A value with a margin in a cell of its own; undefined for what takes a closer look. */
function fromMargin(value: string, margin: string): { quantity: Quantity } | undefined {
  if (!plainNumber(value) || !plainNumber(margin)) return undefined;
  const read = parseNotation(`${value} ± ${margin}`);
  return 'quantity' in read ? read : undefined;
}
