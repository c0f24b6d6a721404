import type { Figure } from '../model/dataset.ts';
import type { Edit } from '../model/problem.ts';
import { formatValue } from '../values/format-value.ts';
import { hasAmbiguousPoint } from '../values/hints.ts';
import { parseNotation } from '../values/parse-notation.ts';
import { parseValue } from './parse-value.ts';
import { quantify } from './quantify.ts';

/** What a figure says that has to do with how its value is written. */
export type Written = Pick<Figure, 'value' | 'margin' | 'alternatives' | 'wording' | 'allow'>;

/**
 * What would write a figure's value and alternatives in the shortest notation, as edits with paths within the figure. Words become
 * notation and are kept as `wording` if it has none; with `value/phrase` under `allow` they stay, and so do the words of alternatives. A JSON
 * number stays as it is, and so does what means something else to some readers (`1.000`) or what no notation says. Nothing for a figure
 * that cannot be read.
 */
export function shorten(figure: Written): Edit[] {
  const before = meaning(figure);
  if (before === null) return [];
  const edits: Edit[] = [];
  const { value, wording, allow, alternatives = [] } = figure;
  const short = shortest(value);
  const isWords = typeof value === 'string' && !isNotation(value);
  if (short !== undefined && !(isWords && allow && Object.hasOwn(allow, 'value/phrase'))) {
    edits.push({ path: '/value', value: short });
    if (isWords && wording === undefined) edits.push({ path: '/wording', value: value.trim() });
  }
  for (const [i, text] of alternatives.entries()) {
    const shorter = typeof text === 'string' && isNotation(text) ? shortest(text) : undefined;
    if (shorter !== undefined) edits.push({ path: `/alternatives/${i}`, value: shorter });
  }
  // with a margin behind it a text may mean something else than alone
  const after = meaning(figure.margin === undefined || short === undefined ? figure : { ...figure, value: short });
  return after === before ? edits : [];
}

/** What a figure's keys mean, as a text to compare; null: they cannot be read. */
function meaning(figure: Written): string | null {
  const { keys, problems } = quantify({ ...figure, path: '' });
  return problems.length || keys.unread ? null : JSON.stringify(keys);
}

const isNotation = (text: string): boolean => 'quantity' in parseNotation(text);

/** The shortest way to write a value: a number where it is only that. Undefined if it is written so, or if nothing else may stand for it. */
function shortest(value: Figure['value']): number | string | undefined {
  if (typeof value !== 'string' || hasAmbiguousPoint(value)) return undefined;
  const read = parseValue(value);
  const text = 'quantity' in read && read.quantity ? formatValue(read.quantity) : null;
  if (text === null) return undefined;
  const short = asJson(text);
  return short === value ? undefined : short;
}

/** Notation as it stands in JSON: a number where it is only that. */
export const asJson = (notation: string): number | string =>
  /^-?\d+(\.\d+)?$/.test(notation) ? Number(notation) : notation;
