/** What a page does without that has a sound file and one copy of the library, in one piece: see `unusual` in `_problem.ts`. */
export { adopt, warnOfOther } from './_abroad.ts';
export { checker } from './_integrity.ts';
export { loadInline } from './_inline.ts';
export { fetchMap } from './_maps.ts';
export { fetchTables } from './_tables.ts';
export { cause, checkAnswer, checkBytes, fitOut, lost, problemOf } from './_trouble.ts';
