import { describe, expect, it } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { scenery } from '../../src/scene/extra.ts';
import { between, frame, telling } from '../fixtures/telling.ts';
import { told } from '../fixtures/told.ts';

const one = [{ quantity: between(5, 5) }];

describe('plan()', () => {
  it('draws a baseline and no button where there are no rows', () => {
    const scene = plan(telling([]), frame(640));
    expect([scene.hits, scene.shapes.map(({ role }) => role)]).toEqual([[], ['zero']]);
  });

  it('throws for a form that is not loaded, and plans with the form of the telling once it is', async () => {
    expect(() => plan(telling(one, { form: 'bar' }), frame(640))).toThrow('"bar" is not loaded');
    await Promise.all([forms.loadAll(), scenery.loadAll()]);
    const told = telling(one, { form: 'bar' });
    expect(plan(told, frame(640))).toEqual(forms.get('bar').plan(told, frame(640)));
  });

  it('gives every form the same rows to put buttons on, and the same scene twice', async () => {
    await Promise.all([forms.loadAll(), scenery.loadAll()]);
    for (const id of forms.ids) {
      const told = telling([...one, {}, { quantity: between(2, null) }], { form: id });
      const scene = plan(told, frame(480));
      expect(scene.hits.map(hit => hit.id)).toEqual(told.told.map(row => row.id));
      expect(plan(told, frame(480))).toEqual(scene);
    }
  });

  it('gives what a chart highlights a madder mark and a bold name, named by id or by reference', async () => {
    await Promise.all([forms.loadAll(), scenery.loadAll()]);
    const said = ['2013', '2014', '2015'].map((label, i) => ({ id: `n${i}`, label, quantity: between(5, 5) }));
    const chart = { title: 'Plums', highlight: ['n0', '2015', 'nothing'] };
    const data = { figures: [{ id: 'n0' }], measures: {} } as unknown as Dataset;
    for (const form of ['column', 'bar']) {
      const { shapes } = plan(telling(said, { form, chart, data }), frame(640));
      const marks = shapes.flatMap(shape => (shape.kind === 'path' && shape.role === 'mark' ? [shape] : []));
      expect(marks.map(({ figure, fill }) => [figure, fill?.token])).toEqual([
        ['n0', 'madder'],
        ['n1', 'ink'],
        ['n2', 'madder'],
      ]);
      const names = shapes.flatMap(shape => (shape.kind === 'text' && shape.role === 'name' ? [shape.weight] : []));
      expect(names).toEqual([650, 400, 650]);
    }
  });

  it('lays down what has no date in a panel of lines between two moments', async () => {
    await Promise.all([forms.loadAll(), scenery.loadAll()]);
    const figures = [
      { entity: 'cedria', value: 5 },
      { entity: 'cedria', period: '2019', value: 7 },
      { entity: 'boralia', period: '2019', value: 7 },
      { entity: 'boralia', period: '2020', value: 9 },
    ];
    const charts = { it: { title: 'It', form: 'slope', facet: 'entity' as const } };
    expect(plan(told({ figures, charts }), frame(640)).hits).toHaveLength(4);
  });

  it('lays columns down where they have no room', async () => {
    await Promise.all([forms.loadAll(), scenery.loadAll()]);
    const said = Array.from({ length: 12 }, (_, i) => ({ label: `Plum harvest number ${i}`, quantity: between(i, i) }));
    const told = telling(said, { form: 'column', by: 'entity' });
    expect(plan(told, frame(320))).toEqual(forms.get('bar').plan(told, frame(320)));
  });
});
