import { describe, expect, it } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import { faults } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

const sizes = { elm: 90, oak: 70, ash: 12, fir: 8, yew: 3 };
const orchards = (more: object = {}, value: (n: number) => unknown = n => n) =>
  dataset({
    measures: { plums: { label: 'Plums', unit: 'plums', integer: true } },
    entities: Object.fromEntries(Object.keys(sizes).map(id => [id, { name: `${id} orchard`, partOf: '*' }])),
    figures: Object.entries(sizes).map(([entity, n]) => ({
      measure: 'plums',
      entity,
      period: '2015',
      value: value(n) as number,
      source: 'gazette',
    })),
    charts: { most: { title: 'Plums', form: 'bar', top: 2, order: '-value' } },
    ...more,
  });

describe('tell() of the top of a chart', () => {
  it('sums the others in one row, last, where they are counted parts of one whole', () => {
    const told = tell(orchards(), { chart: 'most' });
    expect(told.told.map(({ label, value }) => [label, value])).toEqual([
      ['elm orchard', '90'],
      ['oak orchard', '70'],
      ['3 others', '23'],
    ]);
    expect(told.told[2]!.derived).toBe(true);
    expect(told.told[2]!.sentence).toContain('It is the sum of 3 figures that are not shown one by one.');
    expect(told.notes.join()).not.toContain('Not shown');
    const scene = plan(told, frame(480));
    expect(faults(scene, told)).toEqual([]);
  });

  it('keeps bounds in the sum', () => {
    const told = tell(
      orchards({}, n => (n === 8 ? '>8' : n)),
      { chart: 'most' },
    );
    expect(told.told[2]!.value).toMatch(/23/);
    expect(told.told[2]!.row.quantity).toMatchObject({ lo: 23, hi: null });
  });

  it.each([
    ['rates', { measures: { plums: { label: 'Plums', unit: '%' } } }],
    [
      'things that are not said to be parts of one whole',
      { entities: Object.fromEntries(Object.keys(sizes).map(id => [id, { name: id }])) },
    ],
    [
      'a part and what it is part of',
      {
        entities: {
          elm: { name: 'elm' },
          oak: { name: 'oak' },
          ash: { name: 'ash' },
          fir: { name: 'fir', partOf: 'ash' },
          yew: { name: 'yew' },
        },
      },
    ],
  ])('says how many are not shown instead of summing %s', (_, more) => {
    const told = tell(orchards(more), { chart: 'most' });
    expect(told.told).toHaveLength(2);
    expect(told.notes).toContain('Not shown here: 3 more.');
  });

  it('sums nothing where one of them has no number', () => {
    const told = tell(
      orchards({}, n => (n === 3 ? null : n)),
      { chart: 'most' },
    );
    expect(told.told).toHaveLength(2);
    expect(told.notes).toContain('Not shown here: 3 more.');
  });
});
