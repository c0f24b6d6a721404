import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Where a site keeps its files, and under which path it is served. */
export interface Site {
  root: string;
  /** Files that are served and copied as they are; '' if there are none. */
  publicDir: string;
  /** With slashes around it. */
  base: string;
}

/** A path of this machine as addresses write it. */
export const slashed = (path: string): string => path.split(sep).join('/');

/** Whether a file is in a folder; in none that is ''. */
export const isIn = (file: string, folder: string): boolean => !!folder && file.startsWith(folder + sep);

/**
 * Finds the file that a page means: where its address says, else in the public folder.
 * @param path what the address was taken for: one that begins with a slash and names no file stands beside the page
 */
export function locate(path: string, page: string, { root, publicDir, base }: Site): string {
  const written = slashed(relative(dirname(page), path));
  const inner = base.slice(1);
  const places = [
    path,
    join(publicDir, relative(root, path)),
    join(publicDir, inner && written.startsWith(inner) ? written.slice(inner.length) : written),
  ];
  return (publicDir && places.find(place => existsSync(place))) || path;
}

/** The addresses, without a host, under which a site serves a file. */
export function urlsOf(file: string, { root, publicDir, base }: Site): string[] {
  const folders = [publicDir, root].filter(folder => isIn(file, folder));
  return folders.map(folder => base + encodeURI(slashed(relative(folder, file))));
}
