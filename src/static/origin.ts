import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What is read of a `cited-*` element to find its data. */
export interface Placed<Self> {
  attributes: ReadonlyMap<string, { value: string }>;
  /** The closest `cited-*` element around it. */
  parent?: Self;
  /** Its inline `<script type="application/json">`. */
  script?: { value: string };
}

/** What an element says about where its data are. */
export type Origin<Element> =
  { kind: 'file'; path: string; written: string } | { kind: 'inline'; of: Element } | { kind: 'elsewhere' };

/** A `src` as its file and what it names there. */
export const split = (src: string): [file: string, fragment: string] => {
  const [, file = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(src.trim())!;
  return [file, fragment];
};

/** The file that a URL without its fragment means: beside the article or, if it begins with a slash, under the root of the site. */
const fileOf = (url: string, article: string): Origin<never> => {
  const base = pathToFileURL(article);
  if (!URL.canParse(url, base.href)) return { kind: 'file', path: join(dirname(article), url), written: url };
  const resolved = new URL(url, base);
  if (resolved.protocol !== 'file:' || url.startsWith('//')) return { kind: 'elsewhere' };
  const path = fileURLToPath(resolved);
  if (!url.startsWith('/')) return { kind: 'file', path, written: url };
  for (let folder = dirname(article); ; folder = dirname(folder)) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return { kind: 'file', path: candidate, written: url };
    if (folder === dirname(folder)) return { kind: 'file', path: join(dirname(article), path), written: url };
  }
};

/** Where the data of an element are: its own file, an inline script, or what is around it gives; undefined if nothing does. */
export const originOf = <E extends Placed<E>>(element: E, article: string): Origin<E> | undefined => {
  const [file] = split(element.attributes.get('src')?.value ?? '');
  if (file) return fileOf(file, article);
  if (element.script) return { kind: 'inline', of: element };
  return element.parent && originOf(element.parent, article);
};
