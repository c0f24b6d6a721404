import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/exporters/bibtex.ts';
import { citation } from '../../src/exporters/citation.ts';
import { cslJson } from '../../src/exporters/csl-json.ts';
import { ris } from '../../src/exporters/ris.ts';
import type { Source } from '../../src/model/dataset.ts';
import { told } from '../fixtures/told.ts';
import { charts } from './_charts.ts';

const from = (source: Partial<Source>, figure: object = {}) =>
  told({
    sources: { gazette: { publisher: 'Orchard Gazette', ...source } as Source },
    figures: [{ id: 'a', value: 1, ...figure }],
  });

/** A newspaper's report, all of it. */
const report = from(
  {
    type: 'article-newspaper',
    title: 'Plums & pears: 50 % more_than {ever}',
    author: ['Doe, Jane', 'The Plum and Pear Desk'],
    published: '2021-03-05',
    accessed: '2026-11-22',
    url: 'https://example.org/plums?a=1&b=50%25#top',
    archived: 'https://archive.example/plums',
    locator: 'p. 12',
    via: 'press review of 6 March',
    lang: 'pt-BR',
  },
  { speaker: 'guild' },
);

/** Words of the kind that break formats. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '%',
        '#',
        '$',
        '&',
        '_',
        '~',
        '^',
        '"',
        ' and ',
        ',',
        '\n',
        '*',
        '\\input{x}',
        'ER  - ',
        'ū',
      ),
      fc.string({ minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(parts => `x${parts.join('')}`)
  .filter(text => !text.includes('\0') && !text.includes('\uFFFD'));

describe('bibtex.write()', () => {
  test('writes an entry of biblatex for each source', () => {
    expect(bibtex.write(report)).toBe(`@article{gazette,
  author = {Doe, Jane and {The Plum and Pear Desk}},
  title = {{Plums \\& pears: 50 \\% more\\_than \\textbraceleft{}ever\\textbraceright{}}},
  journaltitle = {{Orchard Gazette}},
  date = {2021-03-05},
  langid = {portuguese},
  note = {p. 12. Said by: Plum Guild. Read in: press review of 6 March. \\url{https://archive.example/plums}},
  url = {https://example.org/plums?a=1&b=50%25#top},
  urldate = {2026-11-22},
}
`);
  });

  test.each(['2014-12~', '2014?', '201X', '2014-12/2015', '1990/..', '2001-21', '-0043'])(
    'keeps the date %s as it is: biblatex reads EDTF',
    published => {
      expect(bibtex.write(from({ title: 'Plums', published }))).toContain(`date = {${published}}`);
    },
  );

  test.each([
    ['report', '@report', 'institution'],
    ['book', '@book', 'publisher'],
    ['dataset', '@dataset', 'publisher'],
    ['webpage', '@misc', 'organization'],
    ['constructor', '@misc', 'organization'],
  ])('writes a %s as %s with its %s', (type, entry, field) => {
    const text = bibtex.write(from({ type, title: 'Plums' }));
    expect(text).toContain(`${entry}{gazette,`);
    expect(text).toContain(`${field} = {{Orchard Gazette}}`);
  });

  test('names sources so that LaTeX can cite them, each by a name of its own', () => {
    const ids = ['a,b', 'a{b', 'ūkininkas', '%'];
    const text = bibtex.write(
      told({
        sources: Object.fromEntries(ids.map(id => [id, { publisher: id, title: 'Plums' }])),
        defaults: { measure: 'plums' },
        figures: ids.map((source, i) => ({ id: `f${i}`, period: String(2000 + i), value: 1, source })),
      }),
    );
    expect([...text.matchAll(/^@misc\{(.*),$/gm)].map(match => match[1])).toEqual(['a-b', 'a-b-2', 'ūkininkas', '-']);
  });

  test('writes any words in balanced braces, and nothing that LaTeX would run', () => {
    fc.assert(
      fc.property(words, words, words, (title, publisher, author) => {
        const text = bibtex.write(from({ title, publisher, author, locator: title }));
        let depth = 0;
        for (const [sign] of text.matchAll(/[{}]/g)) expect((depth += sign === '{' ? 1 : -1)).toBeGreaterThanOrEqual(0);
        expect(depth).toBe(0);
        const commands = [...text.matchAll(/\\([a-z]+|.)/gs)].map(match => match[1]);
        const known = /^(text(backslash|brace(left|right)|ascii(tilde|circum))|[$&#%_]|url)$/;
        expect(commands.filter(command => !known.test(command!))).toEqual([]);
        expect(text.match(/(?<!\\)[$&#%_~^]/g) ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('ris.write()', () => {
  test('writes a tag a line, from TY to ER', () => {
    expect(ris.write(report).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - gazette',
      'AU  - Doe, Jane',
      'AU  - The Plum and Pear Desk',
      'TI  - Plums & pears: 50 % more_than {ever}',
      'T2  - Orchard Gazette',
      'PY  - 2021',
      'DA  - 2021/03/05/',
      'Y2  - 2026/11/22/',
      'LA  - pt-BR',
      'UR  - https://example.org/plums?a=1&b=50%25#top',
      'L2  - https://archive.example/plums',
      'N1  - p. 12',
      'N1  - Said by: Plum Guild',
      'N1  - Read in: press review of 6 March',
      'ER  - ',
      '',
    ]);
  });

  test.each([
    ['2014', '2014', '2014///'],
    ['2014-12', '2014', '2014/12//'],
    ['2014-12~', '2014', '2014/12//circa'],
    ['2014?', '2014', '2014///uncertain'],
    ['2014/2015', '2014', '2014///2014 to 2015'],
    ['2001-21', '2001', '2001///2001-21'],
    ['201X', undefined, '///201X'],
  ])('writes the date %s as far as its fields go', (published, year, date) => {
    const text = ris.write(from({ title: 'Plums', published }));
    expect(/^PY {2}- (.*)\r$/m.exec(text)?.[1]).toBe(year);
    expect(/^DA {2}- (.*)\r$/m.exec(text)?.[1]).toBe(date);
  });

  test('lets no text begin a line of its own', () => {
    fc.assert(
      fc.property(words, words, (title, author) => {
        const lines = ris
          .write(from({ title: `${title}\r\nER  - \r\nTY  - X`, author, publisher: `${author} x` }))
          .split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.filter(line => !/^(TY|ID|AU|TI|PB|LA|ER) {2}- [^\p{Cc}]*$/u.test(line))).toEqual([]);
        expect(lines.filter(line => line.startsWith('ER'))).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('cslJson.write()', () => {
  const items = (telling = report) => JSON.parse(cslJson.write(telling)) as Record<string, unknown>[];

  test('writes an item for each source', () => {
    expect(items()).toEqual([
      {
        id: 'gazette',
        type: 'article-newspaper',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'The Plum and Pear Desk' }],
        title: 'Plums & pears: 50 % more_than {ever}',
        'container-title': 'Orchard Gazette',
        issued: { 'date-parts': [[2021, 3, 5]] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        URL: 'https://example.org/plums?a=1&b=50%25#top',
        archive_location: 'https://archive.example/plums',
        language: 'pt-BR',
        note: 'p. 12. Said by: Plum Guild. Read in: press review of 6 March',
      },
    ]);
  });

  test.each([
    ['2014-12~', { 'date-parts': [[2014, 12]], circa: true }],
    ['2014/2015-03', { 'date-parts': [[2014], [2015, 3]] }],
    ['2001-22', { 'date-parts': [[2001]], season: 2 }],
    ['201X', { literal: '201X' }],
    ['1990/..', { literal: '1990/..' }],
    ['-0043', { literal: '-0043' }],
  ])('writes the date %s', (published, issued) => {
    expect(items(from({ title: 'Plums', published }))[0]!['issued']).toEqual(issued);
  });

  test.each([
    ['telegram', 'document'],
    [undefined, 'document'],
    ['report', 'report'],
  ])('has only types of the schema: %s is a %s', (type, expected) => {
    expect(items(from({ title: 'Plums', ...(type && { type }) }))[0]!['type']).toBe(expected);
  });
});

describe('authors', () => {
  const source = from({ title: 'Plums', author: ['Doe, J; Roe, K', 'Davis, Sammy, Jr.', 'Gallup, Inc.'] });

  test('are each a name of their own', () => {
    expect(bibtex.write(source)).toContain('author = {Doe, J and Roe, K and Davis, Jr., Sammy and {Gallup, Inc.}},');
    expect(
      ris
        .write(source)
        .match(/^AU {2}- .*$/gm)
        ?.map(line => line.trim()),
    ).toEqual(['AU  - Doe, J', 'AU  - Roe, K', 'AU  - Davis, Sammy, Jr.', 'AU  - Gallup Inc.']);
    expect((JSON.parse(cslJson.write(source)) as { author: object[] }[])[0]!.author).toEqual([
      { family: 'Doe', given: 'J' },
      { family: 'Roe', given: 'K' },
      { family: 'Davis', given: 'Sammy', suffix: 'Jr.' },
      { literal: 'Gallup, Inc.' },
    ]);
    expect(citation.write(source)).toContain('1. Doe, J., Roe, K., Davis, S., Jr., & Gallup, Inc. (n.d.)');
  });

  test('and notes have one line, so that no program reads a second one as a field', () => {
    const [item] = JSON.parse(cslJson.write(from({ title: 'Plums', locator: 'p. 1\ntitle: Pears' }))) as {
      note: string;
    }[];
    expect(item!.note).toBe('p. 1 title: Pears');
  });
});

describe('citation.write()', () => {
  test('has a line for each source, and keeps directions to the texts that have them', () => {
    const telling = told({
      title: 'Plums',
      contributors: [{ title: 'דנה' }],
      sources: { gazette: { publisher: 'עיתון', title: 'Plums\n2. Pears', locator: 'p. 1\n3. x', published: '2020' } },
      figures: [{ id: 'a', value: 1 }],
      charts: { it: { title: 'One\u202e\nplum' } },
    });
    expect(citation.write(telling)).toBe(
      `\u2068דנה\u2069. \u2068One\u202e plum\u2069 [Chart]. Plums.

Sources
1. \u2068עיתון\u2069. (2020). Plums 2. Pears (p. 1 3. x). 
`.replace('. \n', '.\n'),
    );
  });

  test('says how to cite the chart and each of its sources', () => {
    expect(citation.write(report, { address: 'https://news.example/plums.json' }))
      .toBe(`Plums [Chart]. https://news.example/plums.json

Sources
1. Doe, J., & The Plum and Pear Desk. (2021, March 5). Plums & pears: 50 % more_than {ever} (p. 12). Orchard Gazette. https://example.org/plums?a=1&b=50%25#top Accessed 22 November 2026. Archived copy: https://archive.example/plums Said by: Plum Guild. Read in: press review of 6 March.
`);
  });

  test('names who made the data, when, and the dataset of a chart', () => {
    const telling = told({
      modified: '2026-11-22',
      contributors: [{ title: 'Ann Plum' }, { title: 'Bob Stone' }],
      figures: [{ id: 'a', value: 1 }],
      charts: { it: { title: 'One plum was picked' } },
    });
    expect(citation.write(telling).split('\n')[0]).toBe(
      'Ann Plum; Bob Stone (22 November 2026). One plum was picked [Chart]. Plums.',
    );
  });

  test('tells what is said from what is claimed', () => {
    const telling = told({
      figures: [
        { id: 'a', period: '2019', value: 1, speaker: 'guild' },
        { id: 'b', period: '2020', value: 2, speaker: 'growers', status: 'claimed' },
      ],
    });
    expect(citation.write(telling)).toContain('Said by: Plum Guild. Claimed by: Growers.');
  });
});

describe.each(charts)('of %s', (_, telling) => {
  test('every format names every source of its figures once, in the order of the source line', () => {
    const ids = telling.sourceLine.sources.map(({ id }) => id);
    const all = [...new Set([...ids, ...telling.rows.flatMap(({ absent, sources }) => (absent ? [] : sources))])];
    expect((JSON.parse(cslJson.write(telling)) as { id: string }[]).map(({ id }) => id)).toEqual(all);
    expect([...bibtex.write(telling).matchAll(/^@\w+\{(.*),$/gm)].map(match => match[1])).toEqual(all);
    expect([...ris.write(telling).matchAll(/^ID {2}- (.*)\r$/gm)].map(match => match[1])).toEqual(all);
    expect(citation.write(telling).match(/^\d+\. /gm)).toHaveLength(all.length);
    for (const { url = '' } of telling.sourceLine.sources) expect(citation.write(telling)).toContain(url);
  });
});
