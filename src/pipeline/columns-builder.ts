import { type Columns, type Kind } from '../model/columns.ts';
import { readPeriod } from '../model/period.ts';
import { PlainCell, plainDate, plainNumber } from '../model/plain-cell.ts';
import type { Quantity } from '../model/quantity.ts';
import { parseNotation } from '../values/parse-notation.ts';
import { figureKeys } from './figure-keys.ts';
import { GrowingColumns } from './growing-columns.ts';
import type { ParsedTable, Single } from './parsed-table.ts';

/** Figures that a table may have; more are counted and not kept. */
export const limit = 1_000_000;
/** Most kinds of rows, so that their index fits its column. */
const mostKinds = 60_000;

/** Keys that vary from row to row, and those that make a row one that is told by itself. */
const varying = new Set(['id', 'entity', 'period', 'value', 'margin']);
const single = new Set(['wording', 'translation', 'note', 'alternatives', 'replaces', 'allow']);

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

/** Which columns a table has, and which of them are values of a wide one. */
export interface Shape {
  header: readonly string[];
  values: readonly string[] | undefined;
  /** False: every row is one to be read by itself. */
  isLong: boolean;
}

/** Puts rows into columns. */
export class Builder {
  /** Where the cells of the row that is being read begin and end, in pairs; empty: rows are read by themselves. */
  readonly cells: Int32Array;
  readonly #text: string;
  readonly #cell: PlainCell;
  readonly #rows = new GrowingColumns();
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
  /** Numbers of the plain row that is being read, by their columns; NaN: an empty cell. */
  readonly #numbers: Float64Array;
  readonly #decimals: Uint8Array;
  /** The kinds that plain rows have by their columns, as long as their other cells are those of `#alike`; -1: not known. */
  readonly #plain: Int32Array;
  readonly #alike: string[] = [];
  readonly #shape: Shape;
  #name = '';
  #entity = 0;

  constructor(text: string, shape: Shape) {
    const { header, values, isLong } = shape;
    this.#shape = shape;
    this.#text = text;
    this.#cell = new PlainCell(text);
    this.#isLong = isLong;
    this.cells = new Int32Array(isLong ? 2 * header.length : 0);
    const isValue = (name: string): boolean => values?.includes(name) ?? false;
    const at = (name: string): number => (isValue(name) ? -1 : header.indexOf(name));
    this.#at = { id: at('id'), entity: at('entity'), period: at('period'), margin: at('margin') };
    this.#values = values?.map(name => ({ name, at: header.indexOf(name) })) ?? [{ at: header.indexOf('value') }];
    this.#keys = figureKeys
      .filter(name => !varying.has(name) && at(name) >= 0)
      .map(name => ({ name, at: at(name), single: single.has(name) }));
    const { length } = this.#values;
    [this.#numbers, this.#decimals] = [new Float64Array(length), new Uint8Array(length)];
    this.#plain = new Int32Array(length).fill(-1);
  }

  /** Takes the figures of a row that stands at `cells`, if they are plain; false: it takes a closer look, and nothing is taken. */
  addPlain(row: number): boolean {
    // here and in what it calls no list is taken apart: until it is compiled that takes most of the time
    const { id, period, margin, entity } = this.#at;
    const cells = this.cells;
    const cell = this.#cell;
    if (margin >= 0 && cells[2 * margin]! < cells[2 * margin + 1]!) return false;
    if (!cell.isDate(period < 0 ? 0 : cells[2 * period]!, period < 0 ? 0 : cells[2 * period + 1]!)) return false;
    const found = this.#readNumbers();
    if (found <= 0) return found === 0;
    if (entity >= 0) this.#enter(cells[2 * entity]!, cells[2 * entity + 1]!);
    const rows = this.#rows;
    for (let column = 0; column < this.#numbers.length; column++) {
      const value = this.#numbers[column]!;
      if (Number.isNaN(value)) continue;
      this.#count++;
      rows.makeRoom();
      const i = rows.length++;
      rows.kind[i] = this.#plain[column]!;
      rows.entity[i] = this.#entity;
      rows.precision[i] = cell.precision;
      rows.first[i] = cell.first;
      rows.value[i] = value;
      rows.decimals[i] = this.#decimals[column]!;
      rows.row[i] = row;
      if (rows.lo && rows.hi) rows.lo[i] = rows.hi[i] = value;
      if (id >= 0 && cells[2 * id]! < cells[2 * id + 1]!)
        this.#ids.set(i, this.#text.slice(cells[2 * id], cells[2 * id + 1]));
    }
    return true;
  }

  /** Reads the numbers of a row, and of what kind they are: how many there are; -1: some are not plain, or they are too many. */
  #readNumbers(): number {
    const cells = this.cells;
    const cell = this.#cell;
    const values = this.#values;
    let isKnown = this.#isAlike();
    let found = 0;
    for (let column = 0; column < values.length; column++) {
      const { at } = values[column]!;
      if (at < 0) return -1;
      const from = cells[2 * at]!;
      const to = cells[2 * at + 1]!;
      this.#numbers[column] = NaN;
      if (from === to) continue;
      if (!cell.isNumber(from, to)) return -1;
      this.#numbers[column] = cell.value;
      this.#decimals[column] = cell.decimals;
      isKnown &&= this.#plain[column]! >= 0;
      found++;
    }
    return this.#count + found <= limit && (isKnown || this.#learn()) ? found : -1;
  }

