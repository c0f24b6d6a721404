import {
  negate,
  one,
  order,
  price,
  productOf,
  reciprocal,
  sign,
  sumOf,
  toFraction,
  toRational,
  zero,
  type Fraction,
} from '../model/fraction.ts';
import type { Interval } from '../model/interval.ts';
import type { Rational } from '../model/rational.ts';
import { at } from './cells.ts';
import { spend, type Effort } from './effort.ts';

/** One thing that must hold: the sum of some cells, each times a factor, lies in an interval. */
export interface Constraint<By> {
  terms: ReadonlyMap<string, Rational>;
  within: Interval;
  /** Who or what says so. */
  by: By;
}

/** A number and so many times something infinitely small: more than 5 is at least 5 + 1ε. */
interface Value {
  readonly at: Fraction;
  readonly tiny: Fraction;
}

interface Bound<By> {
  to: Value;
  by: By;
}

/** Bounds of one variable; null: none. */
interface Bounds<By> {
  lower: Bound<By> | null;
  upper: Bound<By> | null;
}

/** Bounds that follow for one variable; null: none. */
interface Reach {
  lower: Value | null;
  upper: Value | null;
}

/** How often all constraints are followed before programming takes over: bounds may climb for ever. */
const maxSweeps = 6;

/** How many steps may choose the quick way. */
const maxQuick = 100;

const nothing: Value = { at: zero, tiny: zero };
const compare = (a: Value, b: Value): number => order(a.at, b.at) || order(a.tiny, b.tiny);
const times = (a: Value, by: Fraction): Value => ({ at: productOf(a.at, by), tiny: productOf(a.tiny, by) });
const plus = (a: Value, b: Value): Value => ({ at: sumOf(a.at, b.at), tiny: sumOf(a.tiny, b.tiny) });
const minus = (a: Value, b: Value): Value => plus(a, { at: negate(b.at), tiny: negate(b.tiny) });

/**
 * Exact linear programming over constraints, some of which may be left out: do they have a solution, which of them do
 * not go together, and how far can a cell go. The general simplex of Dutertre and de Moura (A fast linear-arithmetic solver for DPLL(T),
 * 2006): variables with bounds, strict ones through something infinitely small, and Bland's rule, so that it ends. The first
 * variables are the cells, the others the left sides of constraints of several cells.
 */
export class Simplex<By> {
  readonly #cells: readonly string[];
  readonly #claims: { variable: number; lower: Bound<By> | null; upper: Bound<By> | null; by: By }[] = [];
  /** For each basic variable what it is made of; all others are free to move within their bounds. */
  readonly #rows = new Map<number, Map<number, Fraction>>();
  /** For each variable the basic ones that are made of it. */
  readonly #columns: Set<number>[] = [];
  readonly #values: Value[] = [];
  /** What the variables that are no cells are sums of. */
  readonly #sides = new Map<number, readonly (readonly [number, Fraction])[]>();
  readonly #effort: Effort;
  #bounds: Bounds<By>[] = [];

