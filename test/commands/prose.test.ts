import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { folderWith } from './_folder.ts';

const dataset = {
  title: 'Marches',
  licenses: [{ name: 'CC0-1.0' }],
  sources: {
    gazette: { title: 'A march', publisher: 'The Gazette', url: 'https://example.org/march', accessed: '2026-11-22' },
  },
  measures: {
    people: { label: 'People', unit: { one: 'person', other: 'people' }, integer: true },
    cost: { label: 'Cost', unit: 'EUR', scale: 'million' },
    vote: { label: 'Votes for', unit: '%' },
    length: { label: 'Length of the route', unit: { one: 'kilometre', other: 'kilometres' } },
  },
  defaults: { measure: 'people', source: 'gazette' },
  figures: [
    { id: 'march-2020', period: '2020', value: '>4000', wording: 'over 4,000' },
    {
      id: 'march-2021',
      period: '2021',
      value: '1.5x [2020]',
      wording: '1.5 times more',
      alternatives: ['2.5x [2020]'],
    },
    { id: 'march-2022', period: '2022', value: 4213 },
    { id: 'march-2023', period: '2023', value: '~200..500', wording: 'a few hundred' },
    { id: 'march-2024', period: '2024', value: null, why: 'unknown', wording: 'nobody counted' },
    { id: 'march-2025', period: '2025', value: '~12000' },
    { id: 'cost-2020', measure: 'cost', period: '2020', value: 3.5 },
    { id: 'vote-2020', measure: 'vote', period: '2020', value: '34%±3' },
    { id: 'vote-2021', measure: 'vote', period: '2021', value: '+2pp [2020]' },
    { id: 'route', measure: 'length', period: '2020', value: 12 },
  ],
  charts: { march: { title: 'Over 4,000 marched', figures: ['march-2020'] } },
};

const cited = async (files: Record<string, string>, ...args: string[]) => {
  const cwd = folderWith({ 'data/march.json': JSON.stringify(dataset), ...files });
  let [out, err] = ['', ''];
  const code = await run(['check', ...args], {
    cwd,
    out: text => void (out += text),
    err: text => void (err += text),
  });
  return { code, out, err };
};

type Found = {
  code: string;
  severity: string;
  line: number;
  column: number;
  message: string;
  remedy?: string;
  file: string;
};

const problemsIn = async (text: string, name = 'a.html'): Promise<Found[]> => {
  const { out } = await cited({ [name]: text }, name, '--format', 'json');
  return (JSON.parse(out) as Found[]).filter(({ file }) => file === name);
};

const number = (id: string, words: string): string =>
  `<cited-number src="data/march.json#${id}">${words}</cited-number>`;

