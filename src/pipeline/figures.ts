import type { Figure } from '../model/dataset.ts';
import { figure as figureSchema } from '../model/schema.ts';
import { nearest } from '../model/nearest.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { quantify } from './quantify.ts';
import { show } from './shape.ts';

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
  problems: Problem[];
}

/** The keys of a figure. */
export const figureKeys = Object.keys(figureSchema.entries);

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
  // a misspelt key is not missing as well
  for (const key of Object.keys(layers[0]?.keys ?? {}))
    if (!figureKeys.includes(key)) lost.add(nearest(key, figureKeys) ?? key);
  const has = (key: string): boolean => Object.hasOwn(keys, key);
  const problems = incomplete(keys, path, key => !has(key) && !lost.has(key));
  // the shape of every key has been checked
  const { source = [], status = 'reported', ...rest } = keys as unknown as Figure & { source: string | string[] };
  const whole = { ...rest, status, source: [source].flat(), path };
  const quantified = has('value') ? quantify(whole) : undefined;
  problems.push(...(quantified?.problems ?? []));
  const sound = quantified && !problems.length && !faulty(path) && !lost.size;
  return { ...(has('id') && { id: whole.id }), ...(sound && { figure: { ...whole, ...quantified.keys } }), problems };
}

/** What a figure lacks, or says twice. */
function incomplete(keys: Record<string, unknown>, path: string, lacks: (key: string) => boolean): Problem[] {
  const error = (code: string, message: string, remedy: string, key = ''): Problem => ({
    code,
    severity: 'error',
    path: path + key,
    message,
    remedy,
  });
  const problems: Problem[] = [];
  if (lacks('measure'))
    problems.push(
      error('key/missing', 'the key "measure" is missing: what is counted?', 'add "measure", or give it in "defaults"'),
    );
  if (lacks('value'))
    problems.push(
      error('key/missing', 'the key "value" is missing', 'add "value"; write null if no number was reported'),
    );
  if (lacks('source'))
    problems.push(error('source/missing', 'this figure has no source', 'add "source", or give it in "defaults"'));
  if (Object.hasOwn(keys, 'why') && Object.hasOwn(keys, 'value') && keys['value'] !== null)
    problems.push(
      error(
        'key/type',
        `"why" says why no number was reported, but there is one: ${show(keys['value'])}`,
        'delete "why", or make the value null',
        '/why',
      ),
    );
  return problems;
}

/** `measure:entity:period:speaker`, empty parts kept. */
export const automaticId = ({ measure, entity = '', period = '', speaker = '' }: Omit<Figure, 'id'>): string =>
  [measure, entity, period, speaker].join(':');
