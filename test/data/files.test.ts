import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { phrases } from '../../src/phrases/index.ts';
import { read } from '../../src/pipeline/read.ts';

const folder = new URL('../../data/', import.meta.url);
const load = (name: string) => read(readFileSync(new URL(name, folder), 'utf8'));

beforeAll(() => phrases.loadAll());

describe('every file in data/', () => {
  const names = readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'schema.json');

  test('is explained in data/README.md', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    for (const name of names) expect(readme).toContain(`## ${name}`);
  });

  test.each(names)('%s is sound, names its schema, and charts every title in up to 12 words', name => {
    const { data, problems } = load(name);
    expect(problems).toEqual([]);
    expect(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).toMatchObject({ $schema: 'schema.json' });
    for (const chart of Object.values(data!.charts!)) expect(String(chart.title).split(' ').length).toBeLessThanOrEqual(12);
    for (const source of Object.values(data!.sources)) expect(source.accessed).toBe('2026-11-22');
  });
});

test('data/drills.json says what the article says, and nothing that it does not', () => {
  const { figures, charts } = load('drills.json').data!;
  const said = figures.map(({ id, period, value, status, speaker, why, wording }) => [id, period, value, status, speaker ?? why, wording]);
  expect(said).toEqual([
    ['drills-2015', '2015', '>4000', 'planned', 'mod', 'over 4,000'],
    ['drills-2014', '2014', '1.5x [2013]', 'reported', undefined, '1.5 times more'],
    ['protesting', '2014', 'several hundred', 'claimed', 'vasilieva', undefined],
    ['refusing', '2014', null, 'reported', 'unknown', 'difficult to know'],
    ['gathering-time', undefined, 2, 'reported', undefined, 'two months'],
  ]);
  expect(figures[1]!.readings).toMatchObject([{ lo: 2.5, hi: 2.5, relation: { kind: 'ratio', base: '2013' } }]);
  expect(figures[2]!.quantity).toMatchObject({ lo: 300, hi: 900, approximate: true });
  expect(charts!['plans']).toEqual({
    title: 'Over 4,000 exercises planned for 2015; no count given for earlier years',
    subtitle: 'Training exercises and drills a year',
    figures: { measure: 'drills' },
    asOf: '2014-12',
  });
  expect(charts!['refusals']).toEqual({
    title: '“Several hundred” soldiers of a unit said to have announced protest',
    figures: ['protesting'],
  });
});

test('data/nato-spending.json has both years of 31 members, and its titles count right', () => {
  const { figures, entities, charts } = load('nato-spending.json').data!;
  const of = (period: string) => new Map(figures.filter(figure => figure.period === period).map(({ entity, value }) => [entity!, Number(value)]));
  const [before, after] = [of('2014'), of('2024')];
  expect([...before.keys()].sort()).toEqual(Object.keys(entities!).sort());
  expect([...after.keys()].sort()).toEqual(Object.keys(entities!).sort());
  expect(before.size).toBe(31);
  // sums of the columns of the printed table
  const sum = (values: Iterable<number>) => Math.round([...values].reduce((all, value) => all + value * 100, 0));
  expect([sum(before.values()), sum(after.values())]).toEqual([4239, 6807]);
  expect([before.get('united-states'), after.get('united-states')]).toEqual([3.71, 3.38]);
  expect([...after].filter(([id, value]) => value > before.get(id)!)).toHaveLength(29);
  expect([...after.values()].filter(value => value >= 2)).toHaveLength(23);
  expect(Math.max(...after.values())).toBe(after.get('poland'));
  expect(charts!['scatter']).toMatchObject({ form: 'scatter', x: '2014', y: '2024' });
  expect(new Set(figures.filter(({ period }) => period === '2024').map(({ status }) => status))).toEqual(new Set(['estimated']));
});
