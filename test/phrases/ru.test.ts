import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOf } from '../../src/phrases/_grammar.ts';
import { tokenize } from '../../src/phrases/_tokens.ts';
import { ru, russian } from '../../src/phrases/ru.ts';

const words = [...russian.starts, ...russian.cardinals.keys(), ...russian.hedges.next.keys(), '300', '3,5', '-', '–', ',', '.', 'на', 'до', 'и', 'раза', '%']; // prettier-ignore

describe('ru.read()', () => {
  test('ru.read() gives spans in order, inside the text, whatever it says', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map(list => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, text => {
        let last = 0;
        for (const { start, end, quantity } of ru.read(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([quantity.lo, quantity.hi].some(bound => bound !== null)).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each(['от 1 до ', 'более чем ', 'в 2 раза ', 'двести пять ', 'вырос на ', 'несколько '])(
    'ru.read() does twice the work for twice %j',
    word => {
      const work = (text: string): number => {
        let looks = 0;
        const tokens = new Proxy(tokenize(text, ','), {
          get: (target, key, receiver) => (looks++, Reflect.get(target, key, receiver) as unknown),
        });
        spansOf(tokens, russian);
        return looks;
      };
      expect(work(word.repeat(1000))).toBeLessThanOrEqual(2.05 * work(word.repeat(500)) + 500);
    },
  );

  test('ru.read() proposes a figure with period, base, status and words', () => {
    const [planned, twice] = ru.read('Минобороны планирует провести более 4000 учений в 2015 году, вдвое больше, чем в 2013 году.'); // prettier-ignore
    expect(planned?.figure).toEqual({ value: '>4000', wording: 'более 4000', period: '2015', status: 'planned' });
    expect(twice?.figure).toMatchObject({ value: '2x [2013]', wording: 'вдвое больше' });
  });
});
