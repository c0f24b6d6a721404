/** All that drawings ask `ordinary()` for, in one piece. */
export { gridlines } from './gridlines.ts';
export { landmarks } from './landmarks.ts';
export { gutterOf, uprightTicks } from './upright-ticks.ts';
