import { folder } from '../model/folder.ts';
import type { Exporter } from './_exporter.ts';

export type * from './_exporter.ts';

/** Formats that a chart can be saved in: one file and one line each. */
export const exporters = folder<Exporter>()({
  csv: () => import('./csv.ts').then(module => module.csv),
  json: () => import('./json.ts').then(module => module.json),
  svg: () => import('./svg.ts').then(module => module.svg),
  png: () => import('./png.ts').then(module => module.png),
  bibtex: () => import('./bibtex.ts').then(module => module.bibtex),
  ris: () => import('./ris.ts').then(module => module.ris),
  'csl-json': () => import('./csl-json.ts').then(module => module.cslJson),
  citation: () => import('./citation.ts').then(module => module.citation),
});
