import { expect, test } from 'vitest';
import { phrases } from '../../src/phrases/index.ts';
import { read } from '../../src/pipeline/read.ts';
import { loadWords, readWords } from '../../src/pipeline/read-words.ts';
import { text } from './_dataset.ts';

// in this order: phrases stay loaded
const figures = [
  { id: 'words', value: 'several hundred' },
  { id: 'alternative', value: 3, alternatives: ['a few'] },
  { id: 'nonsense', value: 'xyzzy plugh' },
  { id: 'plain', value: '>4' },
];

test('readWords() reads what validate() left unread, and rejects what says nothing', async () => {
  const before = read(text({ figures }));
  expect(before.problems).toEqual([]);
  expect(before.data!.figures.map(({ unread }) => unread)).toEqual([true, true, true, undefined]);
  expect(before.data!.figures[0]!.quantity).toBeNull();

  const { data, problems } = await loadWords(before.data!);
  // the languages that the file and its sources are in, and English
  expect(phrases.ids.filter(phrases.peek)).toEqual(['en']);
  expect(problems).toMatchObject([
    { code: 'value/unparsable', severity: 'error', path: '/figures/2/value', line: 38, column: 13 },
  ]);
  expect(data.rejected).toEqual(['nonsense']);
  expect(data.figures.map(({ id }) => id)).toEqual(['words', 'alternative', 'plain']);
  expect(data.figures.some(figure => 'unread' in figure)).toBe(false);
  expect(data.figures[0]!.quantity).toMatchObject({ lo: 300, hi: 900, approximate: true });
  expect(data.figures[1]!.readings).toMatchObject([{ lo: 3, hi: 6 }]);

  // the same in one step, now that all words are known
  await phrases.loadAll();
  const after = read(text({ figures }));
  expect(after.data!.figures).toEqual(data.figures);
  expect(after.problems).toEqual(problems);
  expect(readWords(data)).toEqual({ data, problems: [] });
});
