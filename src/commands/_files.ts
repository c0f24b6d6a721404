import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../model/nearest.ts';
import { UsageError } from './_options.ts';

const kinds = {
  '.json': 'data',
  '.csv': 'table',
  '.tsv': 'table',
  '.html': 'article',
  '.htm': 'article',
  '.md': 'article',
  '.markdown': 'article',
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** A file to look at. */
export interface Found {
  /** Absolute. */
  path: string;
  kind: Kind;
  /** True if the user named the file itself, not only a folder around it. */
  named: boolean;
}

const kindOf = (path: string): Kind | undefined => {
  const ending = extname(path).toLowerCase();
  return Object.hasOwn(kinds, ending) ? kinds[ending as keyof typeof kinds] : undefined;
};

/** A path as short as it can be written from `cwd`. */
export const shown = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return (!short || short.startsWith('..') || isAbsolute(short) ? path : short).split(sep).join('/');
};

/**
 * Everything under a folder, in a stable order; hidden folders, `node_modules` and `dist` are not ours. A folder that cannot be read
 * is in the list itself, and in `locked`.
 */
const walk = async (folder: string, locked: Set<string>): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    locked.add(folder);
    return [folder];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = entries.map(async entry => {
    if (/^(\..*|node_modules|dist)$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path, locked) : [path];
  });
  return (await Promise.all(nested)).flat();
};

/** That a file or folder does not exist, with the nearest name beside it. */
export const missing = async (path: string, written: string): Promise<UsageError> => {
  const around = await readdir(dirname(path)).catch(() => []);
  const meant = nearest(path.slice(dirname(path).length + 1), around);
  return new UsageError(
    `no file or folder "${written}"${meant ? `: did you mean "${join(dirname(written), meant)}"?` : ''}`,
  );
};

/**
 * The files that paths name: each once, in order. Tables in folders are left out: their datasets bring them along.
 * @throws UsageError if a path does not exist, or is a file of a kind that cannot be checked
 */
export const findFiles = async (paths: readonly string[], cwd: string): Promise<Found[]> => {
  const found = new Map<string, Found>();
  for (const written of paths) {
    const path = resolve(cwd, written);
    const stats = await stat(path).catch(() => null);
    if (!stats) throw await missing(path, written);
    const kind = kindOf(path);
    if (stats.isDirectory()) {
      const locked = new Set<string>();
      for (const file of await walk(path, locked)) {
        // reading it says what is wrong with it
        const kind = locked.has(file) ? 'article' : kindOf(file);
        if (kind && kind !== 'table' && !found.has(file)) found.set(file, { path: file, kind, named: false });
      }
    } else if (kind) found.set(path, { path, kind, named: true });
    else throw new UsageError(`"${written}" is neither data (.json, .csv) nor an article (.html, .md)`);
  }
  return [...found.values()];
};

const reasons: Readonly<Record<string, [message: string, remedy: string]>> = {
  EACCES: ['you may not read this', 'change who may read it, or check it as somebody who may'],
  EPERM: ['you may not read this', 'change who may read it, or check it as somebody who may'],
  ENOENT: ['this is a link to a file that is not there', 'remove the link, or mend it'],
  EISDIR: ['this is a folder, and its name is that of a file', 'name the files in it'],
};

/** The text of a file that must be UTF-8, or the problem with it. */
export const readText = async (path: string): Promise<{ text: string } | { problem: Problem }> => {
  const problem = (code: string, [message, remedy]: [string, string]): { problem: Problem } => ({
    problem: { code, severity: 'error', path: '', line: 1, column: 1, message, remedy },
  });
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    const reason = bytes.code !== undefined && Object.hasOwn(reasons, bytes.code) ? reasons[bytes.code] : undefined;
    return problem('load/http', reason ?? [`this cannot be read: ${bytes.code ?? bytes.message}`, 'try again']);
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const message = utf16 ? 'the file is in UTF-16' : 'the file is not in UTF-8';
    const remedy = 'save it as UTF-8 ("Unicode (UTF-8)" in the dialog of your editor or spreadsheet)';
    return problem('syntax/encoding', [message, remedy]);
  }
};

/**
 * Writes a file: text as UTF-8.
 * @throws UsageError if that cannot be done
 */
export const writeText = async (path: string, text: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(path, text);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reasons = new Map([
      ['ENOENT', 'there is no such folder'],
      ['EISDIR', 'it is a folder'],
      ['EACCES', 'you may not write there'],
      ['EROFS', 'the disk is read-only'],
      ['ENOSPC', 'the disk is full'],
    ]);
    throw new UsageError(`cannot write "${path}": ${reasons.get(why) ?? why}`);
  }
};
