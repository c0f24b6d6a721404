import type { Columns } from '../model/columns.ts';

type List = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array with room for twice as many. */
export function grown<T extends List>(from: T): T {
  const to = new (from.constructor as new (length: number) => T)(2 * from.length);
  to.set(from);
  return to;
}

/** Rows as columns, with room for more. Each column is a field of its own, so that a machine knows what it holds. */
export class GrowingColumns {
  length = 0;
  kind = new Uint16Array(4096);
  entity = new Uint32Array(4096);
  precision = new Uint8Array(4096);
  first = new Int32Array(4096);
  value = new Float64Array(4096);
  decimals = new Uint8Array(4096);
  row = new Uint32Array(4096);
  lo: Float64Array | undefined;
  hi: Float64Array | undefined;

  /** Sees to it that there is room for one more. */
  makeRoom(): void {
    if (this.length < this.kind.length) return;
    this.kind = grown(this.kind);
    this.entity = grown(this.entity);
    this.precision = grown(this.precision);
    this.first = grown(this.first);
    this.value = grown(this.value);
    this.decimals = grown(this.decimals);
    this.row = grown(this.row);
    this.#growEnds();
  }

  #growEnds(): void {
    if (!this.lo || !this.hi) return;
    this.lo = grown(this.lo);
    this.hi = grown(this.hi);
  }

  /** From now on ends of a ± are kept; so far they were the numbers themselves. */
  makeEnds(): void {
    this.lo ??= this.value.slice();
    this.hi ??= this.value.slice();
  }

  get done(): Pick<Columns, 'kind' | 'entity' | 'precision' | 'first' | 'value' | 'decimals' | 'row' | 'lo' | 'hi'> {
    const { length, lo, hi } = this;
    return {
      kind: this.kind.slice(0, length),
      entity: this.entity.slice(0, length),
      precision: this.precision.slice(0, length),
      first: this.first.slice(0, length),
      value: this.value.slice(0, length),
      decimals: this.decimals.slice(0, length),
      row: this.row.slice(0, length),
      ...(lo && hi && { lo: lo.slice(0, length), hi: hi.slice(0, length) }),
    };
  }
}
