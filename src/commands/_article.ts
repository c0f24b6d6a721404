import { Parser } from 'htmlparser2';

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

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Markdown without its code: what stands in fences or between backticks is shown, not run. Offsets stay. */
const withoutCode = (markdown: string): string =>
  markdown
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)??\1? {0,3}\2[`~]* *$|^ {0,3}(`{3,}|~{3,})[^]*$(?![^])/gm, blank)
    .replace(/(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[^])*?(?<!`)\1(?!`)/g, blank);

/**
 * All `cited-*` elements of an article, in order.
 * @param text HTML, or Markdown with HTML in it
 */
export const citedElements = (text: string, markdown: boolean): CitedElement[] => {
  const all: CitedElement[] = [];
  const open: CitedElement[] = [];
  let attributes: CitedElement['attributes'] = new Map();
  let script: { type: string; text: string; at: number } | undefined;
  const parser = new Parser({
    onopentagname: () => void (attributes = new Map()),
    onattribute: (name, value) => void attributes.set(name, { value, at: parser.startIndex }),
    onopentag: name => {
      if (name === 'script') script = { type: attributes.get('type')?.value ?? '', text: '', at: -1 };
      if (!name.startsWith('cited-')) return;
      const parent = open.at(-1);
      const element: CitedElement = { name, at: parser.startIndex, attributes, ...(parent && { parent }) };
      all.push(element);
      open.push(element);
    },
    ontext: part => {
      if (!script) return;
      if (script.at < 0) script.at = parser.startIndex;
      script.text += part;
    },
    onclosetag: name => {
      if (name === 'script' && script) {
        const around = open.at(-1);
        if (around && script.type.trim().toLowerCase() === 'application/json')
          around.script ??= { value: script.text, at: script.at };
        script = undefined;
      }
      const index = open.findLastIndex(element => element.name === name);
      if (index >= 0) open.length = index;
    },
  });
  parser.end(markdown ? withoutCode(text) : text);
  return all;
};
