import { relative } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { findingText } from '../commands/_report.ts';
import { nearest } from '../model/nearest.ts';
import { fromDisk, type Read } from '../static/load.ts';
import { prerender } from '../static/prerender.ts';
import { client } from './client.ts';
import { DataFiles } from './data-files.ts';
import { overlay } from './overlay.ts';
import { isIn, locate, slashed, urlsOf } from './site.ts';

/** What the plug-in checks. */
export interface PluginOptions {
  /** Files and folders with data, relative to the root of the site; default: all of it. */
  check?: string | readonly string[];
}

const known = ['check'] as const;

/** What a page asks for while it is served. */
const clientId = '/@cited/client';

/**
 * The plug-in for Vite.
 * @param load loads all members of the open folders
 * @throws TypeError for an option that there is not
 */
export function plugin(options: PluginOptions, load: () => Promise<unknown>): Plugin {
  const wrong = Object.keys(options).find(key => !(known as readonly string[]).includes(key));
  if (wrong !== undefined)
    throw new TypeError(`cited/vite: unknown option "${wrong}": did you mean "${nearest(wrong, known) ?? known[0]}"?`);
  const paths = [options.check ?? '.'].flat();
  /** What has to stand beside built pages, by its path there. */
  const named = new Map<string, string>();
  let config: ResolvedConfig;
  let files: DataFiles;

  const tell = ({ findings }: Pick<DataFiles, 'findings'>): void => {
    for (const finding of findings)
      if (finding.severity !== 'info')
        config.logger[finding.severity === 'error' ? 'error' : 'warn'](`\n${findingText(finding)}`);
  };

  /** Reads what a page names. */
  const readFor =
    (page: string): Read =>
    async path => {
      const file = locate(path, page, config);
      const text = await fromDisk(file);
      // what is public Vite copies itself
      const isOurs = isIn(file, config.root) && !isIn(file, config.publicDir);
      const place = slashed(relative(config.root, file));
      // a dataset may name any file as its table: what a site hides stays hidden
      if (text !== undefined && isOurs && !/(?:^|\/)\./.test(place)) named.set(place, text);
      return text;
    };

  return {
    name: 'cited',

    configResolved: resolved => {
      config = resolved;
      files = new DataFiles(config, paths, config.build.outDir);
    },

    async buildStart() {
      if (config.command !== 'build') return;
      named.clear();
      await load();
      await files.checkAll();
    },

    async configureServer() {
      await load();
      await files.checkAll();
      tell(files);
    },

    resolveId: id => (id === clientId ? id : undefined),

    load: id => (id === clientId ? `(${client})(import.meta.hot);` : undefined),

    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename, server }) {
        if (server)
          return [{ tag: 'script', attrs: { type: 'module', src: config.base + clientId.slice(1) }, injectTo: 'head' }];
        await files.checkPage(filename);
        return prerender(html, { base: filename, read: readFor(filename) });
      },
    },

    generateBundle() {
      tell(files);
      const errors = files.findings.filter(({ severity }) => severity === 'error').length;
      if (errors) this.error(`${errors === 1 ? 'one error' : `${errors} errors`} in data and pages, told above`);
      for (const [fileName, source] of named) this.emitFile({ type: 'asset', fileName, source });
    },

    async hotUpdate({ file, type, modules, timestamp, read }) {
      const { name, hot } = this.environment;
      if (name !== 'client') return;
      // who saves a file empties it first: this waits for what is written then
      if (type !== 'delete' && /\.(?:json|csv|tsv)$/i.test(file)) await read();
      const changed = await files.changed(file);
      if (!changed.datasets.length) return;
      tell(changed);
      const error = changed.findings.find(({ severity }) => severity === 'error');
      if (error) {
        hot.send(await overlay(error, config.root));
        // what imports it keeps what it has
        return [];
      }
      const urls = changed.datasets.flatMap(path => urlsOf(path, config));
      hot.send({ type: 'custom', event: 'cited:data', data: { urls, timestamp } });
      return modules.length ? undefined : [];
    },
  };
}
