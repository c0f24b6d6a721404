import { describe, expect, it } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import type { Box, RectLayer, Scene } from '../../src/model/scene.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { layerPaths } from '../../src/scene/layer-paths.ts';
import { texts } from '../fixtures/faults.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';
import { cases, numbers, orchards, sound, told, type Said } from './_stats.ts';

const heatmap = (figures: Said[], chart: Said = {}, more: Said = {}) => told(figures, 'heatmap', chart, more);
/** Each thing at each of some dates. */
const grid = (things: number, dates: number, value: (i: number) => unknown, more: (i: number) => Said = () => ({})) =>
  Array.from({ length: things * dates }, (_, i) => ({
    id: `n${i}`,
    entity: `orchard-${Math.floor(i / dates)}`,
    period: String(2001 + (i % dates)),
    value: value(i),
    ...more(i),
  }));
const cells = ({ layers = [] }: Scene): RectLayer['data'] =>
  layers.flatMap(layer => (layer.mark === 'rect' ? layer.data : []));
const boxOf = (scene: Scene, id: string): Box => {
  const path = layerPaths(scene.layers![0]!).find(({ key }) => key === `${id}:mark`)!;
  return bounds(path)!;
};
const shadeOf = (scene: Scene, id: string) => cells(scene).find(({ key }) => key === `${id}:mark`)?.fill?.pattern;
const many = numbers(500);

