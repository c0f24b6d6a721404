import type { Dataset, Figure } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';
import { modeOf } from '../model/status.ts';
import { cellsOf } from './_cells.ts';
import { one, year } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Figures that are compared with themselves, perhaps by way of others. */
export const valueSelfRef: Rule = {
  code: 'value/self-ref',
  about: 'data',
  why: 'A figure that is its own base says nothing.',
  examples: {
    breaks: [
      one('2x [2014]'),
      one('2x [plums-2014]'),
      { figures: [year(2013, '0.5x [2014]'), year(2014, '2x [2013]')] },
      { figures: [year(2013, '+20% [2015]'), year(2014, '2x [2013]'), year(2015, '0.4x [2014]')] },
    ],
    keeps: [
      one('2x [2013]'),
      one('-10% [2014]', { status: 'target' }),
      { figures: [year(2013, 100), year(2014, '2x [2013]'), year(2015, '0.5x [2014]')] },
      { figures: [year(2013, '0.5x [2014]'), year(2014, '2x [2013]'), year(2014, 300, { id: 'counted' })] },
    ],
  },
  find: ({ data }) => [...ownBases(data), ...circles(data)],
};

function ownBases(data: Dataset): Finding[] {
  const lookUp = references(data);
  const isOwnBase = (figure: Figure): boolean => {
    const base = figure.quantity?.relation?.base;
    const named = base === undefined ? null : lookUp(base, figure);
    if (!named || !names(named, figure)) return false;
    // a plan may be compared with what happened in its own period
    return named.figure !== undefined || modeOf(figure.status) === 'actual';
  };
  return data.figures.filter(isOwnBase).map(({ path, value }) => ({
    severity: 'error',
    path: `${path}/value`,
    message: `${show(value)} compares the figure with itself`,
    remedy: 'name the period or figure that it is compared with',
  }));
}

/** A figure, the cell that it is about and the one that it is compared with. */
interface Link {
  figure: Figure;
  from: string;
  to: string;
}

/** Circles of figures that are compared with each other, and with nothing that has a number: one finding for each. */
function circles(data: Dataset): Finding[] {
  const cells = cellsOf(data);
  const all = [...cells.figures.values()].flat();
  const links = all.flatMap((figure): Link[] => {
    const [from, to] = [cells.of(figure), cells.base(figure)];
    return to === undefined || from === to ? [] : [{ figure, from, to }];
  });
  const root = joined(links);
  const anchored = new Set(all.filter(figure => isAnchor(figure, data)).map(figure => root(cells.of(figure))));
  const loose = links.filter(({ from }) => !anchored.has(root(from)));
  // a ratio and a difference together do give a number
  return [isDifference, (link: Link) => !isDifference(link)].flatMap(kind => {
    const endless = unending(unending(loose.filter(kind), 'from', 'to'), 'to', 'from');
    return grouped(endless, ({ from }) => root(from)).map(told);
  });
}

const isDifference = ({ figure }: Link): boolean => figure.quantity?.relation?.kind === 'difference';

const isAnchor = ({ quantity, measure }: Figure, { measures }: Dataset): boolean =>
  (quantity !== null && !quantity.relation) || measures[measure]?.sum !== undefined;

function told(links: readonly Link[]): Finding {
  const said = links.map(({ figure: { id, value } }) => `"${id}" (${show(value)})`);
  return {
    severity: 'error',
    path: `${links.at(-1)!.figure.path}/value`,
    message: `these figures are only compared with each other, in a circle: ${said.join(', ')}`,
    remedy: 'add a figure with a number for one of them, or leave one out',
  };
}

/** The name of the connected part that a cell is in. */
function joined(links: readonly Link[]): (cell: string) => string {
  const parents = new Map<string, string>();
  const root = (cell: string): string => {
    let top = cell;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    if (top !== cell) parents.set(cell, top);
    return top;
  };
  for (const { from, to } of links) if (root(from) !== root(to)) parents.set(root(from), root(to));
  return root;
}

/** The links from whose one end a way leads on without an end. */
function unending(links: readonly Link[], from: 'from' | 'to', to: 'from' | 'to'): Link[] {
  const ways = new Map<string, number>();
  const into = new Map<string, Link[]>();
  for (const link of links) {
    ways.set(link[from], (ways.get(link[from]) ?? 0) + 1);
    into.set(link[to], [...(into.get(link[to]) ?? []), link]);
  }
  const ends = new Set([...into.keys()].filter(cell => !ways.has(cell)));
  const gone = new Set<Link>();
  // the set grows while it is walked
  for (const end of ends)
    for (const link of into.get(end) ?? []) {
      gone.add(link);
      const left = ways.get(link[from])! - 1;
      ways.set(link[from], left);
      if (!left) ends.add(link[from]);
    }
  return links.filter(link => !gone.has(link));
}
