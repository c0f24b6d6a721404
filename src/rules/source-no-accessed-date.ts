import { pointer } from '../model/problem.ts';
import type { Rule } from './_rule.ts';

/** Web pages without the day on which they were read. */
export const sourceNoAccessedDate: Rule = {
  code: 'source/no-accessed-date',
  about: 'data',
  why: 'Web pages change: the day on which one was read says which state of it is cited.',
  examples: {
    breaks: [{ sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', url: 'https://example.org/' } } }],
    keeps: [
      {
        sources: {
          gazette: {
            publisher: 'The Plum Gazette',
            title: 'Plums',
            url: 'https://example.org/',
            accessed: '2026-11-22',
          },
        },
      },
      { sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', locator: 'page 3' } } },
    ],
  },
  find: ({ data }) =>
    Object.entries(data.sources)
      .filter(([, { url, accessed }]) => url !== undefined && accessed === undefined)
      .map(([id]) => ({
        severity: 'info',
        path: pointer('sources', id),
        message: `nobody knows when the page of the source "${id}" was read`,
        remedy: 'add "accessed" with the day on which you read it',
      })),
};
