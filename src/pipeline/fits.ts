import { once } from '../model/once.ts';
import type { Meaning } from '../model/schema.ts';
import { isObject } from './meant.ts';
import type { Node } from './shape.ts';

/** Whether a text means what it must. */
export type Means = (meaning: Meaning, text: string) => boolean;

/** What readers may not see, or see and misread; more than `validate` warns of. Tabs and line ends will do. */
const odd = /[^\P{C}\t\n]|[\p{Zl}\p{Zp}\ufffd]|(?!\d)\p{Nd}/u;

/** Most texts: these need no closer look, which takes long. */
const ascii = /^[ -~]*$/;

/**
 * Whether `shape` finds nothing at all to say of a value, in a fraction of its code. Of a union the option that knows a key of an object is meant,
 * else any will do. Some characters that are rare and no fault are refused as well.
 */
export function fits(node: Node, value: unknown, means: Means): boolean {
  const { type, wrapped, entries = {}, options = [], requirement, pipe } = node;
  const fit = (node: Node | undefined, value: unknown): boolean => fits(node!, value, means);
  if (pipe) return pipe.every(step => fit(step, value));
  switch (type) {
    case 'exact_optional':
      return fit(wrapped, value);
    case 'nullable':
      return value === null || fit(wrapped, value);
    case 'picklist':
      return (options as unknown[]).includes(value);
    case 'union': {
      const knowing = (options as Node[]).find(
        ({ entries }) => entries && isObject(value) && Object.keys(value).some(key => Object.hasOwn(entries, key)),
      );
      return knowing ? fit(knowing, value) : (options as Node[]).some(option => fit(option, value));
    }
    case 'array':
      return Array.isArray(value) && value.every(item => fit(node.item, item));
    case 'record':
      return isObject(value) && Object.keys(value).every(key => fit(node.key, key) && fit(node.value, value[key]));
    case 'strict_object':
      return (
        isObject(value) &&
        Object.keys(value).every(key => Object.hasOwn(entries, key) && fit(entries[key], value[key])) &&
        required(entries).every(key => isGiven(value[key]))
      );
    case 'string':
      return typeof value === 'string' && (ascii.test(value) || !odd.test(value));
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'regex':
      return (requirement as RegExp).test(value as string);
    case 'integer':
      return Number.isInteger(value);
    case 'min_value':
      return (value as number) >= (requirement as number);
    case 'metadata':
      return means(node.metadata as Meaning, value as string);
  }
  // at least one item or entry
  return Object.keys(value as object).length >= (requirement as number);
}

/** The keys that an object must have. */
const required = once((entries: Record<string, Node>) =>
  Object.keys(entries).filter(key => entries[key]!.type !== 'exact_optional'),
);

const isGiven = (value: unknown): boolean => (typeof value === 'string' ? value.trim() !== '' : value !== undefined);
