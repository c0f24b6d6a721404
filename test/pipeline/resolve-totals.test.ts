import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/pipeline/resolve.ts';
import { figures } from '../fixtures/dataset.ts';

type Item = Record<string, unknown>;

const family = (complete: boolean) => ({
  entities: {
    all: { name: 'All', complete },
    a: { name: 'A', partOf: 'all' },
    b: { name: 'B', partOf: 'all' },
    c: { name: 'C', partOf: 'all' },
  },
});
const measure = (keys: Item) => ({ measures: { plums: { label: 'Plums', ...keys }, pears: { label: 'Pears' } } });
/** Figures of the year 2014, each `[id or entity, value, other keys]`. */
const run = (list: [string, string | number | null, Item?][], keys: Item) => {
  const data = figures(
    list.map(([id, value, more]) => ({ id, entity: id, period: '2014', value, ...more })),
    keys,
  );
  return resolve(data.figures, data);
};
type Run = ReturnType<typeof run>;
const implied = ({ rows }: Run, id: string) => {
  const { lo, hi, loOpen, hiOpen } = rows.find(row => row.id === id)?.implied ?? {};
  return lo === undefined ? undefined : `${loOpen ? '(' : '['}${lo}, ${hi}${hiOpen ? ')' : ']'}`;
};
const derived = ({ rows }: Run) => rows.flatMap(({ derived: how }) => how?.formula ?? []);

describe('totals', () => {
  test('resolve() adds the parts of a complete whole up to it', () => {
    const all = run(
      [
        ['all', 500],
        ['a', '>=200'],
        ['b', '<150'],
        ['c', '100..120'],
      ],
      family(true),
    );
    expect(['a', 'b', 'c'].map(id => implied(all, id))).toEqual(['(230, 400]', '[0, 150)', '[100, 120]']);
    expect(all.conflicts).toEqual([]);
    const tight = run(
      [
        ['all', 500],
        ['a', '>=200'],
        ['b', '<150'],
        ['c', '50..60'],
      ],
      family(true),
    );
    expect(implied(tight, 'a')).toBe('(290, 450]');
  });

  test('resolve() lets parts be less than a whole that is not complete, or of which one is not there', () => {
    const [open, partly] = [
      run(
        [
          ['all', 500],
          ['a', 100],
          ['b', '>=10'],
          ['c', 100],
        ],
        family(false),
      ),
      run(
        [
          ['all', 500],
          ['a', 100],
          ['b', '>=10'],
        ],
        family(true),
      ),
    ];
    expect(implied(open, 'b')).toBe('[10, 300]');
    expect(implied(partly, 'b')).toBe('[10, 400]');
    expect([...open.conflicts, ...partly.conflicts]).toEqual([]);
  });

  test('resolve() finds parts that are more than their whole, and says through what', () => {
    const all = run(
      [
        ['all', 500],
        ['a', 300],
        ['b', 300],
        ['c', '>=0'],
      ],
      family(false),
    );
    expect(all.conflicts).toEqual([
      { figures: ['a', 'all', 'b'], grade: 'rounding', speakers: ['gazette'], through: ['total'] },
    ]);
    const exact = run(
      [
        ['all', 512],
        ['a', 301],
        ['b', 304],
        ['c', '>=0'],
      ],
      family(false),
    );
    expect(exact.conflicts).toMatchObject([{ grade: 'hard' }]);
  });

  test('resolve() lets the parts of a part that is not there stand for it', () => {
    const entities = {
      land: { name: 'Land', complete: true },
      north: { name: 'North', partOf: 'land', complete: true },
      south: { name: 'South', partOf: 'land' },
      hill: { name: 'Hill', partOf: 'north' },
      dale: { name: 'Dale', partOf: 'north' },
    };
    expect(
      implied(
        run(
          [
            ['land', 100],
            ['hill', '>=10'],
            ['dale', 20],
            ['south', 30],
          ],
          { entities },
        ),
        'hill',
      ),
    ).toBe('[50, 50]');
    expect(
      implied(
        run(
          [
            ['land', 100],
            ['hill', '>=10'],
            ['south', 30],
          ],
          { entities },
        ),
        'hill',
      ),
    ).toBe('[10, 70]');
  });

  test('resolve() takes figures without entity for the whole of "*"', () => {
    const entities = { a: { name: 'A', partOf: '*' }, b: { name: 'B', partOf: '*' } };
    const all = run(
      [
        ['w', '<=90', { entity: undefined }],
        ['a', 60],
        ['b', '>1'],
      ],
      { entities },
    );
    expect(implied(all, 'b')).toBe('(1, 30]');
    expect(implied(all, 'w')).toBe('(61, 90]');
  });

  test('resolve() adds nothing up over modes, periods, measures, rates, or where numbers may be negative', () => {
    const other = (more: Item, keys: Item = {}) =>
      run(
        [
          ['all', 50],
          ['a', 60, more],
        ],
        { ...family(false), ...keys },
      ).conflicts.length;
    expect(other({})).toBe(1);
    expect(other({ status: 'planned' })).toBe(0);
    expect(other({ period: '2015' })).toBe(0);
    expect(other({ measure: 'pears' })).toBe(0);
    expect(other({}, measure({ unit: '%' }))).toBe(0);
    expect(other({}, measure({ min: null }))).toBe(0);
    expect(other({}, measure({ min: 5 }))).toBe(1);
  });

  test('resolve() ends on entities that are part of each other', () => {
    const entities = { a: { name: 'A', partOf: 'b' }, b: { name: 'B', partOf: 'a' }, c: { name: 'C', partOf: 'c' } };
    expect(
      run(
        [
          ['a', 5],
          ['b', 5],
          ['c', 1],
        ],
        { entities },
      ).conflicts,
    ).toEqual([]);
  });
});

