import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/pipeline/resolve.ts';
import { figures, ids, resolved } from '../fixtures/dataset.ts';
import { drills, laterDrills } from '../fixtures/drills.ts';

const row = ({ rows }: { rows: ReturnType<typeof resolved>['rows'] }, id: string) => rows.find(row => row.id === id)!;
const derivedOf = ({ rows }: { rows: ReturnType<typeof resolved>['rows'] }) => rows.filter(({ derived }) => derived);

describe('the founding data', () => {
  test('resolve() makes a row of each figure and of the base that nobody gave a number for', () => {
    const { rows, groups, conflicts } = resolved(drills(), { chart: 'plans' });
    expect(rows.map(({ id, quantity, absent }) => [id, quantity?.lo ?? null, absent])).toEqual([
      ['drills-2015', 4000, undefined],
      ['drills-2014', 1.5, undefined],
      ['base:drills::2013', null, 'unreported'],
    ]);
    expect(rows[0]).toMatchObject({
      mode: 'planned',
      speaker: 'mod',
      sources: ['delfi'],
      wording: 'over 4,000',
      group: 0,
    });
    expect(rows[1]).toMatchObject({ mode: 'actual', base: 'base:drills::2013', period: '2014', group: 1 });
    expect(rows[2]).toMatchObject({ mode: 'actual', period: '2013', sources: [], quantity: null, group: 1 });
    expect(groups).toEqual([['drills-2015'], ['drills-2014', 'base:drills::2013']]);
    expect(conflicts).toEqual([]);
  });

  test('resolve() derives 2013 when the chart chooses a number for 2014', () => {
    const all = resolved(laterDrills(), { figures: ['drills-2015', 'drills-2014', 'shoigu-2014'] });
    const [first, second] = derivedOf(all);
    expect(first).toMatchObject({
      id: 'derived:drills::2013:shoigu-2014:drills-2014',
      period: '2013',
      status: 'reported',
      sources: ['tass', 'delfi'],
      derived: { from: ['shoigu-2014', 'drills-2014'], formula: 'about 2,333 = 3,500 ÷ 1.5' },
      quantity: { approximate: true },
    });
    expect(first?.speaker).toBeUndefined();
    expect(first?.quantity?.lo).toBeCloseTo(3500 / 1.5, 9);
    expect(second).toMatchObject({
      derived: { formula: '1,400 = 3,500 ÷ 2.5', reading: 0 },
      quantity: { lo: 1400, hi: 1400 },
    });
    expect(all.rows.filter(({ absent }) => absent)).toEqual([]);
    expect(all.groups).toHaveLength(1);
    expect(row(all, 'drills-2014').base).toBe(first?.id);
  });

  test('resolve() knows nothing of a number that the chart does not choose', () => {
    const early = resolved(laterDrills(), { chart: 'plans' });
    expect(derivedOf(early)).toEqual([]);
    expect(ids(early.rows)).toEqual(['drills-2015', 'drills-2014', 'base:drills::2013']);
    expect(
      derivedOf(resolved(laterDrills(), { chart: 'plans', asOf: '2015-09-28' })).map(one => one.derived?.from[0]),
    ).toEqual(['putin-2014', 'putin-2014']);
  });

  test('resolve() gives a row for each number of the base, never one of both', () => {
    const both = resolved(laterDrills(), { figures: ['2014'] });
    expect(derivedOf(both).map(({ derived }) => derived?.formula)).toEqual([
      'over 2,333 = over 3,500 ÷ 1.5',
      'over 1,400 = over 3,500 ÷ 2.5',
      'about 2,333 = 3,500 ÷ 1.5',
      '1,400 = 3,500 ÷ 2.5',
    ]);
    expect(derivedOf(both)[0]?.quantity).toMatchObject({ loOpen: true, hi: null, approximate: false });
    expect(both.conflicts).toEqual([
      { figures: ['putin-2014', 'shoigu-2014'], grade: 'rounding', speakers: ['putin', 'shoigu'] },
    ]);
  });
});

