import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSorting, sortTable, type Sorting } from '../../src/pipeline/sort-table.ts';
import { tabulate } from '../../src/pipeline/tabulate.ts';
import { told } from '../fixtures/told.ts';

const [subject, figure, , saidBy, , date] = [0, 1, 2, 3, 4, 5];
const up = (column: number): Sorting => ({ column, way: 'ascending' });
const down = (column: number): Sorting => ({ column, way: 'descending' });

const of = (values: unknown[], more: (i: number) => object = () => ({})) =>
  tabulate(
    told({
      figures: values.map((value, i) => ({ id: `n${i}`, period: String(2001 + i), value, ...more(i) })) as never,
    }),
  );
const idsBy = (table: ReturnType<typeof of>, sorting: Sorting | undefined) =>
  sortTable(table, sorting, 'en').map(({ id }) => id);

describe('sortTable()', () => {
  test('sorts intervals by their lower end, then by the upper one, and what has no number last, both ways', () => {
    const table = of([5, null, '2..9', '2..4', '>2', '<8', '~3', -1]);
    expect(idsBy(table, up(figure))).toEqual(['n5', 'n7', 'n3', 'n2', 'n4', 'n6', 'n0', 'n1']);
    expect(idsBy(table, down(figure))).toEqual(['n0', 'n6', 'n4', 'n2', 'n3', 'n7', 'n5', 'n1']);
  });

  test('has a comparison among what has no number', () => {
    const table = of(['2x [1999]', 7, 3]);
    expect(idsBy(table, up(figure)).slice(0, 2)).toEqual(['n2', 'n1']);
    expect(idsBy(table, down(figure)).slice(0, 2)).toEqual(['n1', 'n2']);
  });

  test('does not mix numbers of different measures', () => {
    const table = of([50, 40, 30, 20], i => ({ measure: i % 2 ? 'share' : 'plums' }));
    expect(idsBy(table, up(figure))).toEqual(['n2', 'n0', 'n3', 'n1']);
    expect(idsBy(table, down(figure))).toEqual(['n0', 'n2', 'n1', 'n3']);
  });

  test('sorts periods and dates in time, not by their names', () => {
    const periods = ['2014-03', '2014-01', '2013-12', '2014-02'];
    const table = of([1, 2, 3, 4], i => ({ period: periods[i], reported: `2020-0${4 - i}-05` }));
    expect(idsBy(table, up(subject))).toEqual(['n2', 'n1', 'n3', 'n0']);
    expect(idsBy(table, down(date))).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(idsBy(table, up(date))).toEqual(['n3', 'n2', 'n1', 'n0']);
  });

  test('sorts names as their language does, and digits in them as numbers', () => {
    const names = ['Town 10', 'Town 9', 'ąžuolas', 'Zebra', 'beta'];
    const table = of([1, 2, 3, 4, 5], i => ({ period: '2001', entity: names[i] }));
    const by = (lang: string) => sortTable(table, up(subject), lang).map(({ header }) => header);
    expect(by('lt')).toEqual(['ąžuolas', 'beta', 'Town 9', 'Town 10', 'Zebra']);
  });

  test('keeps what is equal as it was, and goes back to the order of the chart', () => {
    const table = of([3, 3, 1], i => ({ speaker: i === 1 ? 'guild' : 'ministry' }));
    expect(idsBy(table, up(figure))).toEqual(['n2', 'n0', 'n1']);
    expect(idsBy(table, down(figure))).toEqual(['n0', 'n1', 'n2']);
    expect(idsBy(table, up(saidBy))).toEqual(['n0', 'n2', 'n1']);
    expect(idsBy(table, undefined)).toEqual(['n0', 'n1', 'n2']);
    expect(table.rows.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2']);
  });

  test('loses and invents no row, whatever was said', () => {
    const value = fc.oneof(fc.integer(), fc.constantFrom(null, '>5', '<=9', '3..4', '~7', '2x [1990]'));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), fc.nat(5), fc.boolean(), (values, column, isUp) => {
        const table = of(values);
        const ids = idsBy(table, isUp ? up(column) : down(column));
        expect(ids.toSorted()).toEqual(table.rows.map(({ id }) => id).toSorted());
      }),
      { numRuns: 30 },
    );
  });
});

test('nextSorting() goes upwards, downwards and back', () => {
  const first = nextSorting(undefined, 1);
  const second = nextSorting(first, 1);
  expect([first, second, nextSorting(second, 1)]).toEqual([up(1), down(1), undefined]);
  expect(nextSorting(second, 2)).toEqual(up(2));
});
