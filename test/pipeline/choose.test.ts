import { describe, expect, test } from 'vitest';
import { forms, traits } from '../../src/forms/index.ts';
import type { Profile } from '../../src/forms/_profile.ts';
import type { Chart } from '../../src/model/dataset.ts';
import { chooseForm } from '../../src/pipeline/choose-form.ts';
import { choose } from '../../src/pipeline/choose.ts';
import { glance } from '../../src/pipeline/profile.ts';
import { resolved } from '../fixtures/dataset.ts';
import { drills, laterDrills } from '../fixtures/drills.ts';

type Resolved = ReturnType<typeof resolved>;
const choice = ({ rows, data }: Resolved, chart: Partial<Chart> = {}, asked?: string) =>
  choose(rows, { data, chart: { title: 'It', ...chart }, asked, path: '/charts/it' });
const natural = (...list: Record<string, unknown>[]) => choice(resolved(list)).form;

const year = (period: number, value: unknown, more = {}) => ({
  id: `y${period}`,
  period: String(period),
  value,
  ...more,
});
const at = (entity: string, value: unknown, more = {}) => ({ id: entity, entity, value, ...more });

test.each([
  ['plans', 'column'],
  ['change', 'ratio'],
  ['refusals', 'range'],
  ['scale', 'number'],
  ['gathering', 'number'],
])('choose() draws the founding chart %s as %s', (chart, form) => {
  expect(choice(resolved(drills(), { chart }))).toMatchObject({ form, problems: [] });
});

test('choose() draws columns once 2013 can be derived', () => {
  expect(choice(resolved(laterDrills(), { figures: ['drills-2014', 'shoigu-2014'] })).form).toBe('column');
});

test.each([
  ['a single exact number', [year(2014, 4000)], 'number'],
  ['a single bound', [year(2014, '>4000')], 'number'],
  ['a single ±', [year(2014, '300±10')], 'range'],
  ['a single range', [year(2014, '200..900')], 'range'],
  ['a single missing number', [year(2014, null)], 'number'],
  ['several missing numbers', [year(2014, null), year(2015, null)], 'column'],
  ['missing numbers of several things', [at('A', null), at('B', null)], 'bar'],
  ['several periods', [year(2014, 1), year(2015, 2)], 'column'],
  ['many periods', Array.from({ length: 20 }, (_, i) => year(2000 + i, i)), 'line'],
  [
    'several things in many periods',
    ['A', 'B'].flatMap(id => [1, 2, 3, 4].map(i => at(id, i, { period: `200${i}`, id: `${id}${i}` }))),
    'line',
  ],
  ['a ratio of two things', [at('A', '2x [B]')], 'ratio'],
  ['several unrelated ratios', [year(2010, '2x [2011]'), year(2012, '2x [2013]')], 'ratio'],
  ['only a difference', [year(2014, '-3 [2013]')], 'column'],
  ['several things', [at('A', 1), at('B', 2)], 'bar'],
  ['several things in several periods', [at('A', 1, { period: '2014' }), at('B', 2, { period: '2015' })], 'bar'],
  ['two speakers', [year(2014, 1, { speaker: 'ann' }), { ...year(2014, 2, { speaker: 'bob' }), id: 'b' }], 'claims'],
  ['a plan and its outcome', [year(2014, 1, { status: 'planned' }), { ...year(2014, 2), id: 'b' }], 'bullet'],
  [
    'two moments of a few things',
    ['A', 'B'].flatMap(id => [1, 2].map(i => at(id, i, { period: `200${i}`, id: `${id}${i}` }))),
    'slope',
  ],
  [
    'two moments of many things',
    [...'ABCDEFGHIJ'].flatMap(id => [1, 2].map(i => at(id, i, { period: `200${i}`, id: `${id}${i}` }))),
    'dumbbell',
  ],
  ['nothing', [], 'table'],
])('choose() has a natural form for %s', (_, list, form) => {
  expect(natural(...(list as Record<string, unknown>[]))).toBe(form);
});

test('choose() takes the form that is asked for, the request’s before the chart’s', () => {
  const both = resolved([year(2014, 1), year(2015, 2)]);
  expect(choice(both, { form: 'bar' })).toEqual({ form: 'bar', reason: 'asked for', problems: [] });
  expect(choice(both, { form: 'bar' }, 'table').form).toBe('table');
});