describe('chains', () => {
  test('resolve() follows ratios in both directions', () => {
    const down = resolved([
      { id: 'r', period: '2014', value: '1.5x [2013]' },
      { id: 'n', period: '2014', value: 3500 },
    ]);
    const up = resolved([
      { id: 'r', period: '2014', value: '1.5x [2013]' },
      { id: 'n', period: '2013', value: 3000 },
    ]);
    expect(derivedOf(down)[0]?.derived?.formula).toBe('about 2,333.33 = 3,500 ÷ 1.5');
    expect(derivedOf(up)[0]).toMatchObject({
      period: '2014',
      quantity: { lo: 4500, hi: 4500, approximate: false },
      derived: { formula: '4,500 = 3,000 × 1.5' },
    });
  });

  test.each([
    ['+20% [2013]', '1,200 = 1,000 × 1.2'],
    ['-20% [2013]', '800 = 1,000 × 0.8'],
    ['-300 [2013]', '700 = 1,000 − 300'],
    ['+300 [2013]', '1,300 = 1,000 + 300'],
    ['80% of [2013]', '800 = 1,000 × 0.8'],
    ['2..3x [2013]', '2,000 to 3,000 = 1,000 × (2 to 3)'],
    ['>2x [2013]', 'over 2,000 = 1,000 × over 2'],
    ['<=2x [2013]', '0 to 2,000 = 1,000 × at most 2'],
    ['~2x [2013]', 'about 1,500 to 2,500 = 1,000 × about 2'],
  ])('resolve() derives from %s', (value, formula) => {
    const all = resolved([
      { id: 'n', period: '2013', value: 1000 },
      { id: 'r', period: '2014', value },
    ]);
    expect(derivedOf(all).map(({ derived }) => derived?.formula)).toEqual([formula]);
  });

  test.each([
    ['+20% [2013]', '1,000 = 1,200 ÷ 1.2'],
    ['-300 [2013]', '1,500 = 1,200 + 300'],
    ['+300 [2013]', '900 = 1,200 − 300'],
    ['1/3x [2013]', '3,600 = 1,200 ÷ 0.333333'],
  ])('resolve() derives the base of %s', (value, formula) => {
    const all = resolved([
      { id: 'r', period: '2014', value },
      { id: 'n', period: '2014', value: 1200 },
    ]);
    expect(derivedOf(all)[0]?.derived?.formula.replace('about ', '')).toBe(formula);
  });

  test('resolve() follows chains of several links, exactly', () => {
    const all = resolved([
      { id: 'a', period: '2010', value: 3 },
      { id: 'b', period: '2011', value: '1.1x [2010]' },
      { id: 'c', period: '2012', value: '+0.4 [2011]', status: 'estimated' },
      { id: 'd', period: '2012', value: '2x [2013]', speaker: 'ann' },
    ]);
    expect(
      derivedOf(all).map(({ period, derived, quantity, status }) => [period, derived?.formula, quantity?.lo, status]),
    ).toEqual([
      ['2011', '3.3 = 3 × 1.1', 3.3, 'reported'],
      ['2012', '3.7 = 3 × 1.1 + 0.4', 3.7, 'estimated'],
      ['2013', '1.85 = (3 × 1.1 + 0.4) ÷ 2', 1.85, 'estimated'],
    ]);
    expect(derivedOf(all).at(-1)?.derived?.from).toEqual(['a', 'b', 'c', 'd']);
  });

  test('resolve() ends a chain where somebody gives a number', () => {
    const all = resolved([
      { id: 'a', period: '2010', value: 100 },
      { id: 'b', period: '2011', value: '2x [2010]' },
      { id: 'c', period: '2011', value: 210, speaker: 'ann' },
      { id: 'd', period: '2012', value: '2x [2011]' },
    ]);
    expect(derivedOf(all).map(({ derived }) => derived?.from)).toEqual([['c', 'd']]);
  });

  test('resolve() derives a number for a cell whose figure has none', () => {
    const all = resolved([
      { id: 'a', period: '2013', value: null },
      { id: 'b', period: '2014', value: '2x [2013]' },
      { id: 'c', period: '2014', value: 10 },
    ]);
    expect(ids(all.rows)).toEqual(['a', 'b', 'c', 'derived:plums::2013:c:b']);
    expect(row(all, 'b').base).toBe('derived:plums::2013:c:b');
  });

  test('resolve() is strict, approximate and disputed as its links are', () => {
    const all = resolved([
      { id: 'n', period: '2013', value: '>=10', status: 'claimed', speaker: 'ann', disputedBy: 'bob' },
      { id: 'r', period: '2014', value: '>2x [2013]' },
    ]);
    expect(derivedOf(all)[0]).toMatchObject({
      status: 'claimed',
      disputedBy: 'bob',
      quantity: { lo: 20, loOpen: true, hi: null },
    });
    expect(derivedOf(all)[0]?.derived?.formula).toBe('over 20 = at least 10 × over 2');
  });

  test('resolve() ends on cycles', () => {
    const cycle = [
      { id: 'a', period: '2010', value: '2x [2011]' },
      { id: 'b', period: '2011', value: '2x [2010]' },
      { id: 'c', period: '2010', value: 5, measure: 'pears' },
    ];
    expect(derivedOf(resolved(cycle))).toEqual([]);
    expect(
      derivedOf(
        resolved([...cycle, { id: 'd', period: '2012', value: '2x [2011]' }, { id: 'e', period: '2012', value: 8 }]),
      ).map(({ period }) => period),
    ).toEqual(['2011', '2010', '2010']);
  });

  test('resolve() says nothing of bases that are not above zero', () => {
    expect(
      derivedOf(
        resolved([
          { id: 'n', period: '2013', value: 0 },
          { id: 'r', period: '2014', value: '2x [2013]' },
        ]),
      ),
    ).toEqual([]);
    expect(
      derivedOf(
        resolved([
          { id: 'n', period: '2014', value: 5 },
          { id: 'r', period: '2014', value: '0x [2013]' },
        ]),
      ),
    ).toEqual([]);
  });

  test('resolve() gives no number that a number cannot hold', () => {
    const all = resolved([
      { id: 'n', period: '2013', value: 1e308 },
      { id: 'r', period: '2014', value: '1000x [2013]' },
    ]);
    expect(derivedOf(all)).toEqual([]);
    expect(all.rows.flatMap(({ implied }) => [implied?.lo, implied?.hi]).includes(Infinity)).toBe(false);
  });

  test('resolve() stays within its limits on a hostile file', () => {
    const hub = Array.from({ length: 600 }, (_, i) => [
      { id: `n${i}`, entity: `e${i}`, period: '2013', value: i + 1 },
      { id: `r${i}`, entity: `e${i}`, period: '2013', value: '0.123456789x [*:2012]' },
      { id: `s${i}`, entity: `e${i}`, period: '2011', value: '1.987654321x [*:2012]' },
    ]).flat();
    const all = resolved(hub);
    expect(derivedOf(all).filter(({ entity }) => entity === undefined)).toHaveLength(20);
    expect(derivedOf(all).length).toBeLessThanOrEqual(10_000);
    const chain = Array.from({ length: 1000 }, (_, i) => ({
      id: `c${i}`,
      period: `${1000 + i}`,
      value: i ? `1.00012345x [${999 + i}]` : 7,
    }));
    expect(derivedOf(resolved(chain))).toHaveLength(100);
  }, 60_000);
});

