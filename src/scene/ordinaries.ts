/** All that drawings ask `ordinary()` for, in one piece. */
export { gridlines } from './gridlines.ts';
export { landmarks } from './landmarks.ts';
export { columnTicks, gutterOf } from './upright-ticks.ts';
