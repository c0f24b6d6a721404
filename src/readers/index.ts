import { folder } from '../model/folder.ts';
import type { Reader } from './_reader.ts';

/** Formats that data can come in. */
export const readers = folder<Reader>()({
  json: () => import('./json.ts').then(m => m.json),
  csv: () => import('./csv.ts').then(m => m.csv),
});
