import { phrases } from '../phrases/index.ts';
import type { Figure } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { needsWords, parseValue } from './parse-value.ts';
import { show } from './shape.ts';

/** What a figure's value, margin and alternatives mean, or what is wrong with them. */
export interface Quantified {
  keys: Pick<Figure, 'quantity' | 'readings' | 'unread'>;
  problems: Problem[];
}

/**
 * Reads a figure's `value` with its `margin`, and its `alternatives`. What may be words waits (`unread`) until a language of phrases
 * is loaded.
 */
export function quantify(figure: Pick<Figure, 'value' | 'margin' | 'alternatives' | 'path'>): Quantified {
  const at = (...keys: (string | number)[]): string => figure.path + pointer(...keys);
  const value = withMargin(figure, at);
  const readings = (figure.alternatives ?? []).map((text, i) => readAt(text, at('alternatives', i)));
  const all = [value, ...readings];
  const problems = all.flatMap(result => ('problem' in result ? [result.problem] : []));
  const keys: Quantified['keys'] = { quantity: 'quantity' in value ? value.quantity : null };
  if (all.some(result => 'unread' in result)) keys.unread = true;
  else if (figure.alternatives)
    keys.readings = readings.flatMap(result => ('quantity' in result && result.quantity ? [result.quantity] : []));
  return { keys, problems };
}

type Result = { quantity: Quantity | null } | { problem: Problem } | { unread: true };

function readAt(value: number | string | null, path: string): Result {
  const result = parseValue(value);
  if (!('problem' in result)) return result;
  if (needsWords(value) && !phrases.ids.some(phrases.peek)) return { unread: true };
  return { problem: { ...result.problem, path } };
}

/** A margin says what ± says in the value itself. */
function withMargin({ value, margin }: Pick<Figure, 'value' | 'margin'>, at: (key: string) => string): Result {
  const plain = readAt(value, at('value'));
  if (margin === undefined || !('quantity' in plain)) return plain;
  const { quantity } = plain;
  if (!quantity || quantity.lo !== quantity.hi || quantity.approximate || quantity.relation)
    return { problem: noMargin(value, at('margin')) };
  const result = readAt(`${value} ± ${margin}`, at('margin'));
  return 'unread' in result ? { problem: badMargin(margin, at('margin')) } : result;
}

const noMargin = (value: Figure['value'], path: string): Problem => ({
  code: 'key/type',
  severity: 'error',
  path,
  message: `a margin goes with one plain number, not with ${show(value)}`,
  remedy: 'delete "margin", or write the value as one number',
});

const badMargin = (margin: number | string, path: string): Problem => ({
  code: 'value/unparsable',
  severity: 'error',
  path,
  message: `${show(margin)} is not a margin`,
  remedy: 'write a number, or a percentage of the value such as "10%"',
});