describe('cited check on a <cited-number>', () => {
  test.each([
    ['march-2020', 'over 4,000'],
    ['march-2020', 'more than 4000'],
    ['march-2020', 'more than four thousand people'],
    ['march-2020', '“Over <b>4,000</b>”'],
    ['march-2021', '1.5 times more'],
    ['march-2021', '1.5 times as many'],
    ['march-2022', '4,213'],
    ['march-2022', 'about 4,200'],
    ['march-2022', 'more than 4,000'],
    ['march-2023', 'a few hundred'],
    ['march-2024', 'nobody counted'],
    ['march-2024', 'an unknown crowd'],
    ['march-2025', 'some 12,000'],
    ['cost-2020', '3.5 million euros'],
    ['cost-2020', '€3.5m'],
    ['vote-2020', '34 per cent'],
    ['vote-2021', 'up two percentage points'],
    ['route', '12 km'],
  ])('finds that "#%s" says %j', async (id, words) => {
    expect(await problemsIn(`<p>In all it was ${number(id, words)}, they said.</p>`)).toEqual([]);
  });

  test.each([
    ['march-2020', '4,000', 'warning', 'leaves out'],
    ['march-2020', 'at least 4,000', 'warning', 'included'],
    ['march-2020', 'about 4,000', 'warning', 'same number'],
    ['march-2020', 'over 5,000', 'error', '“over 4,000”'],
    ['march-2020', 'fewer than 4,000', 'error', '“over 4,000”'],
    ['march-2020', '2014', 'error', '“over 4,000”'],
    ['march-2020', 'this figure', 'info', 'no number'],
    ['march-2020', '', 'warning', 'no text'],
    ['march-2021', 'twice as many', 'error', '“1.5 times more”'],
    ['march-2022', '4,200', 'warning', 'rounded'],
    ['march-2022', '4,123', 'error', 'says: 4213 people'],
    ['march-2023', 'between 200 and 500', 'warning', 'same number'],
    ['march-2023', 'several hundred', 'error', '“a few hundred”'],
    ['march-2023', 'between 200 and 500', 'warning', 'same number'],
    ['march-2023', 'several hundred', 'error', '“a few hundred”'],
    ['march-2024', 'some 300', 'error', 'none was reported'],
    ['march-2025', '12,000', 'warning', 'leaves out'],
    ['cost-2020', '3.5 billion euros', 'error', 'says: 3.5 million EUR'],
    ['cost-2020', '$3.5 million', 'error', 'unit'],
    ['vote-2021', 'up 2 per cent', 'error', 'unit'],
    ['route', '12 miles', 'error', 'unit'],
  ])('finds that "#%s" does not say %j', async (id, words, severity, message) => {
    const found = await problemsIn(`<p>In all it was ${number(id, words)}, they said.</p>`);
    expect(found).toMatchObject([{ code: 'prose/mismatch', severity, line: 1 }]);
    expect(found[0]!.message).toContain(message);
    // what to do about it, beginning with a verb
    expect(found[0]!.remedy).toMatch(/^[a-z]+ .{8,}/);
  });

  test('names the figure that says it', async () => {
    const [found] = await problemsIn(`<p>It was ${number('march-2020', '4,213')}.</p>`);
    expect(found!.remedy).toContain('"data/march.json#march-2022" says this');
  });

  test('reads words before the element with it', async () => {
    expect(await problemsIn(`<p>There were over ${number('march-2020', '4,000')} people.</p>`)).toEqual([]);
    expect(await problemsIn(`<p>There were under ${number('march-2020', '4,000')} people.</p>`)).toMatchObject([
      { severity: 'error' },
    ]);
  });

  test('points at the words', async () => {
    const [found] = await problemsIn(`<h1>March</h1>\n<p>\n  It was ${number('march-2022', 'all of 4,123')}.</p>`);
    const line = `  It was ${number('march-2022', 'all of ')}`.replace('</cited-number>', '');
    expect(found).toMatchObject({ line: 3, column: line.length + 1 });
  });

  test('is silent in a language that nobody reads', async () => {
    expect(await problemsIn(`<p lang="xx">Viso ${number('march-2020', 'virš 5 000')} žmonių ir 300.</p>`)).toEqual([]);
  });

  test('asks which figure is meant', async () => {
    const [found] = await problemsIn('<p><cited-number src="data/march.json">over 4,000</cited-number></p>');
    expect(found).toMatchObject({ code: 'key/missing', severity: 'error' });
    expect(found!.remedy).toContain('#march-2020');
  });

  test('takes a reference for a figure', async () => {
    expect(await problemsIn(`<p>${number('people:2022', '4,213')}</p>`)).toEqual([]);
    expect(await problemsIn(`<p>${number('people:2032', '4,213')}</p>`)).toMatchObject([{ code: 'id/unknown' }]);
  });
});

