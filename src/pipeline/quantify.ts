import { phrases } from '../phrases/index.ts';
import type { Figure } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { fault, type Fault } from './fault.ts';
import { needsWords, parseValue } from './parse-value.ts';

/** What a figure's value, margin and alternatives mean, or what is wrong with them. */
export interface Quantified {
  keys: Pick<Figure, 'quantity' | 'readings' | 'unread'>;
  problems: (Problem | Fault)[];
}

/**
 * Reads a figure's `value` with its `margin`, and its `alternatives`. What may be words waits (`unread`) until a language of phrases
 * is loaded.
 * @param isLoaded whether all languages are loaded that the words may be in; by default if all that there are
 */
export function quantify(
  figure: Pick<Figure, 'value' | 'margin' | 'alternatives' | 'path'>,
  isLoaded = phrases.ids.every(phrases.peek),
): Quantified {
  const readAt: ReadAt = (value, path) => {
    const read = readValue(value, path);
    return 'problem' in read && !isLoaded && needsWords(value) ? { unread: true } : read;
  };
  const at = (...keys: (string | number)[]): string => figure.path + pointer(...keys);
  const value = withMargin(figure, at, readAt);
  const readings = (figure.alternatives ?? []).map((text, i) => readAt(text, at('alternatives', i)));
  const all = [value, ...readings];
  const problems = all.flatMap(result => ('problem' in result ? [result.problem] : []));
  const keys: Quantified['keys'] = { quantity: 'quantity' in value ? value.quantity : null };
  if (all.some(result => 'unread' in result)) keys.unread = true;
  else if (figure.alternatives)
    keys.readings = readings.flatMap(result => ('quantity' in result && result.quantity ? [result.quantity] : []));
  return { keys, problems };
}

type ReadAt = (value: number | string | null, path: string) => Result;
type Result = { quantity: Quantity | null } | { problem: Problem | Fault } | { unread: true };

function readValue(value: number | string | null, path: string): Exclude<Result, { unread: true }> {
  const result = parseValue(value);
  if (!('problem' in result)) return isBare(result.quantity) ? { problem: bareRatio(value, path) } : result;
  return { problem: { ...result.problem, path } };
}

/** Words such as "1.5 times more" that do not say of what. */
const isBare = (quantity: Quantity | null): boolean =>
  quantity?.relation !== undefined && quantity.relation.base === undefined;

const bareRatio = (value: number | string | null, path: string): Problem => ({
  code: 'value/bare-ratio',
  severity: 'error',
  path,
  message: `the value "${value}" is a ratio or a change, and does not say of what`,
  remedy: 'write it in the notation with its base in brackets, such as "1.5x [2013]", and keep the words as "wording"',
});

/** A margin says what ± says in the value itself. */
function withMargin(
  { value, margin }: Pick<Figure, 'value' | 'margin'>,
  at: (key: string) => string,
  readAt: ReadAt,
): Result {
  const plain = readAt(value, at('value'));
  if (margin === undefined || 'problem' in plain) return plain;
  const quantity = 'quantity' in plain ? plain.quantity : null;
  const isPlain = quantity && quantity.lo === quantity.hi && !quantity.approximate && !quantity.relation;
  if (!isPlain) return { problem: fault('key/type', at('margin'), 'noMargin', value) };
  const result = readAt(`${value} ± ${inFull(margin)}`, at('margin'));
  return 'unread' in result ? { problem: fault('value/unparsable', at('margin'), 'badMargin', margin) } : result;
}

/** A margin without its magnitude: behind a ± that would hold for the value as well. */
function inFull(margin: number | string): number | string {
  const read = parseValue(margin);
  const { lo = null, hi = null, unit = '', relation = undefined } = ('quantity' in read && read.quantity) || {};
  return lo !== null && lo === hi && !relation ? `${lo}${unit}` : margin;
}
