import { folder } from '../model/folder.ts';
import { numerous } from './ordinary.ts';

/**
 * What a plain drawing (a few columns, nothing disputed, nothing approximate) does without, in a chunk of its own. Who comes
 * to need it calls `extra()`, which throws `NotLoaded` as long as it is not there.
 */
export const scenery = folder<typeof import('./extras.ts')>()({
  scenery: async () => {
    const [code] = await Promise.all([import('./extras.ts'), numerous.loadAll()]);
    return code;
  },
});

/** The extras; throws `NotLoaded`. */
export const extra = () => scenery.get('scenery');
