import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { rules } from '../../src/rules/index.ts';
import { dataset, figures } from '../fixtures/dataset.ts';

beforeAll(() => rules.loadAll());

const year = (period: number, value: unknown, more = {}) => ({
  id: `y${period}`,
  period: String(period),
  value,
  ...more,
});
const one = (value: unknown, more = {}) => figures([year(2014, value, more)]);
const chart = (list: Record<string, unknown>[], keys: Record<string, unknown>, more = {}) =>
  figures(list, { ...more, charts: { it: { title: 'It', ...keys } } });
const source = (keys: Record<string, unknown>) =>
  dataset({ sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', ...keys } }, figures: [] });
const integer = { measures: { plums: { label: 'Plums', unit: 'plums', integer: true } } };
const measure = (keys: Record<string, unknown>, value: unknown) =>
  figures([year(2014, value)], { measures: { plums: { label: 'Plums', unit: 'plums', ...keys } } });

/** For each rule: datasets that break it, and near ones that do not. */
const examples: Record<
  string,
  { breaks: (() => ReturnType<typeof figures>)[]; keeps: (() => ReturnType<typeof figures>)[] }
> = {
  'chart-base-left-out': {
    breaks: [() => chart([year(2013, 1), year(2014, '2x [2013]')], { figures: ['y2014'] })],
    keeps: [
      () => chart([year(2013, 1), year(2014, '2x [2013]')], {}),
      () => chart([year(2014, '2x [2013]')], { figures: ['y2014'] }),
    ],
  },
  'chart-title-overclaims': {
    breaks: [
      () => chart([year(2014, '>4000')], { title: '4,000 plums' }),
      () => chart([year(2014, 4000, { status: 'claimed', speaker: 'ann' })], { title: '4,000 plums in 2014' }),
      () => chart([year(2014, 4000, { status: 'planned', speaker: 'ann' })], { title: '4,000 plums in 2014' }),
      () => chart([year(2014, '~300')], { title: '300 plums' }),
      () => chart([year(2014, '200..300')], { title: '300 plums' }),
    ],
    keeps: [
      () => chart([year(2014, '>4000')], { title: 'Over 4,000 plums' }),
      () => chart([year(2014, '>4000')], { title: 'Plums in 2014' }),
      () => chart([year(2014, '>4000'), year(2015, 4000)], { title: '4,000 plums in 2015' }),
      () => chart([year(2014, 4000, { status: 'claimed', speaker: 'ann' })], { title: '4,000 plums, says the grower' }),
      () => chart([year(2014, 4000, { status: 'claimed', speaker: 'ann' })], { title: 'Ann Plum: 4,000 plums' }),
      () => chart([year(2014, 4000, { status: 'planned', speaker: 'ann' })], { title: '4,000 plums planned' }),
      () => chart([year(2014, '~300')], { title: 'About 300 plums' }),
    ],
  },
  'claim-no-attribution': {
    breaks: [() => one(1, { status: 'planned' }), () => one(null, { status: 'claimed' })],
    keeps: [() => one(1, { status: 'planned', speaker: 'ann' }), () => one(1, { status: 'estimated' })],
  },
  'conflict-hard': {
    breaks: [
      () => figures([year(2014, 5, { id: 'a' }), year(2014, 9, { id: 'b' })]),
      () => figures([year(2014, 5, { id: 'a', speaker: 'ann' }), year(2014, 9, { id: 'b', speaker: 'bob' })]),
      () => figures([year(2013, 1), year(2014, '2x [2013]', { id: 'r' }), year(2014, 9)]),
    ],
    keeps: [
      () => figures([year(2014, '>5', { id: 'a' }), year(2014, 9, { id: 'b' })]),
      () => figures([year(2014, 5, { id: 'a', status: 'planned', speaker: 'ann' }), year(2014, 9, { id: 'b' })]),
      () => figures([year(2014, 5, { id: 'a' }), year(2014, 9, { id: 'b', replaces: 'a' })]),
    ],
  },
  'conflict-rounding': {
    breaks: [() => figures([year(2014, 300, { id: 'a' }), year(2014, 312, { id: 'b' })])],
    keeps: [() => figures([year(2014, 300, { id: 'a' }), year(2014, 412, { id: 'b' })])],
  },
  'licence-missing': {
    breaks: [() => dataset({ licenses: undefined, figures: [] }), () => dataset({ licenses: [], figures: [] })],
    keeps: [() => one(1)],
  },
  'period-future-actual': {
    breaks: [
      () => figures([year(2030, 5)], { modified: '2026-11-22' }),
      () =>
        chart(
          [year(2016, 5)],
          { asOf: '2015' },
          { sources: { gazette: { publisher: 'G', url: 'https://example.org/', published: '2015' } } },
        ),
    ],
    keeps: [
      () => figures([year(2030, 5)]),
      () => figures([year(2030, 5, { status: 'forecast' })], { modified: '2026-11-22' }),
      () => figures([year(2026, 5)], { modified: '2026-11-22' }),
    ],
  },
  'period-planned-in-past': {
    breaks: [() => figures([year(2015, 5, { status: 'planned', speaker: 'ann' })], { modified: '2026-11-22' })],
    keeps: [
      () => figures([year(2015, 5, { status: 'planned' })]),
      () => figures([year(2015, 5, { status: 'planned' })], { modified: '2015-12-30' }),
      () => figures([year(2015, 5, { status: 'planned' }), year(2015, 4, { id: 'done' })], { modified: '2026-11-22' }),
      () =>
        chart(
          [year(2015, 5, { status: 'planned', reported: '2014' })],
          { asOf: '2014-12' },
          { modified: '2026-11-22' },
        ),
    ],
  },
  'ratio-times-more': {
    breaks: [
      () => one('1.5x [2013]', { wording: '1.5 times more' }),
      () => one('2x [2013]', { wording: 'a 2-fold increase' }),
    ],
    keeps: [
      () => one('1.5x [2013]', { wording: '1.5 times more', alternatives: ['2.5x [2013]'] }),
      () => one('1.5x [2013]', { wording: '1.5 times as many' }),
    ],
  },
  'resolve-no-anchor': {
    breaks: [() => one('1.5x [2013]'), () => one('-3 [2013]')],
    keeps: [() => figures([year(2013, '>1'), year(2014, '1.5x [2013]')]), () => one(null)],
  },
  'source-no-accessed-date': {
    breaks: [() => source({ url: 'https://example.org/' })],
    keeps: [() => source({ url: 'https://example.org/', accessed: '2026-11-22' }), () => source({ locator: 'page 3' })],
  },
  'source-no-url-or-locator': {
    breaks: [() => source({})],
    keeps: [() => source({ locator: 'page 3' }), () => source({ url: 'https://example.org/' })],
  },
  'unit-missing': { breaks: [() => figures([], { measures: { plums: { label: 'Plums' } } })], keeps: [() => one(1)] },
  'value-ambiguous-magnitude': {
    breaks: [() => figures([year(2014, '1.000')], { lang: 'de' })],
    keeps: [() => one('1.000'), () => figures([year(2014, '1.00')], { lang: 'de' })],
  },
  'value-bare-ratio': {
    breaks: [() => one('+5'), () => one('20%')],
    keeps: [
      () => one(5),
      () => one('+5 [2013]'),
      () => measure({ unit: '%' }, '20%'),
      () => measure({ unit: '%', min: null }, '+2.1%'),
    ],
  },
  'value-below-min': {
    breaks: [() => one(-5), () => one('<0'), () => measure({ min: 10 }, '5..20')],
    keeps: [
      () => one(0),
      () => one('<5'),
      () => measure({ min: null }, -5),
      () => one('-5 [2013]'),
      () => measure({ min: -10 }, -5),
    ],
  },
  'value-non-integer-count': {
    breaks: [() => figures([year(2014, 4.5)], integer), () => figures([year(2014, '>1.5')], integer)],
    keeps: [
      () => one(4.5),
      () => figures([year(2014, '1.5x [2013]')], integer),
      () => measure({ integer: true, scale: 'million' }, 4.5),
    ],
  },
  'value-percent-over-100': {
    breaks: [() => one('120% of [2013]'), () => one('-120% [2013]')],
    keeps: [() => one('80% of [2013]'), () => one('1.2x [2013]'), () => one('+120% [2013]')],
  },
  'value-phrase': {
    breaks: [() => one('several hundred'), () => one('over 4,000')],
    keeps: [() => one('>4000'), () => one('~300..900')],
  },
  'value-self-ref': {
    breaks: [() => one('2x [2014]'), () => one('2x [y2014]')],
    keeps: [() => one('2x [2013]'), () => one('-10% [2014]', { status: 'target' })],
  },
  'value-unresolved-ref': {
    breaks: [() => one('2x [y2104]')],
    keeps: [() => one('2x [2013]'), () => one('2x [*]'), () => one('2x [Meadow]', { entity: 'Garden' })],
  },
  'wording-strictness': {
    breaks: [
      () => one('>=4000', { wording: 'over 4,000' }),
      () => one('>4000', { wording: 'at least 4,000' }),
      () => one('<4000', { wording: 'up to 4,000' }),
    ],
    keeps: [
      () => one('>4000', { wording: 'over 4,000' }),
      () => one('>=4000', { wording: '“at least 4,000” of them' }),
      () => one(4000, { wording: '4,000' }),
    ],
  },
};

test('every rule has its examples', () => {
  expect(Object.keys(examples).sort()).toEqual([...rules.ids].sort());
});

describe.each([...rules.ids])('%s', id => {
  const { breaks, keeps } = examples[id] ?? { breaks: [], keeps: [] };
  const code = id.replace('-', '/');

  test('check() finds it, with words for a journalist', () => {
    expect(rules.get(id)).toMatchObject({ code, why: expect.stringMatching(/^\S.*\.$/) as string });
    for (const make of breaks) {
      const found = check(make()).filter(problem => problem.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const { message, remedy, line, path } of found) {
        expect(`${message} ${remedy ?? ''}`).not.toMatch(/undefined|null(?! for none)|NaN|\[object/);
        expect(line).toBeGreaterThan(0);
        expect(path).toMatch(/^(\/|$)/);
      }
    }
  });

  test('check() does not find it in what is near', () => {
    for (const make of keeps) expect(check(make()).filter(problem => problem.code === code)).toEqual([]);
  });
});
