import { folder } from '../model/folder.ts';
import { numerous } from '../scene/ordinary.ts';

/**
 * What a chart of several plain numbers needs and the first one of a page may do without, in a chunk of its own, much smaller than the extras.
 * A verb that comes to need it calls `ordinary()`, which throws `NotLoaded` as long as it is not there.
 */
export const ordinaries = folder<typeof import('./ordinaries.ts')>()({
  ordinaries: async () => {
    // the drawing will want its part of the chunk at once
    const [code] = await Promise.all([import('./ordinaries.ts'), numerous.loadAll()]);
    return code;
  },
});

/** That; throws `NotLoaded`. */
export const ordinary = () => ordinaries.get('ordinaries');
