import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's folder, with a slash. */
export const root = new URL('../..', import.meta.url).pathname;

/** All files below a folder of the repository, as paths from its root, in order; what is built or installed is left out. */
export const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => !/^(node_modules|dist|\.git|\.cache|\.vitest-attachments|__screenshots__)$/.test(name))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();

export const textOf = (path: string): string => readFileSync(root + path, 'utf8');

/** Code without its comments; strings and templates stay. Line numbers stay, too. */
export const withoutComments = (code: string): string =>
  code.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*)|\/\*[^]*?\*\/|\/\/[^\n]*/g,
    (all, kept: string | undefined) => kept ?? all.replace(/[^\n]/g, ' '),
  );

/**
 * What a file imports, types too: the specifiers as written.
 * @param lazy also what it loads later, by `import()`
 */
export const importsOf = (code: string, lazy = true): string[] =>
  [
    ...withoutComments(code).matchAll(
      /(?:^|[;\s])(?:import|export)\s+(?:[\w*{][^'"`;()]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]/g,
    ),
  ].flatMap(([, named, later]) => named ?? (lazy && later ? later : []));
