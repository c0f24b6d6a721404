import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NotLoaded } from '../../src/model/folder.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { phrases } from '../../src/phrases/index.ts';
import { complete } from '../../src/pipeline/complete.ts';
import { extras } from '../../src/pipeline/extra.ts';
import { ordinaries } from '../../src/pipeline/ordinary.ts';
import { prepare } from '../../src/pipeline/prepare.ts';
import { read } from '../../src/pipeline/read.ts';
import { solver } from '../../src/pipeline/solver.ts';
import { tell } from '../../src/pipeline/tell.ts';

/** Nothing here may load a part of the library before a chart asks for it: the tests build on each other, in this order. */
const loaded = () =>
  ({
    ordinaries: ordinaries.peek('ordinaries'),
    extras: extras.peek('extras'),
    solver: solver.peek('solve'),
    phrases: phrases.peek('en'),
  }) as Record<string, unknown>;
const parts = (): string[] => Object.keys(loaded()).filter(part => loaded()[part] !== undefined);

const drills = read(readFileSync('data/drills.json', 'utf8')).data!;
const years = (values: Record<string, string | number>): Dataset =>
  read(
    JSON.stringify({
      title: 'Plums',
      sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
      measures: { plums: { label: 'Plums' } },
      defaults: { measure: 'plums', source: 'gazette' },
      figures: Object.entries(values).map(([period, value]) => ({ period, value })),
    }),
  ).data!;

test('prepare() of the founding chart loads neither ordinaries nor extras nor solver nor words', async () => {
  const { telling, problems } = await prepare(drills, { chart: 'plans' });
  expect(problems).toEqual([]);
  expect(telling.told.map(({ value }) => value)).toEqual(['no number reported', 'no number reported', 'over 4,000']);
  expect(parts()).toEqual([]);
});

test('prepare() loads the ordinaries for several numbers, and then says what tell() says', async () => {
  const data = years({ 2014: 1, 2015: 2 });
  expect(() => tell(data)).toThrow(NotLoaded);
  const { telling } = await prepare(data, {});
  expect(telling.summary).toContain('2015 is the highest');
  expect(telling).toEqual(tell(data));
  expect(parts()).toEqual(['ordinaries']);
});

test('prepare() loads no extras for a dozen columns, nor for more that are asked for', async () => {
  const most = (count: number) => years(Object.fromEntries(Array.from({ length: count }, (_, i) => [2000 + i, i])));
  expect((await prepare(most(12), {})).telling.form).toBe('column');
  expect((await prepare(most(20), { form: 'column' })).telling.form).toBe('column');
  expect(parts()).toEqual(['ordinaries']);
  expect((await prepare(most(20), {})).telling.form).toBe('line');
  expect(parts()).toEqual(['ordinaries', 'extras']);
});

test('prepare() loads the solver for a number that can be derived', async () => {
  const { telling } = await prepare(years({ 2013: 3500, 2014: '2x [2013]' }), {});
  expect(telling.told.filter(({ derived }) => derived)).toHaveLength(1);
  expect(parts()).toEqual(['ordinaries', 'extras', 'solver']);
});

test('prepare() loads the words in which a value is written', async () => {
  const { telling } = await prepare(drills, { chart: 'refusals' });
  expect(telling.told[0]!.value).toBe('“several hundred”');
  expect(parts()).toEqual(['ordinaries', 'extras', 'solver', 'phrases']);
});

test('complete() asks again once what was missing is there', async () => {
  let there = false;
  const load = async () => void (there = true);
  const verb = () => {
    if (!there) throw new NotLoaded('plums', load);
    return 'told';
  };
  expect(await complete(verb)).toBe('told');
});

test('complete() hands on what a verb throws, and what does not arrive', async () => {
  const throws = (error: Error) =>
    complete(() => {
      throw error;
    });
  await expect(throws(new RangeError('too many plums'))).rejects.toThrow('too many plums');
  await expect(throws(new NotLoaded('plums', () => Promise.reject(new Error('offline'))))).rejects.toThrow('offline');
});
