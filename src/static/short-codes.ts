import { parse, postprocess, preprocess } from 'micromark';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';

/** How a short code is written: `:name[…]{…}` in a line, `::name{…}` as a line, `:::name{…}` to a line `:::`. */
export type Shape = 'text' | 'leaf' | 'container';

/** A short code: which element it stands for, and what may stand in its braces. */
export interface Code {
  element: string;
  shape: Shape;
  /** The attribute of the element that `#…` is. */
  hash?: 'src' | 'id';
  /** Its attributes, each with that of the element; `#`: as a fragment of `src`. */
  attributes: Readonly<Record<string, string>>;
  /** True: its words are the author's own, and `check` looks for no source of the numbers in them. */
  isSkipped?: true;
}

const same = (...names: string[]): Record<string, string> => Object.fromEntries(names.map(name => [name, name]));

/** All short codes. */
export const codes: ReadonlyMap<string, Code> = new Map(
  Object.entries({
    number: { element: 'cited-number', shape: 'text', hash: 'src', attributes: same('src', 'lang') },
    chart: {
      element: 'cited-chart',
      shape: 'leaf',
      hash: 'src',
      attributes: same('src', 'form', 'as-of', 'highlight', 'heading-level', 'summary', 'lang', 'url-state'),
    },
    story: {
      element: 'cited-story',
      shape: 'container',
      hash: 'id',
      attributes: { chart: '#', ...same('src', 'mode', 'reduce') },
    },
    step: {
      element: 'cited-step',
      shape: 'container',
      hash: 'id',
      attributes: same('chart', 'highlight', 'as-of', 'form', 'src'),
    },
    sources: { element: 'cited-sources', shape: 'leaf', attributes: { style: 'style-name', notes: 'notes' } },
    unsourced: { element: 'span', shape: 'text', attributes: same('lang'), isSkipped: true },
  } satisfies Record<string, Code>),
);

/** An attribute as written: `#plans` has the name `#`. */
export interface WrittenAttribute {
  name: string;
  value: string;
  at: number;
}

/** A short code as it stands in a text. All places are offsets into it. */
export interface Written {
  name: string;
  shape: Shape;
  at: number;
  end: number;
  /** What stands between its brackets. */
  label?: { from: number; to: number };
  attributes: WrittenAttribute[];
  /** The line `:::`. */
  isClosing: boolean;
}

/** What stands in a text in Markdown. */
export interface Marked {
  /** The same text, as long as it was, with the lines of containers as leaves. */
  prepared: string;
  /** In the order in which they end. */
  written: Written[];
  /** Lines that look like a short code and are none. */
  misread: { at: number; line: string }[];
  /** Pieces of HTML. */
  html: { at: number; text: string }[];
  /** Cells of tables that stand under none of the head. */
  headless: { at: number; cells: number; heads: number }[];
  /** True: it has a heading of the first level. */
  hasTitle: boolean;
}

/** Of micromark: Markdown with what is ours. */
export const extensions = [frontmatter(), directive(), gfmTable()];

const fenced = /^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)??\1? {0,3}\2[`~]* *$|^ {0,3}(`{3,}|~{3,})[^]*$(?![^])/gm;
const fence = /^( {0,3})(:{2,6})(?=[A-Za-z]|[ \t]*\r?$)(.*)$/gm;

/** A leaf that stands for the end of a container; where it is, is known by its place. */
const end = '::e';

/**
 * Containers as leaves, in as many characters. The library ends the outermost container at the first `:::` that is long enough, so that
 * writers would have to count colons; we end the one that was opened last.
 */
function prepare(text: string): { prepared: string; closing: Set<number>; lines: Map<number, string> } {
  const closing = new Set<number>();
  const lines = new Map<number, string>();
  const hidden = text.replace(fenced, code => code.replace(/:/g, ' '));
  const prepared = text.replace(fence, (line: string, space: string, colons: string, rest: string, at: number) => {
    const isClosing = !rest.trim();
    if (hidden[at + space.length] !== ':' || (isClosing && colons.length < 3)) return line;
    const place = at + space.length + colons.length - (isClosing ? 3 : 2);
    if (place - at > 3) return line;
    lines.set(place, line.trim());
    if (isClosing) closing.add(place);
    return ' '.repeat(place - at) + (isClosing ? end : '::') + rest;
  });
  return { prepared, closing, lines };
}