describe('cited check on numbers without a source', () => {
  test('counts them, and those with one', async () => {
    const { out, code } = await cited(
      {
        'a.md': `# March\n\n${number('march-2020', 'Over 4,000')} came, ${number('march-2021', '1.5 times more')} than before.\nPolice sent 300 officers.\n`,
      },
      'a.md',
    );
    expect(out).toContain('a.md: 3 numbers in this article, 2 with a source\n');
    expect(out).toContain('a.md:4:13 info prose/unsourced “300” has no source');
    expect(code).toBe(0);
  });

  test('says nothing of an article without numbers', async () => {
    expect((await cited({ 'a.md': '# March\n\nIt rained on 5 May 2014.\n' }, 'a.md')).out).toBe(
      '1 file checked: no problems\n',
    );
  });

  test('names the figure that says it', async () => {
    const [found] = await problemsIn(
      `<p>It was ${number('march-2020', 'over 4,000')}. More than 4,000! And 4,213, and about 77,000.</p>`,
    );
    expect(found!.remedy).toContain(
      'wrap it: <cited-number src="data/march.json#march-2020">More than 4,000</cited-number>',
    );
    const all = await problemsIn('<cited-data src="data/march.json"><p>It was 4,213, or 99,000.</p></cited-data>');
    expect(all.map(({ remedy }) => /src="([^"]*)"/.exec(remedy!)![1])).toEqual([
      'data/march.json#march-2022',
      'data/march.json#ID',
    ]);
    expect((await problemsIn('<p>It was 99,000.</p>'))[0]!.remedy).toContain('FILE.json#ID');
  });

  test('names a figure by the centre of its margin', async () => {
    const [found] = await problemsIn('<cited-data src="data/march.json"><p>34 per cent were for it.</p></cited-data>');
    expect(found!.remedy).toContain('"data/march.json#vote-2020"');
  });

  test('leaves out what is marked as nobody’s', async () => {
    expect(await problemsIn('<p data-cited-skip>4,001 would fit, and so would 5,000.</p>')).toEqual([]);
  });

  test('passes over the documents of a repository in a folder', async () => {
    const files = { 'README.md': '300 men, see <cited-chart src="no.json"></cited-chart>\n', 'a.md': '400 men\n' };
    const { out } = await cited(files, '.');
    expect(out).toContain('“400” has no source');
    expect(out).not.toContain('“300” has no source');
    expect(out).toContain('no.json');
    expect((await cited(files, 'README.md')).out).toContain('“300” has no source');
  });

  test('passes over the documents of a repository in a folder', async () => {
    const files = { 'README.md': '300 men, see <cited-chart src="no.json"></cited-chart>\n', 'a.md': '400 men\n' };
    const { out } = await cited(files, '.');
    expect(out).toContain('“400” has no source');
    expect(out).not.toContain('“300” has no source');
    expect(out).toContain('no.json');
    expect((await cited(files, 'README.md')).out).toContain('“300” has no source');
  });

  test('counts a number whose figure does not exist as one without', async () => {
    const { out } = await cited({ 'a.html': `<p>${number('march-1999', '300')}</p>` }, 'a.html');
    expect(out).toContain('a.html: 1 number in this article, 0 with a source\n');
  });

  test('counts what is on another host as sourced', async () => {
    const { out } = await cited(
      { 'a.html': '<p><cited-number src="https://example.org/a.json#b">300</cited-number> came.</p>' },
      'a.html',
    );
    expect(out).toContain('a.html: 1 number in this article, 1 with a source\n');
  });

  test('reads a number that markup splits', async () => {
    const [found] = await problemsIn('<p>There were over <b>4,</b>000 men.</p>');
    expect(found).toMatchObject({ message: '“over 4,000” has no source', column: 15 });
  });
});

describe('cited check --sourced', () => {
  const files = {
    'a.md': `${number('march-2020', 'Over 4,000')} came.\n`,
    'b.md': 'Police sent 300 officers.\n',
    'c.md': 'Nothing to count.\n',
  };
  const names = Object.keys(files);

  test.each([
    ['50%', 0],
    ['51%', 1],
    ['100', 1],
    ['0', 0],
  ])('demands %s of all articles together: ends with %i', async (share, code) => {
    const result = await cited(files, ...names, '--sourced', share);
    expect(result.code).toBe(code);
    expect(result.err).toBe(
      code
        ? `2 numbers in 2 articles, 1 with a source: 50 %, and --sourced asks for ${share.replace('%', '')} %\n`
        : '',
    );
  });

  test('is content with articles without numbers', async () => {
    expect((await cited(files, 'c.md', '--sourced=100%')).code).toBe(0);
  });

  test.each(['0.8', 'most', '120%', '-1'])('does not understand %s', async share => {
    const { code, err } = await cited(files, 'a.md', `--sourced=${share}`);
    expect(err).toContain('such as --sourced 80%');
    expect(code).toBe(2);
  });
});
