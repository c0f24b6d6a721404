// The same numbers as reported figures, as Cited reads them: in the page, or as a file beside it.
import { barsOf } from './_data.js';

/** What every reported figure has: a source, somebody who said it, and a measure. The town of Mirth is invented. */
export const about = {
  title: 'Things counted in Mirth',
  licenses: [{ name: 'CC0-1.0' }],
  sources: {
    gazette: {
      publisher: 'The Mirth Gazette',
      title: 'The count',
      published: '2025-01-14',
      url: 'https://example.org/count',
    },
  },
  speakers: { town: { name: 'Town of Mirth', type: 'GovernmentOrganization' } },
  measures: { count: { label: 'Things counted', unit: { one: 'thing', other: 'things' } } },
  defaults: { measure: 'count', source: 'gazette', speaker: 'town' },
};

/**
 * A dataset with a chart for each list of bars; its charts are `chart-0`, `chart-1`, …
 * @param {{ labels: string[], values: number[] }[]} lists
 */
export const datasetOf = lists => ({
  ...about,
  entities: Object.fromEntries(lists.map((_, index) => [`ward-${index}`, { name: `Ward ${index + 1}` }])),
  figures: lists.flatMap(({ labels, values }, index) =>
    labels.map((period, at) => ({
      id: `count-${index}-${period}`,
      entity: `ward-${index}`,
      period,
      value: values[at],
    })),
  ),
  charts: Object.fromEntries(
    lists.map((_, index) => [
      `chart-${index}`,
      { title: `Things counted in ward ${index + 1}`, form: 'column', figures: { entity: `ward-${index}` } },
    ]),
  ),
});

/**
 * The file of an article, as text.
 * @param {number} charts how many
 */
export const articleOf = charts =>
  JSON.stringify(datasetOf(Array.from({ length: charts }, (_, index) => barsOf(12, index))), null, 2);
