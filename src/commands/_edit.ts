import type { Edit } from '../model/problem.ts';

/** A piece of a text and what stands there instead. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A value in JSON text, with the places of what it holds. */
interface Node {
  start: number;
  end: number;
  /** Those of an object by key, those of an array by index. */
  members?: Map<string, Member>;
  isArray?: true;
}
interface Member {
  /** Where its key begins and ends; of an item, where it begins. */
  key: number;
  keyEnd: number;
  node: Node;
}

const tokens = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}[\],:"]+/g;

/** The places of everything in a JSON text, which must be valid. */
function nodeOf(text: string): Node {
  const all = text.matchAll(tokens);
  const next = (): RegExpExecArray => {
    const { value, done } = all.next();
    if (done) throw new SyntaxError('the JSON text ends too early');
    return value;
  };
  const read = (token: RegExpExecArray): Node => {
    const [word] = token;
    const node: Node = { start: token.index, end: token.index + word.length };
    if (word !== '{' && word !== '[') return node;
    node.members = new Map();
    if (word === '[') node.isArray = true;
    for (let at = next(); at[0] !== '}' && at[0] !== ']'; at = next()) {
      if (at[0] === ',') at = next();
      const [key] = at;
      const keyEnd = node.isArray ? at.index : at.index + key.length;
      if (!node.isArray) next();
      const name = node.isArray ? String(node.members.size) : (JSON.parse(key) as string);
      node.members.set(name, { key: at.index, keyEnd, node: read(node.isArray ? at : next()) });
    }
    const last = [...node.members.values()].at(-1);
    node.end = text.indexOf(word === '{' ? '}' : ']', last?.node.end ?? node.start) + 1;
    return node;
  };
  return read(next());
}

/** A JSON value on one line, as people lay it out: `{ "a": ["b", 1] }`. */
export function layOut(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(layOut).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${layOut(item)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

/** What adds a member to an object or an array after the last, laid out like it. */
function addition(text: string, node: Node, key: string, value: string): Splice {
  const members = [...node.members!.values()];
  const [before, last] = [members.at(-2), members.at(-1)];
  if (!last) {
    const inside = node.isArray ? `[${value}]` : `{ ${JSON.stringify(key)}: ${value} }`;
    return { start: node.start, end: node.end, text: inside };
  }
  const colon = text.slice(last.keyEnd, last.node.start);
  const opening = text.slice(node.start + 1, last.key);
  const tight = node.isArray ? '' : colon.replace(/^\s*:/, '');
  const gap = before
    ? text.slice(before.node.end, last.key)
    : `,${/[\r\n]/.test(opening) ? opening : node.isArray ? ' ' : tight}`;
  const { end } = last.node;
  return { start: end, end, text: gap + (node.isArray ? '' : JSON.stringify(key) + colon) + value };
}

const keysOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a JSON Pointer in a value; undefined if nothing does. */
export const valueAt = (value: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    value,
  );

/** Puts pieces into a text; null if two of them overlap. */
export function spliced(text: string, splices: readonly Splice[]): string | null {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let [result, at] = ['', 0];
  for (const { start, end, text: piece } of sorted) {
    if (start < at) return null;
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * Sets what stands at JSON Pointers in a JSON text, and changes nothing else in it. A key that is not there is added at the end of its object,
 * an index that is not there at the end of its list, in the layout of what stands before it.
 * @param text valid JSON; a byte order mark may stand before it
 * @returns the new text; null if there is no object or list around one of the places, or if one lies within another
 */
export function edit(text: string, edits: readonly Edit[]): string | null {
  const root = nodeOf(text);
  const splices: Splice[] = [];
  for (const { path, value } of edits) {
    const keys = keysOf(path);
    const last = keys.pop();
    let node: Node | undefined = root;
    for (const key of keys) node = node?.members?.get(key)?.node;
    const found: Node | undefined = last === undefined ? root : node?.members?.get(last)?.node;
    if (found) splices.push({ start: found.start, end: found.end, text: layOut(value) });
    else if (node?.members && last !== undefined) splices.push(addition(text, node, last, layOut(value)));
    else return null;
  }
  return spliced(text, splices);
}
