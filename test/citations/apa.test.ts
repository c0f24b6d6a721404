import { describe, expect, test } from 'vitest';
import { apa } from '../../src/citations/apa.ts';
import { chicago } from '../../src/citations/chicago.ts';
import { citations } from '../../src/citations/index.ts';
import { line } from '../../src/citations/line.ts';
import { en } from '../../src/locales/en.ts';
import type { Source } from '../../src/model/dataset.ts';

const text = (source: Source, style = apa) =>
  style
    .cite(source, en, 'en')
    .map(part => part.text)
    .join('');
const url = 'https://example.org/plums';

describe('apa.cite()', () => {
  test.each<[case_: string, source: Source, said: string]>([
    [
      'a page of an organisation, to the month',
      {
        publisher: 'DELFI',
        title: 'Russian human rights activist: Our soldiers are refusing to go to Ukraine',
        published: '2014-12~',
        url: 'http://en.delfi.lt/a.d?id=66588988',
      },
      'DELFI. (2014, December). Russian human rights activist: Our soldiers are refusing to go to Ukraine. http://en.delfi.lt/a.d?id=66588988',
    ],
    [
      'a page with a day',
      {
        publisher: 'TASS',
        title: 'Russian troops conduct some 2,000 tactical drills in 2015 — defense minister',
        published: '2015-09-29',
        url: 'https://tass.com/defense/824472',
      },
      'TASS. (2015, September 29). Russian troops conduct some 2,000 tactical drills in 2015 — defense minister. https://tass.com/defense/824472',
    ],
    [
      'a title that asks',
      {
        publisher: 'Event Safety Alliance',
        title: 'How many protesters took to the streets on July 1?',
        published: '2019-07-08',
        url: 'https://www.eventsafetyalliance.org/news',
      },
      'Event Safety Alliance. (2019, July 8). How many protesters took to the streets on July 1? https://www.eventsafetyalliance.org/news',
    ],
    [
      'a year alone, and a place instead of a link',
      {
        publisher: 'Graphic News',
        title: 'NATO allies urged to boost spending',
        published: '2024',
        locator: 'graphic GN46054',
      },
      'Graphic News. (2024). NATO allies urged to boost spending (graphic GN46054). ',
    ],
    [
      'no date',
      { publisher: 'Orchard Gazette', title: 'Plums', url, accessed: '2026-11-22' },
      'Orchard Gazette. (n.d.). Plums. Retrieved 22 November 2026, from https://example.org/plums',
    ],
    [
      'no title',
      { publisher: 'Orchard Gazette', published: '2021', url },
      'Orchard Gazette. (2021). https://example.org/plums',
    ],
    [
      'an author',
      { publisher: 'Orchard Gazette', author: 'Plumworth, Ada B.', title: 'Plums', published: '2021-03', url },
      'Plumworth, A. B. (2021, March). Plums. Orchard Gazette. https://example.org/plums',
    ],
    [
      'authors',
      {
        publisher: 'Orchard Gazette',
        author: ['Plumworth, Ada', 'Pitson, Bo', 'Fruit Desk'],
        title: 'Plums',
        published: '2021',
        url,
      },
      'Plumworth, A., Pitson, B., & Fruit Desk. (2021). Plums. Orchard Gazette. https://example.org/plums',
    ],
    [
      'an archived copy alone',
      { publisher: 'Orchard Gazette', title: 'Plums', published: '2021', archived: url },
      'Orchard Gazette. (2021). Plums. https://example.org/plums',
    ],
    [
      'a span of years',
      { publisher: 'Orchard Gazette', title: 'Plums', published: '2014/2015', url },
      'Orchard Gazette. (2014 to 2015). Plums. https://example.org/plums',
    ],
    [
      'a publisher with a full stop',
      { publisher: 'Plums Inc.', title: 'Plums!', published: '2021', url },
      'Plums Inc. (2021). Plums! https://example.org/plums',
    ],
    [
      'texts in languages',
      { publisher: { lt: 'Sodai', en: 'Orchards' }, title: { lt: 'Slyvos' }, published: '2021', url },
      'Orchards. (2021). Slyvos. https://example.org/plums',
    ],
  ])('%s', (_, source, said) => expect(text(source)).toBe(said));

  test('has the title in italics and one link', () => {
    expect(apa.cite({ publisher: 'A', title: 'B', published: '2021', url }, en, 'en')).toEqual([
      { text: 'A. (2021). ' },
      { text: 'B', italic: true },
      { text: '. ' },
      { text: url, url },
    ]);
  });

  test.each<[author: string | string[], said: string]>([
    ['Doe, J; Roe, K', 'Doe, J., & Roe, K.'],
    ['Doe, Jean-Paul', 'Doe, J.-P.'],
    ['Souza, M.-A.', 'Souza, M.-A.'],
    ['Souza, M.A.', 'Souza, M. A.'],
    ['Davis, Sammy, Jr.', 'Davis, S., Jr.'],
    ['Gallup, Inc.', 'Gallup, Inc.'],
    [['Ministry of Defence, Russia', 'Doe, Jane'], 'Ministry of Defence, Russia, & Doe, J.'],
    ['Doe, Jane and Roe, Kim', 'Doe, Jane and Roe, Kim.'],
    ['עיתון; Doe, Jane', '\u2068עיתון\u2069, & Doe, J.'],
  ])('names %j, and leaves nobody out', (author, said) => {
    expect(text({ publisher: 'Gazette', author, published: '2021', title: 'Plums' })).toBe(
      `${said} (2021). Plums. Gazette. `,
    );
  });

  test('says a publisher that is its own author once', () => {
    const source = { publisher: 'Smith and Sons', author: ['Smith and Sons'], published: '2021', title: 'Plums' };
    expect(text(source)).toBe('Smith and Sons. (2021). Plums. ');
  });

  test('prints a link that is not safe as text', () => {
    const parts = apa.cite({ publisher: 'A', title: 'B', url: 'javascript:alert(1)' }, en, 'en');
    expect(parts.at(-1)).toEqual({ text: 'javascript:alert(1)' });
  });
});

