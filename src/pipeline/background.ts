import type { Dataset } from '../model/dataset.ts';
import { everything, point, type Interval } from '../model/interval.ts';
import { fromNumber, rational, type Rational } from '../model/rational.ts';
import type { Background } from '../model/row.ts';
import { at, type Cell } from './cells.ts';
import { nestings } from './nestings.ts';
import type { Constraint } from './simplex.ts';

/**
 * Who says a constraint: a figure, by its id, or else the dataset, of a measure's numbers (`range`: `min` and `max`) or of
 * several cells together.
 */
export type Origin = { figure: string; kind?: never } | { kind: Background | 'range'; figure?: never };

/** A total or `sum`: these cells add up to `whole`; `exact`: none is missing, else they are at most it. */
export interface Total {
  kind: 'sum' | 'total';
  parts: string[];
  /** A cell, or the number that `sum` says. */
  whole: string | Rational;
  exact: boolean;
}

const one = rational(1n);
const minusOne = rational(-1n);
const zero = rational(0n);
const atMost = (hi: Rational): Interval => ({ ...everything, hi, hiOpen: false });

/** The cells of one measure, period and mode, by entity; those without one by `*`, the whole. */
type Group = Map<string, string>;

/** Everything that the dataset declares of some cells, as constraints. */
export function declared(cells: ReadonlyMap<string, Cell>, data: Dataset, totals: readonly Total[]) {
  const constraints: Constraint<Origin>[] = [];
  for (const [key, { measure }] of cells) {
    const [min, max] = limitsOf(data, measure);
    const within = { lo: min, hi: max, loOpen: min === null, hiOpen: max === null };
    if (min || max) constraints.push({ terms: new Map([[key, one]]), within, by: { kind: 'range' } });
  }
  for (const { kind, parts, whole, exact } of totals) {
    const terms = new Map(parts.map(part => [part, one]));
    if (typeof whole === 'string') terms.set(whole, minusOne);
    const sum = typeof whole === 'string' ? zero : whole;
    constraints.push({ terms, within: exact ? point(sum) : atMost(sum), by: { kind } });
  }
  for (const { inner, outer, same } of nestings(cells, ({ measure }) => isFlow(data, measure))) {
    const terms = new Map([...inner.map(key => [key, one] as const), [outer, minusOne] as const]);
    if (same || isNeverNegative(data, cells.get(outer)!.measure))
      constraints.push({ terms, within: same ? point(zero) : atMost(zero), by: { kind: 'flow' } });
  }
  return constraints;
}

/** The totals of entities among some cells, and of the measures with a `sum`, if these are wanted. */
export function totalsOf(cells: ReadonlyMap<string, Cell>, data: Dataset, withSums: boolean): Total[] {
  const groups = new Map<string, Group>();
  for (const [key, { measure, entity = '*', period, mode }] of cells)
    at(groups, JSON.stringify([measure, period, mode]), (): Group => new Map()).set(entity, key);
  const tree = treeOf(data);
  return [...groups].flatMap(([name, group]) => {
    const [measure] = JSON.parse(name) as [string];
    const sums = withSums ? sumOver(measure, group, tree, data) : [];
    return [...(addsUp(data, measure) ? parts(group, tree) : []), ...sums].filter(
      ({ exact }) => exact || isNeverNegative(data, measure),
    );
  });
}

/** The floor of a measure, 0 unless said, and its ceiling; null: none. */
export function limitsOf({ measures }: Dataset, measure: string): [Rational | null, Rational | null] {
  const { min = 0, max } = measures[measure] ?? {};
  return [min === null ? null : fromNumber(min), max === undefined ? null : fromNumber(max)];
}

function isNeverNegative(data: Dataset, measure: string): boolean {
  const [min] = limitsOf(data, measure);
  return min !== null && min.n >= 0n;
}

const isFlow = ({ measures }: Dataset, measure: string): boolean => measures[measure]?.time === 'flow';

/** Percentages add up only where a `sum` says so: those of a poll do, rates of unemployment do not. */
function addsUp({ measures }: Dataset, measure: string): boolean {
  const { unit, sum } = measures[measure] ?? {};
  return sum !== undefined || (unit !== '%' && unit !== 'pp');
}

/** Who is part of whom. */
interface Tree {
  children: ReadonlyMap<string, readonly string[]>;
  /** From an entity's whole to the whole of all, as far as it goes. */
  above: (entity: string) => string[];
  isComplete: (entity: string) => boolean;
}

/** Steps upwards that are taken: entities that are part of each other must not hang a page. */
const deepest = 50;

function treeOf({ entities = {} }: Dataset): Tree {
  const find = (id: string) => (Object.hasOwn(entities, id) ? entities[id] : undefined);
  const children = new Map<string, string[]>();
  for (const [id, { partOf }] of Object.entries(entities)) if (partOf) at(children, partOf, () => []).push(id);
  const above = (entity: string): string[] => {
    const path: string[] = [];
    for (let next = find(entity)?.partOf; next && path.length < deepest; next = find(next)?.partOf) {
      if (path.includes(next)) break;
      path.push(next);
    }
    return path;
  };
  return { children, above, isComplete: id => find(id)?.complete === true };
}

/**
 * Wholes and what is there of their parts. Where a part is not there its own parts stand for it; they are the same only
 * if it is complete as well.
 */
function parts(group: Group, tree: Tree): Total[] {
  const there = new Map<string, string[]>();
  for (const entity of group.keys()) {
    const whole = tree.above(entity).find(one => group.has(one));
    if (whole !== undefined && whole !== entity) at(there, whole, () => []).push(entity);
  }
  return [...there].map(([whole, entities]) => ({
    kind: 'total',
    parts: entities.map(entity => group.get(entity)!).sort(),
    whole: group.get(whole)!,
    exact: tree.isComplete(whole) && (tree.children.get(whole) ?? []).every(part => isCovered(part, group, tree)),
  }));
}

/** Whether an entity is there, or all that it consists of. */
function isCovered(entity: string, group: Group, tree: Tree, depth = 0): boolean {
  if (group.has(entity)) return true;
  const children = tree.children.get(entity) ?? [];
  if (!tree.isComplete(entity) || !children.length || depth > deepest) return false;
  return children.every(child => isCovered(child, group, tree, depth + 1));
}

/**
 * The `sum` of a measure over the entities that are there and part of no other that is. It is exact if none is missing:
 * neither one that the file has a number of this measure for, nor one that it declares and has no number for at all.
 */
function sumOver(measure: string, group: Group, tree: Tree, data: Dataset): Total[] {
  const sum = data.measures[measure]?.sum;
  const isTop = (entity: string, among: { has: (id: string) => boolean }) =>
    entity !== '*' && !tree.above(entity).some(one => one !== '*' && one !== entity && among.has(one));
  const top = [...group.keys()].filter(entity => isTop(entity, group));
  if (sum === undefined || !top.length) return [];
  const all = countedIn(measure, data);
  const exact = [...all].every(entity => !isTop(entity, all) || isCovered(entity, group, tree));
  return [{ kind: 'sum', parts: top.map(entity => group.get(entity)!).sort(), whole: fromNumber(sum), exact }];
}

/** The entities that a measure is about: those of its figures, and those declared that no figure is about. */
function countedIn(measure: string, { entities = {}, figures }: Dataset): Set<string> {
  const all = new Set(Object.keys(entities));
  const other = figures.filter(figure => figure.measure !== measure);
  for (const { entity } of other) if (entity !== undefined) all.delete(entity);
  for (const figure of figures) if (figure.measure === measure && figure.entity !== undefined) all.add(figure.entity);
  return all;
}
