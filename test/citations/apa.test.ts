import { describe, expect, test } from 'vitest';
import { apa } from '../../src/citations/apa.ts';
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

  test('prints a link that is not safe as text', () => {
    const parts = apa.cite({ publisher: 'A', title: 'B', url: 'javascript:alert(1)' }, en, 'en');
    expect(parts.at(-1)).toEqual({ text: 'javascript:alert(1)' });
  });
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
