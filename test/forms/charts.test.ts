import { describe, expect, test } from 'vitest';
import { forms, plan, tell } from '../../src/core.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { extentOf, faults } from '../fixtures/faults.ts';
import { ownData, ownFiles } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';

const charts = ownFiles.flatMap(name => {
  const { data } = ownData(name);
  return Object.keys(data?.charts ?? {}).map(chart => [`${name}#${chart}`, data!, chart] as const);
});

describe.each(charts)('plan() of %s', (_, data: Dataset, chart) => {
  test.each(['', ...forms.ids])('asked for as "%s" keeps all in the picture, and nothing overlaps', form => {
    const telling = tell(data, { chart, ...(form && { form }) });
    const places = [
      [280, 'ltr'],
      [480, 'rtl'],
      [760, 'ltr'],
      [1200, 'rtl'],
    ] as const;
    for (const [width, dir] of places)
      expect(faults(plan(telling, frame(width, 16, dir)), telling), `${width} px, ${dir}`).toEqual([]);
  });
});

test('plan() draws a guideline across the members, from its words to the axis', () => {
  const [, data] = charts.find(([name]) => name === 'nato-spending.json#members')!;
  for (const form of ['bar', 'column', 'range']) {
    const scene = plan(tell(data, { chart: 'members', form }), frame(760));
    const lines = scene.shapes.flatMap(shape => (shape.kind === 'path' && shape.figure === 'guideline' ? [shape] : []));
    const words = scene.shapes.flatMap(shape => (shape.kind === 'text' && shape.figure === 'guideline' ? [shape] : []));
    expect(words.map(({ lines: [first] }) => first)).toEqual(['NATO guideline: 2%, a target']);
    expect(lines.map(({ role, stroke }) => [role, stroke?.dash])).toEqual([['reference', '7 5']]);
    const zero = scene.shapes.find(shape => shape.kind === 'path' && shape.role === 'zero')!;
    const tick = scene.shapes.find(shape => shape.kind === 'text' && shape.lines.join() === '2%')!;
    const [[x]] = extentOf(lines[0]!.d);
    expect(tick.kind === 'text' && Math.abs(tick.x - x)).toBeLessThan(0.1);
    expect(zero.kind === 'path' && extentOf(zero.d)[1][1]).toBeCloseTo(extentOf(lines[0]!.d)[1][1], 1);
  }
});

test('plan() lists a guideline under a scatter chart, and the key is that of its dots', () => {
  const [, data] = charts.find(([name]) => name === 'nato-spending.json#scatter')!;
  const chart = { ...data.charts!['scatter']!, references: ['guideline'] };
  const telling = tell({ ...data, charts: { scatter: chart } }, { chart: 'scatter' });
  const scene = plan(telling, frame(480));
  expect(faults(scene, telling)).toEqual([]);
  const words = scene.shapes.flatMap(shape => (shape.kind === 'text' && shape.figure === 'guideline' ? [shape] : []));
  expect(words.map(({ lines }) => lines.join(' '))).toEqual(['NATO guideline: 2%, a target']);
  expect(telling.key.map(({ status }) => status)).toEqual(['estimated']);
});
