import type { Author } from '../model/author.ts';
import type { Exporter } from './_exporter.ts';
import { references, type Reference } from './_references.ts';

/**
 * The sources of a chart for LaTeX: BibTeX in UTF-8 as biblatex reads it, whose dates are EDTF, as ours are.
 * Source: P. Lehman and others, The biblatex Package, sections 2.1 to 2.3.
 */
export const bibtex = {
  id: 'bibtex',
  ending: 'bib',
  type: 'application/x-bibtex;charset=utf-8',
  write: telling => {
    const keys = new Set<string>();
    return references(telling)
      .map(reference => entry(reference, keyOf(reference.id, keys)))
      .join('\n');
  },
} satisfies Exporter;

/** Types of CSL, and where biblatex wants the publisher. */
const kinds: Readonly<Record<string, [type: string, publisher: string]>> = {
  article: ['article', 'journaltitle'],
  'article-journal': ['article', 'journaltitle'],
  'article-magazine': ['article', 'journaltitle'],
  'article-newspaper': ['article', 'journaltitle'],
  book: ['book', 'publisher'],
  dataset: ['dataset', 'publisher'],
  report: ['report', 'institution'],
  thesis: ['thesis', 'institution'],
};

function entry(reference: Reference, key: string): string {
  const { type = '', authors, title, publisher, published, accessed, url, archived, lang, notes } = reference;
  const known = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const [kind, place] = known ?? [url ? 'online' : 'misc', 'organization'];
  const all = [...notes.map(escape), ...(archived ? [`\\url{${address(archived)}}`] : [])];
  const fields: Record<string, string | undefined> = {
    author: authors.map(nameOf).join(' and '),
    title: title && `{${escape(title)}}`,
    ...(kind === 'report' && { type: 'report' }),
    [place]: `{${escape(publisher)}}`,
    date: published?.text,
    langid: lang && languageOf(lang),
    note: all.join('. '),
    url: url && address(url),
    urldate: url && accessed?.text,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}},\n` : []));
  return `@${kind}{${key},\n${lines.join('')}}\n`;
}

/** The name under which babel knows a language: `portuguese`. */
function languageOf(lang: string): string | undefined {
  const [primary = ''] = lang.toLowerCase().split('-');
  return /^[a-z]{2,3}$/.test(primary) ? english.of(primary)?.toLowerCase() : undefined;
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A key that LaTeX can cite: letters, digits and a few signs, each once. */
function keyOf(id: string, keys: Set<string>): string {
  const plain = id.replace(/[^\p{L}\p{N}:.+/_-]+/gu, '-');
  let key = plain;
  for (let n = 2; keys.has(key); n++) key = `${plain}-${n}`;
  keys.add(key);
  return key;
}

/** What is not a person with a known family name stays together in braces. */
const nameOf = (author: Author): string =>
  'literal' in author
    ? `{${escape(author.literal)}}`
    : [author.family, author.suffix, author.given].flatMap(text => (text ? part(text) : [])).join(', ');

/** A part of a name: "and" would begin another name. */
const part = (text: string): string => (/\band\b/i.test(text) ? `{${escape(text)}}` : escape(text));

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for LaTeX. Escaped braces would still be counted by BibTeX, so they are written by name. */
const escape = (text: string): string => text.replace(/[\\{}~^]|[$&#%_]/g, sign => signs[sign] ?? `\\${sign}`);

/** An address as it stands between braces, where nothing is escaped but the braces themselves. */
const address = (url: string): string =>
  url.replace(/[{}\\^`]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
