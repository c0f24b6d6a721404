import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { check } from '../pipeline/check.ts';
import { parse } from '../pipeline/parse.ts';
import { validate } from '../pipeline/validate.ts';
import { readText } from './_files.ts';

/** A dataset with everything that was found in it. */
export interface Checked {
  data: Dataset | null;
  problems: Problem[];
  /** Paths of its tables as the file writes them, each with the file that it means. */
  tables: Map<string, string>;
}

const keys = ['figures', 'tables', 'measures'];

/** Is this text meant as a dataset? Broken JSON is judged by its words: a broken dataset must not pass as something else. */
export const looksLikeData = (text: string): boolean => {
  const { value } = parse(text);
  if (value === undefined) return keys.some(key => text.includes(`"${key}"`));
  return typeof value === 'object' && value !== null && keys.some(key => Object.hasOwn(value, key));
};

/** The local files that a dataset names as its tables. */
const tablesOf = (value: unknown, path: string): Map<string, string> => {
  const files = new Map<string, string>();
  if (typeof value !== 'object' || value === null || !('tables' in value) || !Array.isArray(value.tables)) return files;
  for (const table of value.tables as unknown[]) {
    if (typeof table !== 'object' || table === null || !('path' in table) || typeof table.path !== 'string') continue;
    const url = URL.canParse(table.path, pathToFileURL(path).href) ? new URL(table.path, pathToFileURL(path)) : null;
    if (url?.protocol === 'file:') files.set(table.path, fileURLToPath(url));
  }
  return files;
};

/**
 * Reads a dataset with its tables and runs every check.
 * @param path where it stands: its tables are beside it
 */
export const checkDataset = async (text: string, path: string): Promise<Checked> => {
  const raw = parse(text);
  const tables = tablesOf(raw.value, path);
  const texts: Record<string, string> = {};
  const broken: Problem[] = [];
  for (const [name, file] of tables) {
    if (!existsSync(file)) continue;
    const read = await readText(file);
    if ('text' in read) texts[name] = read.text;
    else broken.push({ ...read.problem, file: name });
  }
  const { data, problems } = validate(raw, { tables: texts });
  // a table that is there but could not be read is told once, not also as missing
  const rest = broken.length > 0 ? problems.filter(problem => !/^\/tables\/\d+\/path$/.test(problem.path)) : problems;
  return { data, problems: [...broken, ...rest, ...(data ? check(data) : [])], tables };
};
