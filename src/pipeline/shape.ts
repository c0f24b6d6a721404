import { pointer } from '../model/problem.ts';
import type { Meaning } from '../model/schema.ts';
import { statuses } from '../model/status.ts';
import { fault, type Fault } from './fault.ts';
import { invisible } from './invisible.ts';
import { isObject } from './meant.ts';

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
  readonly metadata?: unknown;
}

/** Checks what a text means, such as a date or the id of a source. */
export type CheckMeaning = (meaning: Meaning, text: string, path: string) => Fault[];

/**
 * Holds a value against a schema and reports all that is wrong.
 */
export function shape(node: Node, value: unknown, path: string, check: CheckMeaning): Fault[] {
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

// not by spreading: a list may be longer than a call may have arguments
const add = (to: Fault[], found: readonly Fault[]): void => found.forEach(fault => to.push(fault));

function entries(node: Readonly<Record<string, Node>>, value: Keys, path: string, check: CheckMeaning): Fault[] {
  const faults: Fault[] = [];
  const known = Object.keys(node);
  const own = Object.keys(value);
  const strangers = own.filter(key => !Object.hasOwn(node, key));
  for (const key of own) {
    const at = path + pointer(key);
    if (Object.hasOwn(node, key)) add(faults, shape(node[key]!, value[key], at, check));
    else faults.push(fault('key/unknown', at, 'unknownKey', key, known, own));
  }
  for (const key of known) {
    if (node[key]!.type === 'exact_optional') continue;
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given === undefined) faults.push(fault('key/missing', path, 'missingKey', key, path, strangers, known));
    else if (typeof given === 'string' && !given.trim())
      faults.push(fault('key/missing', path + pointer(key), 'emptyKey', key));
  }
  return faults;
}

function members(node: Node, value: Keys, path: string, check: CheckMeaning): Fault[] {
  const problems: Fault[] = [];
  for (const key of Object.keys(value)) {
    const at = path + pointer(key);
    add(problems, shape(node.key!, key, at, check));
    add(problems, shape(node.value!, value[key], at, check));
  }
  return problems;
}

/** Of the options that are of the value's kind, the one that knows a key of it, or else has least to say against it. */
function union(node: Node, value: unknown, path: string, check: CheckMeaning): Fault[] {
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
function refine(step: Node, value: unknown, path: string, check: CheckMeaning): Fault[] {
  switch (step.type) {
    case 'metadata':
      return check(step.metadata as Meaning, value as string, path);
    case 'regex':
      return (step.requirement as RegExp).test(value as string) ? [] : [fault('key/type', path, 'badId', value)];
    case 'integer':
      return Number.isInteger(value) ? [] : [fault('key/type', path, 'notWhole', path, value)];
    case 'min_value':
      return (value as number) >= (step.requirement as number)
        ? []
        : [fault('key/type', path, 'notWhole', path, value)];
    case 'min_length':
      return (value as unknown[]).length ? [] : [fault('key/missing', path, 'emptyList', path)];
    case 'min_entries':
      return Object.keys(value as Keys).length ? [] : [fault('key/missing', path, 'noText', path)];
    default:
      return [];
  }
}

const wrongKind = (node: Node, value: unknown, path: string): Fault =>
  fault('key/type', path, 'wrongKind', path, value, kindsOf(node));

/** The kinds of value that a schema takes. */
const kindsOf = (node: Node): string[] =>
  node.type === 'union' ? [...new Set((node.options as Node[]).flatMap(kindsOf))] : [node.type];

function notListed(node: Node, value: unknown, path: string): Fault {
  const isStatus = node.options === statuses;
  return fault(
    isStatus ? 'status/unknown' : 'key/type',
    path,
    'notListed',
    path,
    value,
    node.options as string[],
    isStatus,
  );
}