describe('refuses', () => {
  const ratio = [year(2014, '1.5x [2013]')];
  const number = [year(2014, 5)];
  test.each([
    ['bar', ratio, 'ratio', 'only a ratio'],
    ['column', ratio, 'ratio', 'only a ratio'],
    ['range', ratio, 'ratio', 'none was reported'],
    ['number', ratio, 'ratio', 'there are 2'],
    ['ratio', number, 'number', 'are numbers'],
    ['ratio', [year(2014, null)], 'number', 'no ratio'],
    ['scatter', number, 'number', 'which figures'],
    ['line', number, 'number', 'two dates'],
    ['line', [year(2014, null), year(2015, null)], 'column', 'none was reported'],
  ])('choose() refuses %s where it would lie', (asked, list, drawn, why) => {
    const { form, problems } = choice(resolved(list), { form: asked });
    expect(form).toBe(drawn);
    expect(problems).toMatchObject([{ code: 'chart/form-refused', severity: 'error', path: '/charts/it/form' }]);
    expect(problems[0]?.message).toContain(why);
    expect(problems[0]?.message).toContain(`drawn as "${drawn}"`);
  });

  test('choose() draws no bar from the later sources’ ratio either, unless a number is chosen with it', () => {
    const asked = { form: 'column' };
    expect(choice(resolved(laterDrills(), { figures: ['drills-2014'] }), asked).form).toBe('ratio');
    expect(choice(resolved(laterDrills(), { figures: ['drills-2014', 'putin-2014'] }), asked)).toMatchObject({
      form: 'column',
      problems: [],
    });
  });

  test('choose() names the nearest form for one that it does not know', () => {
    const { form, problems } = choice(resolved(number), { form: 'colum' });
    expect(form).toBe('number');
    expect(problems).toMatchObject([{ code: 'id/unknown', remedy: 'write "column"' }]);
    expect(choice(resolved(number), {}, 'constructor').problems[0]?.code).toBe('id/unknown');
  });
});

describe('scatter', () => {
  const pairs = (last: unknown) => [
    at('A', 1, { id: 'a0', period: '2014' }),
    at('A', 2, { id: 'a1', period: '2024' }),
    at('B', 3, { id: 'b0', period: '2014' }),
    at('B', last, { id: 'b1', period: '2024' }),
  ];
  test('choose() draws a scatter where x and y name numbers of the same things', () => {
    expect(choice(resolved(pairs(4)), { x: '2014', y: '2024' }).form).toBe('scatter');
    expect(choice(resolved(pairs(null)), { x: '2014', y: '2024', form: 'scatter' })).toMatchObject({
      form: 'scatter',
      problems: [],
    });
    expect(choice(resolved(pairs(4)), { x: '2014', y: '1999' }).form).toBe('slope');
  });
  test('choose() makes no dot of a bound', () => {
    const { form, problems } = choice(resolved(pairs('>4')), { x: '2014', y: '2024', form: 'scatter' });
    expect(form).toBe('slope');
    expect(problems[0]?.message).toContain('bounds');
  });
});

test('choose() does not count replaced figures', () => {
  expect(natural(year(2014, 1), year(2015, 2, { replaces: 'y2014', measure: 'pears' }))).toBe('number');
});

test('traits never refuse the table, and decide without ties', () => {
  const counts = [0, 1, 2, 3];
  const ends = ['exact', 'range', 'vague', 'lower', 'none'] as const;
  for (const rows of counts)
    for (const numbers of counts)
      for (const ratios of counts)
        for (const scales of [1, 2])
          for (const end of ends) {
            const profile: Profile = {
              rows,
              numbers,
              ratios,
              scales,
              differences: 0,
              periods: rows,
              entities: 1,
              marks: rows,
              ends: new Set([end]),
              cells: rows,
              rivals: 1,
              crowd: 1,
              inexact: end === 'exact' ? 0 : numbers,
              sizeless: end === 'exact' ? 0 : numbers,
              adding: true,
              wholes: 0,
              shared: 0,
              loose: numbers,
              parts: 0,
              nested: false,
              rest: 'filled',
              outcomes: 0,
              contested: 0,
              dated: 0,
              followed: 0,
              exact: end === 'exact' ? numbers : 0,
              negative: false,
              rate: false,
              whole: false,
              unit: 'plums',
              counted: false,
              largest: numbers,
              conflicting: false,
              stack: false,
              many: 0,
            };
            const scores = forms.ids.flatMap(id => traits[id].suits(profile)?.score ?? []);
            const best = Math.max(...scores);
            expect(traits.table.refuses(profile)).toBeNull();
            expect(scores.filter(score => score === best)).toHaveLength(1);
          }
});

