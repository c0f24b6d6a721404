import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotation } from '../../src/values/parse-notation.ts';
import { say } from './_say.ts';

const read = (value: string | number): string => {
  const result = parseNotation(value);
  return 'quantity' in result ? say(result.quantity) : result.problem.code;
};

describe('parseNotation() reads', () => {
  it.each<[string | number, string]>([
    // the table of the contract
    [4000, '[4000, 4000]'],
    ['4,000', '[4000, 4000]'],
    ['>4000', '(4000, )'],
    ['200..900', '[200, 900]'],
    ['10..12 million', '[10000000, 12000000]'],
    ['34%±3', '[31, 37] mid 34 %'],
    ['300±10%', '[270, 330] mid 300'],
    ['~300', '~[300, 300]'],
    ['~<4000', '~[3500, 4000)'],
    ['20%', '[20, 20] %'],
    ['1/5', '[0.2, 0.2]'],
    ['1.5x [2013]', '[1.5, 1.5] ratio 2013'],
    ['80% of [2012]', '[0.8, 0.8] ratio 2012'],
    ['+20% [2013]', '[20, 20] % change 2013'],
    ['-300 [2012]', '[-300, -300] difference 2012'],
    ['+2pp [2030]', '[2, 2] pp difference 2030'],
    // numbers
    [-0, '[0, 0]'],
    [5e-324, '[5e-324, 5e-324]'],
    [1e308, '[1e+308, 1e+308]'],
    [1e16, '[10000000000000000, 10000000000000000]'],
    ['0', '[0, 0]'],
    ['-0', '[0, 0]'],
    ['007', '[7, 7]'],
    ['4 000', '[4000, 4000]'],
    ['4_000', '[4000, 4000]'],
    ['4\u00a0000', '[4000, 4000]'],
    ['4\u2009000\u202f000', '[4000000, 4000000]'],
    ['1,000.5', '[1000.5, 1000.5]'],
    ['1.000', '[1, 1]'],
    ['1e3', '[1000, 1000]'],
    ['1.5e+3', '[1500, 1500]'],
    ['2e-2', '[0.02, 0.02]'],
    ['-12', '[-12, -12]'],
    ['−12', '[-12, -12]'],
    ['+2.1%', '[2.1, 2.1] %'],
    ['20 %', '[20, 20] %'],
    ['2pp', '[2, 2] pp'],
    ['-1/4', '[-0.25, -0.25]'],
    ['3/4%', '[0.75, 0.75] %'],
    ['2/3', '[0.6666666666666666, 0.6666666666666666]'],
    ['1/2 million', '[500000, 500000]'],
    [' 4000 ', '[4000, 4000]'],
    // magnitudes, exactly
    ['4k', '[4000, 4000]'],
    ['4 thousand', '[4000, 4000]'],
    ['4M', '[4000000, 4000000]'],
    ['1.1 million', '[1100000, 1100000]'],
    ['8.2 million', '[8200000, 8200000]'],
    ['1.005bn', '[1005000000, 1005000000]'],
    ['2 billion', '[2000000000, 2000000000]'],
    ['3tn', '[3000000000000, 3000000000000]'],
    ['3 trillion', '[3000000000000, 3000000000000]'],
    ['5 million %', '[5000000, 5000000] %'],
    // bounds
    ['> 4000', '(4000, )'],
    ['>=4000', '[4000, )'],
    ['≥4000', '[4000, )'],
    ['<4000', '(, 4000)'],
    ['<= 4000', '(, 4000]'],
    ['≤4,000', '(, 4000]'],
    ['>-5', '(-5, )'],
    ['>20 <=35', '(20, 35]'],
    ['<=35 >20', '(20, 35]'],
    ['≥ 20  < 35', '[20, 35)'],
    ['>=30 <=30', '[30, 30]'],
    ['>10 <12 million', '(10000000, 12000000)'],
    ['>10 <=12%', '(10, 12] %'],
    ['>4 million', '(4000000, )'],
    // ranges
    ['200 .. 900', '[200, 900]'],
    ['1,000..2,000', '[1000, 2000]'],
    ['5..5', '[5, 5]'],
    ['-5..-2', '[-5, -2]'],
    ['-5..2', '[-5, 2]'],
    ['0.1..0.3', '[0.1, 0.3]'],
    ['10..15%', '[10, 15] %'],
    ['10%..15%', '[10, 15] %'],
    ['500k..1 million', '[500000, 1000000]'],
    ['0..5 million', '[0, 5000000]'],
    // centres
    ['34 % ± 3', '[31, 37] mid 34 %'],
    ['34%±3pp', '[31, 37] mid 34 %'],
    ['34%±3%', '[31, 37] mid 34 %'],
    ['34±3pp', '[31, 37] mid 34 %'],
    ['34±3%', '[32.98, 35.02] mid 34'],
    ['300 +- 10', '[290, 310] mid 300'],
    ['300+/-10', '[290, 310] mid 300'],
    ['300±0', '[300, 300] mid 300'],
    ['-300±10%', '[-330, -270] mid -300'],
    ['0.3±0.1', '[0.2, 0.4] mid 0.3'],
    ['3±0.5 million', '[2500000, 3500000] mid 3000000'],
    ['3 million ± 200k', '[2800000, 3200000] mid 3000000'],
    // about
    ['≈ 300', '~[300, 300]'],
    ['~200..900', '~[200, 900]'],
    ['~>4000', '~(4000, 4500]'],
    ['~<=4000', '~[3500, 4000]'],
    ['~>=300', '~[300, 350]'],
    ['~<4 million', '~[3500000, 4000000)'],
    ['~<-300', '~[-350, -300)'],
    ['~>20 <35', '~(20, 35)'],
    ['~300±10', '~[290, 310] mid 300'],
    // relations
    ['1.5 × [2013]', '[1.5, 1.5] ratio 2013'],
    ['1.5x[2013]', '[1.5, 1.5] ratio 2013'],
    ['~1.5x [2013]', '~[1.5, 1.5] ratio 2013'],
    ['>2x [2013]', '(2, ) ratio 2013'],
    ['2..3x [2013]', '[2, 3] ratio 2013'],
    ['2/3x [2013]', '[0.6666666666666666, 0.6666666666666666] ratio 2013'],
    ['1/5 of [total]', '[0.2, 0.2] ratio total'],
    ['10..15% of [2012]', '[0.1, 0.15] ratio 2012'],
    ['>80% of [2012]', '(0.8, ) ratio 2012'],
    ['34%±3 of [total]', '[0.31, 0.37] mid 0.34 ratio total'],
    ['−20% [2013]', '[-20, -20] % change 2013'],
    ['>+20% [2013]', '(20, ) % change 2013'],
    ['+10..+20% [2013]', '[10, 20] % change 2013'],
    ['~+20% [2013]', '~[20, 20] % change 2013'],
    ['+0.5 million [2013]', '[500000, 500000] difference 2013'],
    ['-300±20 [2012]', '[-320, -280] mid -300 difference 2012'],
    // bases
    ['1.5x [drills-2013]', '[1.5, 1.5] ratio drills-2013'],
    ['1.5x [a:b:c]', '[1.5, 1.5] ratio a:b:c'],
    ['1.5x [ drills : * : 2013 ]', '[1.5, 1.5] ratio drills:*:2013'],
    ['1.5x [2013/2014]', '[1.5, 1.5] ratio 2013/2014'],
    ['1.5x [Côte d’Ivoire, north]', '[1.5, 1.5] ratio Côte d’Ivoire, north'],
    ['1.5x [__proto__]', '[1.5, 1.5] ratio __proto__'],
  ])('parseNotation(%j): %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });
});

describe('parseNotation() refuses', () => {
  const unparsable = `
    .5 | 5. | +.5 | 1/0 | 1/05 | 1/ | /5 | 1/2/3 | 1 1/2 | 1.5/2 | 1,000/3 | 4e | 1E3 | 1e1.5 | 4000 000 |
    12 34 | --4 | +-4 | ~~4 | ~ | > | <>4 | =4 | 4~ | 4> | >4000> | 4000 people | $4000 | €4,000 | 4000 %% |
    4 %pp | 4000! | #4 | >20 >30 | >20 >=30 | <20 <30 | >20<=35 | >20 <30 >25 | >10..20 | 200...900 | 200-900 |
    200–900 | 1..2..3 | ..5 | 5.. | 10%..15 | 10pp..15% | 300±-10 | 300± | ±10 | 300±+10 | 34pp±3% | 1±2±3 |
    4K | 4 Million | 4kk | 4 k k | ٤٠٠٠ | ４０００ | NaN | Infinity | -Infinity | ∞ | null | true | [2013] |
    20% [2013] | 300 [2012] | >20% [2013] | 2pp [2030] | 2ppx [2013] | 2pp of [2013] | +20%[2013] |
    80% of[2012] | 80%of [2012] | 1.5x [a::c] | 1.5x [:] | 1.5x [a | 1.5x a] | 1.5x [a] [b] | 1.5x [[a]] |
    1.5x [2013] more | x [2013] | 1.5 [2013] | 1.5xx [2013] | 1.5X [2013] | 1e309 | -1e309 | 1e-400 |
    1e999999999 | 9007199254740993 | 9007199254740.993k | 0.1234567890123456789 | 1e308 million | ~<0 | ~>0`;
  const refused: Record<string, (string | number)[]> = {
    'value/unparsable': [
      '',
      ' ',
      "'4000'",
      ...unparsable.split('|').map(text => text.trim()),
      NaN,
      Infinity,
      -Infinity,
      // what JSON.parse makes of digits that a number cannot hold
      Number('9007199254740993'),
      Number('12345678901234567890'),
    ],
    'value/bare-ratio': [
      '1.5x',
      '1.5 x',
      '2×',
      '1.5x 2013',
      '1.5x []',
      '1.5x [ ]',
      '>2x',
      '2..3x drills-2013',
      '80% of 2012',
      '1/5 of total',
    ],
    'value/ambiguous-magnitude': [
      '3.5m',
      '4 m',
      '>4m',
      '4,00',
      '1,00,000',
      '4,0000',
      '4,5',
      '1.000.000',
      '1.000,5',
      '0,500',
      '4b',
      '3B',
      '2mn',
      '3m..4m',
      '4,000,00',
    ],
    'value/reversed-range': [
      '900..200',
      '500..1 million',
      '-2..-5',
      '>30 <20',
      '>30 <=30',
      '>=30 <30',
      '<20 >30',
      '15..10%',
      '3..2x [2013]',
      '+20..+10% [2013]',
    ],
  };
  const list = Object.entries(refused).flatMap(([code, values]) =>
    values.map((value): [string | number, string] => [value, code]),
  );

  it.each(list)('parseNotation(%j): %s', (value, code) => {
    const result = parseNotation(value);
    expect('problem' in result && result.problem).toMatchObject({ code, severity: 'error', path: '' });
    expect('problem' in result && result.problem.message).toMatch(/\S/);
    expect('problem' in result && result.problem.remedy).toMatch(/\S/);
  });

  it.each([
    ['1.5x 2013', '"1.5x [2013]"'],
    ['1.5x', '"1.5x [2013]"'],
    ['80% of 2012', '"80% of [2012]"'],
    ['20% [2013]', '"+20% [2013]" for a change'],
    ['+20%[2013]', '"+20% [2013]"'],
    ['3.5m', '"3.5 million"'],
    ['3.5b', '"3.5 billion"'],
    ['4,5', '"4.5"'],
    ['~12,5 million', '"~12.5 million"'],
    ['1.000.000', '"4,500"'],
    ['200-900', '"200..900"'],
    ['4,000+', '">=4,000"'],
    ['4K', 'with k, thousand'],
    ['', 'null'],
    ['10%..15', '"10..15%"'],
  ])('parseNotation(%j) suggests %s', (value, remedy) => {
    const result = parseNotation(value);
    expect('problem' in result && result.problem.remedy).toContain(remedy);
  });

  it('parseNotation() shows no more than the beginning of a long text', () => {
    const result = parseNotation('many words '.repeat(1000));
    expect('problem' in result && result.problem.message.length).toBeLessThan(200);
  });
});

describe('parseNotation()', () => {
  const pieces = [
    '4',
    '000',
    '4,000',
    '.',
    '..',
    '1/5',
    '±',
    '~',
    '>',
    '<=',
    '+',
    '-',
    '%',
    'pp',
    'x',
    ' of ',
    ' ',
    '[',
    '2013',
    ':',
    ']',
    'million',
    'k',
    'e',
    '1e3',
    'm',
    ',',
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));

  it('parseNotation() never throws, and gives finite bounds in order', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), fc.double()), value => {
        const result = parseNotation(value);
        if ('problem' in result) return (expect(result.problem.code).toMatch(/^value\//), undefined);
        const { lo, hi, mid, loOpen, hiOpen } = result.quantity;
        for (const bound of [lo, hi, mid ?? 0]) expect(bound === null || Number.isFinite(bound)).toBe(true);
        expect(lo !== null || hi !== null).toBe(true);
        expect([loOpen || lo !== null, hiOpen || hi !== null]).toEqual([true, true]);
        if (lo !== null && hi !== null) expect(lo < hi || (lo === hi && !loOpen && !hiOpen)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('parseNotation() does not care about the way digits are grouped', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(',', '_', ' ', '\u00a0', '\u2009', '\u202f'), (n, separator) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(parseNotation(grouped)).toEqual(parseNotation(n));
      }),
    );
  });

  it('parseNotation() reads digits as JSON does', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,13})(\.\d{1,5})?$/);
    fc.assert(
      fc.property(digits, text => {
        fc.pre(text.replace(/\D/g, '').length <= 15);
        expect(parseNotation(text)).toEqual(parseNotation(Number(text)));
      }),
    );
  });

  it('parseNotation() scales decimals exactly', () => {
    fc.assert(
      fc.property(fc.nat(99999), fc.nat(99), (whole, part) => {
        const decimal = `${whole}.${String(part).padStart(2, '0')}`;
        expect(parseNotation(`${decimal} million`)).toEqual(parseNotation(whole * 1e6 + part * 1e4));
      }),
    );
  });

  it('parseNotation() takes time in proportion to the text', () => {
    const start = performance.now();
    for (const piece of [...pieces, '1,000', '4000 ', '1.5x [', '0', '9', '[a:', 'a b ', '>4 ', '\t'])
      for (const around of ['', '4', '1.5x [2013', '4 of '])
        parseNotation(around + piece.repeat(1e5 / piece.length) + '!');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
