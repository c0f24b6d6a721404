import { expect, test } from 'vitest';
import { isolate } from '../../src/model/isolate.ts';
import { textIn } from '../../src/model/text.ts';

test('textIn() takes the first language that is there, then English, then any', () => {
  const text = { en: 'plum', lt: 'slyva' };
  expect(textIn(text, 'lt')).toBe('slyva');
  expect(textIn(text, 'lt-LT', 'en')).toBe('slyva');
  expect(textIn(text, 'fr', 'lt')).toBe('slyva');
  expect(textIn(text, 'fr')).toBe('plum');
  expect(textIn({ ru: 'слива' }, 'fr')).toBe('слива');
  expect(textIn('plum', 'fr')).toBe('plum');
  expect(textIn(undefined, 'en')).toBe('');
  expect(textIn({ en: 'plum' }, 'constructor')).toBe('plum');
});

test('isolate() leaves alone what cannot turn a sentence', () => {
  for (const text of ['DELFI', 'слива', '李', '“a”', '12 %', '']) expect(isolate(text)).toBe(text);
});

test('isolate() wraps what can, and balances what is open in it', () => {
  const depth = (text: string) =>
    [...text].reduce((n, c) => (/[\u2066-\u2068]/.test(c) ? n + 1 : c === '\u2069' ? n - 1 : n), 0);
  expect(isolate('אבג')).toBe('\u2068אבג\u2069');
  for (const text of ['a\u202eb', 'a\u2067b', 'a\u2069b', '\u2069\u2069a\u2066', 'שלום\u2069']) {
    expect(isolate(text)).toContain(text);
    expect(depth(isolate(text))).toBe(0);
    expect(isolate(text).startsWith('\u2068')).toBe(true);
    expect(isolate(text).endsWith('\u2069')).toBe(true);
  }
});