  /** Takes cells in the order in which they are to be tried. Throws `TooMuch`, as do all methods. */
  constructor(cells: readonly string[], constraints: Iterable<Constraint<By>>, effort: Effort) {
    this.#cells = cells;
    this.#effort = effort;
    const indices = new Map(cells.map((cell, index) => [cell, index]));
    for (const _ of cells) this.#add();
    const sides = new Map<string, number>();
    for (const { terms, within, by } of constraints) {
      const row = [...terms].map(([cell, factor]) => [indices.get(cell)!, toFraction(factor)] as const);
      spend(effort, row.length);
      row.sort(([a], [b]) => a - b);
      const [first] = row;
      if (!first) continue;
      // scaled, so that all constraints about the same sum are bounds of one variable
      const scale = reciprocal(first[1]);
      const scaled = row.map(([index, factor]) => [index, productOf(factor, scale)] as const);
      const name = scaled.map(([index, { n, d }]) => `${index}*${n}/${d}`).join();
      const variable = scaled.length === 1 ? first[0] : at(sides, name, () => this.#side(scaled));
      const lower = bound(within.lo, within.loOpen ? one : zero, scale, by);
      const upper = bound(within.hi, within.hiOpen ? negate(one) : zero, scale, by);
      this.#claims.push({ variable, by, ...(sign(scale) > 0 ? { lower, upper } : { lower: upper, upper: lower }) });
    }
    this.take();
  }

  /** Leaves out the constraints that are not wanted, until it is called again. */
  take(isWanted: (by: By) => boolean = () => true): void {
    spend(this.#effort, (this.#claims.length + this.#values.length) / 4);
    this.#bounds = this.#values.map(() => ({ lower: null, upper: null }));
    for (const { variable, lower, upper, by } of this.#claims) {
      if (!isWanted(by)) continue;
      const bounds = this.#bounds[variable]!;
      if (lower && (!bounds.lower || compare(lower.to, bounds.lower.to) > 0)) bounds.lower = lower;
      if (upper && (!bounds.upper || compare(upper.to, bounds.upper.to) < 0)) bounds.upper = upper;
    }
    for (const [variable, { lower, upper }] of this.#bounds.entries()) {
      if (this.#rows.has(variable)) continue;
      if (lower && this.#isBelow(variable)) this.#move(variable, minus(lower.to, this.#values[variable]!));
      else if (upper && this.#isAbove(variable)) this.#move(variable, minus(upper.to, this.#values[variable]!));
    }
  }

  /**
   * Looks for a solution of what was taken: null, or, if there is none, those who say what does not go together. Few of
   * them, but perhaps not as few as could be.
   */
  refute(): By[] | null {
    for (const { lower, upper } of this.#bounds)
      if (lower && upper && compare(lower.to, upper.to) > 0) return [lower.by, upper.by];
    for (let step = 0; ; step++) {
      const variable = this.#firstOutside();
      if (variable === undefined) return null;
      const rises = this.#isBelow(variable);
      const entering = this.#movable(variable, rises, step);
      if (entering === undefined) return this.#reasons(variable, rises);
      const { lower, upper } = this.#bounds[variable]!;
      const gap = minus((rises ? lower! : upper!).to, this.#values[variable]!);
      const factor = this.#rows.get(variable)!.get(entering)!;
      this.#move(entering, times(gap, reciprocal(factor)));
      this.#pivot(variable, entering);
    }
  }

  /**
   * Between which numbers each cell lies in all solutions, exactly. What was taken must have a solution: ask `refute`
   * before.
   */
  ranges(): Interval[] {
    const reach = this.#sweep();
    const found = this.#cells.map((): { up?: Value | null; down?: Value | null } => ({}));
    // a solution in which a cell is where sweeping leaves it shows that it can go no further
    const look = (): void => {
      for (const [cell, ends] of found.entries()) {
        const [value, { lower, upper }] = [this.#values[cell]!, reach[cell]!];
        if (ends.up === undefined && upper && !compare(value, upper)) ends.up = value;
        if (ends.down === undefined && lower && !compare(value, lower)) ends.down = value;
      }
      spend(this.#effort, found.length / 4);
    };
    look();
    for (const [cell, ends] of found.entries()) {
      for (const end of ['up', 'down'] as const) {
        if (ends[end] !== undefined) continue;
        ends[end] = this.#extreme(cell, end === 'up', reach[cell]![end === 'up' ? 'upper' : 'lower']);
        look();
      }
    }
    return found.map(({ down, up }) => interval(down ?? null, up ?? null));
  }

  /**
   * Bounds of all variables after following each constraint from all but one of its cells to that one, a few times: true, but
   * perhaps not as narrow as could be.
   */
  #sweep(): Reach[] {
    const reach = this.#bounds.map(({ lower, upper }): Reach => ({
      lower: lower?.to ?? null,
      upper: upper?.to ?? null,
    }));
    for (let sweeps = 0, moved = true; moved && sweeps < maxSweeps; sweeps++) {
      moved = false;
      for (const [side, terms] of this.#sides) {
        spend(this.#effort, 2 * terms.length);
        if (this.#follow([[side, negate(one)], ...terms], reach)) moved = true;
      }
    }
    return reach;
  }

  /** Narrows the bounds of variables of which a sum is zero; whether it could. */
  #follow(terms: readonly (readonly [number, Fraction])[], reach: Reach[]): boolean {
    let moved = false;
    for (const up of [true, false]) {
      const ends = terms.map(([variable, factor]) => {
        const end = reach[variable]![sign(factor) > 0 === up ? 'upper' : 'lower'];
        return end && times(end, factor);
      });
      const open = ends.filter(end => !end).length;
      if (open > 1) continue;
      const sum = ends.reduce<Value>((total, end) => (end ? plus(total, end) : total), nothing);
      for (const [index, [variable, factor]] of terms.entries()) {
        const own = ends[index];
        if (open && own) continue;
        const limit = times(own ? minus(own, sum) : minus(nothing, sum), reciprocal(factor));
        const end = sign(factor) > 0 === up ? 'lower' : 'upper';
        const before = reach[variable]![end];
        if (before && compare(limit, before) * (end === 'lower' ? 1 : -1) <= 0) continue;
        reach[variable]![end] = limit;
        moved = true;
      }
    }
    return moved;
  }

  #add(): number {
    this.#columns.push(new Set());
    return this.#values.push(nothing) - 1;
  }

  /** A variable for the left side of a constraint. */
  #side(terms: readonly (readonly [number, Fraction])[]): number {
    const side = this.#add();
    this.#sides.set(side, terms);
    this.#rows.set(side, new Map(terms));
    for (const [variable] of terms) this.#columns[variable]!.add(side);
    return side;
  }

  #isBelow(variable: number): boolean {
    const { lower } = this.#bounds[variable]!;
    return lower !== null && compare(this.#values[variable]!, lower.to) < 0;
  }

  #isAbove(variable: number): boolean {
    const { upper } = this.#bounds[variable]!;
    return upper !== null && compare(this.#values[variable]!, upper.to) > 0;
  }

  #canMove(variable: number, up: boolean): boolean {
    const { lower, upper } = this.#bounds[variable]!;
    const value = this.#values[variable]!;
    return up ? !upper || compare(value, upper.to) < 0 : !lower || compare(value, lower.to) > 0;
  }

  #firstOutside(): number | undefined {
    let first: number | undefined;
    spend(this.#effort, this.#rows.size / 4);
    for (const variable of this.#rows.keys())
      if ((first === undefined || variable < first) && (this.#isBelow(variable) || this.#isAbove(variable)))
        first = variable;
    return first;
  }

  /**
   * A variable that can move a basic one up or down: the one that fewest others are made of, which is quick; after many
   * steps the first, which is certain to end.
   */
  #movable(variable: number, up: boolean, step: number): number | undefined {
    let best: number | undefined;
    const row = this.#rows.get(variable)!;
    spend(this.#effort, row.size / 4);
    const cost = (other: number): number => (step < maxQuick ? this.#columns[other]!.size : 0);
    for (const [other, factor] of row) {
      if (!this.#canMove(other, sign(factor) > 0 === up)) continue;
      const cheaper = best === undefined ? -1 : cost(other) - cost(best) || other - best;
      if (cheaper < 0) best = other;
    }
    return best;
  }

  #reasons(variable: number, rises: boolean): By[] {
    const bounds = this.#bounds[variable]!;
    const reasons = [(rises ? bounds.lower : bounds.upper)!.by];
    for (const [other, factor] of this.#rows.get(variable)!) {
      const { lower, upper } = this.#bounds[other]!;
      reasons.push((sign(factor) > 0 === rises ? upper : lower)!.by);
    }
    return reasons;
  }

  /** Moves a variable that is not basic, and with it the basic ones that are made of it. */
  #move(variable: number, by: Value): void {
    this.#values[variable] = plus(this.#values[variable]!, by);
    spend(this.#effort, 1 + this.#columns[variable]!.size * price(by.at));
    for (const basic of this.#columns[variable]!)
      this.#values[basic] = plus(this.#values[basic]!, times(by, this.#rows.get(basic)!.get(variable)!));
  }

  /** Makes a basic variable free and a free one basic. */
  #pivot(leaving: number, entering: number): void {
    const row = this.#rows.get(leaving)!;
    const scale = reciprocal(row.get(entering)!);
    const solved = new Map<number, Fraction>([[leaving, scale]]);
    for (const [variable, factor] of row) {
      this.#columns[variable]!.delete(leaving);
      if (variable !== entering) solved.set(variable, negate(productOf(factor, scale)));
    }
    this.#rows.delete(leaving);
    const others = [...this.#columns[entering]!];
    this.#columns[entering]!.clear();
    for (const basic of others) this.#substitute(basic, entering, solved);
    this.#rows.set(entering, solved);
    for (const variable of solved.keys()) this.#columns[variable]!.add(entering);
  }

  #substitute(basic: number, entering: number, solved: ReadonlyMap<number, Fraction>): void {
    const row = this.#rows.get(basic)!;
    const by = row.get(entering)!;
    row.delete(entering);
    for (const [variable, factor] of solved) {
      const before = row.get(variable);
      const product = productOf(by, factor);
      const after = before ? sumOf(before, product) : product;
      spend(this.#effort, price(after));
      if (sign(after)) row.set(variable, after);
      else row.delete(variable);
      if (!before) this.#columns[variable]!.add(basic);
      else if (!sign(after)) this.#columns[variable]!.delete(basic);
    }
  }

  /** How far a variable can go up or down, which is not beyond `most`; null: for ever. */
  #extreme(variable: number, up: boolean, most: Value | null): Value | null {
    for (let step = 0; ; step++) {
      if (most && !compare(this.#values[variable]!, most)) return most;
      const basic = this.#rows.has(variable);
      const entering = basic ? this.#movable(variable, up, step) : variable;
      if (entering === undefined || !this.#canMove(variable, up)) return this.#values[variable]!;
      const rises = basic ? sign(this.#rows.get(variable)!.get(entering)!) > 0 === up : up;
      const limit = this.#limit(entering, rises);
      if (!limit) return null;
      this.#move(entering, limit.step);
      if (limit.basic !== undefined) this.#pivot(limit.basic, entering);
    }
  }

  /** How far a variable that is not basic can move, and which basic variable stops it, if it is not its own bound. */
  #limit(entering: number, rises: boolean): { step: Value; basic?: number } | null {
    const { lower, upper } = this.#bounds[entering]!;
    const own = rises ? upper : lower;
    let limit: { step: Value; basic?: number } | null = own && { step: minus(own.to, this.#values[entering]!) };
    spend(this.#effort, this.#columns[entering]!.size);
    for (const basic of this.#columns[entering]!) {
      const factor = this.#rows.get(basic)!.get(entering)!;
      const bounds = this.#bounds[basic]!;
      const end = sign(factor) > 0 === rises ? bounds.upper : bounds.lower;
      if (!end) continue;
      const step = times(minus(end.to, this.#values[basic]!), reciprocal(factor));
      const further = limit ? compare(step, limit.step) * (rises ? 1 : -1) : -1;
      if (further < 0 || (further === 0 && limit!.basic !== undefined && basic < limit!.basic)) limit = { step, basic };
    }
    return limit;
  }
}

const interval = (lo: Value | null, hi: Value | null): Interval => ({
  lo: lo && toRational(lo.at),
  hi: hi && toRational(hi.at),
  loOpen: !lo || sign(lo.tiny) > 0,
  hiOpen: !hi || sign(hi.tiny) < 0,
});

function bound<By>(end: Rational | null, tiny: Fraction, scale: Fraction, by: By): Bound<By> | null {
  if (!end) return null;
  const to = { at: productOf(toFraction(end), scale), tiny: productOf(tiny, scale) };
  return { to, by };
}
