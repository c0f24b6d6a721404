import type { Example } from './_rule.ts';

/** A figure for a year: `plums-2014`. Values may be wrong on purpose. */
export const year = (
  period: number,
  value: unknown,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({ id: `plums-${period}`, period: String(period), value, ...more });

/** An example of one figure, for 2014. */
export const one = (value: unknown, more?: Readonly<Record<string, unknown>>): Example => ({
  figures: [year(2014, value, more)],
});

/** An example of one figure of a measure with these keys. */
export const measured = (
  keys: Readonly<Record<string, unknown>>,
  value: unknown,
  more?: Readonly<Record<string, unknown>>,
): Example => ({
  measures: { plums: { label: 'Plums', unit: 'plums', ...keys } },
  ...one(value, more),
});

/** An example of figures and a chart of them. */
export const charted = (
  figures: readonly unknown[],
  chart: Readonly<Record<string, unknown>>,
  more: Example = {},
): Example => ({ ...more, figures, charts: { it: { title: 'Plums', ...chart } } });

/** An example as a whole dataset file: with a plainly fictional source, speakers and measures where it has none of its own. */
export const complete = (example: Example): Record<string, unknown> => ({
  title: 'Plums',
  sources: {
    gazette: {
      publisher: 'The Plum Gazette',
      title: 'Plums',
      url: 'https://example.org/plums',
      published: '2020',
      accessed: '2021-01-01',
    },
  },
  speakers: { ann: { name: 'Ann Plum' }, bob: { name: 'Bob Stone' } },
  measures: {
    plums: { label: 'Plums', unit: { one: 'plum', other: 'plums' } },
    pears: { label: 'Pears', unit: 'kg' },
  },
  licenses: [{ name: 'MIT' }],
  defaults: { measure: 'plums', source: 'gazette' },
  figures: [],
  ...example,
});
