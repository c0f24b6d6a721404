import { describe, expect, test } from 'vitest';
import { aborted, after, all, answer, asked, chart, json, names, problemsOf, put, until, wait } from './_page.ts';

const square = [0, 1].map(i => [
  [i * 5, 40],
  [i * 5 + 5, 40],
  [i * 5 + 5, 35],
  [i * 5, 35],
  [i * 5, 40],
]);
const topology = {
  type: 'Topology',
  source: 'The Surveyors',
  arcs: square,
  objects: {
    lands: {
      type: 'GeometryCollection',
      geometries: ['a', 'b'].map((id, i) => ({ type: 'Polygon', id, arcs: [[i]] })),
    },
  },
};

let count = 0;
/** A dataset at an address of its own with a map beside it: their paths. */
function files(map?: string): { data: string; map: string } {
  const n = ++count;
  const path = map ?? `map-${n}.topo.json`;
  const dataset = {
    title: 'Plums',
    sources: { gazette: { publisher: 'The Gazette', title: 'Plums' } },
    measures: { plums: { label: 'Plums', unit: '%' } },
    entities: { a: { name: 'A', geo: 'a' }, b: { name: 'B', geo: 'b' } },
    defaults: { measure: 'plums', source: 'gazette', period: '2020' },
    figures: [
      { entity: 'a', value: 1 },
      { entity: 'b', value: 2 },
    ],
    charts: { it: { title: 'Plums on a map', map: { path } }, plain: { title: 'Plums', form: 'bar' } },
  };
  answer(`/maps-${n}.json`, () => json(dataset));
  return { data: `/maps-${n}.json`, map: `/${path}` };
}

const form = (element: Element): string | undefined =>
  (element as Element & { telling?: { form: string } }).telling?.form;
const toldAs = (element: Element, wanted: string): Promise<unknown> => until(() => form(element) === wanted);
const body =
  (content: BodyInit | null, type = 'application/json', status = 200) =>
  () =>
    new Response(content, { status, headers: { 'content-type': type } });

describe('a chart on a map', () => {
  test('fetches it once for all charts of a page, draws it, and credits it', async () => {
    const { data, map } = files();
    answer(
      map,
      after(30, () => json(topology)),
    );
    const [first, second] = [chart({ src: `${data}#it` }), chart({ src: `${data}#it` })];
    put(first, second);
    await Promise.all([first, second].map(element => toldAs(element, 'map')));
    await until(() => all(first, '.plot svg g path').length > 2);
    expect(names(first)).toHaveLength(2);
    expect(first.shadowRoot!.textContent).toContain('Map: The Surveyors.');
    expect(asked).toEqual([data, map]);
  });

  test('does not fetch it for another chart of the same file', async () => {
    const { data, map } = files();
    answer(map, () => json(topology));
    const element = chart({ src: `${data}#plain` });
    put(element);
    await toldAs(element, 'bar');
    await wait(30);
    expect(asked).toEqual([data]);
  });

  test.each<[string, string, (() => Response | Promise<Response>) | null]>([
    ['load/http', '404', body('{}', 'application/json', 404)],
    ['load/type', 'a page', body('<!doctype html>', 'text/html')],
    ['load/type', 'a table', body('a,b', 'text/csv')],
    ['load/type', 'GeoJSON', () => json({ type: 'FeatureCollection', features: [] })],
    ['load/empty', 'nothing', body('')],
    ['load/network', 'no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['load/timeout', 'a server that hangs', after(Infinity, () => json(topology))],
    ['syntax/json', 'half a file', body('{"type": "Topology"')],
    ['size/too-large', 'six megabytes', body('['.padEnd(6e6))],
    ['key/type', 'arcs that are not there', () => json({ ...topology, arcs: [square[0]] })],
  ])('%s: is drawn as bars where its map is %s, and says so', async (code, _, reply) => {
    const { data, map } = files();
    answer(map, reply!);
    const element = chart({ src: `${data}#it`, timeout: code === 'load/timeout' ? '0.3' : '10' });
    const problems = problemsOf(element);
    put(element);
    await toldAs(element, 'bar');
    await until(() => problems.length);
    expect(problems[0]!.map(problem => [problem.code, problem.path])).toEqual([[code, '/charts/it/map/path']]);
    expect(problems[0]![0]!.message).toContain(map.slice(1));
    expect(names(element)).toHaveLength(2);
    expect(asked).toEqual([data, map]);
  });

  test.each(['https://elsewhere.example/map.json', 'http://127.0.0.1:1/map.json'])(
    'asks nobody else for it: %s',
    async path => {
      const { data } = files(path);
      const element = chart({ src: `${data}#it` });
      const problems = problemsOf(element);
      put(element);
      await toldAs(element, 'bar');
      await until(() => problems.length);
      expect(problems[0]).toMatchObject([
        { code: 'load/network', message: `${path}: the map is not beside the dataset` },
      ]);
      expect(asked).toEqual([data]);
    },
  );

  test('is given up when the last chart that wants it leaves, and asked for again when one comes back', async () => {
    const { data, map } = files();
    answer(
      map,
      after(Infinity, () => json(topology)),
    );
    const element = chart({ src: `${data}#it` });
    put(element);
    await until(() => asked.includes(map));
    element.remove();
    await until(() => aborted.includes(map));
    answer(map, () => json(topology));
    put(element);
    await toldAs(element, 'map');
    expect(asked.filter(path => path === map)).toHaveLength(2);
  });
});
