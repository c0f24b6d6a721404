import type { Read } from '../../src/static.ts';

/** A small dataset; plainly fictional. */
export const dataset = {
  title: 'Marches',
  licenses: [{ name: 'CC0-1.0' }],
  sources: {
    gazette: { publisher: 'The Gazette', published: '2021-02-01', accessed: '2021-03-01', url: 'https://example.org/march' }, // prettier-ignore
    herald: {
      publisher: 'The Herald',
      published: '2022-02-01',
      accessed: '2022-03-01',
      url: 'https://example.org/later',
    },
  },
  speakers: { police: { name: 'Mirth Police' } },
  measures: { people: { label: 'Marchers', unit: { one: 'person', other: 'people' }, integer: true } },
  defaults: { measure: 'people', source: 'gazette', speaker: 'police' },
  figures: [
    { id: 'first', period: '2020', value: 300, wording: '300' },
    { id: 'second', period: '2021', value: '>500', source: 'herald', wording: 'over 500', reported: '2022-02-01' },
  ],
  charts: {
    both: { title: 'Over 500 marched in 2021' },
    one: { title: '300 marched in 2020', figures: ['first'] },
  },
};

/** Reads files of a folder that is not there. */
export const from =
  (files: Record<string, string>): Read =>
  path =>
    files[path.replace('/site/', '')];

/** Where its articles stand. */
export const base = '/site/article.html';

/** The dataset, as the file that articles name. */
export const files = { 'marches.json': JSON.stringify(dataset) };
