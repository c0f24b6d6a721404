import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { phrases } from '../../src/phrases/index.ts';
import { needsWords, parseValue } from '../../src/pipeline/parse-value.ts';
import { readPhrases } from '../../src/pipeline/read-phrases.ts';
import { formatValue } from '../../src/values/format-value.ts';

const exact = (n: number) => ({ lo: n, hi: n, loOpen: false, hiOpen: false, approximate: false });

describe('parseValue()', () => {
  beforeAll(() => phrases.loadAll());

  it.each([
    [4000, exact(4000)],
    ['4,000', exact(4000)],
    ['>4000', { lo: 4000, hi: null, loOpen: true, hiOpen: true, approximate: false }],
    ['over 4,000', { lo: 4000, hi: null, loOpen: true, hiOpen: true, approximate: false }],
    ['Over 4,000', { lo: 4000, hi: null, loOpen: true, hiOpen: true, approximate: false }],
    ['several hundred', { lo: 300, hi: 900, loOpen: false, hiOpen: false, approximate: true }],
    [' several hundred ', { lo: 300, hi: 900, loOpen: false, hiOpen: false, approximate: true }],
    ['1.5x [2013]', { ...exact(1.5), relation: { kind: 'ratio', base: '2013' } }],
    ['1.5 times more', { ...exact(1.5), relation: { kind: 'ratio' }, ambiguous: true }],
    [null, null],
  ])('parseValue(%j)', (value, quantity) => {
    expect(parseValue(value)).toEqual({ quantity });
  });

  it('parseValue() writes "several hundred" again as a range of ours', () => {
    const read = parseValue('several hundred');
    expect('quantity' in read && read.quantity && formatValue(read.quantity)).toBe('~300..900');
  });

  const refused = `
    4000 people | 1.5x 2013 | $4000 | €912m | 4,000+ | 200–300 | over 4,000 exercises | the several hundred |
    over | many | some | a number of | nobody | several hundred! | over 4,000 and in 2014 |
    two or three hundred or four | Su-27 | Article 5 | in 2014 | first | 3-1 | 4 Million | one | about`;

  it.each(refused.split('|').map(text => text.trim()))('parseValue(%j) is refused', value => {
    expect(parseValue(value)).toHaveProperty('problem.severity', 'error');
  });

  it.each([[true], [[]], [{}], [undefined]])(
    'parseValue(%j), which no type allows, is a problem and no exception',
    value => {
      expect(parseValue(value as unknown as string)).toHaveProperty('problem.code', 'value/unparsable');
    },
  );

  it('parseValue() never throws, and gives no quantity without a number', () => {
    const words = [
      'over',
      'a',
      'few',
      'hundred',
      'and',
      'half',
      'between',
      '4,000',
      '20',
      '%',
      'times',
      'more',
      'one',
      'in',
      'five',
      'up',
      'by',
      'to',
      '–',
      '-',
      '+',
      'million',
      'or',
      'thirds',
      'nearly',
      '0',
      'zero',
    ];
    const soup = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map(parts => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), value => {
        const read = parseValue(value);
        if ('problem' in read || !read.quantity) return;
        const { lo, hi, loOpen, hiOpen } = read.quantity;
        expect(lo !== null || hi !== null).toBe(true);
        for (const bound of [lo, hi]) expect(bound === null || Number.isFinite(bound)).toBe(true);
        if (lo !== null && hi !== null) expect(lo < hi || (lo === hi && !loOpen && !hiOpen)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('parseValue() tries no words in an essay', () => {
    const start = performance.now();
    expect(parseValue('over one hundred and '.repeat(20000))).toHaveProperty('problem');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('parseValue() tries words only where notation says nothing', () => {
  beforeAll(() => phrases.loadAll());
  it.each([
    ['1.5x', 'value/bare-ratio'],
    ['1.5x 2013', 'value/bare-ratio'],
    ['3.5m', 'value/ambiguous-magnitude'],
  ])('%s is %s', (value, code) => {
    expect(parseValue(value)).toMatchObject({ problem: { code } });
  });
});

describe('needsWords()', () => {
  it.each(['over 4,000', 'several hundred', 'many', '4000 people'])('needsWords(%j)', value => {
    expect(needsWords(value)).toBe(true);
  });
  it.each([
    4000,
    null,
    '4000',
    '>4000',
    '',
    '1.5x',
    '1.5x 2013',
    '10 million',
    '3.5m',
    '4,000+',
    '$4000',
    'word '.repeat(100),
  ])('not needsWords(%j)', value => {
    expect(needsWords(value)).toBe(false);
  });
});

describe('readPhrases()', () => {
  it('readPhrases() finds nothing in a language without a reader', () => {
    expect(readPhrases('over 4,000', { lang: 'en-GB' })).toHaveLength(1);
    expect(readPhrases('over 4,000', { lang: 'lt' })).toEqual([]);
    expect(readPhrases('over 4,000', { lang: '__proto__' })).toEqual([]);
  });
});

describe('parseValue() before words are loaded', () => {
  it('parseValue() reads notation, and leaves words a problem', async () => {
    vi.resetModules();
    const fresh = await import('../../src/pipeline/parse-value.ts');
    expect(fresh.parseValue('>4000')).toHaveProperty('quantity.lo', 4000);
    expect(fresh.parseValue('over 4,000')).toHaveProperty('problem.code', 'value/unparsable');
    expect(fresh.needsWords('over 4,000')).toBe(true);
  });
});
