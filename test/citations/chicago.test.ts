import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chicago } from '../../src/citations/chicago.ts';
import { en } from '../../src/locales/en.ts';
import type { Source } from '../../src/model/dataset.ts';

const text = (source: Source): string =>
  chicago
    .cite(source, en, 'en')
    .map(part => part.text)
    .join('');
const url = 'https://example.org/plums';

describe('chicago.cite()', () => {
  test.each<[case_: string, source: Source, said: string]>([
    [
      'a page of an organisation, to the month',
      { publisher: 'DELFI', title: 'Soldiers are refusing', published: '2014-12~', url },
      'DELFI. 2014. “Soldiers are refusing.” December 2014. https://example.org/plums',
    ],
    [
      'a page with a day, and a title that asks',
      { publisher: 'Event Safety Alliance', title: 'How many took to the streets?', published: '2019-07-08', url },
      'Event Safety Alliance. 2019. “How many took to the streets?” July 8, 2019. https://example.org/plums',
    ],
    [
      'a year alone, and a place instead of a link',
      { publisher: 'Graphic News', title: 'Plums', published: '2024', locator: 'graphic GN46054' },
      'Graphic News. 2024. “Plums.” graphic GN46054. ',
    ],
    [
      'no date',
      { publisher: 'Orchard Gazette', title: 'Plums', url, accessed: '2026-11-22' },
      'Orchard Gazette. n.d. “Plums.” Accessed 22 November 2026. https://example.org/plums',
    ],
    [
      'an author',
      {
        publisher: 'Orchard Gazette',
        author: 'Plumworth, Ada B.',
        title: 'Plums',
        published: '2021-03-08',
        locator: 'p. 4',
        url,
      },
      'Plumworth, Ada B. 2021. “Plums.” Orchard Gazette, March 8, 2021, p. 4. https://example.org/plums',
    ],
    [
      'two authors',
      { publisher: 'Gazette', author: ['Plumworth, Ada', 'Pitson, Bo'], title: 'Plums', published: '2021', url },
      'Plumworth, Ada, and Bo Pitson. 2021. “Plums.” Gazette. https://example.org/plums',
    ],
    [
      'three authors',
      {
        publisher: 'Gazette',
        author: ['Plumworth, Ada', 'Pitson, Bo', 'Fruit Desk'],
        title: 'Plums',
        published: '2021',
        url,
      },
      'Plumworth, Ada, Bo Pitson, and Fruit Desk. 2021. “Plums.” Gazette. https://example.org/plums',
    ],
    [
      'a span of years, a publisher with a full stop, an archived copy alone',
      { publisher: 'Plums Inc.', title: 'Plums!', published: '2014/2015', archived: url },
      'Plums Inc. 2014 to 2015. “Plums!” https://example.org/plums',
    ],
    ['no title', { publisher: 'Gazette', published: '2021', url }, 'Gazette. 2021. https://example.org/plums'],
  ])('%s', (_, source, said) => expect(text(source)).toBe(said));

  test('has the site of an author in italics, and one link', () => {
    const source = { publisher: 'Gazette', author: 'Plumworth, Ada', title: 'Plums', published: '2021', url };
    expect(chicago.cite(source, en, 'en')).toEqual([
      { text: 'Plumworth, Ada. 2021. ' },
      { text: '“Plums.” ' },
      { text: 'Gazette', italic: true },
      { text: '. ' },
      { text: url, url },
    ]);
  });

  test.each<[author: string | string[], said: string]>([
    ['Doe, J; Roe, K', 'Doe, J, and K Roe.'],
    ['Davis, Sammy, Jr.', 'Davis, Sammy, Jr.'],
    [['Doe, Jane', 'Davis, Sammy, Jr.'], 'Doe, Jane, and Sammy Davis Jr.'],
    [['Doe, Jane', 'Ministry of Defence, Russia'], 'Doe, Jane, and Ministry of Defence, Russia.'],
  ])('names %j', (author, said) => {
    expect(text({ publisher: 'Gazette', author, published: '2021', title: 'Plums' })).toBe(
      `${said} 2021. “Plums.” Gazette. `,
    );
  });

  test.each([
    ['201X', '2010s'],
    ['19XX', '1900 to 1999'],
    ['2020-22', '2020'],
  ])('is no more exact about %s than the source', (published, said) => {
    expect(text({ publisher: 'Gazette', published, title: 'Plums' })).toBe(`Gazette. ${said}. “Plums.” `);
  });

  test('quotes in a title with single marks, and a publisher that is its own author once', () => {
    expect(text({ publisher: 'A', author: 'A', published: '2021', title: '“Many” say "so"' })).toBe(
      'A. 2021. “‘Many’ say ‘so’.” ',
    );
  });

  test('prints a link that is not safe as text', () => {
    const parts = chicago.cite({ publisher: 'A', title: 'B', url: 'javascript:alert(1)' }, en, 'en');
    expect(parts.at(-1)).toEqual({ text: 'javascript:alert(1)' });
  });

  test('cites all sources of this repository', () => {
    const folder = new URL('../../data/', import.meta.url);
    const files = readdirSync(folder).filter(name => /^(?!schema|europe).*\.json$/.test(name));
    const cited = files.sort().flatMap(name => {
      const { sources } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
        sources: Record<string, Source>;
      };
      return Object.values(sources).map(text);
    });
    // more may come
    expect(cited).toEqual(
      expect.arrayContaining([
        'NOAA Global Monitoring Laboratory and Scripps Institution of Oceanography. 2026. “Trends in Atmospheric Carbon Dioxide.” https://gml.noaa.gov/ccgg/trends/',
        'DELFI. 2014. “Russian human rights activist: Our soldiers are refusing to go to Ukraine.” December 2014. http://en.delfi.lt/central-eastern-europe/russian-human-rights-activist-our-soldiers-are-refusing-to-go-to-ukraine.d?id=66588988',
        'Sputnik. 2014. December 1, 2014. https://hiram1555.com/2014/12/01/if-this-does-not-sound-like-fine-tuning-for-war-then-what-does-russian-forces-to-hold-150-military-drills-next-year',
        'Sputnik Brasil. 2015. April 9, 2015. https://noticiabrasil.net.br/20150409/705460.html',
        'TASS. 2015. “Russian troops conduct some 2,000 tactical drills in 2015 — defense minister.” September 29, 2015. https://tass.com/defense/824472',
        'mothership.sg. 2019. “240,000? 1 million? How many Hong Kong protesters marched against extradition bill?” June 10, 2019. https://mothership.sg/2019/06/hong-kong-extradition-law-million-protest/',
        'mothership.sg. 2019. “2 million Hong Kong protesters make history in 12 hours on 3.2km route in 28°C, 80% humidity weather.” June 17, 2019. https://mothership.sg/2019/06/hong-kong-june-16-protests/',
        'EJ Insight. 2019. “Protest marches: The numbers game.” June 11, 2019. http://www.ejinsight.com/20190611-protest-marches-the-numbers-game/',
        'Event Safety Alliance. 2019. “How many protesters took to the streets on July 1?” July 8, 2019. https://www.eventsafetyalliance.org/news/2019/7/8/how-many-protesters-took-to-the-streets-on-july-1',
        'Boston Globe. 2019. “Hong Kong protesters defy police ban in show of strength after tumult.” August 18, 2019. https://www.bostonglobe.com/news/world/2019/08/18/hong-kong-protesters-defy-police-ban-show-strength-after-tumult/csXHz83cE87q09IADFe4nJ/story.html',
        'Graphic News. 2024. “NATO allies urged to boost spending.” graphic GN46054. ',
        'Ukrainska Pravda. 2024. June 18, 2024. https://www.pravda.com.ua/eng/news/2024/06/18/7461361/',
        'The Lithuania Tribune. 2015. “Ruling Reform Party wins Estonian parliamentary elections.” March 2015. https://lithuaniatribune.com/ruling-reform-party-wins-estonian-parliamentary-elections/',
        'Riigikogu. 2021. “Composition of the XIV Riigikogu.” October 19, 2021. https://www.riigikogu.ee/en/parliament-of-estonia/composition/',
        'ERR News. 2023. “Reform Party takes landslide win in 2023 Riigikogu elections.” March 2023. https://news.err.ee/1608905309/reform-party-takes-landslide-win-in-2023-riigikogu-elections',
      ]),
    );
  });
});
