import { describe, expect, test } from 'vitest';
import { plan, read, tell } from '../../src/core.ts';
import { frame } from '../fixtures/telling.ts';

const square = [
  [
    [0, 40],
    [5, 40],
    [5, 35],
    [0, 35],
    [0, 40],
  ],
];
const shape = { type: 'Polygon', id: '008', properties: { code: 'AL', name: 'Albany' }, arcs: [[0]] };
/** A sound map, with these keys in place of its own. */
const topology = (keys: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'Topology',
  arcs: square,
  objects: { lands: { type: 'GeometryCollection', geometries: [shape] } },
  ...keys,
});
const withShape = (keys: Record<string, unknown>): string =>
  JSON.stringify(topology({ objects: { lands: { ...shape, ...keys } } }));

/** What comes of a chart on a map of this text. */
function onMap(text: string | undefined, map: Record<string, unknown> = {}, geo = '008') {
  const file = {
    title: 'Plums',
    sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
    measures: { plums: { label: 'Plums', unit: '%' } },
    entities: { a: { name: 'A', geo }, b: { name: 'B' } },
    defaults: { measure: 'plums', source: 'gazette', period: '2020' },
    figures: [
      { entity: 'a', value: 1 },
      { entity: 'b', value: 2 },
    ],
    charts: { it: { title: 'Plums', form: 'map', map: { path: 'm.json', ...map } } },
  };
  const { data, problems } = read(JSON.stringify(file), { maps: text === undefined ? {} : { 'm.json': text } });
  return { telling: tell(data!, { chart: 'it' }), problems };
}

describe('read() of a sound map', () => {
  test('finds nothing wrong with it, and the chart is a map', () => {
    const { telling, problems } = onMap(JSON.stringify(topology()));
    expect(problems).toEqual([]);
    expect(telling.form).toBe('map');
    expect([...telling.map!.places]).toEqual([['plums:a:2020:', 0]]);
  });

  test('undoes quantisation: the same ground as without', () => {
    const transform = { scale: [0.5, 0.25], translate: [-10, 30] };
    const steps = [
      [
        [20, 40],
        [10, 0],
        [0, -20],
        [-10, 0],
        [0, 20],
      ],
    ];
    const { telling } = onMap(JSON.stringify(topology({ arcs: steps, transform })));
    expect(telling.map!.features).toEqual(onMap(JSON.stringify(topology())).telling.map!.features);
  });

  test.each([
    ['8', {}],
    ['008', {}],
    ['AL', { key: 'code' }],
    ['Albany', { key: 'name', object: 'lands' }],
  ])('finds the place "%s" by %j', (geo, map) => {
    const { telling, problems } = onMap(JSON.stringify(topology()), map, geo);
    expect(problems).toEqual([]);
    expect(telling.map!.places.size).toBe(1);
  });

  test('holds the ground of a ring the wrong way round, not all the rest of the globe', () => {
    const turned = onMap(JSON.stringify(topology({ arcs: [[...square[0]!].reverse()] }))).telling;
    const [{ layers }, other] = [plan(turned, frame(400)), plan(onMap(JSON.stringify(topology())).telling, frame(400))];
    const wide = (list: typeof layers): number =>
      Math.max(
        ...JSON.stringify(list)
          .match(/\d+\.?\d*/g)!
          .map(Number),
      );
    expect(wide(layers)).toBeCloseTo(wide(other.layers), 0);
  });

  test('takes a shape without ground, without a name or without a type as it is', () => {
    const geometries = [
      shape,
      { type: null, id: '1' },
      { type: 'LineString', arcs: [0] },
      { type: 'Polygon', arcs: [] },
      { type: 'Point', coordinates: [3, 37] },
    ];
    const { telling, problems } = onMap(
      JSON.stringify(topology({ objects: { lands: { type: 'GeometryCollection', geometries } } })),
    );
    expect(problems).toEqual([]);
    expect(telling.form).toBe('map');
    expect(JSON.stringify(plan(telling, frame(400)))).not.toMatch(/NaN|Infinity/);
  });
});

const deep = (depth: number): unknown =>
  depth ? { type: 'GeometryCollection', geometries: [deep(depth - 1)] } : shape;
const huge = JSON.stringify(topology({ arcs: [Array.from({ length: 300_001 }, () => [1, 2])] }));
/** A small file whose shapes are made of one long arc, over and over. */
const bomb = JSON.stringify(
  topology({
    arcs: [Array.from({ length: 1000 }, (_, i) => [i / 100, 40])],
    objects: { lands: { type: 'Polygon', id: '008', arcs: [Array.from({ length: 2000 }, () => 0)] } },
  }),
);