describe('bases', () => {
  test('resolve() looks a base up in the figure’s own mode, then among what happened', () => {
    const list = [
      { id: 'plan', period: '2015', value: '2x [2014]', status: 'planned' },
      { id: 'was', period: '2014', value: 10 },
    ];
    expect(row(resolved(list), 'plan').base).toBe('was');
    expect(row(resolved([...list, { id: 'planned', period: '2014', value: 12, status: 'planned' }]), 'plan').base).toBe(
      'planned',
    );
    const own = resolved([
      { id: 'cut', period: '2014', value: '-10% [2014]', status: 'target' },
      { id: 'was', period: '2014', value: 10 },
    ]);
    expect(row(own, 'cut').base).toBe('was');
    expect(derivedOf(own)[0]).toMatchObject({ mode: 'target', quantity: { lo: 9, hi: 9 } });
  });

  test('resolve() finds bases by id, entity, the whole, and another measure', () => {
    const base = (value: string, other: object) =>
      row(
        resolved([
          { id: 'it', entity: 'Garden', period: '2014', value },
          { id: 'other', ...other, value: 8 },
        ]),
        'it',
      ).base;
    expect(base('2x [other]', { measure: 'pears', period: '1999', status: 'planned' })).toBe('other');
    expect(base('2x [Orchard]', { entity: 'Orchard', period: '2014' })).toBe('other');
    expect(base('20% of [*]', { period: '2014' })).toBe('other');
    expect(base('20% of [*:2013]', { period: '2013' })).toBe('other');
    expect(base('2x [pears]', { measure: 'pears', entity: 'Garden', period: '2014' })).toBe('other');
    expect(base('2x [pears:*:2013]', { measure: 'pears', period: '2013' })).toBe('other');
    expect(base('2x [Meadow]', { entity: 'Orchard' })).toBe('base:plums:Meadow:2014');
  });

  test('resolve() lets any speaker’s number serve as the base', () => {
    const all = resolved([
      { id: 'r', period: '2014', value: '2x [2013]', speaker: 'ann' },
      { id: 'n', period: '2013', value: 4, speaker: 'bob' },
    ]);
    expect(derivedOf(all)[0]).toMatchObject({ quantity: { lo: 8 }, derived: { from: ['n', 'r'] } });
  });

  test('resolve() tells a base that the chart leaves out from one that nobody reported', () => {
    const list = [
      { id: 'r', period: '2014', value: '2x [2013]' },
      { id: 'n', period: '2013', value: 4 },
      { id: 'q', period: '2012', value: '2x [2011]' },
      { id: 'z', period: '2011', value: null },
    ];
    const all = resolved(figures(list), { figures: ['r', 'q'] });
    expect(all.rows.map(({ id, absent }) => [id, absent])).toEqual([
      ['r', undefined],
      ['q', undefined],
      ['base:plums::2011', 'unreported'],
      ['base:plums::2013', 'not-shown'],
    ]);
  });

  test('resolve() makes no base of what names nothing or itself', () => {
    const data = figures([{ id: 'a', period: '2014', value: '2x [2014]' }]);
    expect(ids(resolve(data.figures, data).rows)).toEqual(['a']);
  });

  test('resolve() gives ids that no figure has', () => {
    const all = resolved([
      { id: 'base:plums::2013', period: '2012', value: 1 },
      { id: 'r', period: '2014', value: '2x [2013]' },
    ]);
    expect(new Set(ids(all.rows)).size).toBe(3);
    expect(row(all, 'r').base).toBe("base:plums::2013'");
  });
});

