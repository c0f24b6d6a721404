/**
 * Cited in Vite: data files are checked and charts take new figures while a site is served; its pages get still charts when it is built.
 * For Node. All members of the open folders are loaded before this module is ready.
 */
import './core.ts';

export { cited, cited as default, type PluginOptions } from './vite/plugin.ts';
