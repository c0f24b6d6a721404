import { expect, test } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import { scenery } from '../../src/scene/extra.ts';
import { planWithin } from '../../src/pipeline/plan-within.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { told } from '../fixtures/told.ts';

await Promise.all([forms, scenery].map(folder => folder.loadAll()));
const frame = { width: 640, rem: 16, dir: 'ltr', measure: (text: string) => 7 * text.length } as const;
const figures = [3, 7, 5].map((value, i) => ({ id: 'abc'[i]!, period: String(2019 + i), value }));
const chart = (form: string) => told({ figures, charts: { main: { title: 'Plums', form } } } as never);

test.each(['column', 'line', 'scatter'])('planWithin() draws %s lower, down to five rem, and no text smaller', form => {
  const telling =
    form === 'scatter'
      ? told({
          figures: figures.flatMap(one => [one, { ...one, id: `${one.id}2`, measure: 'share' }]),
          charts: { main: { title: 'Plums', x: 'plums', y: 'share' } },
        } as never)
      : chart(form);
  expect(telling.form).toBe(form);
  const free = plan(telling, frame);
  const most = free.height - 60;
  const low = planWithin(telling, frame, most);
  expect(low.height).toBeLessThanOrEqual(most);
  expect(low.height).toBeGreaterThan(most - 40);
  const sizes = (scene: typeof low) =>
    new Set(scene.shapes.flatMap(shape => (shape.kind === 'text' ? [shape.size] : [])));
  expect(Math.min(...sizes(low))).toBe(Math.min(...sizes(free)));
  const least = planWithin(telling, frame, 10);
  expect(least.height).toBeGreaterThan(5 * 16);
  expect(least.height).toBeLessThan(free.height);
});

test('planWithin() leaves alone what fits', () => {
  const telling = chart('column');
  expect(planWithin(telling, frame, 1000)).toEqual(plan(telling, frame));
});