describe('read() of a map that is not one', () => {
  test.each<[string, string, string | undefined]>([
    ['no file', 'id/unknown', undefined],
    ['no JSON', 'syntax/json', '{"type": "Topology",'],
    ['nothing', 'syntax/json', ''],
    ['a list', 'load/type', '[]'],
    ['null', 'load/type', 'null'],
    ['GeoJSON', 'load/type', '{"type":"FeatureCollection","features":[]}'],
    ['a dataset', 'load/type', '{"title":"Plums","figures":[]}'],
    ['no arcs', 'key/missing', JSON.stringify(topology({ arcs: undefined }))],
    ['no objects', 'key/missing', JSON.stringify(topology({ objects: [] }))],
    ['an arc of texts', 'key/type', JSON.stringify(topology({ arcs: [[['0', '40']]] }))],
    ['an arc with null', 'key/type', JSON.stringify(topology({ arcs: [[[null, 40]]] }))],
    ['numbers too large for one', 'key/type', JSON.stringify(topology()).replace('[5,40]', '[1e999,40]')],
    [
      'pixels',
      'key/type',
      JSON.stringify(
        topology({
          arcs: [
            [
              [487, 610],
              [500, 600],
            ],
          ],
        }),
      ),
    ],
    ['a broken transform', 'key/type', JSON.stringify(topology({ transform: { scale: [1], translate: [0, 0] } }))],
    [
      'steps that lead to infinity',
      'key/type',
      JSON.stringify(
        topology({
          arcs: [
            [
              [1e308, 0],
              [1e308, 0],
            ],
          ],
          transform: { scale: [1, 1], translate: [0, 0] },
        }),
      ),
    ],
    ['an arc that is not there', 'key/type', withShape({ arcs: [[7]] })],
    ['an arc before the first', 'key/type', withShape({ arcs: [[-2]] })],
    ['half an arc', 'key/type', withShape({ arcs: [[0.5]] })],
    ['an arc named __proto__', 'key/type', withShape({ arcs: [['__proto__']] })],
    ['arcs that are no list', 'key/type', withShape({ arcs: { 0: [0] } })],
    ['a type that nobody knows', 'key/type', withShape({ type: 'constructor' })],
    ['collections without end', 'key/type', JSON.stringify(topology({ objects: { lands: deep(40) } }))],
    ['too many points', 'size/too-large', huge],
    ['one arc, used too often', 'size/too-large', bomb],
    ['a very long text', 'size/too-large', ' '.repeat(5_000_001)],
  ])('says what is wrong with %s, and draws bars', (_, code, text) => {
    const { telling, problems } = onMap(text);
    expect(problems).toMatchObject([
      { code, severity: 'error', path: '/charts/it/map/path', line: expect.any(Number) as number },
    ]);
    expect(problems[0]!.message).toContain('m.json');
    expect(problems[0]!.remedy).toBeTruthy();
    expect(telling.form).toBe('bar');
    expect(telling.problems.map(problem => [problem.code, problem.path])).toEqual([
      ['chart/form-refused', '/charts/it/form'],
    ]);
    expect(telling.problems[0]!.message).toContain('cannot be drawn: no map could be read for it');
    expect(telling.problems[0]!.message).not.toContain('lie');
  });

  test('never touches the prototype of an object, whatever the keys of the file', () => {
    const text = JSON.stringify(topology())
      .replace('"properties":{', '"properties":{"__proto__":{"polluted":1},"constructor":"x",')
      .replace('"lands"', '"__proto__"');
    const { telling, problems } = onMap(text, { object: '__proto__' });
    expect(problems).toEqual([]);
    expect(telling.form).toBe('map');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(onMap(JSON.stringify(topology()), { object: 'constructor' }).problems.map(({ code }) => code)).toEqual([
      'id/unknown',
    ]);
  });
});

describe('read() of a chart that names what its map does not have', () => {
  const two = JSON.stringify(topology({ objects: { lands: shape, seas: shape } }));

  test.each([
    ['another object', two, { object: 'land' }, 'id/unknown', '/charts/it/map/object', 'write "lands"'],
    ['no object, and there are two', two, {}, 'key/missing', '/charts/it/map', 'lands, seas'],
    [
      'a key that no feature has',
      two,
      { object: 'seas', key: 'iso' },
      'id/unknown',
      '/charts/it/map/key',
      'code, name, id',
    ],
  ])('tells of %s', (_, text, map, code, path, remedy) => {
    const { telling, problems } = onMap(text, map);
    expect(problems).toMatchObject([{ code, severity: 'error', path }]);
    expect(problems[0]!.remedy).toContain(remedy);
    expect(telling.form).toBe('bar');
  });

  test('warns of a place that no map has, with the nearest', () => {
    const { telling, problems } = onMap(JSON.stringify(topology()), { key: 'code' }, 'AK');
    expect(problems).toMatchObject([
      { code: 'id/unknown', severity: 'warning', path: '/entities/a/geo', remedy: 'the nearest key is "AL"' },
    ]);
    expect(telling.form).toBe('bar');
    expect(telling.problems[0]!.message).toContain('none of these figures has a place');
  });
});

test('read() looks at no map if it is given no texts, and takes them among the tables', () => {
  const file = JSON.stringify({
    title: 'Plums',
    sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums' } },
    measures: { plums: { label: 'Plums', unit: '%' } },
    entities: { a: { name: 'A', geo: '8' } },
    figures: [{ measure: 'plums', source: 'gazette', entity: 'a', value: 1 }],
    charts: { it: { title: 'Plums', map: { path: 'm.json' } } },
  });
  expect(read(file).problems).toEqual([]);
  expect(read(file).data!.maps).toBeUndefined();
  expect(tell(read(file).data!).form).not.toBe('map');
  expect(tell(read(file, { tables: { 'm.json': JSON.stringify(topology()) } }).data!).form).toBe('map');
});
