/** Stands where a block of text ends: a code point that no text has (a noncharacter of Unicode). */
const blockMark = '\uFDD0';
/** The same, and what follows is a cell of a table. */
export const cellMark = '\uFDD1';
/** Right before either. */
export const boundary = /(?=[\uFDD0\uFDD1])/;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A mark in place of the first character, spaces in place of the others. */
const marked = (text: string, mark = blockMark): string => mark + blank(text).slice(1);

/** Keys and values before a text in Markdown, in YAML or TOML. */
export const frontMatter =
  /^\uFEFF?(?:---[ \t]*\r?\n(?=\s*(?:#|[\w"'.-]+\s*:))[^]*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n[^]*?\n\+\+\+)[ \t]*(?:\r?\n|$)/;
const fences = /^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)??\1? {0,3}\2[`~]* *$|^ {0,3}(`{3,}|~{3,})[^]*$(?![^])/gm;
const spans = /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[^])*?(?<!`)\1(?!`)/g;

const tags = /<\/?[a-z][\w-]*(?:[^<>"']|"[^"]{0,9999}"|'[^']{0,9999}')*>/gi;

/** The lines that begin inside a tag: what looks like a mark there is its own. */
function inTags(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let [line, from] = [0, 0];
  const count = (to: number): number => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) line++;
    from = to;
    return line;
  };
  for (const { index, 0: tag } of text.matchAll(tags)) {
    if (!tag.includes('\n')) continue;
    const first = count(index);
    for (let i = first + 1, last = count(index + tag.length); i <= last; i++) inside.add(i);
  }
  return inside;
}

const quote = /^(?: {0,3}>)+ ?/;
const item = /^\s*(?:[-+*]|(\d{1,9})[.)])(?=\s)(?:\s+\[[ xX]\](?=\s))?/;
const heading = /^ {0,3}#{1,6}(?=\s|$)/;
const rule = /^ {0,3}(?:=+|(?:-\s*)+|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const isRule = (line: string): boolean => rule.test(line.trimEnd());
const definition = /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S/;
const footnote = /^ {0,3}\[\^[^\]]+\]:/;
const delimiters = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
const isTable = (line: string): boolean => line.includes('|') && delimiters.test(line.trim());

/** A row of a table with marks for its bars; those in tags and behind a backslash are text. */
const row = (line: string): string => line.replace(/<[^>]*>|\\.|\|/g, found => (found === '|' ? cellMark : found));

/**
 * Markdown as HTML with text in it: code, front matter and addresses of references are blank, what makes a block (headings, list
 * items, cells, quotes, empty lines) is a mark. As long as the text that it was: offsets stay.
 */
export function flattened(markdown: string): string {
  const text = markdown.replace(frontMatter, blank).replace(fences, blank).replace(spans, blank);
  const [lines, inside] = [text.split('\n'), inTags(text)];
  let [inList, inTable, isFree] = [false, false, true];
  return lines
    .map((whole, i) => {
      if (inside.has(i)) return whole + '\n';
      const [opening = ''] = quote.exec(whole) ?? [];
      const line = whole.slice(opening.length);
      const start = blank(opening);
      const next = (lines[i + 1] ?? '').replace(quote, '');
      const wasFree = isFree;
      isFree = !line.trim();
      if (isFree) {
        inTable = false;
        return start + marked(line || ' ').slice(0, line.length) + blockMark;
      }
      inTable ||= line.includes('|') && isTable(next);
      if (inTable) return start + (isTable(line) ? blank(line) : row(line)) + cellMark;
      const found = item.exec(line);
      // a number other than 1 at the start of a line may be the text's own
      if (found && !isRule(line) && (wasFree || inList || found[1] === undefined || found[1] === '1')) {
        inList = true;
        return start + marked(found[0]) + line.slice(found[0].length) + '\n';
      }
      const isIndented = /^(?: {4}|\t)/.test(line);
      if (wasFree && !/^\s/.test(line)) inList = false;
      if (isIndented && wasFree && !inList && !/^\s*</.test(line)) {
        isFree = true;
        return start + blank(line) + '\n';
      }
      if (isRule(line) || definition.test(line)) {
        isFree = true;
        return start + marked(line) + blockMark;
      }
      const [title = ''] = heading.exec(line) ?? footnote.exec(line) ?? [];
      if (!title) return start + line + '\n';
      isFree = heading.test(line);
      return start + marked(title) + line.slice(title.length) + (isFree ? blockMark : '\n');
    })
    .join('')
    .slice(0, markdown.length);
}

/**
 * What is not read of the text of a block in Markdown: each group of each pattern. Applied one after the other, each to what the
 * one before left.
 */
export const marks: readonly RegExp[] = [
  /(!\[[^\]]{0,999}\](?:\([^)]{0,999}\)|\[[^\]]{0,999}\]))/dg,
  /(\[[@^][^\]]{1,99}\])/dg,
  /(\[)[^[\]]{0,999}(\](?:\([^)]{0,999}\)|\[[^\]]{0,999}\]))/dg,
  /(\{[:#.][^{}]{0,999}\}|\{[\w-]+=[^{}]{0,999}\})/dg,
  /(~~(?=\S).{1,999}?~~)/dg,
  /(\*\*|(?<![\p{L}\p{N}])__)(?=\S).{1,999}?(?<=\S)(\1)/dgu,
  /(\*|(?<![\p{L}\p{N}])_)(?=\S).{1,999}?(?<=\S)(\1)/dgu,
  /(\\)(?=[!-/:-@[-`{-~])/dg,
];
