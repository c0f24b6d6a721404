import fc from 'fast-check';
import { expect, test } from 'vitest';
import { common } from '../../src/values/common.ts';
import { meaning } from '../../src/values/meaning.ts';
import { scan } from '../../src/values/scan.ts';

/** What the grammar says, without the short cut of `parseNotation`. */
const grammar = (text: string) => {
  const notation = scan(text.trim());
  return notation ? meaning(notation, text) : { problem: null };
};

test.each(['4000', '-1.5', '4,000', '>4000', '<=4,000', '~300', '200..900', '10..12 million', '34%', '1.5x [2013]'])(
  'common() reads %s as the grammar does',
  text => expect({ quantity: common(text) }).toEqual(grammar(text)),
);
test.each(['80% of [2012]', '+20% [2013]', '-300 [drills:*:2012]', '+2pp [2030]', '~-0', '>=1.005 billion', '0.1k'])(
  'common() reads %s as the grammar does',
  text => expect({ quantity: common(text) }).toEqual(grammar(text)),
);

test.each([
  '',
  '~>4000',
  '>1..2',
  '2..1',
  '20% [2013]',
  '2pp of [2013]',
  '1x',
  '0,500',
  '4,00',
  '1234567890123',
  'many',
])('common() leaves %j to the grammar', text => expect(common(text)).toBeUndefined());

test('common() reads numbers, and leaves those to the grammar that may have lost digits', () => {
  expect(common(-0)).toEqual({ lo: 0, hi: 0, loOpen: false, hiOpen: false, approximate: false });
  expect(common(2 ** 53)).toBeUndefined();
  expect(common(NaN)).toBeUndefined();
});

test('common() never says anything but the grammar', () => {
  const digits = fc.oneof(fc.stringMatching(/^\d{1,14}$/), fc.stringMatching(/^[1-9]\d{0,2}([,_ \u00A0]\d{3}){1,4}$/));
  const decimals = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,4}$/));
  const pick = (...texts: string[]) => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.constantFrom(...texts));
  const number = fc.tuple(pick('+', '-', '−'), digits, decimals).map(parts => parts.join(''));
  const value = fc
    .tuple(
      pick('~', '>', '>=', '<', '<=', '≥', '~>', ' '),
      number,
      pick('..', '±', ' '),
      fc.oneof(fc.constant(''), number),
      pick(' million', 'k', 'M', ' tn', ' thousand'),
      pick('%', 'pp', ' %', '%%'),
      pick('x', ' of', ' x', '×', '+'),
      pick(' [2013]', '[2013]', ' [a:b]', ' [a::b]', ' [a b]', ' []', ' [a][b]'),
    )
    .map(parts => parts.join(''));
  let read = 0;
  fc.assert(
    fc.property(value, text => {
      const quantity = common(text);
      if (quantity) expect({ quantity }, text).toEqual(grammar(text));
      if (quantity) read++;
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(500);
});
