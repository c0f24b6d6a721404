import { one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Files that do not say who may use them. */
export const licenceMissing: Rule = {
  code: 'licence/missing',
  about: 'data',
  why: 'Without a licence nobody else may use the file.',
  examples: {
    breaks: [{ licenses: [] }],
    keeps: [one(1)],
  },
  find: ({ data }) =>
    data.licenses?.length
      ? []
      : [
          {
            severity: 'info',
            path: '',
            message: 'the file has no licence',
            remedy: 'add "licenses", such as [{ "name": "CC-BY-4.0" }]',
          },
        ],
};
