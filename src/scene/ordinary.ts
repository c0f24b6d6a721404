import { folder } from '../model/folder.ts';

/** What drawings of more than a few plain columns need, in a chunk of its own that has the words of such charts, too. */
export const numerous = folder<typeof import('./ordinaries.ts')>()({ numerous: () => import('./ordinaries.ts') });

/** That; throws `NotLoaded`. */
export const ordinary = () => numerous.get('numerous');
