import { pointer } from '../model/problem.ts';
import type { Rule } from './_rule.ts';

/** Sources that nobody can look up. */
export const sourceNoUrlOrLocator: Rule = {
  code: 'source/no-url-or-locator',
  about: 'data',
  why: 'Readers must be able to find the place where a figure was printed or said.',
  examples: {
    breaks: [{ sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } } }],
    keeps: [
      { sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', locator: 'page 3' } } },
      { sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', url: 'https://example.org/' } } },
    ],
  },
  find: ({ data }) =>
    Object.entries(data.sources)
      .filter(([, { url, locator }]) => url === undefined && locator === undefined)
      .map(([id]) => ({
        severity: 'warning',
        path: pointer('sources', id),
        message: `the source "${id}" cannot be looked up: it has neither an address nor a page`,
        remedy: 'add "url", or "locator" with a page or timecode',
      })),
};
