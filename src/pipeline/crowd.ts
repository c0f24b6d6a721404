/** All that verbs ask of charts with very many figures, in one piece: it costs a page one request. */
export { condense } from './condense.ts';
export { denseLines } from './dense-lines.ts';
export { denseWords } from './dense-words.ts';
export { page, withRow } from './dense-page.ts';
export { beside, nearest } from './nearest-row.ts';
export { listRow, rowInWords } from './list-row.ts';
