import { expect, test } from 'vitest';
import { unite } from '../../src/pipeline/unite.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { dataset } from '../fixtures/told.ts';

const data = dataset({
  figures: [
    { id: 'plan', period: '2021', value: '>40', status: 'planned' },
    { id: 'more', period: '2020', value: '1.5x [2019]' },
    { id: 'count', period: '2020', value: 30, reported: '2021-09-29' },
    { id: 'part', measure: 'share', period: '2020', value: 12 },
  ],
  charts: {
    main: { title: 'Plums picked', figures: { measure: 'plums' } },
    other: { title: 'Share of plums', figures: ['part'], note: 'Of all fruit.' },
  },
} as never);
const steps = [
  tell(data, { chart: 'main', asOf: '2021-03' }),
  tell(data, { chart: 'main', asOf: '2021-09' }),
  tell(data, { chart: 'other' }),
];
const { telling, places } = unite(data, steps, 'en', 'All about plums');

test('unite() has a row for every row of every step, each with a sentence of its own', () => {
  const ids = new Set(telling.told.map(({ id }) => id));
  for (const [i, step] of steps.entries())
    for (const { id } of step.told) expect(ids, id).toContain(places[i]!.get(id));
  const sentences = telling.told.map(({ sentence }) => sentence);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(telling.sentences.map(({ text }) => text)).toEqual(sentences);
  expect(sentences.some(sentence => sentence.startsWith('Share of plums'))).toBe(true);
});

test('unite() lets a gap of an early step stand for the number that was derived later', () => {
  const [early, late] = steps as [(typeof steps)[0], (typeof steps)[0]];
  const gap = early.told.find(({ row }) => row.absent)!;
  const number = late.told.find(({ derived }) => derived)!;
  expect([gap.row.period, number.row.period]).toEqual(['2019', '2019']);
  expect(places[0]!.get(gap.id)).toBe(number.id);
});

test('unite() says when a figure came that a step does not know yet, and of all others nothing', () => {
  const sentence = (id: string) => telling.told.find(told => told.id === id)!.sentence;
  expect(sentence('count')).toMatch(/[^.], reported on 29 September 2021\.$/u);
  expect(sentence('plan')).not.toContain('reported on');
  const derived = telling.told.find(told => told.derived)!;
  expect(derived.sentence).toMatch(/Derived from what was reported by 29 September 2021\.$/u);
});

test('unite() says in which month a figure came where no day is known', () => {
  const { figures, ...rest } = data;
  const vague = { ...rest, figures: figures.map(one => (one.id === 'count' ? { ...one, reported: '2021-09' } : one)) };
  const all = unite(vague, steps, 'en').telling.told;
  expect(all.find(({ id }) => id === 'count')!.sentence).toMatch(/, reported in September 2021\.$/u);
});

test('unite() is called like the story, and has the key and the notes of all steps', () => {
  expect(telling.title).toBe('All about plums');
  const texts = new Set(telling.key.map(({ text }) => text));
  for (const { key } of steps) for (const { text } of key) expect(texts).toContain(text);
  expect(telling.notes).toContain('Of all fruit.');
  expect(telling.words.construction).toContain('3 steps');
});

test('unite() gives the same whatever was told before', () => {
  expect(unite(data, steps, 'en', 'All about plums').telling).toEqual(telling);
});
