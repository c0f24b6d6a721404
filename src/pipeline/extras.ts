/** All that verbs ask `extra()` for, in one piece: it costs a page one request. */
export { asidesOf } from './asides.ts';
export { axesOf, dotsOf } from './axes.ts';
export { axisInWords, lineInWords } from './axis-words.ts';
export { figureChart } from './figure-chart.ts';
export { lineName, linesOf, resolveLines } from './lines.ts';
export { moreNotes } from './more-notes.ts';
export { objections } from './objections.ts';
export { ordered } from './ordered.ts';
export { pairsOf } from './pairs.ts';
export { drawnInWords, relationInWords } from './relation-in-words.ts';
export { rounded } from './rounded.ts';
export { severalOf } from './several.ts';
export { signOf } from './sign-of.ts';
export { subtitleOf } from './subtitle.ts';
export { ticksOf } from './ticks.ts';
export { topOf } from './top.ts';
export { isCurrency, unitInLanguage } from './units.ts';
export { whyOf } from './why-of.ts';
