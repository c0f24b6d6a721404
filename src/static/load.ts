import { readFile } from 'node:fs/promises';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { parse } from '../pipeline/parse.ts';
import { validate } from '../pipeline/validate.ts';
import { mapsOf, tablesOf } from './beside.ts';

/** Gives the text of a file by its absolute path; undefined: there is none. */
export type Read = (path: string) => Promise<string | undefined> | string | undefined;

/** Reads files of this machine. */
export const fromDisk: Read = path => readFile(path, 'utf8').catch(() => undefined);

/** A dataset, and what is wrong with it; null where nothing can be made of it. */
export interface Loaded {
  data: Dataset | null;
  problems: Problem[];
}

async function texts(files: ReadonlyMap<string, string>, read: Read): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, file] of files) {
    const text = await read(file);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

/** A dataset by its JSON text, with its tables and maps. `path`: where it stands, absolute. */
export async function openData(text: string, path: string, read: Read): Promise<Loaded> {
  const raw = parse(text);
  const tables = await texts(tablesOf(raw.value, path), read);
  const maps = await texts(mapsOf(raw.value, path), read);
  return validate(raw, { tables, maps });
}

/** Datasets by their files: each is read once. */
export class Library {
  readonly #read: Read;
  readonly #known = new Map<string, Promise<Loaded | null>>();

  constructor(read: Read) {
    this.#read = read;
  }

  /** Null: there is no such file. */
  readonly load = (path: string): Promise<Loaded | null> => {
    const known = this.#known.get(path) ?? this.#open(path);
    this.#known.set(path, known);
    return known;
  };

  async #open(path: string): Promise<Loaded | null> {
    const text = await this.#read(path);
    return text === undefined ? null : openData(text, path, this.#read);
  }

  /** Data that are written into the page at a path. */
  readonly inline = (text: string, path: string): Promise<Loaded> => openData(text, path, this.#read);
}
