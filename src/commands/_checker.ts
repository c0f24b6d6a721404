import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { checkDataset, looksLikeData, type Checked } from './_dataset.ts';
import { readText, shown, type Found } from './_files.ts';
import type { Share } from './_numbers.ts';
import { placeholders } from './_placeholders.ts';
import { checkArticle } from './_references.ts';
import type { Finding } from './_report.ts';

/** What stands beside the work in a repository, and is no part of it. */
const document = /(?:^|[/\\])(?:readme|changelog|contributing|license|security|code_of_conduct)\b[^/\\]*$/i;

const byPlace = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** What one run has seen: each dataset is read and checked once. */
export class Checker {
  readonly findings: Finding[] = [];
  readonly files = new Set<string>();
  /** How many problems figures and charts silence. */
  silenced = 0;
  /** The numbers in the prose of each article that has any. */
  readonly shares = new Map<string, Share>();
  readonly #datasets = new Map<string, Promise<Checked | null>>();
  readonly #cwd: string;
  readonly #locate: (path: string, article: string) => string;

  /** @param locate where the file is that an article names; default: where its address says */
  constructor(cwd: string, locate = (path: string, _article: string): string => path) {
    this.#cwd = cwd;
    this.#locate = locate;
  }

  add(path: string, problems: readonly Problem[], tables?: ReadonlyMap<string, string>): void {
    const file = shown(path, this.#cwd);
    for (const problem of problems) {
      const table =
        problem.file === undefined ? undefined : (tables?.get(problem.file) ?? join(dirname(path), problem.file));
      this.findings.push({ ...problem, file: table === undefined ? file : shown(table, this.#cwd) });
    }
  }

  /** A dataset by its file; null if there is none. */
  readonly dataset = (path: string): Promise<Checked | null> => {
    let promise = this.#datasets.get(path);
    if (!promise) this.#datasets.set(path, (promise = this.#read(path)));
    return promise;
  };

  async #read(path: string): Promise<Checked | null> {
    if (!existsSync(path)) return null;
    this.files.add(path);
    const read = await readText(path);
    if ('problem' in read) {
      this.add(path, [read.problem]);
      return { data: null, problems: [read.problem], silenced: 0, tables: new Map() };
    }
    const checked = await checkDataset(read.text, path);
    for (const file of checked.tables.values()) if (existsSync(file)) this.files.add(file);
    this.add(path, [...checked.problems, ...placeholders(read.text)], checked.tables);
    this.silenced += checked.silenced;
    return checked;
  }

  async article({ path, named }: Pick<Found, 'path' | 'named'>): Promise<void> {
    this.files.add(path);
    const read = await readText(path);
    if ('problem' in read) return this.add(path, [read.problem]);
    const { problems, silenced, ...share } = await checkArticle(
      read.text,
      path,
      file => this.dataset(this.#locate(file, path)),
      named || !document.test(path),
    );
    this.add(path, [...problems, ...placeholders(read.text)].sort(byPlace));
    this.silenced += silenced;
    if (share.numbers) this.shares.set(shown(path, this.#cwd), share);
  }

  /** A table means something only in a dataset: all datasets beside it that name it are checked. */
  async table(path: string): Promise<void> {
    const folder = dirname(path);
    const beside = (await readdir(folder)).filter(name => name.endsWith('.json')).map(name => join(folder, name));
    const name = path.slice(folder.length + 1);
    let used = false;
    for (const file of beside) {
      const read = await readText(file);
      if (!('text' in read) || !read.text.includes(name) || !looksLikeData(read.text)) continue;
      const checked = await this.dataset(file);
      used ||= [...(checked?.tables.values() ?? [])].includes(path);
    }
    if (used) return;
    this.files.add(path);
    const message = 'no dataset beside this table names it';
    const remedy = `add it to a JSON file in the same folder: "tables": [{ "path": "${name}" }]`;
    this.add(path, [{ code: 'key/missing', severity: 'error', path: '', line: 1, column: 1, message, remedy }]);
  }

  async file({ path, kind, named }: Found): Promise<void> {
    if (kind === 'article') return this.article({ path, named });
    if (kind === 'table') return this.table(path);
    if (!named) {
      const read = await readText(path);
      if ('problem' in read && !existsSync(path)) return this.add(path, [read.problem]);
      if ('text' in read && !looksLikeData(read.text)) return;
    }
    await this.dataset(path);
  }
}
