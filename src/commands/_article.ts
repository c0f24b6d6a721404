import { Parser } from 'htmlparser2';
import { codes, elementAttributes } from '../static/short-codes.ts';
import type { Slip } from '../static/slips.ts';
import { readStory, type StoryText } from '../static/story-text.ts';
import { boundary, cellMark, flattened, frontMatter, marks } from './_markdown.ts';

/** An attribute as written, and where it begins. */
export interface Written {
  value: string;
  at: number;
}

/** A `cited-*` element of an article. */
export interface CitedElement {
  name: string;
  /** Where it begins: an offset into the text. */
  at: number;
  attributes: Map<string, Written>;
  /** The closest `cited-*` element around it. */
  parent?: CitedElement;
  /** The text of its inline `<script type="application/json">`. */
  script?: Written;
}

/** A paragraph, heading, list item, cell … of the prose. */
export interface Block {
  /** What readers read, in one line. */
  text: string;
  /** For each character of `text` the offset into the file at which it is written. */
  at: number[];
  lang: string;
  /** A cell of a table: its unit may stand in the head of its column. */
  cell: boolean;
  /** The `<cited-number>` elements in it, with the characters that they hold, end exclusive. */
  numbers: { element: CitedElement; start: number; end: number }[];
}

/** What `cited check` reads of an article. */
export interface Article {
  /** All `cited-*` elements, in order. */
  elements: CitedElement[];
  blocks: Block[];
  /** What is wrong with the short codes of a story in Markdown; absent: it is no such story. */
  slips?: Slip[];
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** No prose: code, controls, what is not shown, dates, titles of works, deleted words, and what belongs to a chart. */
const unread = set(
  'head script style template noscript code pre kbd samp var nav footer address time math svg canvas iframe object audio video ' +
    'textarea select button datalist meter progress cite del s rt rp cited-chart cited-sources',
);
/** Marks of footnotes: they stick to a word, so that nothing is left in their place. */
const footnotes = set('sup');
/** What begins and ends a block of text. */
const blocks = set(
  'html body main article section header aside h1 h2 h3 h4 h5 h6 hgroup p div center blockquote figure figcaption ul ol menu li dl dt dd ' +
    'table caption thead tbody tfoot tr td th form fieldset legend details summary dialog br hr cited-story cited-step ' +
    'nav footer address pre title cited-chart cited-sources',
);
const cells = set('td th');

/** Stands for something in a line that is not read. */
const gap = ' \uFFFC ';

/** Text of templates, and addresses. */
const notText = /(\{\{[^{}]{0,999}\}\}|\{%[^{}]{0,999}%\}|\b(?:https?|ftp|mailto):[^\s<>]+)/dg;

/** An open element. */
interface Frame {
  isUnread: boolean;
  lang: string;
  cited: CitedElement | undefined;
}

/** The block without what the groups of a pattern match. */
function without(block: Block, pattern: RegExp): Block {
  const out = [...block.text.matchAll(pattern)].flatMap(({ indices = [] }) =>
    indices.slice(1).filter(range => range !== undefined),
  );
  if (!out.length) return block;
  const isOut = new Uint8Array(block.text.length + 1);
  for (const [start, end] of out) isOut.fill(1, start, end);
  const moved: number[] = [];
  let [text, length] = ['', 0];
  for (let i = 0; i <= block.text.length; i++) {
    moved.push(length);
    if (isOut[i] || i === block.text.length) continue;
    text += block.text[i];
    length++;
  }
  return {
    ...block,
    text,
    at: block.at.filter((_, i) => !isOut[i]),
    numbers: block.numbers.map(({ element, start, end }) => ({ element, start: moved[start]!, end: moved[end]! })),
  };
}

/** Gathers text into blocks. */
class Prose {
  readonly blocks: Block[] = [];
  #block: Block = { text: '', at: [], lang: 'en', cell: false, numbers: [] };

  add(text: string, from: number, isGap = false): void {
    for (let i = 0; i < text.length; i++) this.#block.at.push(isGap ? from : from + i);
    this.#block.text += text;
  }

  open(element: CitedElement): void {
    const { text, numbers } = this.#block;
    numbers.push({ element, start: text.length, end: Infinity });
  }

  close(element: CitedElement): void {
    const number = this.#block.numbers.find(number => number.element === element);
    if (number) number.end = this.#block.text.length;
  }

