import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CitedElement } from './_article.ts';

/** What an element says about where its data are. */
export type Origin =
  { kind: 'file'; path: string; written: string } | { kind: 'inline'; of: CitedElement } | { kind: 'elsewhere' };

/** A `src` as its file and what it names there. */
export const split = (src: string): [file: string, fragment: string] => {
  const [, file = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(src.trim())!;
  return [file, fragment];
};

/** The file that a URL without its fragment means: beside the article or, if it begins with a slash, under the root of the site. */
const fileOf = (url: string, article: string): Origin => {
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
export const originOf = (element: CitedElement, article: string): Origin | undefined => {
  const [file] = split(element.attributes.get('src')?.value ?? '');
  if (file) return fileOf(file, article);
  if (element.script) return { kind: 'inline', of: element };
  return element.parent && originOf(element.parent, article);
};
