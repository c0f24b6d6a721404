/** All that drawings ask `extra()` for, in one piece: it costs a page one request. */
export { nearWidth } from '../model/near.ts';
export { chop } from './chop.ts';
export { decorate } from './decorate.ts';
export { drawLayers, plotAhead } from './draw-layers.ts';
export { manyColumns } from './many-columns.ts';
export { panels } from './panels.ts';
export { soft } from './soft.ts';
export { strike } from './strike.ts';
export { unreplaced } from './unreplaced.ts';
export { wave } from './wave.ts';
