import { describe, expect, test } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { texts } from '../fixtures/faults.ts';
import { orchards, told, type Said } from '../forms/_stats.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';

const { data } = ownData('nato-spending.json');

describe('strips()', () => {
  const labelsOf = (chart: string, width: number, highlight?: string[]): Map<string, string[]> => {
    const telling = tell(data!, { chart, ...(highlight && { highlight }) });
    const found = new Map<string, string[]>();
    for (const { figure, role, lines } of texts(plan(telling, frame(width)))) {
      if (role !== 'value' || figure === undefined) continue;
      const { row } = telling.told.find(({ id }) => id === figure)!;
      found.set(row.entity ?? '', [...(found.get(row.entity ?? '') ?? []), `${row.period}: ${lines.join(' ')}`].sort());
    }
    return found;
  };

  test.each(['rise', 'arrows'])('names both numbers of a line where there is room, the later on a phone: %s', chart => {
    expect(labelsOf(chart, 760).get('poland')).toEqual(['2014: 1.88%', '2024: 4.12%\u00a0e']);
    const narrow = labelsOf(chart, 320);
    expect(narrow.get('poland')).toEqual(['2024: 4.12%\u00a0e']);
    // also where the later is the lower
    expect(narrow.get('united-states')).toEqual(['2024: 3.38%\u00a0e']);
    expect(new Set([...narrow.values()].map(({ length }) => length))).toEqual(new Set([1]));
  });

  test('names on a phone as well what is to stand out', () => {
    const { id } = tell(data!, { chart: 'rise' }).rows.find(row => row.entity === 'poland' && row.period === '2014')!;
    expect(labelsOf('rise', 320, [id]).get('poland')).toEqual(['2014: 1.88%', '2024: 4.12%\u00a0e']);
  });

  const valuesOf = (figures: Said[], form: string, width = 640) => {
    const scene = plan(told(figures, form), frame(width));
    return { scene, values: texts(scene).filter(({ role }) => ['value', 'detail'].includes(role)) };
  };

  test.each(['lollipop', 'bullet'])('says that a number is missing in the line of its name: %s', form => {
    const figures = orchards([4000, null, 3000], i => (i ? {} : { status: 'planned' }));
    if (form === 'bullet') figures.push({ ...figures[0]!, id: 'n3', status: 'reported', value: 20 });
    const { scene, values } = valuesOf(figures, form);
    const missing = values.filter(({ figure }) => figure === 'n1');
    expect(missing.map(({ lines }) => lines.join(' '))).toEqual(['no number reported']);
    const [name] = texts(scene).filter(({ lines }) => lines.join(' ') === 'orchard-1');
    const middle = ({ y, height }: { y: number; height: number }): number => y + height / 2;
    expect(Math.abs(middle(missing[0]!.box) - middle(name!.box))).toBeLessThan(2);
  });

  test('says which of two numbers in a line was the plan, however many lines there are', () => {
    const figures = Array.from({ length: 9 }, (_, i) => i).flatMap(i => [
      { id: `p${i}`, entity: `orchard-${i}`, period: '2020', value: 40 + i, status: 'planned' },
      { id: `n${i}`, entity: `orchard-${i}`, period: '2020', value: 50 + i },
    ]);
    const { values } = valuesOf(figures, 'bullet');
    const words = (id: string) => values.filter(({ figure }) => figure === id).map(({ lines }) => lines.join(' '));
    for (let i = 0; i < 9; i++) {
      expect(words(`p${i}`)).toEqual([String(40 + i), 'planned']);
      expect(words(`n${i}`)).toEqual([String(50 + i)]);
    }
  });

  test('keeps numbers clear of the dots of lollipops', () => {
    const { scene, values } = valuesOf(orchards([40, 30, 9]), 'lollipop');
    for (const { figure, box } of values) {
      const dots = scene.shapes.flatMap(
        shape => (shape.kind === 'path' && shape.figure === figure && bounds(shape)) || [],
      );
      expect(box.x - Math.max(...dots.map(({ x, width }) => x + width))).toBeGreaterThan(4);
    }
  });
});