describe('numbers from totals', () => {
  test('resolve() derives the one part that has no number', () => {
    const all = run(
      [
        ['all', 500, { speaker: 'ann' }],
        ['a', 200],
        ['b', 150, { status: 'estimated' }],
        ['c', null],
      ],
      family(true),
    );
    expect(all.rows.find(row => row.derived)).toMatchObject({
      id: 'derived:plums:c:2014:all:a:b',
      entity: 'c',
      status: 'estimated',
      quantity: { lo: 150, hi: 150, approximate: false },
      derived: { from: ['all', 'a', 'b'], formula: '150 = 500 − 200 − 150', terms: ['500', '200', '150'] },
    });
  });

  test('resolve() derives a whole that has no number', () => {
    expect(
      derived(
        run(
          [
            ['all', null],
            ['a', 200],
            ['b', '>150'],
            ['c', '30..40'],
          ],
          family(true),
        ),
      ),
    ).toEqual(['over 380 = 200 + over 150 + (30 to 40)']);
    expect(
      derived(
        run(
          [
            ['all', null],
            ['a', 200],
            ['b', 150],
            ['c', 30],
          ],
          family(true),
        ),
      ),
    ).toEqual(['380 = 200 + 150 + 30']);
  });

  test('resolve() derives a number for each figure of a term, and none where two terms have no number', () => {
    const two = [
      ['all', 500],
      ['all2', 550, { entity: 'all', speaker: 'ann' }],
      ['a', 200],
      ['b', 150],
      ['c', null],
    ] as const;
    expect(derived(run([...two] as never, family(true)))).toEqual(['150 = 500 − 200 − 150', '200 = 550 − 200 − 150']);
    expect(
      derived(
        run(
          [
            ['all', 500],
            ['a', 200],
            ['b', null],
            ['c', null],
          ],
          family(true),
        ),
      ),
    ).toEqual([]);
    expect(
      derived(
        run(
          [
            ['all', 500],
            ['a', 200],
            ['b', 150],
          ],
          family(true),
        ),
      ),
    ).toEqual([]);
    expect(
      derived(
        run(
          [
            ['all', 500],
            ['a', 200],
            ['b', 150],
            ['c', null],
          ],
          family(false),
        ),
      ),
    ).toEqual([]);
  });

  test('resolve() derives what a sum leaves for the last', () => {
    const all = run(
      [
        ['a', 34],
        ['b', '36±2'],
        ['c', null],
      ],
      measure({ sum: 100, unit: '%' }),
    );
    expect(derived(all)).toEqual(['28 to 32 = 100 − 34 − (34 to 38)']);
    expect(all.rows.find(row => row.derived)?.derived?.terms).toEqual(['34', '34 to 38']);
  });

  test('resolve() derives nothing below the least that there can be', () => {
    expect(
      derived(
        run(
          [
            ['all', 500],
            ['a', '200..600'],
            ['b', 150],
            ['c', null],
          ],
          family(true),
        ),
      ),
    ).toEqual(['0 to 150 = 500 − (200 to 600) − 150']);
    expect(
      derived(
        run(
          [
            ['all', 500],
            ['a', 600],
            ['b', 150],
            ['c', null],
          ],
          family(true),
        ),
      ),
    ).toEqual([]);
  });
});