  /** Ends a block; the next has this language. */
  next(lang: string, cell: boolean): void {
    const { text, numbers } = this.#block;
    for (const number of numbers) number.end = Math.min(number.end, text.length);
    if (/[\p{L}\p{N}]/u.test(text) || numbers.length) this.blocks.push(this.#block);
    this.#block = { text: '', at: [], lang, cell, numbers: [] };
  }
}

/** A story without its short codes, as long as it was: what readers read of them, and lines that end what is before them. */
function withoutCodes(text: string, { written }: StoryText): string {
  let plain = text;
  const blank = (from: number, to: number): void => {
    plain = plain.slice(0, from) + plain.slice(from, to).replace(/[^\n]/g, ' ') + plain.slice(to);
  };
  for (const { name, shape, at, end, label, attributes } of written) {
    const isText = shape === 'text' && !codes.get(name)?.isSkipped;
    if (isText && !label && !attributes.length) continue;
    blank(at, isText && label ? label.from : end);
    if (isText && label) blank(label.to, end);
  }
  return plain;
}

/** What stands before a story, as the element around all of it. */
function dataOf({ matter }: StoryText): CitedElement | undefined {
  const data = matter.get('data');
  return data && { name: 'cited-data', at: data.at, attributes: new Map([['src', data]]) };
}

/** The short codes of a story as the elements that they stand for. */
function elementsOf(story: StoryText): Map<StoryText['placed'][number], CitedElement> {
  const around = dataOf(story);
  const found = new Map<StoryText['placed'][number], CitedElement>();
  for (const one of story.placed) {
    const parent = (one.parent && found.get(one.parent)) ?? around;
    const { code, at } = one;
    if (code.isSkipped) continue;
    found.set(one, { name: code.element, at, attributes: elementAttributes(one), ...(parent && { parent }) });
  }
  return found;
}

/** Tells the blocks of a story which of their words stand in a number. */
function bind(blocks: readonly Block[], elements: ReturnType<typeof elementsOf>): void {
  for (const [{ name, label }, element] of elements) {
    if (name !== 'number' || !label) continue;
    const isIn = (at: number): boolean => at >= label.from && at < label.to;
    const block = blocks.find(({ at }) => at.some(isIn));
    if (!block) continue;
    const start = block.at.findIndex(isIn);
    block.numbers.push({ element, start, end: block.at.findLastIndex(isIn) + 1 });
  }
}

/** What a page shows of the lines before a story: the title, unless the text has one, and the standfirst or the description. */
function shownBefore({ matter, hasTitle }: StoryText, lang: string): Block[] {
  const under = matter.has('standfirst') ? ('standfirst' as const) : ('description' as const);
  return [...(hasTitle ? [] : (['title'] as const)), under].flatMap(key => {
    const entry = matter.get(key);
    if (!entry?.isPlain) return [];
    const at = Array.from(entry.value, (_, i) => entry.at + i);
    return [{ text: entry.value, at, lang, cell: false, numbers: [] }];
  });
}

const isHidden = (attributes: CitedElement['attributes']): boolean =>
  attributes.has('hidden') ||
  attributes.has('data-cited-skip') ||
  attributes.has('data-cited-still') ||
  attributes.get('aria-hidden')?.value === 'true';

/**
 * The `cited-*` elements of an article, and its prose.
 * @param text HTML, or Markdown with HTML in it
 */
export const readArticle = (text: string, markdown: boolean): Article => {
  const elements: CitedElement[] = [];
  const prose = new Prose();
  const story = markdown ? readStory(text) : null;
  const first = /^lang(?:uage)?:[ \t]*["']?([a-z]{2,3}\b[\w-]*)/im.exec(
    (markdown && frontMatter.exec(text)?.[0]) || '',
  );
  const frames: Frame[] = [{ isUnread: false, lang: first?.[1] ?? 'en', cited: undefined }];
  let attributes: CitedElement['attributes'] = new Map();
  let script: { type: string; at: number; end: number } | undefined;

  const parser = new Parser({
    onopentagname: () => void (attributes = new Map()),
    onattribute: (name, value) => void attributes.set(name, { value, at: parser.startIndex }),
    onopentag: name => {
      const around = frames.at(-1)!;
      if (name === 'script') script = { type: attributes.get('type')?.value ?? '', at: -1, end: -1 };
      const isUnread = around.isUnread || unread.has(name) || footnotes.has(name) || isHidden(attributes);
      const lang = attributes.get('lang')?.value.trim().toLowerCase() || around.lang;
      const cited: CitedElement | undefined = name.startsWith('cited-')
        ? { name, at: parser.startIndex, attributes, ...(around.cited && { parent: around.cited }) }
        : undefined;
      frames.push({ isUnread, lang, cited: cited ?? around.cited });
      if (cited) elements.push(cited);
      if (around.isUnread) return;
      if (blocks.has(name)) prose.next(lang, cells.has(name));
      else if (isUnread && !footnotes.has(name)) prose.add(gap, parser.startIndex, true);
      if (name === 'cited-number' && cited && !isUnread) prose.open(cited);
    },
    ontext: part => {
      if (script) {
        if (script.at < 0) script.at = parser.startIndex;
        script.end = parser.startIndex + part.length;
      }
      const { isUnread, lang } = frames.at(-1)!;
      if (isUnread) return;
      let from = parser.startIndex;
      part.split(boundary).forEach((piece, i) => {
        if (i) prose.next(lang, piece.startsWith(cellMark));
        prose.add(piece.replace(/[\t\n\f\r\uFDD0\uFDD1]/g, ' '), from);
        from += piece.length;
      });
    },
    onclosetag: name => {
      // a tag that the file breaks off is closed, and was never open
      if (frames.length === 1) return;
      const { cited } = frames.pop()!;
      const around = frames.at(-1)!;
      if (name === 'script' && script) {
        if (cited && script.at >= 0 && script.type.trim().toLowerCase() === 'application/json')
          cited.script ??= { value: text.slice(script.at, script.end), at: script.at };
        script = undefined;
      }
      if (around.isUnread) return;
      if (name === 'cited-number' && cited) prose.close(cited);
      if (blocks.has(name)) prose.next(around.lang, false);
    },
  });
  parser.end(markdown ? flattened(story ? withoutCodes(text, story) : text) : text);
  prose.next('', false);
  const patterns = [notText, ...(markdown ? marks : [])];
  const coded = story && elementsOf(story);
  if (coded) bind(prose.blocks, coded);
  const texts = prose.blocks.map(block => patterns.reduce(without, block));
  if (!story || !coded) return { elements, blocks: texts };
  const around = dataOf(story);
  const all = [...(around ? [around] : []), ...elements, ...coded.values()].sort((a, b) => a.at - b.at);
  return { elements: all, blocks: [...shownBefore(story, frames[0]!.lang), ...texts], slips: story.slips };
};
