import { one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Plans and claims that nobody is named for. */
export const claimNoAttribution: Rule = {
  code: 'claim/no-attribution',
  about: 'data',
  why: 'A plan or a claim is somebody’s: readers must be told whose.',
  examples: {
    breaks: [one(1, { status: 'planned' }), one(null, { status: 'claimed' })],
    keeps: [one(1, { status: 'planned', speaker: 'ann' }), one(1, { status: 'estimated' })],
  },
  find: ({ data }) =>
    data.figures
      .filter(({ status, speaker }) => (status === 'planned' || status === 'claimed') && speaker === undefined)
      .map(({ id, path, status }) => ({
        severity: 'warning',
        path,
        message: `nobody is named who ${status === 'planned' ? 'plans' : 'claims'} "${id}"`,
        remedy: 'add "speaker"',
      })),
};
