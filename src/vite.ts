import type { Plugin } from 'vite';
import { plugin, type PluginOptions } from './vite/plugin.ts';

/**
 * The plug-in for Vite. While a site is served, data files are checked as they are saved: charts take new figures without a reload, and what
 * is wrong stands over the page. A build ends with an error where data or pages have one; its pages get still charts, for readers without
 * JavaScript, and the data files that they name beside them.
 * @throws TypeError for an option that there is not
 */
export function cited(options: PluginOptions = {}): Plugin {
  // later: a configuration that Node reads with `require` may not wait for anything
  return plugin(options, () => import('./core.ts'));
}

export { cited as default, type PluginOptions };
