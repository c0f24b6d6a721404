import { describe, expect, it } from 'vitest';
import { forms, plan, tell } from '../../src/core.ts';
import type { Scene, TextShape } from '../../src/model/scene.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { faults } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

const years = ['2011', '2012', '2013', '2014', '2015'];
const data = dataset({
  figures: years.map((period, i) => ({
    measure: 'plums',
    period,
    value: i === 2 ? null : 40 - 7 * i,
    source: 'gazette',
  })),
  charts: {
    late: { title: 'Plums', annotations: [{ figure: '2014', text: 'The frost came late that year.' }] },
    span: {
      title: 'Plums',
      annotations: [
        { period: '2012/2013', text: 'The two years in which the orchard by the river stood under water for weeks.' },
        { figure: '2015', text: 'First harvest of the new trees.' },
        { figure: '2014', text: 'Hail.' },
      ],
    },
    gone: { title: 'Plums', figures: ['2011', '2015'], annotations: [{ figure: '2012', text: 'Not shown.' }] },
  },
});

const remarks = ({ shapes }: Scene): TextShape[] =>
  shapes.filter(shape => shape.kind === 'text').filter(({ role }) => role === 'annotation');

describe('plan() of a chart with annotations', () => {
  it.each(forms.ids)('writes them beside what they are about, and covers nothing: %s', form => {
    for (const chart of ['late', 'span'])
      for (const width of [280, 640, 1200])
        for (const dir of ['ltr', 'rtl'] as const) {
          const told = tell(data, { chart, form });
          const scene = plan(told, frame(width, 16, dir));
          expect(faults(scene, told), `${chart} at ${width} px, ${dir}`).toEqual([]);
          expect(remarks(scene)).toHaveLength(told.chart.annotations!.length);
        }
  });

  it('leads a line from the words to the mark of their figure', () => {
    for (const form of ['column', 'bar']) {
      const scene = plan(tell(data, { chart: 'late', form }), frame(640));
      const mark = bounds(scene.shapes.find(({ key }) => key === 'plums::2014::mark')!)!;
      const line = bounds(scene.shapes.find(({ role }) => role === 'leader')!)!;
      const [words] = remarks(scene);
      expect(line.x).toBeGreaterThan(mark.x);
      expect(line.x + line.width).toBeLessThan(mark.x + mark.width);
      if (form === 'column') expect(words!.box.y + words!.box.height).toBeLessThan(line.y);
      else expect(words!.box.x).toBeGreaterThan(line.x);
    }
  });

  it('tints no ground under figures before or after the period, however close they stand', () => {
    const long = dataset({
      figures: Array.from({ length: 71 }, (_, i) => ({
        measure: 'plums',
        period: String(1940 + i),
        value: 40 + (i % 7),
        source: 'gazette',
      })),
      charts: { war: { title: 'Plums', annotations: [{ period: '1969/1974', text: 'No plums were sold.' }] } },
    });
    for (const width of [280, 640, 1200])
      for (const dir of ['ltr', 'rtl'] as const) {
        const { shapes, hits } = plan(tell(long, { chart: 'war', form: 'line' }), frame(width, 16, dir));
        const ground = bounds(shapes.find(({ role }) => role === 'ground')!)!;
        const under = hits
          .filter(hit => Math.abs(hit.x + hit.width / 2 - ground.x - ground.width / 2) < ground.width / 2)
          .map(({ id }) => id.split(':')[2]);
        expect(under, `${width} px, ${dir}`).toEqual(['1969', '1970', '1971', '1972', '1973', '1974']);
      }
  });

  it('tints the ground of a period, behind all marks', () => {
    const { shapes } = plan(tell(data, { chart: 'span', form: 'column' }), frame(640));
    const [first] = shapes;
    expect(first!.role).toBe('ground');
    const ground = bounds(first!)!;
    const zero = bounds(shapes.find(({ role }) => role === 'zero')!)!;
    expect(ground.y + ground.height).toBeGreaterThanOrEqual(zero.y);
    const within = years.filter(year => {
      const name = shapes.find(shape => shape.kind === 'text' && shape.role === 'name' && shape.lines[0] === year)!;
      const { x, width } = bounds(name)!;
      return x + width / 2 > ground.x && x + width / 2 < ground.x + ground.width;
    });
    expect(within).toEqual(['2012', '2013']);
  });

  it('is as without them where the chart does not show what they are about, and says them in words', () => {
    const told = tell(data, { chart: 'gone' });
    expect(remarks(plan(told, frame(640)))).toEqual([]);
    expect(tell(data, { chart: 'span' }).summary).toContain('2015: First harvest of the new trees.');
    expect(tell(data, { chart: 'span' }).summary).toContain('2012 to 2013: The two years in which');
  });
});
