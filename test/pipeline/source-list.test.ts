import { expect, test } from 'vitest';
import { read } from '../../src/core.ts';
import { sourceKeyOf, sourceList } from '../../src/pipeline/source-list.ts';
import { numberInWords, numberTold } from '../../src/pipeline/number-told.ts';
import { judgeWords } from '../../src/pipeline/judge-words.ts';
import { drills as founding } from '../fixtures/drills.ts';

const drills = founding();

test('sourceList() has each source once, in the order of use, and leaves out what a file does not have', async () => {
  const { lang, sources } = await sourceList(
    [
      { data: drills, sources: ['tass', 'no-such'] },
      { data: drills, sources: ['delfi', 'tass'] },
    ],
    'line',
    'lt',
  );
  expect(lang).toBe('en');
  expect(sources.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual([
    'TASS, 29 September 2015',
    'DELFI, December 2014',
  ]);
  expect(sources[0]!.key).toBe(sourceKeyOf(drills, 'tass'));
  expect(sourceKeyOf(drills, 'toString')).toBeUndefined();
});

test('sourceList() never gives a link that is not safe to follow', async () => {
  const { data } = read(
    JSON.stringify({
      title: 'A',
      sources: { a: { publisher: 'A', title: 'B', archived: 'javascript:alert(1)' } },
      measures: { m: { label: 'M' } },
      figures: [{ measure: 'm', source: 'a', value: 1 }],
    }),
  );
  const { sources } = await sourceList([{ data: data!, sources: ['a'] }], 'line', 'en');
  expect(sources[0]!.archived?.url).toBeUndefined();
});

test('numberTold() says in the heading what a figure is about, since no chart does', async () => {
  const figure = drills.figures.find(({ id }) => id === 'drills-2015')!;
  const { told } = await numberTold(drills, figure, 'en');
  expect(told.find(({ id }) => id === 'drills-2015')!.heading).toMatch(
    /^Training exercises and drills, 2015: over 4,000/,
  );
});

test('numberInWords() says the status, and who reported it where nothing can be pressed', async () => {
  const words = (id: string) =>
    numberInWords(
      drills,
      drills.figures.find(one => one.id === id)!,
      'en',
    );
  expect(await words('drills-2015')).toEqual({
    button: 'planned; show source',
    plain: 'planned; Reported by: DELFI, December 2014',
  });
  expect((await words('drills-2014')).button).toBe('show source');
});

test('judgeWords() hears words in their sentence', async () => {
  const judge = async (text: string, words: string) => {
    const start = text.indexOf(words);
    const to = { data: drills, id: 'drills-2015' };
    const found = await judgeWords({
      text,
      words: [{ start, end: start + words.length, to }],
      lang: 'en',
      cell: false,
    });
    return found[0];
  };
  expect(await judge('It planned over 4,000 of them.', '4,000')).toBeUndefined();
  expect((await judge('It planned 4,000 of them.', '4,000'))!.severity).toBe('warning');
  expect((await judge('It planned 400 of them.', '400'))!.message).toContain('is not what the figure');
});
