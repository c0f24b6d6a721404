import { folder } from '../model/folder.ts';
import type { Exporter } from './_exporter.ts';

export type * from './_exporter.ts';

/** Formats that a chart can be saved in: one file and one line each. */
export const exporters = folder<Exporter>()({
  csv: () => import('./csv.ts').then(module => module.csv),
  json: () => import('./json.ts').then(module => module.json),
});
