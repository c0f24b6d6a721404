const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text as HTML. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, sign => escaped[sign]!);

/** Code, bold, emphasis and links within a line. */
const inline = (text: string): string =>
  text.replace(
    /`([^`]+)`|\*\*(.+?)\*\*|(?<!\w)_(.+?)_(?!\w)|\[([^\]]+)\]\(([^)\s]+)\)|[&<>"]/g,
    (sign, code?: string, bold?: string, stressed?: string, link?: string, href?: string) => {
      if (code) return `<code>${escape(code)}</code>`;
      if (bold) return `<strong>${inline(bold)}</strong>`;
      if (stressed) return `<em>${inline(stressed)}</em>`;
      return link && href ? `<a href="${escape(href)}">${inline(link)}</a>` : escape(sign);
    },
  );

/** An id for a heading, so that links lead to it. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-');

function heading(line: string): string {
  const [, signs = '', text = ''] = /^(#+) (.*)$/.exec(line) ?? [];
  return `<h${signs.length} id="${anchor(text)}">${inline(text)}</h${signs.length}>`;
}

/** The cells of a row; a `|` in code does not end one. */
const cells = (row: string): string[] =>
  [...row.matchAll(/\|((?:`[^`]*`|[^|`])+)(?=\|)/g)].map(([, cell = '']) => inline(cell.trim()));

function table([head = '', , ...rows]: string[]): string {
  const heads = cells(head).map(cell => `<th scope="col">${cell}</th>`);
  const body = rows.map(row => cells(row).map((cell, i) => (i ? `<td>${cell}</td>` : `<th scope="row">${cell}</th>`)));
  const bodies = body.map(row => `<tr>${row.join('')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${bodies}\n</tbody>\n</table>`;
}

function list(lines: string[]): string {
  const items = lines.join('\n').split(/^- /m).slice(1);
  return `<ul>\n${items.map(item => `<li>${inline(item.trim().replaceAll(/\n\s*/g, ' '))}</li>`).join('\n')}\n</ul>`;
}

/** What stands under a piece of code: `name` is the second word after the fence, if there is one. */
export type After = (language: string, name: string, code: string) => string;

/** `count`: which piece of code of its text it is, so that no two are called the same. */
function fence(block: string, count: number, after: After): string {
  const [, language = '', name = '', code = ''] = /^```(\w*) ?(\S*)\n([^]*?)\n?```$/.exec(block) ?? [];
  const label = escape(name || `Example ${count}, in ${language || 'text'}`);
  const shown = `<pre tabindex="0" role="region" aria-label="${label}"><code>${escape(code)}</code></pre>`;
  return shown + (name && after(language, name, code));
}

/**
 * Renders the Markdown that our own guides are written in: headings, paragraphs, lists of one level, tables, fenced code, and in a line
 * code, bold, emphasis and links. Everything else is text.
 * @param after adds HTML under a piece of code that has a name
 */
export function markdown(text: string, after: After = () => ''): string {
  const blocks = text.trim().match(/^```[^]*?^```$|(?:(?!^```)^.*\S.*$\n?)+/gm) ?? [];
  let fences = 0;
  return blocks
    .map(block => {
      const lines = block.trimEnd().split('\n');
      if (block.startsWith('```')) return fence(block.trimEnd(), ++fences, after);
      if (block.startsWith('#')) return heading(lines[0]!);
      if (block.startsWith('|')) return table(lines);
      if (block.startsWith('- ')) return list(lines);
      return `<p>${inline(lines.join(' '))}</p>`;
    })
    .join('\n');
}
