import { describe, expect, test } from 'vitest';
import { shrink, minimalSets, smallestFirst } from '../../src/pipeline/minimal-sets.ts';
import { figures, resolved } from '../fixtures/dataset.ts';

type Item = Record<string, unknown>;

describe('claims that contradict each other', () => {
  /** A march: the organisers' own count and its parts, the police's, and a ratio that a paper prints. */
  const march: Item[] = [
    { id: 'org-all', period: '2014-06-01', speaker: 'org', value: '>170000' },
    { id: 'org-east', entity: 'east', period: '2014-06-01', speaker: 'org', value: '60000..70000' },
    { id: 'org-west', entity: 'west', period: '2014-06-01', speaker: 'org', value: '<80000' },
    { id: 'police-all', period: '2014-06-01', speaker: 'police', value: '<=20000' },
    { id: 'police-east', entity: 'east', period: '2014-06-01', speaker: 'police', value: '>9000' },
    { id: 'paper', entity: 'west', period: '2014-06-01', speaker: 'paper', value: '0.9..1.1x [east]' },
  ];
  const keys = {
    speakers: { org: { name: 'Org' }, police: { name: 'Police' }, paper: { name: 'Paper' } },
    entities: {
      march: { name: 'March', complete: true },
      east: { name: 'East', partOf: 'march' },
      west: { name: 'West', partOf: 'march' },
    },
  };
  const whole = march.map(item => ({ entity: 'march', ...item }));

  test('resolve() finds the one set within a speaker’s own figures among those between speakers', () => {
    const { conflicts } = resolved(figures(whole, keys));
    expect(conflicts.filter(({ speakers }) => speakers.length === 1)).toEqual([
      { figures: ['org-all', 'org-east', 'org-west'], grade: 'hard', speakers: ['org'], through: ['total'] },
    ]);
    expect(conflicts.map(({ figures }) => figures.join())).toEqual([
      'org-all,police-all',
      'org-east,police-all',
      'org-all,org-east,org-west',
      'org-all,org-east,paper',
      'org-all,org-west,paper',
    ]);
  });

  test('resolve() finds the same sets whatever the order', () => {
    const { conflicts } = resolved(figures(whole, keys));
    expect(resolved(figures([...whole].reverse(), keys)).conflicts).toEqual(conflicts);
  });
});

describe('grades', () => {
  const grade = (...values: [string, string | number][]) =>
    resolved(values.map(([period, value], i) => ({ id: `f${i}`, period, value }))).conflicts.map(one => one.grade);
  test('resolve() calls what rounding explains an info, and only that', () => {
    expect(grade(['2014', 300], ['2014', 340])).toEqual(['rounding']);
    expect(grade(['2014', 300], ['2014', 360])).toEqual(['hard']);
    expect(grade(['2014', '<=300'], ['2014', '>=301'])).toEqual(['hard']);
    expect(grade(['2013', 110], ['2014', '1.5x [2013]'], ['2014', 170])).toEqual(['rounding']);
    expect(grade(['2013', 110], ['2014', '1.5x [2013]'], ['2014', 190])).toEqual(['hard']);
  });

  test('resolve() never calls it hard that a vague word reaches no further than our range for it', () => {
    expect(grade(['2014', 'several thousand'], ['2014', '>9000'])).toEqual(['rounding']);
    expect(grade(['2014', '~<4000'], ['2014', '>4000'])).toEqual(['hard']);
    const { conflicts } = resolved([
      { id: 'a', period: '2014', value: 'several thousand', speaker: 'ann' },
      { id: 'b', period: '2014', value: '>9000', speaker: 'bob' },
    ]);
    expect(conflicts).toEqual([{ figures: ['a', 'b'], grade: 'rounding', speakers: ['ann', 'bob'] }]);
  });

  test('resolve() finds a number that its measure does not allow', () => {
    const data = figures([{ id: 'a', period: '2014', value: '>5' }], {
      measures: { plums: { label: 'Plums', max: 5 } },
    });
    const all = resolved(data);
    expect([all.rows[0]?.implied, all.conflicts]).toEqual([
      null,
      [{ figures: ['a'], grade: 'hard', speakers: ['gazette'] }],
    ]);
  });
});

describe('minimal sets', () => {
  const sets = [['a', 'b'], ['b', 'c', 'd'], ['a', 'd', 'e'], ['f']];
  const refute = (taken: ReadonlySet<string>) =>
    sets.some(set => set.every(one => taken.has(one))) ? [...taken] : null;

  test('minimalSets() finds all of them, and those that are known', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const sorted = (found: string[][]) => found.map(set => set.join('')).sort();
    expect(sorted(minimalSets(all, refute))).toEqual(['ab', 'ade', 'bcd', 'f']);
    expect(sorted(minimalSets(all, refute, [['f'], ['a', 'b']]))).toEqual(['ab', 'ade', 'bcd', 'f']);
    expect(minimalSets(['a', 'c', 'g'], refute)).toEqual([]);
  });

  test('minimalSets() finds one more among many that have nothing to do with it', () => {
    const pairs = Array.from({ length: 12 }, (_, i) => [`a${i}`, `b${i}`]);
    const many = [...pairs, ['x', 'y', 'z']];
    const refuteMany = (taken: ReadonlySet<string>) =>
      many.some(set => set.every(one => taken.has(one))) ? [...taken] : null;
    expect(smallestFirst(minimalSets(many.flat(), refuteMany, pairs)).at(-1)).toEqual(['x', 'y', 'z']);
  });

  test('shrink() leaves out what is not needed', () => {
    expect(shrink(['g', 'e', 'd', 'c', 'b'], refute)).toEqual(['b', 'c', 'd']);
  });

  test('smallestFirst() keeps no set that contains another, and each once', () => {
    expect(smallestFirst([['a', 'b', 'c'], ['b', 'a'].sort(), ['a', 'b'], ['d']])).toEqual([['d'], ['a', 'b']]);
  });
});
