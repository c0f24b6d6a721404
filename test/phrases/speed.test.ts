import { describe, expect, it } from 'vitest';
import { english } from '../../src/phrases/en.ts';
import { spansOf } from '../../src/phrases/_grammar.ts';
import { tokenize } from '../../src/phrases/_tokens.ts';

/** How often the grammar looks at a token while it reads a text: work, which no busy machine changes. */
function work(text: string): number {
  let looks = 0;
  const tokens = new Proxy(tokenize(text), {
    get(target, key, receiver) {
      looks++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  spansOf(tokens, english);
  return looks;
}

/** Texts that invite a reader to look far ahead, or back. */
const hostile = [
  'a', '1', '1-', '1,', '1,000,', '((((', '"', '½', '$', '%', 'a-', '.', ' ', '-5 ', '1/2 ', '1 000 ', '1.2.', '@a', "a'", '—',
  'a hundred and ', 'one million one million ', 'more than more than ', 'between 1 and ', 'from 1 to ', '1 to ', '1 or ', 'over ',
  'rose by ', 'rose sharply, by ', 'up ', '4 out of ', 'one in ', 'half a ', 'two and a half ', 'three times ', 'a large majority ', 'in 2014 ', 'than in 2013 ',
  'fell from 3 to ', 'planned ', '5 May ', '300, give or take ', 'point ', 'a factor of ', 'most ', 'dozens of ', 'US', 'the ', 'not more than 3 but ',
]; // prettier-ignore

describe('en.read()', () => {
  it.each(hostile)('en.read() does twice the work for twice %j, and looks at few tokens for each', word => {
    const count = Math.ceil(6000 / word.length);
    const [once, twice] = [work(word.repeat(count)), work(word.repeat(2 * count))];
    expect(twice).toBeLessThanOrEqual(2.05 * once + 500);
    expect(twice / tokenize(word.repeat(2 * count)).length).toBeLessThan(400);
  });

  it.each(['a', '9', '1-', '1,000', 'a hundred and ', '((((', 'http://'])(
    'tokenize() stays fast on 400,000 characters of %j',
    word => {
      const median = (size: number): number => {
        const text = word.repeat(size / word.length);
        // of the processor, which others may be using too
        const times = [1, 2, 3, 4, 5].map(() => {
          const start = process.cpuUsage();
          tokenize(text);
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        });
        return times.sort((a, b) => a - b)[2] ?? 0;
      };
      // a reader that took time by the square would need sixteen times as long
      expect(median(4e5)).toBeLessThan(8 * median(1e5) + 50);
    },
  );

  it('en.read() reads nothing in more digits than a number has', () => {
    expect(tokenize('9'.repeat(1e5))[0]?.value).toBeNull();
  });
});
