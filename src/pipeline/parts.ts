import { pointer } from '../model/problem.ts';
import * as schema from '../model/schema.ts';
import { fault, type Fault } from './fault.ts';
import { isObject } from './meant.ts';
import type { Node } from './shape.ts';

type Keys = Record<string, unknown>;
type Faulty = (path: string) => boolean;

/** Maps whose entries stay when only something that they need not have is wrong: a citation must survive a fault in one of its details. */
const lenient: Readonly<Record<string, Node>> = {
  sources: schema.source,
  speakers: schema.speaker,
  entities: schema.entity,
};
/** Maps whose entries go for any error: without it they would say something else. */
const strict = ['measures', 'charts'];
/** Keys that `validate` makes itself. */
const made = ['$schema', 'defaults', 'figures', 'tables'];

/** The keys of a dataset apart from its figures, without what has an error in it. Maps have no prototype, so that any id is only an id. */
export function soundParts(file: Keys, faulty: Faulty): Keys {
  const parts: Keys = {};
  for (const key of Object.keys(schema.dataset.entries)) {
    if (made.includes(key) || !Object.hasOwn(file, key)) continue;
    const value = file[key];
    const path = pointer(key);
    if (Object.hasOwn(lenient, key))
      parts[key] = filterMap(value, path, (entry, at) => mend(entry, lenient[key]!, at, faulty));
    else if (strict.includes(key)) parts[key] = filterMap(value, path, (entry, at) => (faulty(at) ? undefined : entry));
    else if (Array.isArray(value)) parts[key] = value.filter((_, i) => !faulty(`${path}/${i}`));
    else if (!faulty(path)) parts[key] = value;
  }
  for (const key of ['sources', 'measures']) parts[key] ??= Object.create(null);
  return parts;
}

function filterMap(value: unknown, path: string, keep: (entry: unknown, path: string) => unknown): Keys {
  const result: Keys = Object.create(null);
  if (!isObject(value)) return result;
  for (const id of Object.keys(value)) {
    const kept = keep(value[id], path + pointer(id));
    if (kept !== undefined) result[id] = kept;
  }
  return result;
}

/** An entry without its wrong keys, or nothing if one is wrong or missing that it must have. */
function mend(entry: unknown, node: Node, path: string, faulty: Faulty): unknown {
  if (!faulty(path)) return entry;
  const entries = node.entries ?? {};
  const needed = Object.keys(entries).filter(key => entries[key]!.type !== 'exact_optional');
  const sound = (key: string): boolean => Object.hasOwn(entries, key) && !faulty(path + pointer(key));
  if (!isObject(entry) || !needed.every(key => Object.hasOwn(entry, key) && sound(key))) return undefined;
  return Object.fromEntries(Object.entries(entry).filter(([key]) => sound(key)));
}

/** Sources that say neither what was published nor where. */
export function namelessSources(file: Keys): Fault[] {
  const sources = isObject(file['sources']) ? file['sources'] : {};
  return Object.keys(sources).flatMap((id): Fault[] => {
    const source = sources[id];
    if (!isObject(source) || Object.hasOwn(source, 'title') || Object.hasOwn(source, 'url')) return [];
    return [fault('key/missing', `/sources${pointer(id)}`, 'namelessSource', id)];
  });
}
