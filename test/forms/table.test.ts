import { describe, expect, it } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import type { PathShape, Scene } from '../../src/model/scene.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { faults, texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

type Said = Record<string, unknown>;

const measures = {
  plums: { label: 'Plums picked', unit: { one: 'plum', other: 'plums' } },
  share: { label: 'Share of plums', unit: '%' },
};
const drawn = (figures: Said[], width = 760, dir: 'ltr' | 'rtl' = 'ltr') => {
  const data = dataset({
    measures,
    defaults: { measure: 'plums', source: 'gazette' },
    figures: figures.map((one, i) => ({ id: `n${i}`, ...one })) as never,
    charts: { it: { title: 'Plums', form: 'table' } },
  });
  const telling = tell(data, { chart: 'it' });
  const scene = plan(telling, frame(width, 16, dir));
  expect(telling.form).toBe('table');
  expect(faults(scene, telling), `${width} px, ${dir}`).toEqual([]);
  return { telling, scene };
};
const pathsOf = ({ shapes }: Scene, id: string): PathShape[] =>
  shapes.filter((shape): shape is PathShape => shape.kind === 'path' && shape.figure === id);
const boxOf = (scene: Scene, id: string, role = 'mark') =>
  bounds(pathsOf(scene, id).find(shape => shape.role === role)!)!;
const wordsOf = (scene: Scene, role: string): string[] =>
  texts(scene)
    .filter(shape => shape.role === role)
    .map(({ lines }) => lines.join(' '));
/** A number a year of one thing. */
const yearly = (entity: string, values: unknown[], more: Said = {}): Said[] =>
  values.map((value, i) => ({ id: `${entity}${i}`, entity, period: String(2001 + i), value, ...more }));