describe('panels', () => {
  const pears = (period: number, value: unknown) => year(period, value, { id: `p${period}`, measure: 'pears' });
  const keysOf = (list: Record<string, unknown>[], chart: Partial<Chart> = {}) =>
    choice(resolved(list), chart).panels?.map(({ form, rows }) => [form, rows.map(({ id }) => id).join()]);

  test('choose() gives each measure a panel, drawn as suits it', () => {
    expect(keysOf([year(2014, 1), year(2015, 2), pears(2015, 3)])).toEqual([
      ['column', 'y2014,y2015'],
      ['number', 'p2015'],
    ]);
    expect(keysOf([year(2014, 1), pears(2014, 3)], { form: 'column' })?.map(([form]) => form)).toEqual([
      'column',
      'column',
    ]);
  });

  test('choose() gives three cells that only ratios join a panel, and leaves two where they are', () => {
    const links = [year(2012, '2x [2013]'), year(2013, '3x [2014]'), year(2020, 5), year(2021, 6)];
    expect(
      keysOf(links)
        ?.map(([form]) => form)
        .sort(),
    ).toEqual(['column', 'ratio']);
    expect(keysOf([year(2013, '3x [2014]'), year(2020, 5), year(2021, 6)])).toBeUndefined();
  });

  test('choose() makes no panels for a table, for a scatter, or for one', () => {
    expect(keysOf([year(2014, 1), pears(2014, 3)], { form: 'table' })).toBeUndefined();
    expect(keysOf([at('A', 1), at('B', 2, { measure: 'pears' })], { x: 'plums', y: 'pears' })).toBeUndefined();
    expect(keysOf([year(2014, 1), year(2015, 2)], { facet: 'entity' })).toBeUndefined();
  });

  test('choose() gives panels as the chart asks for', () => {
    const rows = [
      at('A', 1, { period: '2014' }),
      at('B', 2, { period: '2014' }),
      { ...at('A', 3, { period: '2015' }), id: 'a2' },
    ];
    expect(keysOf(rows, { facet: 'entity' })).toHaveLength(2);
    expect(keysOf(rows, { facet: 'period' })?.map(([, ids]) => ids)).toEqual(['A,B', 'a2']);
  });
});

test.each<[string, number, (i: number) => unknown, ((i: number) => object)?]>([
  ['a few numbers', 3, (i: number) => i],
  ['a dozen numbers', 12, (i: number) => i],
  ['many numbers', 40, (i: number) => i - 9],
  ['a dozen bounds', 12, (i: number) => `>${i}`],
  ['a dozen gaps', 12, () => null],
  ['a ratio among numbers', 10, (i: number) => (i === 9 ? '2x [2001]' : i + 1)],
  ['a difference among numbers', 10, (i: number) => (i === 9 ? '-3 [2001]' : i + 1)],
  ['plans and outcomes', 10, (i: number) => i + 1, (i: number) => ({ status: i % 2 ? 'planned' : 'reported' })],
  [
    'plans and outcomes in a part of the year',
    10,
    (i: number) => i + 1,
    (i: number) => ({ status: i % 2 ? 'reported' : 'planned', period: i % 2 ? `${1999 + i}-03` : String(2000 + i) }),
  ],
])('choose() says without the registry what it says with it of %s', (_, count, value, more = () => ({})) => {
  const { rows, data } = resolved(Array.from({ length: count }, (_, i) => year(2000 + i, value(i), more(i))));
  for (const asked of [undefined, 'column']) {
    const choosing = { data, chart: { title: 'It' }, asked, path: '/charts/it' };
    expect(choose(rows, choosing)).toEqual(chooseForm(rows, glance(rows, data), choosing));
  }
});
