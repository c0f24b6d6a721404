import { describe, expect, it } from 'vitest';
import { check, plan, tell } from '../../src/core.ts';
import type { PathShape, Scene } from '../../src/model/scene.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { extentOf, faults, texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

type Said = Record<string, unknown>;

const plums = (values: unknown[], more: (i: number) => Said = () => ({})) =>
  values.map((value, i) => ({
    id: `n${i}`,
    measure: 'plums',
    period: String(2001 + i),
    value,
    source: 'gazette',
    ...more(i),
  }));
const drawn = (figures: Said[], more: Said = {}, chart: Said = {}, width = 640) => {
  const data = dataset({
    figures: figures as never,
    charts: { it: { title: 'Plums', form: 'line', ...chart } },
    ...more,
  });
  const telling = tell(data, { chart: 'it' });
  const scene = plan(telling, frame(width));
  expect(faults(scene, telling)).toEqual([]);
  return { data, telling, scene };
};
/** Which rows follow each other on an unbroken line: the ends of their parts meet. */
function joined({ shapes }: Scene): string[] {
  const parts = shapes.flatMap(shape =>
    shape.kind === 'path' && shape.stroke && /^n\d+:(line|mark)$/.test(shape.key) && !shape.d.endsWith('Z')
      ? [shape]
      : [],
  );
  const ends = parts.map(({ d }) => [...d.matchAll(/(-?[\d.]+ -?[\d.]+)/g)].map(match => match[1]!));
  return parts
    .slice(1)
    .flatMap(({ figure }, i) => (ends[i]!.at(-1) === ends[i + 1]![0] ? [`${parts[i]!.figure}-${figure}`] : []));
}

