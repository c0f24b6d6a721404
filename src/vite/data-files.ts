import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Checker } from '../commands/_checker.ts';
import { looksLikeData } from '../commands/_dataset.ts';
import { findFiles, readText } from '../commands/_files.ts';
import type { Finding } from '../commands/_report.ts';
import { parse } from '../pipeline/parse.ts';
import { mapsOf, tablesOf } from '../static/beside.ts';
import { isIn, locate, type Site } from './site.ts';

/** The data files of a site, and what is wrong with them. */
export class DataFiles {
  readonly #site: Site;
  readonly #paths: readonly string[];
  readonly #out: string;
  #checker: Checker;
  /** Each dataset with its tables and maps. */
  readonly #beside = new Map<string, string[]>();

  /**
   * @param paths files and folders to check, relative to the root
   * @param out a folder of what was built, which is not checked
   */
  constructor(site: Site, paths: readonly string[], out: string) {
    this.#site = site;
    this.#paths = paths;
    this.#out = resolve(site.root, out);
    this.#checker = this.#newChecker();
  }

  /** What was found so far. */
  get findings(): readonly Finding[] {
    return this.#checker.findings;
  }

  /** Checks all datasets anew. */
  async checkAll(): Promise<void> {
    this.#checker = this.#newChecker();
    this.#beside.clear();
    for (const found of await findFiles(this.#paths, this.#site.root)) {
      if (found.kind === 'article' || isIn(found.path, this.#out)) continue;
      await this.#checker.file(found);
      await this.#isData(found.path);
    }
  }

  /** Checks what a page says of figures, and names of them. */
  async checkPage(path: string): Promise<void> {
    if (existsSync(path)) await this.#checker.article({ path, named: true });
  }

  /** A file changed: the datasets that this concerns, and what is wrong with them now. */
  async changed(path: string): Promise<{ datasets: string[]; findings: readonly Finding[] }> {
    const file = resolve(path);
    const checker = this.#newChecker();
    const around = [...this.#beside].filter(([, files]) => files.includes(file)).map(([dataset]) => dataset);
    const datasets = (await this.#isData(file)) ? [file, ...around] : around;
    for (const dataset of datasets) await checker.dataset(dataset);
    return { datasets, findings: checker.findings };
  }

  #newChecker(): Checker {
    return new Checker(this.#site.root, (path, page) => locate(path, page, this.#site));
  }

  /** Whether a file is a dataset; remembers its tables and maps. A dataset that breaks keeps those that it had. */
  async #isData(path: string): Promise<boolean> {
    if (!path.endsWith('.json') || !existsSync(path)) return false;
    const read = await readText(path);
    if (!('text' in read) || !looksLikeData(read.text)) return this.#beside.has(path) && 'problem' in read;
    const { value } = parse(read.text);
    if (value !== undefined || !this.#beside.has(path))
      this.#beside.set(path, [...tablesOf(value, path).values(), ...mapsOf(value, path).values()]);
    return true;
  }
}
