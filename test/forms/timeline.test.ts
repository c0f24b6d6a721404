import { describe, expect, it } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import type { PathShape, Scene } from '../../src/model/scene.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { faults, texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

type Said = Record<string, unknown>;

const measures = {
  plums: { label: 'Plums picked', unit: { one: 'plum', other: 'plums' }, time: 'flow' },
  trees: { label: 'Trees', unit: 'trees' },
  share: { label: 'Share of plums', unit: '%' },
};
const drawn = (figures: Said[], width = 760, chart: Said = {}, dir: 'ltr' | 'rtl' = 'ltr') => {
  const data = dataset({
    measures: measures as never,
    entities: undefined as never,
    figures: figures.map((one, i) => ({ id: `n${i}`, measure: 'trees', source: 'gazette', ...one })) as never,
    charts: { it: { title: 'Plums', form: 'timeline', ...chart } },
  });
  const telling = tell(data, { chart: 'it' });
  const scene = plan(telling, frame(width, 16, dir));
  expect(faults(scene, telling), `${width} px`).toEqual([]);
  return { telling, scene };
};
const own = ({ shapes }: Scene, id: string): PathShape[] =>
  shapes.filter((shape): shape is PathShape => shape.kind === 'path' && shape.figure === id);
const rolesOf = (scene: Scene, id: string): string[] => own(scene, id).map(({ role }) => role);
const span = (scene: Scene, id: string, role = 'mark'): [number, number] => {
  const { x, width } = bounds(own(scene, id).find(shape => shape.role === role)!)!;
  return [x, x + width];
};