describe('line.plan()', () => {
  it('names dates under an open end that goes down from the axis', () => {
    const { scene } = drawn(plums([4000, '<50', 3000]));
    const ends = scene.shapes.flatMap(shape => (shape.figure === 'n1' && bounds(shape)) || []);
    const foot = Math.max(...ends.map(({ y, height }) => y + height));
    const ticks = texts(scene).filter(({ key }) => key.startsWith('time:'));
    expect(ticks.length).toBeGreaterThan(2);
    for (const { box } of ticks) expect(box.y).toBeGreaterThanOrEqual(foot - 1);
  });

  it('puts each number at its place in time and value', () => {
    const numbers = [10, 40, 25, 5, 30];
    const { scene, telling } = drawn(plums(numbers));
    const { from, to } = telling.axis!;
    const ticks = scene.shapes.filter(({ key }) => key === 'zero' || key.startsWith('grid:'));
    const zero = extentOf((ticks.find(({ key }) => key === 'zero') as { d: string }).d)[1][0];
    const [top] = ticks
      .filter(({ key }) => key !== 'zero')
      .map(shape => ({ value: Number(shape.key.split(':')[1]), y: extentOf((shape as { d: string }).d)[1][0] }));
    const unit = (zero - top!.y) / top!.value;
    const dots = numbers.map((_, i) => bounds(scene.shapes.find(({ key }) => key === `n${i}:mark`)!)!);
    dots.forEach(({ y, height }, i) => expect(Math.abs(zero - (y + height / 2) - numbers[i]! * unit)).toBeLessThan(1));
    const xs = dots.map(({ x, width }) => x + width / 2);
    xs.slice(2).forEach((x, i) => expect(Math.abs(x - 2 * xs[i + 1]! + xs[i]!)).toBeLessThan(1));
    expect([from, to]).toEqual([0, 40]);
  });

  it('draws lines of 2.5 pixels, and dots of radius 4 with 1.5 pixels of paper around them', () => {
    const { scene } = drawn(plums([10, 40]));
    const called = (key: string) => scene.shapes.find(shape => shape.key === key)!;
    const [line, dot, ring] = ['n0:line', 'n0:mark', 'n0:ring'].map(called);
    expect(line).toMatchObject({ stroke: { width: 2.5 } });
    const edge = dot!.kind === 'path' ? dot!.stroke!.width : 0;
    const across = (shape: typeof dot) => extentOf((shape as { d: string }).d)[0];
    const wide = (shape: typeof dot) => across(shape)[1] - across(shape)[0];
    expect([wide(dot) + edge, wide(ring)]).toEqual([8, 11]);
  });

  it.each([
    ['numbers that follow each other', plums([1, 2, 3]), {}, ['n0-n1', 'n1-n2']],
    ['about and ± with them', plums([1, '~2', '3±1']), {}, ['n0-n1', 'n1-n2']],
    ['not over a missing number', plums([1, null, 3, 4]), {}, ['n2-n3']],
    ['not over a bound or a range', plums([1, '>2', 3, 4, '1..9', 5, 6]), {}, ['n2-n3', 'n5-n6']],
    ['not from one speaker to another', plums([1, 2, 3], i => ({ speaker: i > 1 ? 'ann' : 'bob' })), {}, ['n0-n1']],
    [
      'not into a plan, but into a forecast',
      plums([1, 2, 3, 4], i => ({ status: ['counted', 'counted', 'forecast', 'planned'][i] })),
      {},
      ['n0-n1', 'n1-n2'],
    ],
    [
      'not over a break',
      plums([1, 2, 3]),
      { measures: { plums: { label: 'Plums', unit: 'plums', breaks: [{ period: '2003', text: 'Counted anew' }] } } },
      ['n0-n1'],
    ],
    [
      'not over a year that is missing among years',
      plums([1, 2, 3, 4, 5, 6]).map((figure, i) => (i > 3 ? { ...figure, period: String(2002 + i) } : figure)),
      {},
      ['n0-n1', 'n1-n2', 'n2-n3', 'n4-n5'],
    ],
    [
      'years that are never evenly apart',
      plums([1, 2, 3]).map((figure, i) => ({ ...figure, period: ['1990', '2001', '2004'][i] })),
      {},
      ['n0-n1', 'n1-n2'],
    ],
  ])('joins %s', (_, figures, more, expected) => {
    const speakers = { ann: { name: 'Ann Plum' }, bob: { name: 'Bob Pear' } };
    expect(joined(drawn(figures, { speakers, ...more }).scene)).toEqual(expected);
  });

  it('cuts where `check` says that it is cut', () => {
    for (const figures of [plums([1, null, 3]), plums([1, '>2', 3]), plums([1, 2, 3])]) {
      const { data, scene } = drawn(figures);
      const says = check(data).some(({ code }) => code === 'chart/line-over-gap');
      expect(joined(scene).length < figures.length - 1).toBe(says);
    }
  });

  it('draws a stated uncertainty as a band, no centre into a range, and a bound open', () => {
    const { scene } = drawn(plums(['10±2', '12±2', '14±2', '5..9', '>20']));
    const roles = (id: string) => scene.shapes.filter(({ figure }) => figure === id).map(({ role }) => role);
    expect(scene.shapes.some(({ role }) => role === 'band')).toBe(true);
    expect(roles('n3')).not.toContain('line');
    expect(roles('n3')).not.toContain('tail');
    expect(roles('n4')).toContain('tail');
  });

  it.each([
    ['ranges that follow each other, and ± among them', plums(['1..3', '2..5', '4±1', '3..9']), ['n0-n1-n2-n3']],
    [
      'not over a bound, a missing number or an exact one',
      plums(['1..3', '2..5', '>4', '3..6', null, '3..9', 7]),
      ['n0-n1'],
    ],
    [
      'not from one speaker to another, nor into a plan',
      plums(['1..3', '2..5', '1..4', '2..4', '3..5', '3..6'], i => ({
        speaker: i > 1 ? 'ann' : 'bob',
        status: i > 3 ? 'planned' : 'counted',
      })),
      ['n0-n1', 'n2-n3', 'n4-n5'],
    ],
  ])('joins in a band %s', (_, figures, expected) => {
    const speakers = { ann: { name: 'Ann Plum' }, bob: { name: 'Bob Pear' } };
    const { telling, scene } = drawn(figures, { speakers });
    expect(telling.series!.flatMap(({ bands = [] }) => bands.map(ids => ids.join('-')))).toEqual(expected);
    expect(scene.shapes.filter(({ key }) => key.endsWith(':band:0'))).toHaveLength(expected.length);
  });

  it('labels what has a hedge, however crowded, since its mark may be taken for more than it says', () => {
    const values = [
      4000,
      '>3000',
      '<1500',
      '~3300',
      '2200..2900',
      null,
      2000,
      '3400±300',
      '>=1200',
      '~<4000',
      '<=2500',
    ];
    for (const width of [280, 640]) {
      const { scene } = drawn(plums(values), {}, {}, width);
      const labelled = new Set(
        texts(scene)
          .filter(({ role }) => role === 'value')
          .map(({ figure }) => figure),
      );
      for (const i of [1, 2, 3, 8, 9, 10]) expect(labelled, `${values[i]} at ${width} px`).toContain(`n${i}`);
    }
  });

  it('draws the sides of a band of ±, too, since forced colours have no tints', () => {
    const figures = plums(['30±5', '40±5', '50±9', '60±9'], i => (i > 1 ? { status: 'forecast' } : {}));
    const { scene } = drawn(figures);
    const sides = scene.shapes.flatMap(shape => (shape.role === 'side' && shape.kind === 'path' ? [shape] : []));
    expect(sides.map(({ figure }) => figure)).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(sides.map(({ stroke }) => !!stroke!.dash)).toEqual([false, false, true, true]);
    const band = scene.shapes.find(({ role }) => role === 'band')!;
    const [top, foot] = [Math.min(...sides.map(one => bounds(one)!.y)), Math.max(...sides.map(one => bounds(one)!.y + bounds(one)!.height))]; // prettier-ignore
    expect(bounds(band)!.y).toBeCloseTo(top, 0);
    expect(bounds(band)!.y + bounds(band)!.height).toBeCloseTo(foot, 0);
  });

  it('draws of a band of ranges its two sides by status, at their numbers, and nothing between them', () => {
    const status = (i: number) => ({ status: ['counted', 'claimed', 'forecast'][i] });
    const { telling, scene } = drawn(plums(['10..20', '10..40', '20..40'], status));
    const own = (id: string) => scene.shapes.filter(({ figure, kind }) => figure === id && kind === 'path');
    const heights = (shape: unknown) => [
      ...new Set([...(shape as { d: string }).d.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y))),
    ];
    expect(telling.series![0]!.runs).toEqual([]);
    expect(own('n1').map(({ role }) => role)).toEqual(['mark', 'rung']);
    const dashes = ['n0', 'n1', 'n2'].map(id => (own(id)[0] as { stroke: { dash?: string } }).stroke.dash);
    expect(dashes).toEqual([undefined, '0.1 5.5', '3 3']);
    const [low, high] = [Math.max, Math.min].map(pick => pick(...heights(own('n1')[0])));
    const grid = scene.shapes.find(({ key }) => key === 'grid:40')!;
    const zero = scene.shapes.find(({ key }) => key === 'zero')!;
    const [top, foot] = [grid, zero].map(shape => bounds(shape)!.y);
    expect(Math.abs(high! - top!)).toBeLessThan(1);
    expect(Math.abs(low! - (foot! + (top! - foot!) / 4))).toBeLessThan(1);
    const fills = scene.shapes.filter(({ role }) => role === 'band').map(shape => (shape as { fill: object }).fill);
    expect(fills).toMatchObject([{ pattern: 'tint' }, { pattern: 'dots' }, { pattern: 'hatch-wide' }]);
  });

  it('has no dot and no line at a number that is only nearly reported', () => {
    const { scene } = drawn(plums([1000, '~<4000', 2000, 2500]));
    expect(joined(scene)).toEqual(['n2-n3']);
    expect(scene.shapes.filter(({ key }) => key === 'n1:ring')).toEqual([]);
  });

  it('labels the first and the last of many numbers, and says what the key says once', () => {
    const many = plums(
      Array.from({ length: 60 }, (_, i) => `${300 + 2 * i}±0.1`),
      i => ({ status: i > 57 ? 'provisional' : 'counted' }),
    );
    for (const width of [320, 760]) {
      const { scene } = drawn(many, {}, {}, width);
      const labels = texts(scene).filter(({ figure, role }) => figure && role !== 'series');
      expect(labels.map(({ figure, lines }) => [figure, lines.join(' ')])).toEqual([
        ['n0', '300'],
        ['n59', '418\u00a0p'],
      ]);
    }
  });

  it('names of very many lines the highest, the lowest and what stands out', () => {
    const orchards = Array.from({ length: 24 }, (_, e) =>
      plums([e, e + 3, e + 1, e + 2, e + 4].map(n => 10 * n)).map(figure => ({
        ...figure,
        id: `o${e}-${figure.period}`,
        entity: `Orchard ${e}`,
      })),
    ).flat();
    for (const width of [320, 900]) {
      const { scene } = drawn(orchards, {}, { highlight: ['o7-2005'] }, width);
      const names = texts(scene).filter(({ role }) => role === 'series');
      const said = names.map(({ lines }) => lines.join(' ').split(',')[0]);
      expect(said).toEqual(expect.arrayContaining(['Orchard 0', 'Orchard 7', 'Orchard 23']));
      expect(names.find(({ figure }) => figure === 'o7-2005')?.token).toBe('madder');
    }
  });

  it('has a forecast as the dashed end of its line, without a dot', () => {
    const { scene } = drawn(plums([1, 2, 3], i => ({ status: i > 1 ? 'forecast' : 'counted' })));
    const last = scene.shapes.find(({ key }) => key === 'n2:mark')!;
    expect(last).toMatchObject({ stroke: { dash: '3 3' } });
    expect((last as { fill?: unknown }).fill).toBeUndefined();
  });

  it('names several lines in their colours, at their ends or above', () => {
    const three = ['nor', 'sud', 'ost'].flatMap((entity, k) =>
      plums([1, 4, 2, 6, 3].map(n => n * (k + 1))).map(figure => ({
        ...figure,
        id: `${entity}${figure.period}`,
        entity,
      })),
    );
    for (const width of [320, 900]) {
      const { scene } = drawn(three, {}, {}, width);
      const names = texts(scene).filter(({ role }) => role === 'series');
      expect(names.map(({ lines, token }) => [lines.join(' ').split(',')[0], token])).toEqual([
        ['nor', 'ink'],
        ['sud', 'verdigris'],
        ['ost', 'ochre'],
      ]);
    }
  });

  it('draws five hundred rows of several statuses, each with a mark of its own', () => {
    const many = plums(
      Array.from({ length: 500 }, (_, i) => 50 + ((i * 7919) % 100)),
      i => ({
        period: `${1500 + i}`,
        status: i > 480 ? 'provisional' : 'counted',
      }),
    );
    const { scene } = drawn(many);
    expect(new Set(scene.shapes.filter(({ role }) => role === 'mark').map(({ figure }) => figure)).size).toBe(500);
  });

  it('draws a reference as a level line with its words', () => {
    const { scene } = drawn(
      [...plums([1, 4, 2, 6]), { id: 'goal', measure: 'plums', value: 5, status: 'target', source: 'gazette' }],
      {},
      { figures: ['n0', 'n1', 'n2', 'n3'], references: ['goal'] },
    );
    const line = bounds(scene.shapes.find(({ key }) => key === 'goal:reference:0')!)!;
    expect(line.height).toBe(0);
    expect(
      texts(scene)
        .find(({ figure }) => figure === 'goal')!
        .lines.join(' '),
    ).toContain('5');
  });
});