test.each([apa, chicago])('$id keeps texts in one line, and their directions to themselves', style => {
  const source = { publisher: 'עיתון', title: 'Plums\u202e\n1. Pears', locator: 'דף 3', published: '2020-05-06' };
  const said = text(source, style);
  expect(said).not.toContain('\n');
  expect(said).toContain('\u2068עיתון\u2069. ');
  expect(said).toContain('\u2068Plums\u202e 1. Pears\u2069');
  expect(said).toContain('\u2068דף 3\u2069');
});

test.each([apa, chicago])('$id shows whose letters only look like those of another host', style => {
  const [host, path] = ['https://аpple.example/', 'https://example.org/Київ'].map(address =>
    style.cite({ publisher: 'A', title: 'B', url: address }, en, 'en').at(-1)!,
  );
  expect(host).toEqual({ text: 'https://xn--pple-43d.example/', url: 'https://xn--pple-43d.example/' });
  expect(path!.text).toBe('https://example.org/Київ');
});

test('line.cite() is publisher and date, linked', () => {
  expect(line.cite({ publisher: 'DELFI', published: '2014-12~', url }, en, 'en')).toEqual([
    { text: 'DELFI, December 2014', url },
  ]);
  expect(line.cite({ publisher: 'DELFI', title: 'x' }, en, 'en')).toEqual([{ text: 'DELFI' }]);
  expect(line.cite({ publisher: 'DELFI', url: 'data:text/html,x' }, en, 'en')).toEqual([{ text: 'DELFI' }]);
});

test.each(citations.ids)('%s.cite() is filed under its id and never empty', async id => {
  const style = await citations.load(id);
  expect(style.id).toBe(id);
  expect(style.name).toMatch(/^\p{Lu}[\p{L} ]+/u);
  expect(text({ publisher: 'A' }, style)).toContain('A');
});
