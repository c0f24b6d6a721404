import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { codes, spelled, type Code, type Marked, type Shape, type Written } from './short-codes.ts';

/** Something that is wrong with a story; `at`: an offset into it. */
export type Slip = Pick<Problem, 'code' | 'severity' | 'message' | 'remedy'> & { at: number };

/** The short codes of a story as a tree: each with the container around it. */
export interface Placed extends Written {
  parent?: Placed;
  code: Code;
}

const slip = (at: number, code: string, message: string, remedy: string): Slip => ({
  code,
  severity: 'error',
  message,
  remedy,
  at,
});

const all = (): string => [...codes].map(([name, { shape }]) => spelled(name, shape)).join(', ');

/** A code that there is none of; undefined: words with a colon before them, which are only that. */
function unknown({ name, shape, at, label, attributes }: Written): Slip | undefined {
  if (shape === 'text' && !label && !attributes.length) return undefined;
  const meant = nearest(name, codes.keys());
  const remedy = meant ? `the nearest is "${spelled(meant, codes.get(meant)!.shape)}"` : `there are ${all()}`;
  return slip(at, 'id/unknown', `there is no short code "${spelled(name, shape)}"`, remedy);
}

const colons: Readonly<Record<Shape, string>> = {
  text: 'one colon, in a line of text',
  leaf: 'two colons, as a line of its own',
  container: 'three colons, as a line of its own, and ends with a line ":::"',
};

/** A space before the brackets or braces of a short code in a line, so that they are no part of it. */
function spaced({ name, end, label, attributes }: Written, text: string): Slip | undefined {
  if (attributes.length) return undefined;
  const [space, rest] = /^([ \t]+)(\{[^{}\n]*\}|\[[^[\]\n]*\](?:\{[^{}\n]*\})?)/.exec(text.slice(end))?.slice(1) ?? [];
  if (!space || !rest || (label && rest.startsWith('['))) return undefined;
  const words = label ? `[${text.slice(label.from, label.to)}]` : '';
  return slip(end, 'syntax/short-code', `a space stands in ":${name}", before "${rest[0]}"`, `take out the space: :${name}${words}${rest}`); // prettier-ignore
}

/** What is wrong with a short code by itself. */
function wrong(written: Written, code: Code, text: string): Slip[] {
  const { name, shape, at, label, attributes } = written;
  const own = spelled(name, code.shape);
  if (shape !== code.shape)
    return [slip(at, 'syntax/short-code', `"${spelled(name, shape)}" is written otherwise`, `write "${own}": ${colons[code.shape]}`)]; // prettier-ignore
  const slips = attributes.flatMap(one => wrongAttribute(one, name, code));
  if (code.shape !== 'text') {
    if (label)
      slips.push(slip(label.from - 1, 'syntax/short-code', `"${own}" takes no words in brackets`, code.shape === 'container' ? 'write them under it, before the line ":::"' : 'take them out: titles stand in the data file')); // prettier-ignore
    return slips;
  }
  const gap = spaced(written, text);
  if (gap) return [...slips, gap];
  if (!label || label.from === label.to)
    slips.push(slip(at, 'syntax/short-code', `"${own}" holds no words`, `write those that readers shall read: ${own}[over 4,000]${code.isSkipped ? '' : '{#ID}'}`)); // prettier-ignore
  if (code.hash && !attributes.some(one => one.name === '#' || one.name === 'id' || one.name === 'src'))
    slips.push(slip(at, 'key/missing', '":number" names no figure', 'write its id in braces, right behind the brackets: :number[over 4,000]{#ID}')); // prettier-ignore
  return slips;
}

function wrongAttribute({ name, value, at }: Written['attributes'][number], own: string, code: Code): Slip[] {
  const isHash = name === '#' || name === 'id';
  if (isHash ? code.hash : Object.hasOwn(code.attributes, name)) return [];
  const names = Object.keys(code.attributes);
  const meant = nearest(name, names);
  const written = isHash && name === '#' ? `#${value}` : name === '.' ? `.${value}` : name;
  const message = `"${spelled(own, code.shape)}" has no attribute "${written}"`;
  const known = [...(code.hash ? ['#id'] : []), ...names].join(', ');
  return [slip(at, 'key/unknown', message, meant ? `the nearest is "${meant}"` : `it has ${known}`)];
}

/** Where a code may not stand. */
function misplaced({ name, at }: Written, parent: Placed | undefined): Slip | undefined {
  if (name === 'step' && parent?.name !== 'story')
    return slip(at, 'syntax/short-code', 'a step stands in no story', 'put ":::story" before the first step, and ":::" after the last one'); // prettier-ignore
  if (name === 'story' && parent)
    return slip(at, 'syntax/short-code', `a story stands in a ${parent.name}`, `end that first with a line ":::"`);
  return undefined;
}

/** HTML in a story is not HTML: what would stand there as text. Comments are for authors, and are left out. */
const isComment = (text: string): boolean => /^\s*<!--[^]*-->\s*$/.test(text);

/** The short codes of a story, and what is wrong with them. */
export function placeShortCodes(marked: Marked): { placed: Placed[]; slips: Slip[] } {
  const placed: Placed[] = [];
  const slips: Slip[] = [];
  const open: Placed[] = [];
  for (const written of marked.written.toSorted((a, b) => a.at - b.at)) {
    if (written.isClosing) {
      if (!open.pop())
        slips.push(slip(written.at, 'syntax/short-code', 'a line ":::" ends nothing: no container is open here', 'take it out, or write what it ends before it')); // prettier-ignore
      continue;
    }
    const code = codes.get(written.name);
    if (!code) {
      const found = unknown(written);
      if (found) slips.push(found);
      // its ":::" ends it, and not what is around it
      if (written.shape === 'container') open.push({ ...written, code: none });
      continue;
    }
    const parent = open.findLast(({ code }) => code !== none);
    slips.push(...wrong(written, code, marked.prepared));
    const found = misplaced(written, parent);
    if (found) slips.push(found);
    const one: Placed = { ...written, code, ...(parent && { parent }) };
    placed.push(one);
    if (code.shape === 'container') open.push(one);
  }
  for (const { at, name } of open)
    slips.push(slip(at, 'syntax/short-code', `":::${name}" is not ended`, 'end it with a line ":::"'));
  for (const { at, line } of marked.misread)
    slips.push(slip(at, 'syntax/short-code', `"${line}" cannot be read`, 'write name, brackets and braces without spaces between them, and nothing behind: ::chart{#plans form=bar}')); // prettier-ignore
  for (const { at, text } of marked.html)
    if (!isComment(text) && !text.startsWith('</'))
      slips.push(slip(at, 'syntax/html', `"${text.trim().split('\n')[0]!.slice(0, 40)}" is HTML, which readers of a story in Markdown would see as text`, 'write it in Markdown or as a short code; or write the story in HTML')); // prettier-ignore
  for (const { at, cells, heads } of marked.headless)
    slips.push(slip(at, 'syntax/table', `this row has ${cells} cells, the head of the table has ${heads}`, 'write a head for each column; a bar that is text is written \\|')); // prettier-ignore
  return { placed, slips: slips.toSorted((a, b) => a.at - b.at) };
}

const none: Code = { element: '', shape: 'container', attributes: {} };
