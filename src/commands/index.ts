import { folder } from '../model/folder.ts';
import type { Command } from './_command.ts';

/** The commands of `cited`. */
export const commands = folder<Command>()({
  check: () => import('./check.ts').then(m => m.check),
});
