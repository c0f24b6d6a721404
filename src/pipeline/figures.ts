import type { Figure } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Allow } from './allowed.ts';
import { fault, type Fault } from './fault.ts';
import { figureKeys } from './figure-keys.ts';
import { quantify } from './quantify.ts';

/** Keys that a figure takes where nothing nearer says them, and where they stand. */
export interface Layer {
  keys: Readonly<Record<string, unknown>>;
  path: string;
}

/** A figure read from its layers. */
export interface ReadFigure {
  /** The id that its author gave, if it could be read. */
  id?: string;
  /** Without `id` where the author gave none; undefined if it has to stay out. */
  figure?: Omit<Figure, 'id'> & { id?: string };
  /** What it allows, if that could be read. */
  allow?: Allow;
  problems: (Problem | Fault)[];
}

/**
 * Makes one figure of its own keys and the defaults behind them. It stays out if anything in it is wrong, and, without a word, if it takes
 * a key from where an error has been reported already.
 * @param path its JSON Pointer
 * @param faulty whether there is an error at or below a place
 */
export function readFigure(path: string, layers: readonly Layer[], faulty: (path: string) => boolean): ReadFigure {
  const keys: Record<string, unknown> = {};
  const lost = new Set<string>();
  for (const key of figureKeys) {
    const layer = layers.find(({ keys }) => Object.hasOwn(keys, key) && keys[key] !== undefined);
    if (layer && faulty(layer.path + pointer(key))) lost.add(key);
    else if (layer) keys[key] = layer.keys[key];
  }
  const strangers = Object.keys(layers[0]?.keys ?? {}).filter(key => !figureKeys.includes(key));
  const has = (key: string): boolean => Object.hasOwn(keys, key);
  const problems: (Problem | Fault)[] = incomplete(keys, path, lost, strangers);
  // the shape of every key has been checked
  const { source = [], status = 'reported', ...rest } = keys as unknown as Figure & { source: string | string[] };
  const whole = { ...rest, status, source: [source].flat(), path };
  const quantified = has('value') ? quantify(whole) : undefined;
  problems.push(...(quantified?.problems ?? []));
  const sound = quantified && !problems.length && !faulty(path) && !lost.size;
  return {
    ...(has('id') && { id: whole.id }),
    ...(sound && { figure: { ...whole, ...quantified.keys } }),
    ...(whole.allow && { allow: whole.allow }),
    problems,
  };
}

/** What a figure lacks, or says twice. */
function incomplete(
  keys: Record<string, unknown>,
  path: string,
  lost: ReadonlySet<string>,
  strangers: readonly string[],
): Fault[] {
  const lacks = (key: string): boolean => !Object.hasOwn(keys, key) && !lost.has(key);
  const faults: Fault[] = [];
  if (lacks('measure')) faults.push(fault('key/missing', path, 'noMeasure', strangers, figureKeys));
  if (lacks('value')) faults.push(fault('key/missing', path, 'noValue', strangers, figureKeys));
  if (lacks('source')) faults.push(fault('source/missing', path, 'noSource', strangers, figureKeys));
  if (Object.hasOwn(keys, 'why') && (keys['value'] ?? null) !== null)
    faults.push(fault('key/type', `${path}/why`, 'whyNumber', keys['value']));
  return faults;
}
