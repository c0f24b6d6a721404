import { expect, test } from 'vitest';
import { once } from '../../src/model/once.ts';

test('once() makes its value once for each object, undefined too', () => {
  let made = 0;
  const size = once((list: number[]) => (made++, list.length || undefined));
  const [none, one]: number[][] = [[], [1]];
  expect([size(none!), size(one!), size(none!), size(one!)]).toEqual([undefined, 1, undefined, 1]);
  expect(made).toBe(2);
});
