import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plan, read, save, tell } from '../../src/core.ts';
import type { GeoLayer, Scene } from '../../src/model/scene.ts';
import type { Telling } from '../../src/model/telling.ts';
import { view } from '../../src/pipeline/view.ts';
import { drawable } from '../../src/scene/extent.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { shades } from '../../src/theme/shades.ts';
import { extentOf, faults, texts } from '../fixtures/faults.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';

/** A map of so many square fields, twelve in a row, five degrees wide, named f0, f1 … */
function fields(count: number, more: Record<string, unknown> = {}): string {
  const arcs = Array.from({ length: count }, (_, i) => {
    const [x, y] = [(i % 12) * 5 - 30, 60 - Math.floor(i / 12) * 2];
    return [
      [x, y],
      [x + 5, y],
      [x + 5, y - 2],
      [x, y - 2],
      [x, y],
    ];
  });
  const geometries = arcs.map((_, i) => ({ type: 'Polygon', id: `f${i}`, arcs: [[i]] }));
  return JSON.stringify({
    type: 'Topology',
    objects: { fields: { type: 'GeometryCollection', geometries } },
    arcs,
    ...more,
  });
}

type Keys = Record<string, unknown>;

/** Figures about fields, told as a map. `rate`: of a measure that is one. */
function mapped(
  values: readonly unknown[],
  {
    rate = true,
    chart = {},
    keys = {},
    count = values.length,
  }: { rate?: boolean; chart?: Keys; keys?: Keys; count?: number } = {},
): Telling {
  const figures = values.map((value, i) => ({
    id: `r${i}`,
    entity: `e${i}`,
    period: '2020',
    ...(typeof value === 'object' && value !== null ? value : { value }),
  }));
  const { data, problems } = read(
    JSON.stringify({
      title: 'Plums',
      sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
      speakers: { ann: { name: 'Ann Plum' }, bob: { name: 'Bob Stone' } },
      measures: {
        plums: rate
          ? { label: 'Ripe plums', unit: '%', min: null }
          : { label: 'Plums', unit: { one: 'plum', other: 'plums' }, min: null },
      },
      entities: Object.fromEntries(
        values.map((_, i) => [
          `e${i}`,
          {
            name: `The field of the ${i}th farmer in the valley of the great river`,
            ...(i < count && { geo: `f${i}` }),
          },
        ]),
      ),
      defaults: { measure: 'plums', source: 'gazette', speaker: 'ann' },
      figures,
      charts: { it: { title: 'Plums', map: { path: 'fields.topo.json' }, ...chart } },
      ...keys,
    }),
    { maps: { 'fields.topo.json': fields(Math.max(1, count) + 3) } },
  );
  if (!data || problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  return tell(data, { chart: 'it' });
}

const geo = ({ layers = [] }: Scene): GeoLayer['data'] =>
  layers.flatMap(layer => (layer.mark === 'geo' ? layer.data : []));
const fillOf = (scene: Scene, id: string) => geo(scene).find(({ figures }) => figures.includes(id))?.fill;
const overOf = (scene: Scene, id: string) => geo(scene).find(({ key }) => key === `${id}:over`)?.fill;
const words = (scene: Scene): string[] => texts(scene).map(({ lines }) => lines.join(' '));
/** Width of the disc of a row, its edge included. */
const wide = (scene: Scene, id: string): number => {
  const mark = scene.shapes.find(shape => shape.kind === 'path' && shape.key === `${id}:mark`);
  const [[from, to]] = mark?.kind === 'path' ? extentOf(mark.d) : [[0, 0]];
  return to - from + (mark?.kind === 'path' ? (mark.stroke?.width ?? 0) : 0);
};

describe('map.plan()', () => {
  const mixed = (count: number): unknown[] =>
    Array.from({ length: count }, (_, i) => {
      const n = ((i * 137) % 900) / 10;
      const value = [n, `>${n}`, `${n}..${n + 20}`, `~${n}`, null, 0, n, `<${n + 1}`][i % 8];
      const status = ['reported', 'estimated', 'planned', 'claimed', 'forecast'][i % 5];
      return { value, status, ...(i % 11 === 10 && { disputedBy: 'bob' }) };
    });

  test('names each of a few places that has room, on paper where a pattern would cross the words', () => {
    const statuses = ['reported', 'planned', 'reported', 'claimed', 'reported'];
    const values = statuses.map((status, i) => ({ value: [40, 30, '>20', 5, -8][i], status }));
    const short = Object.fromEntries(values.map((_, i) => [`e${i}`, { name: `F${i}`, geo: `f${i}` }]));
    const scene = plan(mapped(values, { keys: { entities: short } }), frame(1200));
    const names = texts(scene).filter(({ role }) => role === 'name');
    expect(names.map(({ lines }) => lines.join()).sort()).toEqual(['F0', 'F1', 'F2', 'F3', 'F4']);
    const halos = names.filter(({ halo }) => halo).map(({ lines }) => lines.join());
    expect(halos.sort()).toEqual(['F1', 'F2', 'F3']);
  });

  test.each([1, 2, 7, 60, 500])(
    'keeps all of %i rows in the picture, on the map or under it',
    { timeout: 60_000 },
    count => {
      for (const rate of [true, false])
        for (const placed of new Set([count, Math.ceil(count / 2)])) {
          const telling = mapped(mixed(count), { rate, count: placed });
          if (telling.form !== 'map') throw new Error(JSON.stringify(telling.problems));
          for (const [width, dir, rem] of [
            [280, 'ltr', 16],
            [640, 'rtl', 16],
            [1200, 'ltr', 32],
          ] as const) {
            const scene = plan(telling, frame(width, rem, dir));
            expect(faults(scene, telling), `${count} rows, ${placed} placed, ${width} px`).toEqual([]);
          }
        }
    },
  );

  test('keeps its shades and their legend while readers see a few of its places', () => {
    const whole = mapped(Array.from({ length: 12 }, (_, i) => 10 * i));
    const seen = view(whole, { picked: ['e3', 'e11'] });
    const legend = (telling: Telling) =>
      texts(plan(telling, frame(640))).flatMap(({ role, lines }) => (role === 'legend' ? lines : []));
    expect(seen.told).toHaveLength(2);
    expect(legend(seen)).toEqual(legend(whole));
    expect(seen.map!.classOf!.get('r11')).toBe(whole.map!.classOf!.get('r11'));
  });

  test('gives each number the shade of its class, which the legend says', () => {
    const values = [3, 12, 14.9, 15, 24, 26, 33, 41, 47.5];
    const telling = mapped(values, { chart: { order: 'given' } });
    const { classes, classOf } = telling.map!;
    const scene = plan(telling, frame(640));
    expect(words(scene)).toEqual(expect.arrayContaining(classes!.map(({ text }) => text)));
    const numbers = classes!.map(({ text }) => [...text.matchAll(/[\d.]+/g)].map(([n]) => Number(n)));
    const inks = shades(classes!.length);
    values.forEach((value, i) => {
      const at = classOf!.get(`r${i}`)!;
      const [from, to] = at === 0 ? [-Infinity, numbers[0]![0]!] : [numbers[at]![0]!, numbers[at]![1] ?? Infinity];
      expect(value >= from && value < to, `${value} in ${classes![at]!.text}`).toBe(true);
      expect(fillOf(scene, `r${i}`)).toEqual({ token: 'ink', pattern: inks[at] });
    });
    expect(new Set(classOf!.values()).size).toBe(classes!.length);
  });

  test('shades below zero in another colour, and never one class on both sides of zero', () => {
    const telling = mapped([-30, -12, -1, 4, 22, 48]);
    const scene = plan(telling, frame(640));
    for (const [i, value] of [-30, -12, -1, 4, 22, 48].entries())
      expect(fillOf(scene, `r${i}`)?.token, String(value)).toBe(value < 0 ? 'ochre' : 'ink');
  });

  test('gives no class to what may lie in several, and says so', () => {
    const values = [1, 9, 20, 31, 44, '>5', '8..32', '>90', '<0.5', '44..45'];
    const telling = mapped(values);
    const { classes, classOf } = telling.map!;
    const scene = plan(telling, frame(640));
    const classed = (i: number): number | null | undefined => classOf!.get(`r${i}`);
    expect([5, 6].map(classed)).toEqual([null, null]);
    expect(classed(7)).toBe(classes!.length - 1);
    expect(classed(8)).toBe(0);
    expect(fillOf(scene, 'r5')).toEqual({ token: 'slot', pattern: 'stripes' });
    expect(words(scene)).toContain('a bound or range across classes');
    expect(words(plan(mapped([1, 9, 20]), frame(640)))).not.toContain('a bound or range across classes');
  });

  test('shows each status by a pattern of its own over the shade, and no plan like an outcome', () => {
    const statuses = ['reported', 'counted', 'estimated', 'planned', 'forecast', 'claimed'] as const;
    const scene = plan(mapped(statuses.map((status, i) => ({ value: i + 1, status }))), frame(640));
    const patterns = statuses.map((_, i) => overOf(scene, `r${i}`)?.pattern);
    expect(patterns).toEqual([undefined, undefined, 'thin', 'hatch', 'hatch-wide', 'dots']);
    const said = words(scene);
    for (const text of ['reported', 'counted', 'estimated (e)', 'planned', 'a forecast', 'claimed'])
      expect(said).toContain(text);
  });

  test('leaves shades plain where all are estimates, and says that they are', () => {
    const scene = plan(mapped([1, 2, 3].map(value => ({ value, status: 'estimated' }))), frame(640));
    expect(overOf(scene, 'r0')).toBeUndefined();
    expect(words(scene)).toContain('All numbers: estimated (e)');
    const plans = plan(mapped([1, 2, 3].map(value => ({ value, status: 'planned' }))), frame(640));
    expect(overOf(plans, 'r0')?.pattern).toBe('hatch');
  });

  test('outlines a place without a number in dots, without a shade', () => {
    const telling = mapped([1, 2, null, 4]);
    const scene = plan(telling, frame(640));
    expect(fillOf(scene, 'r2')).toBeUndefined();
    const [slot] = scene.shapes.filter(({ figure, role }) => figure === 'r2' && role === 'slot');
    expect(slot).toMatchObject({ kind: 'path', stroke: { token: 'slot', round: true } });
    expect(words(scene)).toContain('no number reported');
  });

  test('draws counts as discs whose area is the number', () => {
    const scene = plan(mapped([4, 100, 400, 1600], { rate: false }), frame(760));
    expect(scene.layers).toBeUndefined();
    const widths = [0, 1, 2, 3].map(i => wide(scene, `r${i}`));
    expect(widths[1]! / widths[3]!).toBeCloseTo(0.25, 1);
    expect(widths[2]! / widths[3]!).toBeCloseTo(0.5, 1);
    expect(words(scene).some(text => text.endsWith('plums'))).toBe(true);
  });

  test('gives bounds and ranges a mark of no size, and zero a cross', () => {
    const scene = plan(mapped([900, '>500', '10..800', 0], { rate: false }), frame(760));
    expect(wide(scene, 'r1')).toBeCloseTo(wide(scene, 'r2'), 1);
    expect(words(scene)).toEqual(expect.arrayContaining(['a bound or range, which has no one size', 'zero']));
  });

  test('lists rows without a place under the map, in words, with their buttons', () => {
    const telling = mapped([1, 2, '>3', null], { count: 2 });
    const scene = plan(telling, frame(640));
    expect(words(scene)).toContain('Not on this map');
    for (const id of ['r2', 'r3']) {
      const text = texts(scene).find(({ figure }) => figure === id)!;
      const button = scene.hits.find(one => one.id === id)!;
      expect(button.y).toBeLessThanOrEqual(text.box.y);
      expect(button.y + button.height).toBeGreaterThanOrEqual(text.box.y + text.box.height);
    }
    expect(telling.words.construction).toContain('2 have no place on the map.');
  });

  test('does not turn the ground in languages that run from right to left', () => {
    const telling = mapped([1, 2, 3, 4, 5]);
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map(dir => plan(telling, frame(640, 16, dir)));
    expect(geo(rtl!)).toEqual(geo(ltr!));
    expect(rtl!.hits).toEqual(ltr!.hits);
    const legendOf = (scene: Scene) => texts(scene).find(({ role }) => role === 'legend')!.box;
    expect(legendOf(rtl!).x + legendOf(rtl!).width).toBeGreaterThan(560);
    expect(legendOf(ltr!).x).toBeLessThan(80);
  });

  test('puts buttons over their places, however small these are', () => {
    const telling = mapped(Array.from({ length: 60 }, (_, i) => i));
    const scene = plan(telling, frame(280));
    for (const { id, x, y, width, height } of scene.hits) {
      const [[x0, x1], [y0, y1]] = ringsOf(scene, id);
      expect(x <= x0 + 1 && x + width >= x1 - 1 && y <= y0 + 1 && y + height >= y1 - 1, id).toBe(true);
    }
  });

  test('writes over others what stands out, and draws its outline', () => {
    const telling = mapped([9, 8, 7, 1, 2, 6, 5, 4], { chart: { highlight: ['r3'] } });
    const scene = plan(telling, frame(640));
    expect(scene.shapes.find(({ key }) => key === 'r3:edge')).toMatchObject({ stroke: { token: 'madder' } });
  });
});

const ringsOf = (scene: Scene, id: string): [[number, number], [number, number]] => {
  const points = geo(scene)
    .find(({ figures }) => figures.includes(id))!
    .rings.flat();
  const ends = (i: 0 | 1): [number, number] => [Math.min(...points.map(p => p[i])), Math.max(...points.map(p => p[i]))];
  return [ends(0), ends(1)];
};

describe('tell()', () => {
  test('draws several periods as a map of each, on one scale', () => {
    const values = [2019, 2020, 2021].flatMap(year =>
      [1, 2, 3].map(n => ({ entity: `e${n}`, period: String(year), value: n + (year - 2019) * 10 })),
    );
    const telling = mapped(values);
    expect(telling.panels?.map(({ form, label }) => [form, label])).toEqual([
      ['map', '2019'],
      ['map', '2020'],
      ['map', '2021'],
    ]);
    expect(new Set(telling.panels!.map(({ map }) => JSON.stringify([map!.classes, map!.shown]))).size).toBe(1);
    const scene = plan(telling, frame(760));
    expect(faults(scene, telling)).toEqual([]);
    expect(telling.words.construction).toContain('3 panels, one for each period.');
    const first = telling.panels![0]!.map!.classes![0]!.text;
    expect(words(scene).filter(text => text === first)).toHaveLength(1);
  });

  test.each([
    [
      'two speakers for one place',
      [{ value: 1 }, { value: 2, entity: 'e0', speaker: 'bob' }],
      true,
      'a place has one shade',
    ],
    ['counts below zero', [4, -3], false, 'the area of a disc'],
    ['figures that have no place', [4, 3], true, 'none of these figures has a place', 0],
  ] as const)(
    'refuses a map of %s, and draws another form',
    (_, values, rate, reason, count: number = values.length) => {
      const telling = mapped(values, { rate, chart: { form: 'map' }, count });
      expect(telling.form).not.toBe('map');
      expect(telling.problems.map(({ code, message }) => `${code} ${message}`).join()).toContain(reason);
    },
  );

  test('credits the map as its file does, and says how it is to be read', () => {
    const { data } = read(
      JSON.stringify({
        title: 'Plums',
        sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
        measures: { plums: { label: 'Plums', unit: 'plums per tree' } },
        entities: { a: { name: 'A', geo: 'f0' }, b: { name: 'B', geo: 'f1' } },
        defaults: { measure: 'plums', source: 'gazette', period: '2020' },
        figures: [
          { entity: 'a', value: 1 },
          { entity: 'b', value: 2 },
        ],
        charts: { it: { title: 'Plums', map: { path: 'm.json' }, note: 'Borders as of 2020.' } },
      }),
      { maps: { 'm.json': fields(3, { source: 'The <b>Surveyors</b>', license: 'CC-BY-4.0' }) } },
    );
    const telling = tell(data!);
    expect(telling.form).toBe('map');
    expect(telling.notes.map(note => note.replace(/[\u2066-\u2069]/g, ''))).toEqual([
      'Borders as of 2020.',
      'Map: The <b>Surveyors</b> (CC-BY-4.0).',
    ]);
    expect(telling.words.construction).toContain('Shades for 2 classes, from under 2 to 2 plums per tree or more.');
  });
});

test('save() writes the map into the SVG: a path for each place with a number', async () => {
  const text = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
  const { data, problems } = read(text('nato-spending.json'), {
    maps: { 'europe.topo.json': text('europe.topo.json') },
  });
  expect(problems).toEqual([]);
  const telling = tell(data!, { chart: 'map' });
  const { content } = await save(telling, 'svg');
  const numbers = telling.told.filter(row => drawable(row) && telling.map!.places.has(row.id));
  expect(numbers).toHaveLength(29);
  expect([...String(content).matchAll(/<path class="mark" d="M[^"]{8,}Z" fill="#/g)].length).toBeGreaterThanOrEqual(29);
  expect(String(content)).toContain('Map: Natural Earth (public domain).');
  expect(String(content)).toContain('Borders are as Natural Earth draws them');
});

test('map.plan() fits what has figures, whatever else is on the map', () => {
  const telling = mapped([1, 2, 3]);
  const scene = plan(telling, frame(640));
  const [[x0], [x1]] = [ringsOf(scene, 'r0')[0], ringsOf(scene, 'r2')[0].slice().reverse()];
  expect(x0).toBeLessThan(20);
  expect(x1).toBeGreaterThan(600);
  expect(scene.shapes.flatMap(shape => bounds(shape) ?? []).every(({ x, width }) => x >= -1 && x + width <= 641)).toBe(
    true,
  );
});

test('map.plan() names what stands out on a phone as well, never on the ground of another', () => {
  const { data } = ownData('nato-spending.json');
  for (const width of [280, 320, 700]) {
    const telling = tell(data!, { chart: 'map', highlight: ['hungary', 'luxembourg', 'germany'] });
    const scene = plan(telling, frame(width));
    const named = texts(scene).flatMap(({ role, lines }) => (role === 'name' ? [lines.join(' ')] : []));
    expect(named).toEqual(expect.arrayContaining(['Germany', 'Hungary', 'Luxembourg']));
    expect(faults(scene, telling)).toEqual([]);
    const leaders = scene.shapes.filter(({ role }) => role === 'leader').map(({ figure }) => figure);
    if (width < 400) expect(leaders.length).toBeGreaterThan(1);
  }
});