describe('sums', () => {
  const poll = measure({ sum: 100, unit: '%' });
  test('resolve() lets the numbers of one speaker add up to the sum', () => {
    const all = run(
      [
        ['a', 40],
        ['b', '<=35'],
        ['c', '>=20'],
      ],
      poll,
    );
    expect([implied(all, 'b'), implied(all, 'c')]).toEqual(['[0, 35]', '[25, 60]']);
    const off = run(
      [
        ['a', 41],
        ['b', 35],
        ['c', 29],
      ],
      poll,
    );
    expect(off.conflicts).toEqual([
      { figures: ['a', 'b', 'c'], grade: 'hard', speakers: ['gazette'], through: ['sum'] },
    ]);
    expect(
      run(
        [
          ['a', 41],
          ['b', 35],
          ['c', 23],
        ],
        poll,
      ).conflicts,
    ).toMatchObject([{ grade: 'rounding', through: ['sum'] }]);
  });

  test('resolve() lets them be less if one is missing', () => {
    const entities = Object.fromEntries(['a', 'b', 'c', 'others'].map(id => [id, { name: id }]));
    expect(
      run(
        [
          ['a', 40],
          ['b', 35],
          ['c', 20],
        ],
        { ...poll, entities },
      ).conflicts,
    ).toEqual([]);
    expect(
      run(
        [
          ['a', 40],
          ['b', 35],
          ['c', 20],
          ['d', 7, { period: '2015' }],
        ],
        poll,
      ).conflicts,
    ).toEqual([]);
    expect(
      run(
        [
          ['a', 60],
          ['b', 55],
        ],
        { ...poll, entities },
      ).conflicts,
    ).toMatchObject([{ through: ['sum'] }]);
  });

  test('resolve() never lets two polls contradict each other through their sum', () => {
    const two: [string, string | number | null, Item][] = [
      ...(['a', 'b', 'c'] as const).map((id, i): [string, number, Item] => [id, [40, 35, 25][i]!, { speaker: 'ann' }]),
      ...(['a', 'b', 'c'] as const).map((id, i): [string, number | null, Item] => [
        `${id}2`,
        [40, null, 31][i]!,
        { entity: id, speaker: 'bob' },
      ]),
    ];
    const all = run(two, poll);
    expect(all.conflicts).toEqual([{ figures: ['c', 'c2'], grade: 'hard', speakers: ['ann', 'bob'] }]);
    const apart = run(
      [
        ['a', 40, { speaker: 'ann' }],
        ['b', 50, { speaker: 'ann' }],
        ['c', 30, { speaker: 'bob' }],
      ],
      poll,
    );
    expect(apart.conflicts).toEqual([]);
    expect(implied(apart, 'c')).toBe('[30, 30]');
  });

  test('resolve() keeps what one speaker’s sum implies to the rows of that speaker', () => {
    const all = run(
      [
        ['a', 40, { speaker: 'ann' }],
        ['b', 50, { speaker: 'ann' }],
        ['c', null, { speaker: 'ann' }],
        ['c2', '>5', { entity: 'c', speaker: 'bob' }],
      ],
      poll,
    );
    expect([implied(all, 'c'), implied(all, 'c2')]).toEqual(['[10, 10]', '(5, 100]']);
  });
});

