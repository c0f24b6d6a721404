import { folder } from '../model/folder.ts';
import { ordinaries } from './ordinary.ts';

/**
 * What a plain chart (a number or two, one voice, nothing amiss) does without, in a chunk of its own. A verb that comes to
 * need it calls `extra()`, which throws `NotLoaded` as long as it is not there: `prepare` then loads it and runs the verb again.
 */
export const extras = folder<typeof import('./extras.ts')>()({
  extras: async () => {
    // what they import are chunks of their own, which would else be asked for only once they are there
    const [code] = await Promise.all([import('./extras.ts'), import('../locales/_extras.ts'), ordinaries.loadAll()]);
    return code;
  },
});

/** The extras; throws `NotLoaded`. */
export const extra = () => extras.get('extras');