/** The parts of the names of the library's tokens. */
const token = /^directive(Text|Leaf|Container)(.*)$/;

/** Reads the short codes of a text in Markdown. */
export function readShortCodes(text: string): Marked {
  const { prepared, closing, lines } = prepare(text);
  const written: Written[] = [];
  const html: Marked['html'] = [];
  const open: Written[] = [];
  const headless: Marked['headless'] = [];
  let hasTitle = false;
  let [heads, cells] = [0, 0];
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const events = postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(prepared, undefined, true)),
  );
  for (const [kind, { type, start, end: last }, context] of events) {
    const [from, to] = [start.offset + first, last.offset + first];
    const [, family = '', part = ''] = token.exec(type) ?? [];
    if (kind === 'enter') {
      if (type === 'htmlFlow' || type === 'htmlText') html.push({ at: from, text: text.slice(from, to) });
      else if (type === 'atxHeadingSequence') hasTitle ||= to - from === 1 && text[from] === '#';
      else if (type === 'table') heads = 0;
      else if (type === 'tableHeader') heads++;
      else if (type === 'tableRow') cells = 0;
      else if (type === 'tableData' && ++cells > heads) {
        if (cells === heads + 1) headless.push({ at: from, cells, heads });
        else headless.at(-1)!.cells = cells;
      } else if (type === 'setextHeadingLineSequence') hasTitle ||= text[from] === '=';
      if (!family || part) continue;
      const isContainer = family === 'Leaf' && /^ *:::/.test(lines.get(from) ?? '');
      const shape = isContainer ? 'container' : (family.toLowerCase() as Shape);
      open.push({ name: '', shape, at: from, end: to, attributes: [], isClosing: closing.has(from) });
      lines.delete(from);
      continue;
    }
    const code = open.at(-1);
    if (!family || !code) continue;
    const said = context.sliceSerialize({ start, end: last } as Parameters<typeof context.sliceSerialize>[0]);
    if (part === 'Name') code.name = said;
    else if (part === 'LabelString') code.label = { from, to };
    else if (part === 'AttributeIdValue') code.attributes.push({ name: '#', value: said, at: from - 1 });
    else if (part === 'AttributeClassValue') code.attributes.push({ name: '.', value: said, at: from - 1 });
    else if (part === 'AttributeName') code.attributes.push({ name: said, value: '', at: from });
    else if (part === 'AttributeValue') code.attributes.at(-1)!.value = said;
    else if (!part) written.push(open.pop()!);
  }
  const misread = [...lines].map(([at, line]) => ({ at, line }));
  return { prepared, written, misread, html, headless, hasTitle };
}

/** The colons and the name of a short code: `::chart`. */
export const spelled = (name: string, shape: Shape): string =>
  ':'.repeat({ text: 1, leaf: 2, container: 3 }[shape]) + name;

/** The attributes of the element that a short code stands for, each with its place. */
export function elementAttributes({ name, attributes }: Written): Map<string, { value: string; at: number }> {
  const code = codes.get(name);
  const found = new Map<string, { value: string; at: number }>();
  for (const { name, value, at } of attributes) {
    const own = name === '#' || name === 'id' ? code?.hash : known(code, name);
    if (own === 'src' && name !== 'src') found.set('src', { value: `#${value}`, at });
    else if (own === '#') found.set('src', { value: `#${value.replace(/^#/, '')}`, at });
    else if (own) found.set(own, { value, at });
  }
  return found;
}

const known = (code: Code | undefined, name: string): string | undefined =>
  code && Object.hasOwn(code.attributes, name) ? code.attributes[name] : undefined;
