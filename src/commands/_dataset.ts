import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { findings } from '../pipeline/findings.ts';
import { parse } from '../pipeline/parse.ts';
import { validate } from '../pipeline/validate.ts';
import { mapsOf, tablesOf } from '../static/beside.ts';
import { readText, type Found } from './_files.ts';

/** A dataset with everything that was found in it. */
export interface Checked {
  data: Dataset | null;
  problems: Problem[];
  /** How many problems its figures and charts silence. */
  silenced: number;
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

/** The tables and maps that stand beside a dataset. */
export interface Tables {
  /** Their paths as the file writes them, each with the file that it means. */
  files: Map<string, string>;
  /** Their texts, by path as written. */
  texts: Record<string, string>;
  /** The texts of the maps of its charts, by path as written. */
  maps: Record<string, string>;
  /** What is wrong with those that are there and cannot be read. */
  broken: Problem[];
}

/**
 * Reads the tables and the maps of a raw dataset.
 * @param path where the dataset stands
 * @param changed texts that stand for what is in these files
 */
export const readTables = async (
  value: unknown,
  path: string,
  changed: ReadonlyMap<string, string> = new Map(),
): Promise<Tables> => {
  const files = tablesOf(value, path);
  const texts: Record<string, string> = {};
  const broken: Problem[] = [];
  for (const [name, file] of files) {
    if (!existsSync(file)) continue;
    const text = changed.get(file);
    const read = text === undefined ? await readText(file) : { text };
    if ('text' in read) texts[name] = read.text;
    else broken.push({ ...read.problem, file: name });
  }
  const maps: Record<string, string> = {};
  for (const [name, file] of mapsOf(value, path)) {
    if (!existsSync(file)) continue;
    const read = await readText(file);
    if ('text' in read) maps[name] = read.text;
    else broken.push({ ...read.problem, file: name });
  }
  return { files, texts, maps, broken };
};

/** The datasets that a path means: itself, or for a table those beside it that name it; of what stands in folders only what looks like one. */
export const datasetsFor = async ({ path, kind, named }: Found): Promise<string[]> => {
  if (kind === 'article') return [];
  if (kind === 'data') {
    const read = await readText(path);
    return named || 'problem' in read || looksLikeData(read.text) ? [path] : [];
  }
  const beside = (await readdir(dirname(path))).filter(name => name.endsWith('.json')).sort();
  const using: string[] = [];
  for (const file of beside.map(name => join(dirname(path), name))) {
    const read = await readText(file);
    if (!('text' in read) || !looksLikeData(read.text)) continue;
    if ([...tablesOf(parse(read.text).value, file).values()].includes(path)) using.push(file);
  }
  return using;
};

/**
 * Reads a dataset with its tables and runs every check.
 * @param path where it stands: its tables are beside it
 * @param changed texts that stand for what is in these tables
 */
export const checkDataset = async (
  text: string,
  path: string,
  changed?: ReadonlyMap<string, string>,
): Promise<Checked> => {
  const raw = parse(text);
  const { files: tables, texts, maps, broken } = await readTables(raw.value, path, changed);
  const { data, problems } = validate(raw, { tables: texts, maps });
  // a table that is there but could not be read is told once, not also as missing
  const rest = broken.length > 0 ? problems.filter(problem => !/^\/tables\/\d+\/path$/.test(problem.path)) : problems;
  const found = data ? findings(data) : { problems: [], silenced: [] };
  return { data, problems: [...broken, ...rest, ...found.problems], silenced: found.silenced.length, tables };
};
