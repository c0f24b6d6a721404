import { folder } from '../model/folder.ts';

/** What only drawings of very many figures need, in a chunk of its own. */
export const multitude = folder<typeof import('./multitude.ts')>()({ dense: () => import('./multitude.ts') });

/** The drawing of very many figures; throws `NotLoaded`. */
export const dense = () => multitude.get('dense');