describe('speakers, replaced figures, groups', () => {
  test('resolve() keeps two speakers apart', () => {
    const all = resolved([
      { id: 'ann', period: '2014', value: 200, status: 'claimed', speaker: 'ann' },
      { id: 'bob', period: '2014', value: '>900', status: 'claimed', speaker: 'bob', disputedBy: 'ann' },
    ]);
    expect(all.rows).toMatchObject([
      { id: 'ann', quantity: { lo: 200, hi: 200 }, implied: null },
      { id: 'bob', quantity: { lo: 900, hi: null }, implied: null, disputedBy: 'ann' },
    ]);
    expect(all.conflicts).toEqual([{ figures: ['ann', 'bob'], grade: 'hard', speakers: ['ann', 'bob'] }]);
  });

  test('resolve() lets a replaced figure take no part, and keeps its row', () => {
    const all = resolved([
      { id: 'old', period: '2014', value: 200 },
      { id: 'new', period: '2014', value: 300, replaces: 'old' },
      { id: 'r', period: '2015', value: '2x [2014]' },
    ]);
    expect(row(all, 'old')).toMatchObject({ replacedBy: 'new', quantity: { lo: 200 } });
    expect(row(all, 'r').base).toBe('new');
    expect(derivedOf(all)).toHaveLength(1);
    expect(all.conflicts).toEqual([]);
  });

  test('resolve() does not know of a correction that the chart does not choose', () => {
    const data = figures([
      { id: 'old', period: '2014', value: 200 },
      { id: 'new', period: '2014', value: 300, replaces: 'old' },
    ]);
    expect(resolved(data, { figures: ['old'] }).rows[0]?.replacedBy).toBeUndefined();
  });

  test('resolve() joins what can be compared and nothing else', () => {
    const all = resolved([
      { id: 'a', period: '2010', value: 5 },
      { id: 'b', period: '2011', value: 6, speaker: 'ann' },
      { id: 'gap', period: '2012', value: null },
      { id: 'c', period: '2013', value: 5, measure: 'pears' },
      { id: 'd', period: '2014', value: '2x [2015]' },
      { id: 'e', period: '2016', value: '2x [2015]' },
      { id: 'f', period: '2017', value: '2x [2018]' },
      { id: 'g', period: '2019', value: '2x [2010]' },
    ]);
    expect(all.groups).toEqual([
      ['a', 'b', 'gap', 'g', 'derived:plums::2019:a:g'],
      ['c'],
      ['d', 'e', 'base:plums::2015'],
      ['f', 'base:plums::2018'],
    ]);
    for (const { id, group } of all.rows) expect(all.groups[group]).toContain(id);
  });
});

