import { describe, expect, it } from 'vitest';
import { plan } from '../../src/core.ts';
import type { RectLayer, Scene } from '../../src/model/scene.ts';
import { layerPaths } from '../../src/scene/layer-paths.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { cases, numbers, orchards, sound, told, type Said } from './_stats.ts';

const histogram = (figures: Said[], chart: Said = {}) => told(figures, 'histogram', chart);
const blocks = ({ layers = [] }: Scene): RectLayer['data'] =>
  layers.flatMap(layer => (layer.mark === 'rect' ? layer.data : []));

describe('histogram.plan()', () => {
  it.each(cases)('holds %s', (_, figures) => {
    const telling = histogram(figures);
    expect(telling.form).toBe('histogram');
    const scene = sound(telling);
    const exact = figures.filter(({ value }) => typeof value === 'number');
    expect(
      blocks(scene)
        .flatMap(({ figures: ids }) => ids)
        .sort(),
    ).toEqual(exact.map(({ id }) => id).sort());
  });

  it('puts each row into the bin of its number, with round edges, the first of them included', () => {
    const figures = orchards([...numbers(40), 0, 10, 20, 99]);
    const telling = histogram(figures);
    const scene = plan(telling, frame(640));
    for (const { from, to, ids, text } of telling.bins!) {
      const own = figures.filter(({ value }) => Number(value) >= from && Number(value) < to).map(({ id }) => id);
      expect([...ids].sort()).toEqual(own.sort());
      expect(from % 10).toBe(0);
      expect(text).toBe(`${own.length} ${own.length === 1 ? 'name' : 'names'} from ${from} to under ${to} plums`);
      for (const {
        figures: [id],
        x1,
        x2,
      } of blocks(scene))
        if (ids.includes(id!)) expect([x1 >= from, x2 <= to]).toEqual([true, true]);
    }
    expect(telling.words.construction).toContain(`${telling.bins![0]!.text}.`);
  });

  it('gives all blocks one size, so that the height of a bin is its count', () => {
    for (const count of [7, 60, 500]) {
      const telling = histogram(orchards(numbers(count)));
      const boxes = layerPaths(plan(telling, frame(640)).layers![0]!).map(path => bounds(path)!);
      for (const side of ['width', 'height'] as const)
        expect(Math.max(...boxes.map(box => box[side])) - Math.min(...boxes.map(box => box[side]))).toBeLessThan(0.05);
      // none over another
      expect(new Set(boxes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(count);
    }
  });

  it('writes the count over each bin', () => {
    const telling = histogram(orchards(numbers(60)));
    const counts = texts(plan(telling, frame(640))).filter(({ role }) => role === 'count');
    expect(counts.map(({ lines }) => lines.join())).toEqual(
      telling.bins!.filter(({ ids }) => ids.length).map(({ ids }) => String(ids.length)),
    );
  });

  it('makes panels on one scale', () => {
    const goal = { id: 'goal', value: 50, status: 'target' };
    const figures = [...orchards([...numbers(40), '>30'], i => ({ speaker: i % 4 ? 'a' : 'b' })), goal];
    const ids = figures.slice(0, -1).map(({ id }) => id);
    const telling = histogram(figures, { figures: ids, facet: 'speaker', references: ['goal'] });
    expect(telling.panels!.map(one => one.form)).toEqual(['histogram', 'histogram']);
    const [a, b] = sound(telling).layers!;
    expect([a!.x, a!.frame.width]).toEqual([b!.x, b!.frame.width]);
    // one block is as large in one as in the other
    const sizes = [a!, b!].flatMap(layerPaths).map(path => bounds(path)!);
    for (const side of ['width', 'height'] as const)
      expect(Math.max(...sizes.map(box => box[side])) - Math.min(...sizes.map(box => box[side]))).toBeLessThan(0.05);
  });

  it('says bounds and ranges in words under it, and counts none of them', () => {
    const telling = histogram(orchards([5, 9, '>12', '2..7', null]));
    const scene = plan(telling, frame(640));
    expect(telling.bins!.flatMap(({ ids }) => ids)).toEqual(['n0', 'n1']);
    expect(
      texts(scene)
        .filter(({ role, lines }) => role === 'value' && /orchard/.test(lines.join()))
        .map(({ figure }) => figure),
    ).toEqual(['n2', 'n3', 'n4']);
    expect(scene.shapes.some(({ role }) => role === 'tail')).toBe(false);
    expect(telling.key).toEqual([]);
  });

  it('draws a plan unlike what was', () => {
    const scene = plan(histogram(orchards([5, 6], i => ({ status: i ? 'planned' : 'counted' }))), frame(640));
    const [was, wanted] = blocks(scene);
    expect([was?.stroke, was?.fill?.pattern]).toEqual([undefined, 'solid']);
    expect([wanted?.stroke?.dash, wanted?.fill?.pattern]).toEqual(['7 5', 'hatch']);
  });

  it('draws a figure of reference as a line with its words', () => {
    const goal = { id: 'goal', value: 50, status: 'target' };
    const scene = sound(
      histogram([...orchards(numbers(30)), goal], { figures: { period: '2020' }, references: ['goal'] }),
    );
    expect(scene.shapes.filter(({ figure }) => figure === 'goal').map(({ role }) => role)).toEqual([
      'reference',
      'reference-name',
    ]);
  });

  it.each([
    [
      'figures of several dates',
      orchards([1, 2, 3, 4], i => ({ entity: `orchard-${i % 2}`, period: String(2001 + (i > 1 ? 1 : 0)) })),
      'several dates',
    ],
    ['no exact number', orchards(['>3', null, '2..4']), 'exact numbers'],
    ['two measures', orchards([1, 2], i => ({ measure: i ? 'pears' : 'plums' })), 'more than one measure'],
    [
      'several who speak of one thing',
      ['a', 'b', 'c', 'd', 'e'].map((speaker, i) => ({ id: speaker, entity: 'x', period: '2020', value: i, speaker })),
      'several speak',
    ],
  ])('is refused for %s', (_, figures, why) => {
    const telling = histogram(figures);
    const problem = telling.problems.find(({ code }) => code === 'chart/form-refused');
    // of two measures, panels are made by themselves
    if (telling.panels) return expect(telling.panels).toHaveLength(2);
    expect(problem?.message).toContain(why);
    expect(telling.form).not.toBe('histogram');
    sound(telling);
    return undefined;
  });

  it('is chosen for a hundred exact numbers of a hundred things, and not for fewer', () => {
    const chosen = (count: number) => told(orchards(numbers(count)), '', { form: undefined }).form;
    expect(chosen(100)).toBe('histogram');
    expect(chosen(60)).toBe('bar');
  });
});
