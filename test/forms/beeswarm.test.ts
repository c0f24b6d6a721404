import { describe, expect, it } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import type { DotLayer } from '../../src/model/scene.ts';
import { dodge } from '../../src/scene/dodge.ts';
import { pixelsOf } from '../../src/scene/layer-paths.ts';
import { dots, extentOf, texts } from '../fixtures/faults.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';
import { cases, numbers, orchards, sound, told, type Said } from './_stats.ts';

const beeswarm = (figures: Said[], chart: Said = {}) => told(figures, 'beeswarm', chart);

describe('beeswarm.plan()', () => {
  it.each(cases)('holds %s', (_, figures) => {
    const telling = beeswarm(figures);
    expect(telling.form).toBe('beeswarm');
    const exact = figures.filter(({ value }) => typeof value === 'number');
    expect(
      dots(sound(telling))
        .flatMap(({ figures: ids }) => ids)
        .sort(),
    ).toEqual(exact.map(({ id }) => id).sort());
  });

  it.each([1, 7, 60, 500])('stands each of %i dots at its number, and none touches another', count => {
    const figures = orchards(numbers(count));
    for (const width of [280, 1200]) {
      const scene = plan(beeswarm(figures), frame(width));
      const layer = scene.layers![0] as DotLayer;
      const [x, y] = pixelsOf(layer);
      const zero = scene.shapes.find(({ key }) => key === 'zero-x');
      const start = zero?.kind === 'path' ? extentOf(zero.d)[0][0] : x(0);
      expect(Math.abs(x(0) - start)).toBeLessThan(0.01);
      const places = layer.data.map(dot => ({ x: x(dot.x), y: y(dot.y), r: dot.r + 1 }));
      for (const dot of layer.data) expect(dot.x).toBe(figures.find(({ id }) => id === dot.figures[0])!['value']);
      const gaps = places.flatMap((a, i) => places.slice(i + 1).map(b => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r));
      expect(gaps.reduce((least, one) => Math.min(least, one), 1)).toBeGreaterThan(0);
    }
  });

  it('draws bars where equal numbers would be a tower', () => {
    const telling = beeswarm(orchards(Array.from({ length: 500 }, () => 7)));
    const scene = plan(telling, frame(640));
    expect(scene.layers).toBeUndefined();
    expect(scene.shapes.filter(({ role }) => role === 'mark')).toHaveLength(500);
    expect(scene.hits).toHaveLength(500);
  });

  it('names the outermost of many, and those that stand out', () => {
    const { data } = ownData('nato-spending.json');
    for (const width of [320, 760, 1200]) {
      const scene = plan(tell(data!, { chart: 'swarm' }), frame(width));
      const names = texts(scene)
        .filter(({ role }) => role === 'name')
        .map(({ lines }) => lines.join(' '));
      expect(names).toEqual(expect.arrayContaining(['Poland', 'Spain']));
      if (width > 400) expect(names).toEqual(expect.arrayContaining(['Estonia', 'Latvia', 'Lithuania']));
    }
  });

  it('says under a name what kind of number it is, where the key explains several', () => {
    const figures = orchards([10, 60], i => ({ status: i ? 'planned' : 'counted' }));
    const details = texts(plan(beeswarm(figures), frame(640))).filter(({ role }) => role === 'value');
    expect(details.map(({ lines }) => lines.join(' '))).toEqual(expect.arrayContaining(['60, planned']));
  });

  it('tells statuses apart by the edge of the dot', () => {
    const figures = orchards([10, 60, 80], i => ({ status: ['counted', 'planned', 'claimed'][i] }));
    const edges = dots(plan(beeswarm(figures), frame(640))).map(({ stroke }) => `${stroke?.dash} ${stroke?.round}`);
    expect(new Set(edges).size).toBe(3);
  });

  it('draws a figure of reference behind the dots, with its words', () => {
    const goal = { id: 'goal', value: 50, status: 'target' };
    const figures = [...orchards([...numbers(30), 50, 50]), goal];
    const scene = sound(beeswarm(figures, { figures: { period: '2020' }, references: ['goal'] }));
    const line = scene.shapes.find(({ key }) => key === 'goal:reference:0');
    // cut where the dots are
    expect(line?.kind === 'path' && line.d.split('M').length).toBeGreaterThan(2);
  });

  it('makes panels on one scale', () => {
    const goal = { id: 'goal', value: 50, status: 'target' };
    const figures = [...orchards([...numbers(40), '>30'], i => ({ speaker: i % 2 ? 'a' : 'b' })), goal];
    const ids = figures.slice(0, -1).map(({ id }) => id);
    const telling = beeswarm(figures, { figures: ids, facet: 'speaker', references: ['goal'] });
    expect(telling.panels!.map(one => one.form)).toEqual(['beeswarm', 'beeswarm']);
    const [a, b] = sound(telling).layers!;
    expect([a!.x, a!.frame.width]).toEqual([b!.x, b!.frame.width]);
  });

  it('says bounds and ranges in words under it', () => {
    const scene = plan(beeswarm(orchards([5, 9, '>12', '2..7', null])), frame(640));
    const below = texts(scene).filter(({ role, key }) => role === 'value' && /^n[234]:/.test(key));
    expect(below.map(({ lines }) => lines.join(' '))).toEqual([
      'orchard-2: over 12',
      'orchard-3: 2 to 7',
      'orchard-4: no number was reported',
    ]);
  });

  it('gives each of five speakers a dot of its own', () => {
    const figures = ['a', 'b', 'c', 'd', 'e'].flatMap(speaker =>
      orchards([10, 20, 30]).map((one, i) => ({
        ...one,
        id: `${speaker}${i}`,
        speaker,
        value: 10 * i + speaker.charCodeAt(0),
      })),
    );
    expect(dots(sound(beeswarm(figures)))).toHaveLength(15);
  });

  it('is refused for things at several dates, and for no exact number', () => {
    const twice = orchards([1, 2, 3, 4], i => ({ entity: `orchard-${i % 2}`, period: String(2001 + (i > 1 ? 1 : 0)) }));
    for (const figures of [twice, orchards(['>3', null])]) {
      const telling = beeswarm(figures);
      expect(telling.problems.map(({ code }) => code)).toContain('chart/form-refused');
      expect(telling.form).not.toBe('beeswarm');
    }
  });
});

describe('dodge()', () => {
  it('leaves alone what does not touch, and goes to both sides by turns', () => {
    expect(dodge([0, 10, 20], 10)).toEqual([0, 0, 0]);
    expect(dodge([5, 5, 5], 10).sort((a, b) => a - b)).toEqual([-10, 0, 10]);
    expect(dodge([], 10)).toEqual([]);
  });
});
