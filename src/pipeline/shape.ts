import { nearest } from '../model/nearest.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { invisible } from './invisible.ts';
import type { Meaning } from '../model/schema.ts';
import { statuses } from '../model/status.ts';

/** A schema of `model/schema.ts`, as far as this walk looks at it. */
export interface Node {
  readonly type: string;
  readonly wrapped?: Node;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly key?: Node;
  readonly value?: Node;
  readonly options?: readonly (Node | string)[];
  readonly pipe?: readonly Node[];
  readonly requirement?: unknown;
  readonly message?: unknown;
  readonly metadata?: unknown;
}

/** Checks what a text means, such as a date or the id of a source. */
export type CheckMeaning = (meaning: Meaning, text: string, path: string) => Problem[];

/**
 * Holds a value against a schema and reports all that is wrong. Valibot's own run stops at the first unknown key of an object, takes `toString`
 * for a known one and passes over an id `constructor`; and its messages are for programmers.
 */
export function shape(node: Node, value: unknown, path: string, check: CheckMeaning): Problem[] {
  switch (node.type) {
    case 'exact_optional':
      return shape(node.wrapped!, value, path, check);
    case 'nullable':
      return value === null ? [] : shape(node.wrapped!, value, path, check);
    case 'union':
      return union(node, value, path, check);
    case 'picklist':
      return (node.options as string[]).includes(value as string) ? [] : [notListed(node, value, path)];
  }
  if (!isKind(node, value)) return [wrongKind(node, value, path)];
  const problems = node.type === 'string' ? invisible(value as string, path) : [];
  for (const step of node.pipe ?? []) add(problems, refine(step, value, path, check));
  if (node.item)
    for (const [i, item] of (value as unknown[]).entries())
      add(problems, shape(node.item, item, `${path}/${i}`, check));
  if (node.entries) add(problems, entries(node.entries, value as Keys, path, check));
  if (node.key) add(problems, members(node, value as Keys, path, check));
  return problems;
}

type Keys = Record<string, unknown>;

/** An object with keys: neither null nor a list. */
export const isObject = (value: unknown): value is Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// not by spreading: a list may be longer than a call may have arguments
const add = (to: Problem[], problems: readonly Problem[]): void => problems.forEach(problem => to.push(problem));

const error = (code: string, path: string, message: string, remedy?: string): Problem => ({
  code,
  severity: 'error',
  path,
  message,
  ...(remedy && { remedy }),
});

function entries(known: Readonly<Record<string, Node>>, value: Keys, path: string, check: CheckMeaning): Problem[] {
  const problems: Problem[] = [];
  const meant = new Set<string>();
  for (const key of Object.keys(value)) {
    const at = path + pointer(key);
    if (Object.hasOwn(known, key)) add(problems, shape(known[key]!, value[key], at, check));
    else {
      const free = Object.keys(known).filter(name => !Object.hasOwn(value, name));
      const near = nearest(key, free) ?? nearest(key, Object.keys(known));
      if (near) meant.add(near);
      problems.push(unknown('key', key, at, Object.keys(known), near));
    }
  }
  for (const [key, node] of Object.entries(known)) {
    if (node.type === 'exact_optional' || meant.has(key)) continue;
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given === undefined)
      problems.push(error('key/missing', path, `the key "${key}" is missing${of(path)}`, `add "${key}"`));
    else if (typeof given === 'string' && !given.trim())
      problems.push(error('key/missing', path + pointer(key), `"${key}" is empty`, 'write a text'));
  }
  return problems;
}

function members(node: Node, value: Keys, path: string, check: CheckMeaning): Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(value)) {
    const at = path + pointer(key);
    add(problems, shape(node.key!, key, at, check));
    add(problems, shape(node.value!, value[key], at, check));
  }
  return problems;
}

/** Of the options that are of the value's kind, the one that knows a key of it, or else has least to say against it. */
function union(node: Node, value: unknown, path: string, check: CheckMeaning): Problem[] {
  const options = (node.options as Node[]).filter(option => isKind(option, value));
  if (!options.length) return [wrongKind(node, value, path)];
  const knowing = options.find(
    ({ entries }) => entries && Object.keys(value as Keys).some(key => Object.hasOwn(entries, key)),
  );
  if (knowing) return shape(knowing, value, path, check);
  return options
    .map(option => shape(option, value, path, check))
    .reduce((best, next) => (next.length < best.length ? next : best));
}