  /** Whether the cells that a row shares with others are those of the row before. */
  #isAlike(): boolean {
    const keys = this.#keys;
    for (let k = 0; k < keys.length; k++) {
      const { at } = keys[k]!;
      const from = this.cells[2 * at]!;
      const to = this.cells[2 * at + 1]!;
      const known = this.#alike[k];
      if (known?.length !== to - from || !this.#text.startsWith(known, from)) return false;
    }
    return true;
  }

  /** Finds the kinds of a row's numbers; false: it says something that only it says. */
  #learn(): boolean {
    const { header } = this.#shape;
    const texts = header.map((_, at) => this.#text.slice(this.cells[2 * at], this.cells[2 * at + 1]));
    if (!this.#isAlike()) this.#plain.fill(-1);
    for (const [k, { at }] of this.#keys.entries()) this.#alike[k] = texts[at]!;
    for (const [column, { name }] of this.#values.entries())
      if (!Number.isNaN(this.#numbers[column])) {
        const kind = this.#kindOf(texts, name, undefined);
        if (kind < 0) return false;
        this.#plain[column] = kind;
      }
    return true;
  }

  #enter(from: number, to: number): void {
    if (to - from === this.#name.length && this.#text.startsWith(this.#name, from)) return;
    this.#name = this.#text.slice(from, to);
    this.#entity = this.#name === '' ? 0 : this.#entities.of(this.#name) + 1;
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
    const rows = this.#rows;
    rows.makeRoom();
    const i = rows.length++;
    const name = cells[entity] ?? '';
    rows.kind[i] = kind;
    rows.entity[i] = name === '' ? 0 : this.#entities.of(name) + 1;
    rows.precision[i] = date.precision;
    rows.first[i] = date.first;
    rows.row[i] = row;
    const own = cells[id] ?? '';
    if (own !== '') this.#ids.set(i, own);
    if (edge !== '') this.#margins.set(i, edge);
    this.#number(i, number ?? (quantity as Quantity | null), cell);
    return true;
  }

  #number(i: number, said: { value: number; decimals: number } | Quantity | null, cell: string): void {
    const rows = this.#rows;
    const isPlain = said !== null && 'value' in said;
    const value = said === null ? NaN : isPlain ? said.value : (said.mid ?? said.lo ?? NaN);
    rows.value[i] = value;
    rows.decimals[i] = isPlain ? said.decimals : 0;
    if (said && !isPlain) this.#written.set(i, cell);
    if (said && !isPlain && said.mid !== undefined) rows.makeEnds();
    if (rows.lo) rows.lo[i] = said && !isPlain ? (said.lo ?? NaN) : value;
    if (rows.hi) rows.hi[i] = said && !isPlain ? (said.hi ?? NaN) : value;
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
      count: this.#rows.length,
      // what they share with the table and the file, whoever knows these adds
      kinds: this.#units.map(unit => (unit === undefined ? {} : { unit }) as unknown as Kind),
      entities: this.#entities.texts,
      periods: this.#periods.texts,
      ...this.#rows.done,
      written: this.#written,
      ids: this.#ids,
      margins: this.#margins,
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
