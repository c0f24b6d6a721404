import { beforeAll, describe, expect, test } from 'vitest';
import { charted, year } from '../../src/rules/_example.ts';
import { rules } from '../../src/rules/index.ts';
import '../fixtures/dataset.ts';
import { found, messages } from './_codes.ts';

beforeAll(() => rules.loadAll());

describe('resolve/total', () => {
  const code = 'resolve/total';
  const valley = (north: object, south: object, all: object) => ({
    entities: {
      valley: { name: 'Valley', complete: true },
      north: { name: 'North', partOf: 'valley' },
      south: { name: 'South', partOf: 'valley' },
    },
    figures: [
      year(2014, 200, { id: 'n', entity: 'north', ...north }),
      year(2014, 300, { id: 's', entity: 'south', ...south }),
      year(2014, 900, { id: 'v', entity: 'valley', ...all }),
    ],
  });

  test('check() calls it an error of one speaker, and a warning between several', () => {
    expect(found(code, valley({}, {}, {})).problems).toMatchObject([{ severity: 'error', path: '/figures/2' }]);
    const said = found(code, valley({ speaker: 'ann' }, { speaker: 'ann' }, { speaker: 'bob' })).problems;
    expect(said).toMatchObject([{ severity: 'warning' }]);
    expect(said[0]?.message).toBe(
      'these parts and their whole do not fit, and they come from several speakers: "n" (200), "s" (300), "v" (900)',
    );
  });

  test('check() says of figures that break a total that, and nothing else', () => {
    for (const other of ['conflict/hard', 'conflict/rounding'])
      expect(found(other, valley({}, {}, {})).problems).toEqual([]);
  });

  test('check() can be told at any of the figures that it is meant', () => {
    const allow = { [code]: 'the west is not counted' };
    expect(found(code, valley({ allow }, {}, {}))).toMatchObject({ problems: [], silenced: [{ path: '/figures/0' }] });
  });

  test('check() looks at what a chart shows, and at no more', () => {
    const { figures, ...rest } = valley({}, {}, {});
    expect(found(code, charted(figures, { figures: ['n', 'v'] }, rest)).problems).toEqual([]);
  });
});

describe('resolve/running-falls', () => {
  const code = 'resolve/running-falls';
  const toll = (...figures: unknown[]) => ({
    measures: { plums: { label: 'Plums lost so far', unit: 'plums', time: 'running' } },
    figures,
  });
  const day = (n: number, value: unknown, more = {}) => ({ id: `day-${n}`, period: `2020-05-0${n}`, value, ...more });

  test('check() compares with the highest number before, in the order of time and not of the file', () => {
    expect(messages(code, toll(day(4, 25), day(2, 30), day(1, 10), day(3, 20)))).toEqual([
      '"plums" is a total so far, but "day-4" (25) is below "day-2" (30), which is earlier',
      '"plums" is a total so far, but "day-3" (20) is below "day-2" (30), which is earlier',
    ]);
  });

  test('check() goes by the time of the report where the period is one', () => {
    const at = (reported: string, value: number) => ({ id: reported, period: '2020-05', reported, value });
    expect(messages(code, toll(at('2020-05-02', 20), at('2020-05-03', 18)))).toHaveLength(1);
    expect(messages(code, toll(at('2020-05-02', 20), at('2020-05-03', 22)))).toEqual([]);
  });

  test.each([
    ['30', '>20', 0],
    ['>30', '30', 1],
    ['>=30', '30', 0],
    ['30±5', '27', 0],
    ['30±5', '24', 1],
    ['30', null, 0],
  ])('check() finds a fall from %s to %s for certain: %i', (before, after, count) => {
    expect(messages(code, toll(day(1, before), day(2, after)))).toHaveLength(count);
  });

  test('check() keeps speakers, entities and plans apart', () => {
    const lower = [{ speaker: 'ann' }, { entity: 'North' }, { status: 'forecast', speaker: 'ann' }];
    for (const more of lower) expect(messages(code, toll(day(1, 30), day(2, 20, more)))).toEqual([]);
  });
});

describe('resolve/wide', () => {
  const code = 'resolve/wide';
  test.each([
    ['10..20', '1..5x [2013]', 0],
    ['10..20', '1..6x [2013]', 1],
    ['>=10', '2x [2013]', 0],
    ['0..20', '2x [2013]', 1],
    ['5', '-3..3 [2013]', 0],
  ])('check() of %s and %s: %i', (base, relation, count) => {
    expect(messages(code, { figures: [year(2013, base), year(2014, relation)] })).toHaveLength(count);
  });

  test('check() names ends that have no end by four digits', () => {
    const figures = [year(2014, 1000), { id: 'more', period: '2014', value: '3..60x [2013]' }];
    expect(messages(code, { figures })[0]).toContain('lies anywhere between 16.67 and 333.3: ');
  });
});

describe('resolve/no-anchor', () => {
  test('check() leaves it to chart/base-left-out where the file has the number', () => {
    const example = charted([year(2013, 5), year(2014, '2x [2013]')], { figures: ['plums-2014'] });
    expect(messages('resolve/no-anchor', example)).toEqual([]);
    expect(messages('chart/base-left-out', example)).toHaveLength(1);
  });

  test('check() asks whether a plan is meant as the base', () => {
    const figures = [
      year(2014, 5, { status: 'planned', speaker: 'ann' }),
      year(2015, '+20% [2014]', { status: 'forecast', speaker: 'ann' }),
    ];
    expect(found('resolve/no-anchor', { figures }).problems).toMatchObject([
      { remedy: '"plums-2014" is planned, and no base unless it is named: write [plums-2014] if it is meant' },
    ]);
  });
});

describe('conflict/hard', () => {
  const code = 'conflict/hard';
  test('check() says once that a figure is below what its measure can be', () => {
    const example = { figures: [year(2014, -5)] };
    expect(messages(code, example)).toEqual([]);
    expect(messages('value/below-min', example)).toHaveLength(1);
  });

  test('check() names a part of a period that has more than all of it', () => {
    const figures = [year(2014, 900), year(2014, 990, { id: 'half', period: '2014-01/2014-06' })];
    const measures = { plums: { label: 'Plums', unit: 'plums', time: 'flow' } };
    expect(found(code, { figures, measures }).problems).toMatchObject([
      {
        severity: 'error',
        message:
          'these figures of one speaker cannot all be true, since a part of a period cannot have more than all of it: "half" (990), "plums-2014" (900)',
      },
    ]);
  });

  test('check() is told at the figure that allows it, wherever in the file it stands', () => {
    const allow = { [code]: 'both stand in the report' };
    const figures = [year(2014, 5, { id: 'a', allow }), year(2014, 9, { id: 'b' })];
    expect(found(code, { figures })).toMatchObject({ problems: [], silenced: [{ path: '/figures/0' }] });
  });

  test('check() never calls a difference within a ± hard', () => {
    const figures = [year(2014, '30±3', { id: 'a' }), year(2014, '40±3', { id: 'b' })];
    expect(messages(code, { figures })).toEqual([]);
    expect(messages('conflict/rounding', { figures })).toHaveLength(1);
  });
});