const isKind = (node: Node, value: unknown): boolean => {
  switch (node.type) {
    case 'string':
    case 'picklist':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    default:
      return isObject(value);
  }
};

/** One step of a `v.pipe` after its first. */
function refine(step: Node, value: unknown, path: string, check: CheckMeaning): Problem[] {
  const fail = (fails: boolean, code: string, message: string, remedy: string): Problem[] =>
    fails ? [error(code, path, message, remedy)] : [];
  const whole = `${name(path)} must be a whole number from 1 up, not ${show(value)}`;
  switch (step.type) {
    case 'metadata':
      return check(step.metadata as Meaning, value as string, path);
    case 'regex':
      return fail(
        !(step.requirement as RegExp).test(value as string),
        'key/type',
        `${show(value)} will not do: ${String(step.message)}`,
        'choose another id',
      );
    case 'integer':
      return fail(!Number.isInteger(value), 'key/type', whole, 'write 1, 2, 3 …');
    case 'min_value':
      return fail((value as number) < (step.requirement as number), 'key/type', whole, 'write 1, 2, 3 …');
    case 'min_length':
      return fail(!(value as unknown[]).length, 'key/missing', `${name(path)} is an empty list`, 'name at least one');
    case 'min_entries':
      return fail(
        !Object.keys(value as Keys).length,
        'key/missing',
        `${name(path)} has no text in any language`,
        'write a text',
      );
    default:
      return [];
  }
}

/** What a kind of value is called, and how to write one. */
const kinds = new Map([
  ['string', ['a text', 'a text in double quotes']],
  ['number', ['a number', 'a number without quotes']],
  ['boolean', ['true or false', 'true or false, without quotes']],
  ['array', ['a list', 'a list: [ … ]']],
  ['picklist', ['one of its words', 'one of its words in double quotes']],
]);

/** What a schema wants, in words; with 1 for `as`, how to write it. */
function wanted(node: Node, as: 0 | 1): string {
  if (node.type === 'union')
    return [...new Set((node.options as Node[]).map(option => wanted(option, as)))].join(' or ');
  return kinds.get(node.type)?.[as] ?? ['an object', 'an object: { "key": … }'][as]!;
}

const wrongKind = (node: Node, value: unknown, path: string): Problem =>
  error('key/type', path, `${name(path)} must be ${wanted(node, 0)}, not ${show(value)}`, `write ${wanted(node, 1)}`);

function notListed(node: Node, value: unknown, path: string): Problem {
  const words = node.options as readonly string[];
  const isStatus = words === statuses;
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const message = isStatus ? `unknown status ${show(value)}` : `${name(path)} does not know ${show(value)}`;
  return error(
    isStatus ? 'status/unknown' : 'key/type',
    path,
    near ? `${message}; the nearest known one is "${near}"` : message,
    `write one of ${words.join(', ')}`,
  );
}

/** The problem of a name that is not known: `what` is what it should name, such as `key` or `source`. */
export function unknown(
  what: string,
  given: string,
  path: string,
  known: readonly string[],
  near = nearest(given, known),
): Problem {
  const code = what === 'key' ? 'key/unknown' : 'id/unknown';
  const message = `unknown ${what} ${show(given)}`;
  if (near) return error(code, path, `${message}; the nearest known ${what} is "${near}"`, `write "${near}"`);
  const some = known.slice(0, 20).join(', ') + (known.length > 20 ? ', …' : '');
  return error(code, path, message, known.length ? `known here: ${some}` : `no ${what} is listed in this file`);
}

/** A value as it stands in the file, cut short. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The key at the end of a path, for messages: `"title"`, `item 2 of "highlight"`. */
function name(path: string): string {
  const [key = '', parent] = path.split('/').slice(1).reverse();
  const plain = (text: string): string => `"${text.replaceAll('~1', '/').replaceAll('~0', '~')}"`;
  if (!path) return 'the file';
  return parent !== undefined && /^\d+$/.test(key) ? `item ${Number(key) + 1} of ${plain(parent)}` : plain(key);
}

const of = (path: string): string => (path ? ` in ${name(path)}` : '');
