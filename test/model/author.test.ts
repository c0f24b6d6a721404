import { expect, test } from 'vitest';
import { authorsOf, type Author } from '../../src/model/author.ts';

test.each<[written: string | string[] | undefined, authors: Author[]]>([
  [undefined, []],
  [['', ' '], []],
  ['Doe, Jane', [{ family: 'Doe', given: 'Jane' }]],
  ['van der Berg, Anna', [{ family: 'van der Berg', given: 'Anna' }]],
  ['Davis, Sammy, Jr.', [{ family: 'Davis', given: 'Sammy', suffix: 'Jr.' }]],
  ['Jane Roe', [{ literal: 'Jane Roe' }]],
  // several in one text
  ['Doe, J; Roe, K', [{ family: 'Doe', given: 'J' }, { family: 'Roe', given: 'K' }]], // prettier-ignore
  ['Doe, J.; World Health Organization;', [{ family: 'Doe', given: 'J.' }, { literal: 'World Health Organization' }]],
  // no line of their own
  ['Doe,\n Jane', [{ family: 'Doe', given: 'Jane' }]],
  // what is no name of a person
  ['Gallup, Inc.', [{ literal: 'Gallup, Inc.' }]],
  ['Ministry of Defence, Russia', [{ literal: 'Ministry of Defence, Russia' }]],
  ['Smith, Jones and Co.', [{ literal: 'Smith, Jones and Co.' }]],
  ['Sammy Davis, Jr.', [{ literal: 'Sammy Davis, Jr.' }]],
  ['Doe, Jane and Roe, Kim', [{ literal: 'Doe, Jane and Roe, Kim' }]],
  // the publisher itself
  ['Orchard Desk, Riga', [{ literal: 'Orchard Desk, Riga' }]],
])('authorsOf() of %j', (author, authors) => {
  expect(authorsOf({ publisher: { en: 'Orchard Desk, Riga' }, ...(author !== undefined && { author }) })).toEqual(
    authors,
  );
});
