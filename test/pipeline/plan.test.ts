import { describe, expect, it } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { between, frame, telling } from '../fixtures/telling.ts';

const one = [{ quantity: between(5, 5) }];

describe('plan()', () => {
  it('draws a baseline and no button where there are no rows', () => {
    const scene = plan(telling([]), frame(640));
    expect([scene.hits, scene.shapes.map(({ role }) => role)]).toEqual([[], ['zero']]);
  });

  it('throws for a form that is not loaded, and plans with the form of the telling once it is', async () => {
    expect(() => plan(telling(one, { form: 'bar' }), frame(640))).toThrow('"bar" is not loaded');
    await forms.loadAll();
    const told = telling(one, { form: 'bar' });
    expect(plan(told, frame(640))).toEqual(forms.get('bar').plan(told, frame(640)));
  });

  it('gives every form the same rows to put buttons on, and the same scene twice', async () => {
    await forms.loadAll();
    for (const id of forms.ids) {
      const told = telling([...one, {}, { quantity: between(2, null) }], { form: id });
      const scene = plan(told, frame(480));
      expect(scene.hits.map(hit => hit.id)).toEqual(told.told.map(row => row.id));
      expect(plan(told, frame(480))).toEqual(scene);
    }
  });
});
