import { expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

test.each([
  ['wordin', ['wording', 'why', 'note'], 'wording'],
  ['Source', ['sources', 'source'], 'source'],
  ['fromat', ['form', 'format'], 'format'],
  ['barchart', ['line', 'bar'], 'bar'],
  ['xyz', ['wording', 'note'], undefined],
  ['', ['a'], undefined],
  ['a', [], undefined],
])('nearest(%j, %j) is %j', (word, known, found) => {
  expect(nearest(word, known)).toBe(found);
});