describe('timeline.plan()', () => {
  const figures = [
    { period: '2001-01-01', value: 3 },
    { period: '2003/2004', value: 5, measure: 'share' },
    { period: '2005', value: 8, measure: 'plums' },
    { period: '2005', value: 8 },
    { period: '2006-06~', value: 9 },
    { period: '2000/..', value: 2 },
    { period: '../2001', value: 2 },
    { period: '2005/', value: 2 },
    { period: '2004', value: null },
    { value: 40, measure: 'share' },
  ];
  const { scene, telling } = drawn(figures);

  it('puts rows of all measures on one axis of time, without panels or a number axis', () => {
    expect(telling).toMatchObject({ form: 'timeline', axis: null, problems: [] });
    expect(telling.panels).toBeUndefined();
    // neither what has no date nor an open end says from when to when
    expect(telling.words.construction).toMatch(
      /^Timeline with 9 figures for 8 periods, 1 January 2001 to June 2006\. .* No number axis\.$/,
    );
  });

  it('draws a day as a dot, a span from its first to its last day, and true to time', () => {
    const [day, ...rest] = [span(scene, 'n0'), span(scene, 'n1'), span(scene, 'n2')];
    const middle = (day[0] + day[1]) / 2;
    const [three, five] = rest as [[number, number], [number, number]];
    const year = (three[1] - three[0]) / 2;
    expect(Math.abs(three[0] - middle - 2 * year)).toBeLessThan(1);
    expect(Math.abs(five[0] - three[1])).toBeLessThan(1);
    expect(Math.abs(five[1] - five[0] - year)).toBeLessThan(1);
    expect(day[1] - day[0]).toBeLessThan(10);
  });

  it('gives a date that is not known exactly a strip without ends, as wide as what is not known', () => {
    expect(rolesOf(scene, 'n3')).toEqual(['mark', 'edge']);
    const [edge] = own(scene, 'n3').filter(({ role }) => role === 'edge');
    // two level lines
    expect(edge!.d.match(/M/g)).toHaveLength(2);
    for (const part of edge!.d.split('M').slice(1))
      expect(new Set([...part.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => y)).size).toBe(1);
    expect(span(scene, 'n3')).toEqual(span(scene, 'n2'));
    expect(rolesOf(scene, 'n2')).toContain('start');
  });

  it('opens the end that is still to come, or that nobody says', () => {
    for (const [id, way] of [
      ['n5', 1],
      ['n6', -1],
      ['n7', 1],
    ] as const) {
      const [body, tail] = [span(scene, id), span(scene, id, 'tail')];
      if (way > 0) expect(tail[0]).toBeGreaterThanOrEqual(body[1] - 1);
      else expect(tail[1]).toBeLessThanOrEqual(body[0] + 1);
    }
    // "from 2005" is not said to last
    const [year, last] = [span(scene, 'n2'), span(scene, 'n7')];
    expect(Math.abs(last[1] - year[1])).toBeLessThan(1);
    expect(span(scene, 'n5')[1]).toBeGreaterThan(last[1] + 20);
  });

  it('has room for the date from which or until which it goes, where no other is later or earlier', () => {
    const ends = drawn([
      { period: '../1999', value: 1 },
      { period: '2004', value: 2 },
      { period: '2010/..', value: 3 },
    ]).scene;
    const parts = ['n0', 'n2'].flatMap(id => [span(ends, id), span(ends, id, 'tail')]);
    for (const [from, to] of parts) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(ends.width);
    }
  });

  it('keeps the place of a row without a number, and lists one without a date', () => {
    expect(rolesOf(scene, 'n8')).toEqual(['slot']);
    const words = texts(scene).filter(({ figure }) => figure === 'n9');
    expect(words.map(({ lines }) => lines.join(' ')).join()).toContain('40%');
    const foot = Math.max(
      ...texts(scene)
        .filter(({ role }) => role === 'tick')
        .map(({ box }) => box.y),
    );
    expect(words[0]!.box.y).toBeGreaterThan(foot);
  });

  it('says each row beside its mark', () => {
    for (const { id, label, value } of telling.told.slice(0, -1)) {
      const words = texts(scene).filter(({ figure }) => figure === id);
      const said = words.map(({ lines }) => lines.join(' ')).join(' ');
      if (id !== 'n9') expect(said).toContain(label);
      expect(said).toContain(value);
    }
  });

  it('does not look at numbers for where a mark is', () => {
    const marks = (value: unknown) =>
      own(
        drawn([
          { period: '2001', value },
          { period: '2009', value: 1 },
        ]).scene,
        'n0',
      )[0]!.d;
    expect(marks('>4000')).toBe(marks(2));
    expect(marks('1..9')).toBe(marks(2));
  });

  it('tells statuses apart by line and fill, whatever kind of date they have', () => {
    const statuses = ['reported', 'planned', 'forecast', 'claimed'];
    for (const period of ['2001-05-05', '2001', '2001/2004', '2001/..']) {
      const looks = statuses.map(status => {
        const { scene: one } = drawn([
          { period, value: 3, status },
          { period: '2006', value: 3 },
        ]);
        return JSON.stringify(own(one, 'n0').map(({ role, stroke, fill }) => [role, stroke?.dash, fill?.pattern]));
      });
      expect(new Set(looks).size, period).toBe(statuses.length);
    }
  });

  it('explains statuses in its key, but no ends of numbers', () => {
    const { telling: two } = drawn([
      { period: '2001', value: '>3', status: 'planned' },
      { period: '2002', value: '1..9' },
    ]);
    expect(two.key.map(({ status, end }) => status ?? end)).toEqual(['reported', 'planned']);
  });

  const name = (i: number): string => `${i} Federated Principality of Upper and Lower Marshland Isles`.slice(0, 60);
  const periods = (i: number): string =>
    [
      `${1990 + (i % 30)}`,
      `${1990 + (i % 17)}-03-1${i % 9}`,
      `${1995 + (i % 9)}/${2001 + (i % 9)}`,
      '199X',
      `2001-0${1 + (i % 9)}~`,
      '2003/..',
      '../1999',
      '2004/',
    ][i % 8]!;
  it.each([1, 2, 7, 40, 60, 500])('keeps %i rows apart at all widths, both ways', { timeout: 60_000 }, count => {
    const rows = Array.from({ length: count }, (_, i) => ({
      period: periods(i),
      value: [3, '>5', null, '1..4', '~300'][i % 5],
      status: ['counted', 'planned', 'claimed', 'estimated'][i % 4],
      entity: name(i),
    }));
    for (const width of [280, 640, 1200])
      for (const dir of ['ltr', 'rtl'] as const) {
        const { scene: all, telling: told } = drawn(rows, width, {}, dir);
        expect(all.hits).toHaveLength(told.told.length);
      }
  });

  it('is refused where no row has a date', () => {
    const { telling: none } = drawn([{ value: 1 }, { value: 2, measure: 'share' }]);
    expect(none.form).not.toBe('timeline');
    expect(none.problems.map(({ message }) => message).join()).toContain('none of these figures has a date');
  });

  it('is natural for dated figures of more measures than panels can show', () => {
    const many = Array.from({ length: 14 }, (_, i) => `m${i}`);
    const data = (count: number) =>
      dataset({
        measures: Object.fromEntries(many.map(id => [id, { label: `Measure ${id}`, unit: id }])),
        figures: many
          .slice(0, count)
          .map((measure, i) => ({ id: `f${i}`, measure, period: `${2001 + i}`, value: i, source: 'gazette' })) as never,
        defaults: {},
        charts: { it: { title: 'All' } },
      });
    expect(tell(data(14), { chart: 'it' }).form).toBe('timeline');
    expect(tell(data(5), { chart: 'it' }).panels).toHaveLength(5);
  });
});