describe('heatmap.plan()', () => {
  it.each(cases)('holds %s', (_, figures) => {
    const telling = heatmap(figures);
    expect(telling.form).toBe('heatmap');
    sound(telling);
  });

  it.each([
    [2, 2],
    [31, 2],
    [7, 12],
    [40, 12],
    [12, 40],
  ])('holds %i things at %i dates', (things, dates) => {
    const scene = sound(heatmap(grid(things, dates, i => many[i])));
    expect(new Set(scene.hits.map(({ x, y }) => `${x} ${y}`)).size).toBe(things * dates);
  });

  it('puts lines under each other and dates after each other, and mirrors that from right to left', () => {
    const telling = heatmap(grid(3, 3, i => i));
    for (const dir of ['ltr', 'rtl'] as const) {
      const scene = plan(telling, frame(640, 16, dir));
      const [a, b, below] = [boxOf(scene, 'n0'), boxOf(scene, 'n1'), boxOf(scene, 'n3')];
      expect(Math.sign(b.x - a.x)).toBe(dir === 'ltr' ? 1 : -1);
      expect([below.x, below.y > a.y]).toEqual([a.x, true]);
      for (const { id, ...hit } of scene.hits) {
        const box = boxOf(scene, id);
        expect(Math.abs(hit.x + hit.width / 2 - box.x - box.width / 2)).toBeLessThan(1);
      }
    }
  });

  it('draws narrow cells without an edge each, which would be all that is seen of them', () => {
    const figures = grid(13, 60, i => many[i % 500]);
    for (const [width, isEdged] of [
      [280, false],
      [1200, true],
    ] as const) {
      const scene = plan(heatmap(figures), frame(width));
      const own = cells(scene).filter(({ figures: [id] }) => id);
      expect(own).toHaveLength(13 * 60);
      expect(new Set(own.map(({ stroke }) => !!stroke))).toEqual(new Set([isEdged]));
      expect(cells(scene).filter(({ key, stroke }) => key.startsWith('line:') && stroke)).toHaveLength(
        isEdged ? 0 : 13,
      );
      const [a, b] = [cells(scene)[0]!, cells(scene)[1]!];
      if (!isEdged) expect(a.x2).toBeCloseTo(b.x1, 0);
    }
  });

  it('gives one shade to each class, and the classes stand in the legend and in words', () => {
    const telling = heatmap(grid(8, 3, i => i * 4));
    const scene = plan(telling, frame(640));
    const { classes, classOf } = telling.grid!;
    expect(classes.length).toBeGreaterThan(2);
    const shades = new Map<number, Set<unknown>>();
    for (const [id, at] of classOf) shades.set(at!, (shades.get(at!) ?? new Set()).add(shadeOf(scene, id)));
    for (const found of shades.values()) expect(found.size).toBe(1);
    expect(new Set([...shades.values()].map(([one]) => one)).size).toBe(classes.length);
    const legend = texts(scene)
      .filter(({ role }) => role === 'class')
      .map(({ lines }) => lines.join(' '));
    expect(legend).toEqual(classes);
    expect(telling.words.construction).toContain(`from ${classes[0]} to ${classes.at(-1)}`);
    for (const [id, at] of classOf) {
      const value = Number(telling.told.find(row => row.id === id)!.row.quantity!.lo);
      const [from = -Infinity, to = Infinity] = [...classes[at!]!.matchAll(/\d+/g)].map(Number);
      if (classes[at!]!.startsWith('under')) expect(value).toBeLessThan(from);
      else expect([value >= from, value < to]).toEqual([true, true]);
    }
  });

  it('writes each number into its cell where there is room', () => {
    const telling = heatmap(grid(4, 3, i => 1000 + i));
    for (const [width, count] of [
      [640, 12],
      [120, 0],
    ] as const) {
      const inside = texts(plan(telling, frame(width))).filter(({ role }) => role === 'value');
      expect(inside).toHaveLength(count);
    }
  });

  it('writes no number where most have no room', () => {
    const telling = heatmap(grid(4, 8, i => (i % 4 ? 10_000 + i : i)));
    const inside = texts(plan(telling, frame(280))).filter(({ role }) => role === 'value');
    expect(inside).toEqual([]);
  });

  it('gives a range or a bound that may lie in several classes no shade', () => {
    const scene = plan(heatmap(grid(4, 3, i => ['1..40', '>12', '>=44'][i] ?? 4 * i)), frame(640));
    expect(['n0', 'n1'].map(id => shadeOf(scene, id))).toEqual(['stripes', 'stripes']);
    expect(shadeOf(scene, 'n2')).toMatch(/%$/);
    expect(texts(scene).some(({ lines }) => lines.join(' ') === 'a bound or range across classes')).toBe(true);
  });

  it('leaves a cell without a number empty and dotted, and says so', () => {
    const scene = sound(heatmap(grid(4, 3, i => (i === 5 ? null : i))));
    const cell = cells(scene).find(({ key }) => key === 'n5:mark')!;
    expect([cell.figures, cell.fill, cell.stroke?.round]).toEqual([[], undefined, true]);
    expect(
      texts(scene)
        .filter(({ role }) => role === 'class')
        .at(-1)!.lines,
    ).toEqual(['no number reported']);
  });

  it('shows statuses by pattern and letter, around the number', () => {
    const statuses = ['counted', 'estimated', 'planned', 'claimed', 'forecast'];
    const figures = grid(
      5,
      1,
      i => 10 * i + 3,
      i => ({ status: statuses[i] }),
    );
    const scene = sound(heatmap(figures));
    const patterns = statuses.map((_, i) => cells(scene).find(({ key }) => key === `n${i}:pattern`)?.fill?.pattern);
    expect(patterns).toEqual([undefined, undefined, 'hatch', 'dots', 'hatch-wide']);
    const words = (role: string) =>
      texts(scene)
        .filter(one => one.role === role)
        .map(({ lines }) => lines.join(' '));
    expect(words('value')).toContain('13\u00a0e');
    expect(words('class')).toEqual(expect.arrayContaining(['e: estimated', 'planned', 'claimed', 'a forecast']));
    // nothing but the shade lies under a number
    const number = texts(scene).find(({ role, figure }) => role === 'value' && figure === 'n2')!;
    const chip = layerPaths(scene.layers![0]!).find(({ key }) => key === 'n2:ground')!;
    expect(bounds(chip)!.x).toBeLessThanOrEqual(number.box.x);
  });

  it('splits a cell between five speakers, and merges none', () => {
    const figures = ['a', 'b', 'c', 'd', 'e'].flatMap(speaker =>
      grid(3, 2, i => i * 3 + speaker.charCodeAt(0)).map(one => ({ ...one, id: `${speaker}${one.id}`, speaker })),
    );
    const scene = sound(heatmap(figures));
    const boxes = ['a', 'b', 'c', 'd', 'e'].map(speaker => boxOf(scene, `${speaker}n0`));
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    boxes.slice(1).forEach((box, i) => expect(box.x).toBeGreaterThan(boxes[i]!.x + boxes[i]!.width - 1.1));
  });

  it('sets measures of one scale across, and makes panels of several scales', () => {
    const measures = {
      plums: { label: 'Plums', unit: 'plums' },
      late: { label: 'Late plums', unit: 'plums', variantOf: 'plums' },
      pears: { label: 'Pears', unit: 'pears' },
    };
    const of = (other: string) =>
      heatmap(
        grid(
          4,
          2,
          i => i,
          i => ({ period: '2020', measure: i % 2 ? other : 'plums' }),
        ),
        {},
        { measures },
      );
    const late = of('late');
    sound(late);
    expect(late.grid!.columns.map(({ label }) => label)).toEqual(['Plums', 'Late plums']);
    const pears = of('pears');
    sound(pears);
    expect(pears.panels).toHaveLength(2);
  });

  it('makes panels that share classes, with a figure of reference under each', () => {
    const goal = { id: 'goal', value: 50, status: 'target' };
    const figures = [
      ...grid(
        6,
        3,
        i => many[i],
        i => ({ speaker: i % 2 ? 'a' : 'b' }),
      ),
      goal,
    ];
    const ids = figures.slice(0, -1).map(({ id }) => id);
    const telling = heatmap(figures, { figures: ids, facet: 'speaker', references: ['goal'] });
    sound(telling);
    const [a, b] = telling.panels!;
    expect(a!.grid!.classes.length).toBeGreaterThan(1);
    expect(b!.grid!.classes).toEqual(a!.grid!.classes);
  });

  it('is refused where no number was reported', () => {
    const telling = heatmap(orchards([null, null]));
    expect(telling.problems.map(({ code }) => code)).toContain('chart/form-refused');
    sound(telling);
  });

  it('is chosen for many things at many dates', () => {
    expect(
      tell({
        ...told(
          grid(20, 4, i => i),
          '',
        ).data,
        charts: {},
      }).form,
    ).toBe('heatmap');
  });

  it('keeps the order of the rows, and dates in time', () => {
    const { data } = ownData('nato-spending.json');
    const { grid: it } = tell(data!, { chart: 'cells' });
    expect(it!.columns.map(({ label }) => label)).toEqual(['2014', '2024']);
    expect(it!.lines.slice(0, 2).map(({ label }) => label)).toEqual(['Poland', 'Estonia']);
  });
});
