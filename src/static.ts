/**
 * Cited without a browser: charts as HTML, pictures, tables and lists of sources; articles with still charts in them; stories in
 * Markdown as pages. For Node. All members of the open folders are loaded before this module is ready.
 */
import './core.ts';

export { prerender, type PrerenderOptions } from './static/prerender.ts';
export { render, type Data, type RenderOptions } from './static/render.ts';
export type { Read } from './static/load.ts';
export { story, type StoryOptions, type StoryPage } from './static/story.ts';
export type { Problem } from './model/problem.ts';
