/** All of reading, in one piece, for pages whose dataset has tables or problems: see `open`. */
export { columnsOf } from './columns.ts';
export { parse } from './parse.ts';
export { validate } from './validate.ts';
