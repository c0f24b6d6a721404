import { folder } from '../model/folder.ts';
import type { Command } from './_command.ts';

/** The commands of `cited`. */
export const commands = folder<Command>()({
  check: () => import('./check.ts').then(m => m.check),
  diff: () => import('./diff.ts').then(m => m.diff),
  fmt: () => import('./fmt.ts').then(m => m.fmt),
  new: () => import('./new.ts').then(m => m.New),
  prerender: () => import('./prerender.ts').then(m => m.prerender),
  read: () => import('./read.ts').then(m => m.read),
  render: () => import('./render.ts').then(m => m.render),
  schema: () => import('./schema.ts').then(m => m.schema),
});
