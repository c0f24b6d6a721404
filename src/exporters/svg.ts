import type { Exporter } from './_exporter.ts';
import { picture } from './_picture.ts';

/** A picture that stands alone, with its title, its notes and its sources in it. */
export const svg = {
  id: 'svg',
  ending: 'svg',
  type: 'image/svg+xml',
  write: (telling, means = {}) => picture(telling, means),
} satisfies Exporter;
