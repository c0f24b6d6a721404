import type { Chart } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import type { Compare } from './order.ts';
import { entityName, type Scope } from './scope.ts';

/** Orders bands by name, by size or as listed. `usual`: how they are ordered else. */
export function ordered(order: Chart['order'], usual: Compare, scope: Scope, labels: Labels): Compare {
  const compare = chosen(order, usual, scope, labels);
  // the rest comes last, however large it is together
  const isRest = (rows: Row[]): boolean => rows.some(({ others }) => others !== undefined);
  return (a, b) => Number(isRest(a)) - Number(isRest(b)) || compare(a, b);
}

function chosen(order: Chart['order'], usual: Compare, scope: Scope, labels: Labels): Compare {
  if (typeof order === 'object') return byList(order, labels, usual);
  return order === 'entity' ? byName(scope) : bySize(order === 'value' ? 1 : -1, scope.chart.orderBy);
}

function byName(scope: Scope): Compare {
  const { compare } = new Intl.Collator(scope.locale.tag);
  const name = ([row]: Row[]): string => (row?.entity === undefined ? '' : entityName(scope, row.entity));
  return (a, b) => compare(name(a), name(b));
}

/** By size: the bounds of one row of each band, the one that `orderBy` names if there is one; bands without a number last. */
function bySize(sign: 1 | -1, orderBy: string | undefined): Compare {
  const key = (rows: Row[]): [number, number] | undefined => {
    const named = orderBy === undefined ? undefined : rows.find(row => isCalled(row, orderBy));
    const { quantity } = named ?? rows.find(row => row.quantity && !row.quantity.relation) ?? {};
    if (!quantity || quantity.relation) return undefined;
    const { lo, hi } = quantity;
    return [lo ?? hi ?? 0, hi ?? Infinity];
  };
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (!x || !y) return Number(!x) - Number(!y);
    return sign * (Math.sign(x[0] - y[0]) || Math.sign(x[1] - y[1]) || 0);
  };
}

/** As listed, then what the list leaves out. */
function byList(order: readonly string[], labels: Labels, rest: Compare): Compare {
  const place = (rows: Row[]): number => {
    const at = order.findIndex(name => rows.some(row => labels.band(row) === name || isCalled(row, name)));
    return at < 0 ? order.length : at;
  };
  return (a, b) => place(a) - place(b) || rest(a, b);
}

const isCalled = (row: Row, name: string): boolean =>
  [row.id, row.period, row.entity, row.measure, row.speaker].includes(name.trim());
