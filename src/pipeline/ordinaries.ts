/** All that verbs ask `ordinary()` for, in one piece: it costs a page one request. */
export { axisInWords } from './axis-words.ts';
export { controlsOf } from './controls-of.ts';
export { inPeriods } from './in-periods.ts';
export { phraseInFull } from './phrase-in-full.ts';
export { severalOf } from './several.ts';
export { subtitleOf } from './subtitle.ts';
export { floorOf, ticksOf } from './ticks.ts';
