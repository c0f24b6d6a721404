import { pointer } from '../model/problem.ts';
import { year } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';

/** A key that names another entry of its own kind, and where it stands. */
interface Link {
  to: string | undefined;
  path: string;
}

/** What names itself, at once or by way of others, as what it corrects, belongs to, speaks for or defines otherwise. */
export const idCircular: Rule = {
  code: 'id/circular',
  about: 'data',
  why: 'Of two figures that replace each other none is left, and what is a part of itself has no size.',
  examples: {
    breaks: [
      { figures: [year(2014, 30, { replaces: 'plums-2014' })] },
      { figures: [year(2014, 30, { replaces: 'plums-2015' }), year(2015, 20, { replaces: 'plums-2014' })] },
      { entities: { east: { name: 'East', partOf: 'west' }, west: { name: 'West', partOf: 'east' } } },
      { speakers: { ann: { name: 'Ann', for: 'ann' } } },
      { measures: { plums: { label: 'Plums', unit: 'plums', variantOf: 'plums' } } },
    ],
    keeps: [
      { figures: [year(2014, 30), { ...year(2014, 20), id: 'new', replaces: 'plums-2014' }] },
      { entities: { east: { name: 'East', partOf: 'west' }, west: { name: 'West', partOf: '*' } } },
    ],
  },
  find: ({ data }) => {
    const figures = data.figures.flatMap(({ id, path, replaces }): [string, Link][] =>
      replaces === undefined ? [] : [[id, { to: replaces, path: `${path}/replaces` }]],
    );
    const links = <T>(section: string, entries: Readonly<Record<string, T>>, key: keyof T & string) =>
      Object.entries(entries).map(([id, entry]): [string, Link] => [
        id,
        { to: entry[key] as string | undefined, path: pointer(section, id, key) },
      ]);
    return [
      ...circles('replaces', figures),
      ...circles('partOf', links('entities', data.entities ?? {}, 'partOf')),
      ...circles('for', links('speakers', data.speakers ?? {}, 'for')),
      ...circles('variantOf', links('measures', data.measures, 'variantOf')),
    ];
  },
};

/** Each circle once, at its first link. */
function circles(key: string, links: readonly [string, Link][]): Finding[] {
  const all = new Map(links);
  const seen = new Set<string>();
  return links.flatMap(([id, { path }]) => {
    const way: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = all.get(at)?.to) {
      seen.add(at);
      way.push(at);
    }
    const last = all.get(way.at(-1) ?? '')?.to;
    const from = last === undefined ? -1 : way.indexOf(last);
    if (from < 0) return [];
    const circle = [...way.slice(from), last!].map(one => `"${one}"`);
    return {
      severity: 'error',
      path: from ? all.get(way[from]!)!.path : path,
      message: `"${key}" leads from ${circle.join(' to ')}`,
      remedy: `delete "${key}" where it names the wrong one`,
    };
  });
}