describe('implied and conflicts', () => {
  test('resolve() implies what all figures of a cell, and chains to it, leave over', () => {
    const all = resolved([
      { id: 'a', period: '2013', value: '>=10' },
      { id: 'b', period: '2013', value: '<40', speaker: 'ann' },
      { id: 'c', period: '2014', value: '2x [2013]' },
      { id: 'd', period: '2014', value: '<=50', speaker: 'bob' },
      { id: 'e', period: '2015', value: null },
    ]);
    expect(row(all, 'a').implied).toMatchObject({ lo: 10, hi: 25, loOpen: false, hiOpen: false });
    expect(row(all, 'd').implied).toMatchObject({ lo: 20, hi: 50, loOpen: false, hiOpen: false });
    expect(row(all, 'e').implied).toBeUndefined();
  });

  test('resolve() lets no ratios that contradict each other meet at zero', () => {
    const all = resolved([
      { id: 'x', period: '2013', value: '>=1.01x [2014]' },
      { id: 'y', period: '2014', value: '>=1.01x [2013]' },
      { id: 'n', period: '2013', value: '>=1' },
    ]);
    expect(all.rows.every(({ implied }) => implied === null)).toBe(true);
    expect(all.conflicts).toEqual([{ figures: ['x', 'y'], grade: 'hard', speakers: ['gazette'] }]);
    expect(all.zeroOnly).toEqual([['x', 'y']]);
    const strict = resolved([
      { id: 'x', period: '2013', value: '+5 [2014]' },
      { id: 'y', period: '2014', value: '>=1x [2013]' },
    ]);
    expect([strict.conflicts.length, strict.zeroOnly]).toEqual([1, undefined]);
  });

  test('resolve() implies nothing of figures that no number anchors', () => {
    const all = resolved([
      { id: 'x', period: '2013', value: '2x [2014]' },
      { id: 'y', period: '2015', value: '3x [2014]' },
    ]);
    expect(all.rows.map(({ implied }) => implied)).toEqual([undefined, undefined, undefined]);
  });

  test('resolve() finds exactly which ends bounds that meet leave over', () => {
    const all = resolved([
      { id: 'x', period: '2013', value: '>=10' },
      { id: 'y', period: '2014', value: '>2x [2013]' },
      { id: 'z', period: '2014', value: '<=3x [2013]' },
      { id: 'd', period: '2014', value: '+15..20 [2013]' },
    ]);
    expect(row(all, 'x').implied).toMatchObject({ lo: 10, hi: 20, loOpen: false, hiOpen: true });
    expect(row(all, 'd').implied).toMatchObject({ lo: 25, hi: 40, loOpen: false, hiOpen: true });
  });

  test('resolve() finds contradictions along chains, and names no figure that has no part in them', () => {
    const all = resolved([
      { id: 'a', period: '2013', value: 3000, speaker: 'ann' },
      { id: 'b', period: '2014', value: '2x [2013]', speaker: 'ann' },
      { id: 'c', period: '2014', value: 3500, speaker: 'ann' },
      { id: 'd', period: '2015', value: '2x [2014]', speaker: 'ann' },
    ]);
    expect(all.conflicts).toEqual([{ figures: ['a', 'b', 'c'], grade: 'hard', speakers: ['ann'] }]);
    expect(row(all, 'd').implied).toBeNull();
  });

  test('resolve() finds 15 % more than 3,500 and 4,000 consistent once rounded', () => {
    const all = resolved([
      { id: 'a', period: '2014', value: 3500, speaker: 'ann' },
      { id: 'b', period: '2015', value: '+15% [2014]', speaker: 'ann' },
      { id: 'c', period: '2015', value: 4000, speaker: 'ann' },
    ]);
    expect(all.conflicts).toEqual([{ figures: ['a', 'b', 'c'], grade: 'rounding', speakers: ['ann'] }]);
  });

  test('resolve() makes no hard conflict of a ±, and none of "about"', () => {
    const grades = (...values: (string | number)[]) =>
      resolved(values.map((value, i) => ({ id: `f${i}`, period: '2014', value, speaker: 'ann' }))).conflicts.map(
        ({ grade }) => grade,
      );
    expect(grades('300±10', 400)).toEqual(['rounding']);
    expect(grades('~300', 340)).toEqual([]);
    expect(grades('~300', 460)).toEqual(['hard']);
    expect(grades('>300', '<=300')).toEqual(['hard']);
    expect(grades('>=300', '<=300')).toEqual([]);
  });
});
