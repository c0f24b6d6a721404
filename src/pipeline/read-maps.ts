import type { Atlas } from '../model/atlas.ts';
import type { Chart, Dataset } from '../model/dataset.ts';
import { nearest } from '../model/nearest.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { problemOf } from './atlas.ts';
import { featuresOf, objectOf, sameKey } from './features-of.ts';
import { readAtlas } from './read-atlas.ts';

/**
 * The maps that the charts of a dataset name, and what is wrong with them and with the names in them. What cannot be drawn is not
 * among the maps: its charts are drawn in another form.
 * @param texts the texts of the map files, by path
 */
export function readMaps(
  { charts = {}, entities = {} }: Pick<Dataset, 'charts' | 'entities'>,
  texts: Readonly<Record<string, string>>,
): { maps: Record<string, Atlas>; problems: Problem[] } {
  const read = new Map<string, ReturnType<typeof readAtlas>>();
  const maps: Record<string, Atlas> = Object.create(null) as Record<string, Atlas>;
  const keys = new Set<string>();
  const problems: Problem[] = [];
  for (const [id, { map }] of Object.entries(charts)) {
    if (!map) continue;
    const at = `/charts${pointer(id)}/map`;
    if (!Object.hasOwn(texts, map.path)) {
      problems.push(noFile(map.path, `${at}/path`));
      continue;
    }
    const found = read.get(map.path) ?? readAtlas(texts[map.path]!);
    read.set(map.path, found);
    if ('fault' in found) {
      problems.push(problemOf(found.fault, map.path, `${at}/path`));
      continue;
    }
    maps[map.path] = found.atlas;
    const wrong = nameless(found.atlas, map, at);
    if (wrong) problems.push(wrong);
    else for (const { key } of featuresOf(found.atlas, map)) if (key !== undefined) keys.add(sameKey(key));
  }
  if (keys.size) problems.push(...placeless(entities, keys));
  return { maps, problems };
}

const noFile = (path: string, at: string): Problem => ({
  code: 'id/unknown',
  severity: 'error',
  path: at,
  message: `the map "${path}" was not found`,
  remedy: 'check its path: it is taken from where this file stands',
});

/** An object that the map does not have, or a key that none of its features has. */
function nameless(atlas: Atlas, map: NonNullable<Chart['map']>, at: string): Problem | undefined {
  const fault = (key: string, message: string, remedy: string): Problem =>
    problemOf({ code: 'id/unknown', message, remedy }, map.path, `${at}${key}`);
  const names = [...atlas.objects.keys()];
  const known = `its objects: ${names.slice(0, 20).join(', ') || 'none'}`;
  const object = objectOf(atlas, map);
  if (!object && map.object === undefined)
    return {
      ...fault('', 'the map has several objects, and the chart names none', `add "object"; ${known}`),
      code: 'key/missing',
    };
  if (!object) {
    const near = nearest(map.object!, names);
    return fault('/object', `the map has no object "${map.object}"`, near ? `write "${near}"` : known);
  }
  const key = map.key ?? 'id';
  if (object.some(shape => shape.names.has(key))) return undefined;
  const others = [...new Set(object.flatMap(shape => [...shape.names.keys()]))];
  const choice = `its features have: ${others.slice(0, 20).join(', ') || 'no names at all'}`;
  return fault(
    map.key === undefined ? '' : '/key',
    `no feature of the map has "${key}"`,
    `name their key under "key"; ${choice}`,
  );
}

/** Entities whose place is on no map of the file. */
const placeless = (entities: NonNullable<Dataset['entities']>, keys: ReadonlySet<string>): Problem[] =>
  Object.entries(entities).flatMap(([id, { geo }]): Problem[] => {
    if (geo === undefined || keys.has(sameKey(geo))) return [];
    const near = nearest(geo, [...keys]);
    return [
      {
        code: 'id/unknown',
        severity: 'warning',
        path: `/entities${pointer(id)}/geo`,
        message: `no map of this file has a place "${geo}"`,
        remedy: near === undefined ? 'write a key of the map, or leave "geo" out' : `the nearest key is "${near}"`,
      },
    ];
  });
