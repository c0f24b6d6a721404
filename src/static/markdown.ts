import { micromark } from 'micromark';
import { directiveHtml, type Directive } from 'micromark-extension-directive';
import { frontmatterHtml } from 'micromark-extension-frontmatter';
import { gfmTableHtml } from 'micromark-extension-gfm-table';
import { element, html, made } from './markup.ts';
import { codes, elementAttributes, extensions, type Marked, type Written } from './short-codes.ts';

type Compiler = ThisParameterType<NonNullable<NonNullable<Parameters<typeof directiveHtml>[0]>[string]>>;
type Extension = ReturnType<typeof directiveHtml>;

/** The tag that opens an element, with attributes. */
function opening(written: Written): string {
  const code = codes.get(written.name)!;
  const attributes = Object.fromEntries([...elementAttributes(written)].map(([name, { value }]) => [name, value]));
  return html(element(code.element, { ...attributes, 'data-cited-skip': code.isSkipped })).replace(/<\/[^<]*$/, '');
}

/** HTML is shown as the text that it is; a comment is not. */
const asText: Extension = {
  enter: {
    htmlFlow() {
      this.lineEndingIfNeeded();
      this.buffer();
    },
    htmlText() {
      this.buffer();
    },
  },
  exit: {
    htmlFlow() {
      const text = this.resume();
      if (!text.trim().startsWith('&lt;!--')) this.raw(html([made('<p>'), made(text), made('</p>')]));
    },
    htmlText() {
      const text = this.resume();
      if (!text.startsWith('&lt;!--')) this.raw(text);
    },
  },
};

const inTable = gfmTableHtml() as { enter: Handles; exit: Handles };
type Handles = Record<'table' | 'tableData', (this: Compiler, token: unknown) => undefined>;

/** Whether a cell stands under one of the head. */
const isHeaded = (compiler: Compiler): boolean =>
  (compiler.getData('tableColumn') ?? 0) < (compiler.getData('tableAlign')?.length ?? 0);

/** A table scrolls where it is wider than the page; a cell beyond those of its head is shown, where GitHub leaves it out. */
const tables = {
  enter: {
    ...inTable.enter,
    table(this: Compiler, token: unknown) {
      this.lineEndingIfNeeded();
      this.tag('<div class="table">');
      inTable.enter.table.call(this, token);
    },
    tableData(this: Compiler, token: unknown) {
      if (isHeaded(this)) return inTable.enter.tableData.call(this, token);
      this.lineEndingIfNeeded();
      this.tag('<td>');
    },
  },
  exit: {
    ...inTable.exit,
    table(this: Compiler, token: unknown) {
      inTable.exit.table.call(this, token);
      this.lineEndingIfNeeded();
      this.tag('</div>');
    },
    tableData(this: Compiler, token: unknown) {
      if (isHeaded(this)) return inTable.exit.tableData.call(this, token);
      this.tag('</td>');
      this.setData('tableColumn', (this.getData('tableColumn') ?? 0) + 1);
    },
  },
} as Extension;

/**
 * The HTML of a story's text: CommonMark and tables, with short codes as elements. HTML in it is text, and addresses of links have safe schemes only.
 * What is wrong with short codes is for others to say: what there is none of leaves its words.
 */
export function markdown({ prepared, written }: Marked): string {
  // the compiler comes by them in the order in which they end, as the reader did
  const rest = [...written];
  const open: string[] = [];
  function line(this: Compiler, tags: string): void {
    this.lineEndingIfNeeded();
    this.tag(tags);
    this.lineEndingIfNeeded();
  }
  function place(this: Compiler, { type, name, label = '' }: Directive): undefined {
    const one = rest.shift();
    const code = one && codes.get(one.name);
    if (one?.isClosing) {
      const ended = open.pop();
      if (ended) line.call(this, ended && `</${ended}>`);
    } else if (type === 'textDirective') {
      const isWritten = one && (one.label || one.attributes.length);
      if (code?.shape === 'text') this.tag(`${opening(one!)}`);
      this.raw(isWritten ? label : `:${name}`);
      if (code?.shape === 'text') this.tag(`</${code.element}>`);
    } else if (code?.shape === 'container') {
      open.push(code.element);
      line.call(this, opening(one!));
    } else if (one?.shape === 'container') open.push('');
    else if (code?.shape === 'leaf') line.call(this, `${opening(one!)}</${code.element}>`);
  }
  const body = micromark(prepared, {
    extensions,
    htmlExtensions: [frontmatterHtml(), tables, directiveHtml({ '*': place }), asText],
  });
  return (
    body +
    open
      .reverse()
      .map(name => name && `\n</${name}>`)
      .join('')
  );
}
