import { folder } from '../model/folder.ts';

/** What only charts of very many figures need, in a chunk of its own: a verb that comes to need it throws `NotLoaded`. */
export const crowds = folder<typeof import('./crowd.ts')>()({ crowd: () => import('./crowd.ts') });