describe('flows', () => {
  const flow = measure({ time: 'flow' });
  const years = (list: [string, string | number | null][], keys = flow) =>
    run(
      list.map(([period, value]) => [period.replace('/', '_'), value, { entity: undefined, period }]),
      keys,
    );
  test('resolve() lets no part of a period be more than all of it', () => {
    const all = years([
      ['2014', 100],
      ['2014-01', '>5'],
      ['2014-02', '<=40'],
      ['2014-02-03', '>=7'],
    ]);
    expect(['2014-01', '2014-02', '2014-02-03'].map(id => implied(all, id))).toEqual(['(5, 93]', '[7, 40]', '[7, 40]']);
    expect(
      years([
        ['2014', 101],
        ['2014-01', 61],
        ['2014-02', 62],
      ]).conflicts,
    ).toMatchObject([{ figures: ['2014', '2014-01', '2014-02'], through: ['flow'], grade: 'hard' }]);
  });

  test('resolve() adds overlapping periods up only where they do not overlap', () => {
    const all = years([
      ['2014', 100],
      ['2014-01/2014-03', 60],
      ['2014-03/2014-05', 60],
      ['2014-05/2014-06', '>1'],
    ]);
    expect(all.conflicts).toEqual([]);
    expect(implied(all, '2014-05_2014-06')).toBe('(1, 40]');
  });

  test('resolve() knows that a year is its twelve months', () => {
    expect(
      implied(
        years([
          ['2014', 100],
          ['2014-01/2014-12', null],
        ]),
        '2014-01_2014-12',
      ),
    ).toBe('[100, 100]');
  });

  test('resolve() compares stocks, totals so far, and vague periods with nothing', () => {
    expect(
      years([
        ['2014', 5],
        ['2014-01', 9],
      ]).conflicts,
    ).toHaveLength(1);
    for (const time of ['stock', 'running'])
      expect(
        years(
          [
            ['2014', 5],
            ['2014-01', 9],
          ],
          measure({ time }),
        ).conflicts,
      ).toEqual([]);
    expect(
      years([
        ['2014-XX', 5],
        ['2014-01', 9],
      ]).conflicts,
    ).toEqual([]);
    expect(
      years([
        ['2014', 5],
        ['2014-01~', 9],
      ]).conflicts,
    ).toEqual([]);
    expect(
      years(
        [
          ['2014', 5],
          ['2014-01', 9],
        ],
        measure({ time: 'flow', min: null }),
      ).conflicts,
    ).toEqual([]);
  });
});

describe('measures', () => {
  test('resolve() keeps cells between the min and max of their measure', () => {
    const all = run(
      [
        ['a', '<20'],
        ['b', '>90'],
      ],
      measure({ max: 100 }),
    );
    expect([implied(all, 'a'), implied(all, 'b')]).toEqual(['[0, 20)', '(90, 100]']);
    expect(implied(run([['a', '<20']], measure({ min: null })), 'a')).toBe('(null, 20)');
  });

  test('resolve() compares thousands with millions', () => {
    const keys = {
      measures: { plums: { label: 'Plums', scale: 'thousand' }, pears: { label: 'Pears', scale: 'million' } },
    };
    const all = run(
      [
        ['a', '50% of [pears]'],
        ['b', 3, { entity: 'a', measure: 'pears' }],
      ],
      keys,
    );
    expect(implied(all, 'a')).toBe('[1500, 1500]');
    expect(derived(all)).toEqual(['1,500 = 3 × 1,000 × 0.5']);
    const back = run(
      [
        ['a', '50% of [pears]'],
        ['b', 3000, { entity: 'a' }],
      ],
      keys,
    );
    expect(derived(back)).toEqual(['6 = 3,000 ÷ 0.5 ÷ 1,000']);
  });

  test('resolve() lets no share be more than all of it', () => {
    const all = run(
      [
        ['a', '>50% of [x]'],
        ['b', '>0.5x [x]'],
        ['x', 60],
      ],
      {},
    );
    expect([implied(all, 'a'), implied(all, 'b')]).toEqual(['(30, 60]', '(30, null)']);
    expect(
      derived(
        run(
          [
            ['a', '>50% of [x]'],
            ['x', 60],
          ],
          {},
        ),
      ),
    ).toEqual(['over 30 and at most 60 = 60 × (over 0.5 and at most 1)']);
  });

  test('resolve() compares nothing in another unit', () => {
    expect(
      run(
        [
          ['a', 5],
          ['a2', '7%', { entity: 'a' }],
        ],
        measure({ unit: 'kg' }),
      ).conflicts,
    ).toEqual([]);
  });
});