describe('table.plan()', () => {
  const mixed = [
    { period: '2001', value: 40 },
    { period: '2002', value: 10, status: 'planned' },
    { period: '2001', value: 4, measure: 'share' },
    { period: '2003', value: '>20' },
    { period: '2002', value: 8, measure: 'share' },
    { period: '2004', value: null },
  ];

  it('groups rows by what they measure, and does not say in each what it is', () => {
    const { scene } = drawn(mixed);
    expect(wordsOf(scene, 'heading')).toEqual(['Plums picked', 'Share of plums']);
    expect(wordsOf(scene, 'name')).toEqual(['2001', '2002', '2003', '2004', '2001', '2002']);
  });

  it.each([320, 760])('gives numbers of one measure bars on one scale, from zero, at %i px', width => {
    const { scene } = drawn(mixed, width);
    const [forty, ten, four, eight] = ['n0', 'n1', 'n2', 'n4'].map(id => boxOf(scene, id));
    expect(forty!.width / ten!.width).toBeCloseTo(4, 1);
    expect(eight!.width / four!.width).toBeCloseTo(2, 1);
    for (const id of ['n0', 'n1', 'n3'])
      expect(Math.abs(boxOf(scene, id).x - boxOf(scene, id, 'base').x)).toBeLessThan(1);
    // each measure has a scale of its own
    expect(eight!.width).toBeGreaterThan(ten!.width);
  });

  it('shows status and end at a bar, and no bar where there is no number', () => {
    const { scene } = drawn(mixed);
    expect(pathsOf(scene, 'n1').find(({ role }) => role === 'edge')?.stroke?.dash).toBe('7 5');
    expect(pathsOf(scene, 'n3').map(({ role }) => role)).toContain('tail');
    expect(pathsOf(scene, 'n5').map(({ role }) => role)).toEqual(['slot']);
  });

  it('underlines a number that has no other to be compared with', () => {
    const { scene } = drawn([
      { period: '2001', value: 40, status: 'claimed' },
      { period: '2001', value: 4, measure: 'share' },
    ]);
    for (const id of ['n0', 'n1']) expect(boxOf(scene, id).height).toBe(0);
    expect(pathsOf(scene, 'n0')[0]?.stroke?.dash).toBe('0.1 5.5');
    // called as their measure is, they need no heading
    expect(wordsOf(scene, 'heading')).toEqual([]);
    expect(wordsOf(scene, 'name')).toEqual(['Plums picked', 'Share of plums']);
  });

  it('aligns plain numbers by their ends', () => {
    const { scene } = drawn([3, 4000].map((value, i) => ({ entity: `Orchard ${i}`, value })));
    const ends = texts(scene)
      .filter(({ role }) => role === 'value')
      .map(({ box }) => Math.round(box.x + box.width));
    expect(new Set(ends).size).toBe(1);
  });

  it.each([320, 760])(
    'draws a series of three or more dates as one small line, cut where lines are, at %i px',
    width => {
      const { scene, telling } = drawn(
        [...yearly('Nor', [1, 2, null, 6, 7]), ...yearly('Sud', [9, 8, 7, 6, 5]), ...yearly('Ost', [3, 4])],
        width,
      );
      expect(wordsOf(scene, 'name')).toEqual(['Nor', 'Sud', 'Ost, 2001', 'Ost, 2002']);
      const ends = (id: string) =>
        [
          ...pathsOf(scene, id)
            .find(({ role }) => role === 'mark')!
            .d.matchAll(/-?[\d.]+ -?[\d.]+/g),
        ].map(([point]) => point);
      const isJoined = (a: string, b: string) => ends(a).at(-1) === ends(b)[0];
      expect(
        ['Nor0', 'Sud0', 'Sud1', 'Sud2'].map((id, i) => isJoined(id, ['Nor1', 'Sud1', 'Sud2', 'Sud3'][i]!)),
      ).toEqual([true, true, true, true]);
      expect(isJoined('Nor1', 'Nor3')).toBe(false);
      expect(pathsOf(scene, 'Nor2').map(({ role }) => role)).toEqual(['slot']);
      // the first and the last number with their dates
      const said = (id: string) =>
        texts(scene)
          .filter(({ figure }) => figure === id)
          .map(({ lines }) => lines.join(' '));
      expect([said('Sud0'), said('Sud4')]).toEqual([
        ['9', '2001'],
        ['5', '2005'],
      ]);
      expect(telling.told).toHaveLength(12);
    },
  );

  it('has time run to the right in languages that do not', () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const { scene } = drawn([...yearly('Nor', [1, 2, 3, 4]), ...yearly('Sud', [4, 3, 2, 1])], 760, dir);
      const xs = [0, 1, 2, 3].map(i => boxOf(scene, `Nor${i}`).x);
      expect(xs.toSorted((a, b) => a - b)).toEqual(xs);
      const [first, last] = ['Nor0', 'Nor3'].map(id => texts(scene).find(({ figure }) => figure === id)!.box.x);
      expect(first).toBeLessThan(last!);
    }
  });

  it('has an open bound in a line of its own, since a small line has no room for what is open', () => {
    const { scene } = drawn(yearly('Nor', [1, 2, 3, '>3', 5]));
    expect(wordsOf(scene, 'name')).toEqual(['2004']);
    expect(wordsOf(scene, 'value')).toContain('over 3');
  });

  it('makes no line of plans beside what was, or of numbers that nobody can join', () => {
    const { scene } = drawn([
      { entity: 'Nor', period: '2001', value: 3 },
      { entity: 'Nor', period: '2002', value: '>3' },
      { entity: 'Nor', period: '2003', value: 9, status: 'planned' },
      { entity: 'Nor', period: '2004', value: '1..5' },
    ]);
    expect(wordsOf(scene, 'name')).toHaveLength(4);
  });

  const name = (i: number): string => `${i} Federated Principality of Upper and Lower Marshland Isles`.slice(0, 60);
  it.each([1, 2, 7, 60, 500])(
    'keeps %i rows of several measures apart at all widths, both ways',
    { timeout: 60_000 },
    count => {
      const rows = Array.from({ length: count }, (_, i) => ({
        entity: name(i % 3 ? i : i % 9),
        period: String(1990 + (i % 20)),
        measure: i % 4 ? 'plums' : 'share',
        value: [3, '>5', null, '1..4', '~300', -7, '40±3', 0][i % 8],
        status: ['counted', 'planned', 'claimed', 'estimated'][i % 4],
        speaker: ['guild', 'ministry', 'growers'][i % 3],
      }));
      const negative = { ...measures, plums: { ...measures.plums, min: null } };
      const data = dataset({
        measures: negative,
        defaults: { source: 'gazette' },
        figures: rows.map((one, i) => ({ id: `n${i}`, ...one })) as never,
        charts: { it: { title: 'Plums', form: 'table' } },
      });
      const telling = tell(data, { chart: 'it' });
      for (const width of [280, 640, 1200])
        for (const dir of ['ltr', 'rtl'] as const)
          for (const rem of count > 100 ? [16] : [16, 32])
            expect(faults(plan(telling, frame(width, rem, dir)), telling), `${width} px, ${dir}, ${rem}`).toEqual([]);
    },
  );
});