describe('area.plan()', () => {
  it('fills from zero, a run at a time', () => {
    const { scene } = drawn(plums([3, 4, null, 6, 7]), {}, { form: 'area' });
    const zero = extentOf((scene.shapes.find(({ key }) => key === 'zero') as { d: string }).d)[1][0];
    const areas = scene.shapes.filter(({ role }) => role === 'area');
    expect(areas).toHaveLength(2);
    for (const area of areas) expect(Math.abs(bounds(area)!.y + bounds(area)!.height - zero)).toBeLessThan(1);
  });

  it('fills under a ± no further than the number goes for certain, and tells the band above from it', () => {
    const { scene } = drawn(plums(['30±10', '40±5', '50±20']), {}, { form: 'area' });
    const [area, band] = ['area', 'band'].map(role => scene.shapes.find(shape => shape.role === role)!) as [
      PathShape,
      PathShape,
    ];
    expect(area.fill!.pattern).not.toBe(band.fill!.pattern);
    const { y, height } = bounds(band)!;
    // 70 to 20, of which 35 is the highest that is certain
    expect(bounds(area)!.y).toBeCloseTo(y + (height * (70 - 35)) / (70 - 20), 0);
  });

  it('floats ranges, without filling down to zero', () => {
    const { scene } = drawn(plums(['3..5', '4..8', '6..9']), {}, { form: 'area' });
    const zero = extentOf((scene.shapes.find(({ key }) => key === 'zero') as { d: string }).d)[1][0];
    const fills = scene.shapes.filter(({ role }) => role === 'area' || role === 'band');
    expect(fills).toHaveLength(1);
    for (const fill of fills) expect(zero - bounds(fill)!.y - bounds(fill)!.height).toBeGreaterThan(20);
  });

  it('is refused for several things, which would hide each other', () => {
    const two = ['nor', 'sud'].flatMap(entity =>
      plums([1, 2]).map(figure => ({ ...figure, id: `${entity}${figure.period}`, entity })),
    );
    expect(drawn(two, {}, { form: 'area' }).telling.problems.map(({ code }) => code)).toEqual(['chart/form-refused']);
  });

  describe('of a stack', () => {
    const crops = (values: Record<string, unknown[]>, more: Said = {}) =>
      Object.entries(values).flatMap(([entity, all]) =>
        plums(all).map(figure => ({ ...figure, id: `${entity}${figure.period}`, entity, ...more })),
      );
    const stack = { form: 'area', stack: true };
    const values = { nor: [10, 20, 30], sud: [5, 5, 10], ost: [20, 10, 40] };

    it.each([320, 760])('puts each series on those before it, so that its height is its number, at %i px', width => {
      const { scene, telling } = drawn(crops(values), {}, stack, width);
      expect(telling.problems).toEqual([]);
      expect(telling.axis!.to).toBeGreaterThanOrEqual(80);
      const grid = scene.shapes.filter(({ key }) => key.startsWith('grid:'));
      const zero = extentOf((scene.shapes.find(({ key }) => key === 'zero') as { d: string }).d)[1][0];
      const unit = (zero - bounds(grid[0]!)!.y) / Number(grid[0]!.key.split(':')[1]);
      const marks = ['nor', 'sud', 'ost'].map(entity => {
        const d = (scene.shapes.find(({ key }) => key === `${entity}2003:mark`) as { d: string }).d;
        return Number(d.split(' ').at(-1));
      });
      expect(marks.map(y => Math.round((zero - y) / unit))).toEqual([30, 40, 80]);
      expect(scene.shapes.filter(({ role }) => role === 'area')).toHaveLength(3);
      const names = texts(scene).filter(({ role }) => role === 'series');
      expect(names.map(({ lines }) => lines.join(' ').split(',')[0])).toEqual(['nor', 'sud', 'ost']);
    });

    it.each([
      ['a bound', { ...values, sud: [5, '>5', 10] }, 'bounds or ranges'],
      ['what is only about right', { ...values, sud: [5, '~5', 10] }, 'not'],
      ['a missing number', { ...values, sud: [5, null, 10] }, 'missing'],
      ['a missing date', { ...values, sud: [5, 5] }, 'missing'],
    ])('is refused with %s, since nobody knows where the next would stand', (_, some, why) => {
      const { telling } = drawn(crops(some), {}, stack);
      expect(telling.form).not.toBe('area');
      const [refused] = telling.problems;
      expect(refused).toMatchObject({ code: 'chart/form-refused' });
      expect(refused!.message).toContain(why);
    });

    it('cuts an area where its series is cut, and shows a number between two cuts by itself', () => {
      const breaks = ['2003', '2004'].map(period => ({ period, text: 'Counted anew', entity: 'sud' }));
      const { scene } = drawn(
        crops({ nor: [1, 2, 3, 4], sud: [4, 3, 2, 1] }),
        { measures: { plums: { label: 'Plums', unit: 'plums', breaks } } },
        stack,
      );
      expect(scene.shapes.filter(({ role }) => role === 'area')).toHaveLength(2);
      expect((scene.shapes.find(({ key }) => key === 'sud2003:mark') as { d: string }).d).toMatch(/Z$/);
    });
  });
});
