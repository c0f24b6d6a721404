import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

import { validate } from '../../src/pipeline/validate.ts';
import { readers } from '../../src/readers/index.ts';
import { dataset, text } from './_dataset.ts';
import { read } from './_read.ts';

beforeAll(() => readers.loadAll());

const problems = (changes: Record<string, unknown>) => read(text(changes)).problems;
/** `code path` of each problem. */
const found = (changes: Record<string, unknown>) => problems(changes).map(({ code, path }) => `${code} ${path}`);
const figure = (keys: Record<string, unknown>) => ({ figures: [{ value: 1, ...keys }] });

describe('validate() accepts', () => {
  test('a sound dataset, with what it does not say filled in', () => {
    const { data, problems } = read(
      text({
        figures: [
          { id: 'a', value: '>40', period: '2015', speaker: 'mayor' },
          { value: null, why: 'unknown' },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ lang: 'en', rejected: [] });
    expect(data!.figures).toEqual([
      {
        id: 'a',
        measure: 'lanterns',
        period: '2015',
        value: '>40',
        speaker: 'mayor',
        status: 'reported',
        source: ['gazette'],
        path: '/figures/0',
        quantity: { lo: 40, hi: null, loOpen: true, hiOpen: true, approximate: false },
      },
      {
        id: 'lanterns:::',
        measure: 'lanterns',
        value: null,
        why: 'unknown',
        status: 'reported',
        source: ['gazette'],
        path: '/figures/1',
        quantity: null,
      },
    ]);
    expect(data!.locate!('/figures/0/value')).toEqual({ line: 27, column: 13 });
  });

  test('a dataset without figures', () => {
    const { data, problems } = read(text());
    expect(problems).toEqual([]);
    expect(data!.figures).toEqual([]);
  });

  test('figures as an object that was never a text', () => {
    const { data, problems } = validate({
      value: dataset(figure({ valeu: 2 })),
      problems: [],
      locate: () => undefined,
    });
    expect(problems).toEqual([expect.objectContaining({ code: 'key/unknown', path: '/figures/0/valeu' })]);
    expect(problems[0]).not.toHaveProperty('line');
    expect(data!.figures).toEqual([]);
  });

  test('any id, however hostile', () => {
    const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const json = hostile.map(
      id => `{"title":"x","sources":{"${id}":{"publisher":"p","title":"t"}},"speakers":{"${id}":{"name":"n"}},"measures":{"${id}":{"label":"l"}},
        "entities":{"${id}":{"name":"e"}},"figures":[{"id":"${id}","measure":"${id}","source":"${id}","speaker":"${id}","entity":"${id}","value":1}],
        "charts":{"c":{"title":"t","figures":["${id}"]}}}`,
    );
    for (const text of json) {
      const { data, problems } = read(text);
      expect(problems).toEqual([]);
      expect(data!.figures).toHaveLength(1);
      expect(data!.sources[data!.figures[0]!.source[0]!]).toEqual({ publisher: 'p', title: 't' });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('maps of the dataset have no prototype, so that no id is found that is not there', () => {
    const { data } = read(text({ entities: {}, charts: {} }));
    for (const map of [data!.sources, data!.speakers!, data!.measures, data!.entities!, data!.charts!])
      expect('constructor' in map || '__proto__' in map).toBe(false);
  });

  test('entities of any name, unless they are listed', () => {
    expect(found(figure({ entity: 'Upper Mirth' }))).toEqual([]);
    expect(found({ ...figure({ entity: 'Upper Mirth' }), entities: { lower: { name: 'Lower Mirth' } } })).toEqual([
      'id/unknown /figures/0/entity',
    ]);
  });

  test('text in several languages, units with plurals in several languages', () => {
    const unit = { en: { one: 'lantern', other: 'lanterns' }, lt: 'žibintai' };
    expect(found({ title: { en: 'Lanterns', lt: 'Žibintai' }, measures: { lanterns: { label: 'L', unit } } })).toEqual(
      [],
    );
  });
});

describe('validate() reports', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['a missing title', { title: undefined }, ['key/missing ']],
    ['an empty title', { title: ' ' }, ['key/missing /title']],
    ['a text in no language', { title: {} }, ['key/missing /title']],
    ['a missing publisher', { sources: { gazette: { title: 'x' } } }, ['key/missing /sources/gazette']],
    [
      'a source with neither title nor URL',
      { sources: { gazette: { publisher: 'x' } } },
      ['key/missing /sources/gazette'],
    ],
    ['a missing measure', { defaults: { source: 'gazette' }, ...figure({}) }, ['key/missing /figures/0']],
    ['a missing value', { figures: [{ period: '2015' }] }, ['key/missing /figures/0']],
    ['a missing source', { defaults: { measure: 'lanterns' }, ...figure({}) }, ['source/missing /figures/0']],
    ['an empty list of sources', figure({ source: [] }), ['key/missing /figures/0/source']],
    [
      'unknown keys, all of them',
      figure({ wordin: 'x', colour: 'red' }),
      ['key/unknown /figures/0/wordin', 'key/unknown /figures/0/colour'],
    ],
    [
      'keys that every object has',
      { figures: [JSON.parse('{"value": 1, "toString": 1, "constructor": 2, "__proto__": 3}')] },
      ['key/unknown /figures/0/toString', 'key/unknown /figures/0/constructor', 'key/unknown /figures/0/__proto__'],
    ],
    [
      'a misspelt key that must be there, once',
      { sources: { gazette: { publsher: 'x', title: 'y' } } },
      ['key/unknown /sources/gazette/publsher'],
    ],
    ['a number for a text', figure({ wording: 40 }), ['key/type /figures/0/wording']],
    ['a list for an object', { measures: [] }, ['key/type /measures']],
    ['an object for a list', { figures: {} }, ['key/type /figures']],
    ['a value of a wrong type', figure({ value: true }), ['key/type /figures/0/value']],
    ['a value that is no quantity', figure({ value: '3.5m' }), ['value/ambiguous-magnitude /figures/0/value']],
    ['a reversed range', figure({ value: '900..200' }), ['value/reversed-range /figures/0/value']],
    [
      'an alternative that is no quantity',
      figure({ alternatives: ['2', '3.5m'] }),
      ['value/ambiguous-magnitude /figures/0/alternatives/1'],
    ],
    ['a margin around a bound', figure({ value: '>40', margin: 3 }), ['key/type /figures/0/margin']],
    ['a margin around nothing', figure({ value: null, margin: 3 }), ['key/type /figures/0/margin']],
    ['a margin that is no number', figure({ margin: 'some' }), ['value/unparsable /figures/0/margin']],
    ['why beside a number', figure({ why: 'unknown' }), ['key/type /figures/0/why']],
    ['an unknown why', figure({ value: null, why: 'forgotten' }), ['key/type /figures/0/why']],
    ['an unknown status', figure({ status: 'planed' }), ['status/unknown /figures/0/status']],
    ['a bad period', figure({ period: 'May 2015' }), ['period/not-edtf /figures/0/period']],
    ['a bad date of report', figure({ reported: '2015-13' }), ['period/not-edtf /figures/0/reported']],
    [
      'bad dates of a source',
      { sources: { gazette: { publisher: 'x', title: 'y', published: '1.2.2015', accessed: 'today' } } },
      ['period/not-edtf /sources/gazette/published', 'period/not-edtf /sources/gazette/accessed'],
    ],
    [
      'bad dates of the file',
      { created: 'now', modified: '2015/2016' },
      ['period/not-edtf /created', 'period/not-edtf /modified'],
    ],
    [
      'a bad date of a chart, a filter, an annotation, a break',
      {
        measures: { lanterns: { label: 'x', breaks: [{ period: '?', text: 'y' }] } },
        charts: {
          c: {
            title: 'x',
            asOf: 'then',
            figures: { period: ['2015', '20-15'] },
            annotations: [{ period: 'x', text: 'y' }],
          },
        },
      },
      [
        'period/not-edtf /measures/lanterns/breaks/0/period',
        'period/not-edtf /charts/c/asOf',
        'period/not-edtf /charts/c/figures/period/1',
        'period/not-edtf /charts/c/annotations/0/period',
      ],
    ],
    ['an unknown measure', figure({ measure: 'lantern' }), ['id/unknown /figures/0/measure']],
    ['an unknown source in a list', figure({ source: ['gazette', 'gazete'] }), ['id/unknown /figures/0/source/1']],
    ['an unknown speaker', figure({ speaker: 'major' }), ['id/unknown /figures/0/speaker']],
    [
      'unknown disputant and replaced figure',
      figure({ disputedBy: 'nobody', replaces: 'nothing' }),
      ['id/unknown /figures/0/disputedBy', 'id/unknown /figures/0/replaces'],
    ],
    [
      'an unknown speaker for whom one speaks',
      { speakers: { a: { name: 'A', for: 'b' } } },
      ['id/unknown /speakers/a/for'],
    ],
    [
      'an unknown variant and whole',
      {
        measures: { lanterns: { label: 'x', variantOf: 'lamps' } },
        entities: { a: { name: 'A', partOf: 'b' }, c: { name: 'C', partOf: '*' } },
      },
      ['id/unknown /measures/lanterns/variantOf', 'id/unknown /entities/a/partOf'],
    ],
    [
      'unknown ids in a chart',
      {
        charts: {
          c: {
            title: 'x',
            figures: ['a'],
            orderBy: 'b',
            highlight: ['b'],
            references: ['c'],
            annotations: [{ figure: 'd', text: 'y' }],
            x: 'e',
            y: 'f',
          },
        },
      },
      ['figures/0', 'x', 'y', 'orderBy', 'highlight/0', 'references/0', 'annotations/0/figure']
        .map(key => `id/unknown /charts/c/${key}`)
        .sort(),
    ],
    [
      'unknown ids in a filter',
      {
        charts: {
          c: { title: 'x', figures: { measure: 'a', speaker: ['mayor', 'b'], source: 'c', entity: '*', status: 'd' } },
        },
      },
      [
        'id/unknown /charts/c/figures/measure',
        'id/unknown /charts/c/figures/speaker/1',
        'id/unknown /charts/c/figures/source',
        'status/unknown /charts/c/figures/status',
      ],
    ],
    [
      'an unknown figure in a correction',
      { corrections: [{ date: '2015', note: 'x', figure: 'a' }] },
      ['id/unknown /corrections/0/figure'],
    ],
    ['ids with spaces', { charts: { 'a b': { title: 'x' } } }, ['key/type /charts/a b']],
    [
      'an id twice',
      {
        figures: [
          { id: 'a', value: 1 },
          { id: 'a', value: 2 },
        ],
      },
      ['id/duplicate /figures/1/id'],
    ],
    [
      'a chart with the id of a figure',
      { ...figure({ id: 'a' }), charts: { a: { title: 'x' } } },
      ['id/duplicate /charts/a'],
    ],
    [
      'an unknown order, facet and scale',
      {
        measures: { lanterns: { label: 'x', scale: 'millions' } },
        charts: { c: { title: 'x', order: 'size', facet: 'year' } },
      },
      ['key/type /measures/lanterns/scale', 'key/type /charts/c/facet', 'key/type /charts/c/order'].sort(),
    ],
    [
      'numbers that make no sense',
      { charts: { c: { title: 'x', top: 0 }, d: { title: 'x', top: 1.5 } } },
      ['key/type /charts/c/top', 'key/type /charts/d/top'],
    ],
    [
      'a unit without its main form',
      { measures: { lanterns: { label: 'x', unit: { one: 'lantern' } } } },
      ['key/missing /measures/lanterns/unit'],
    ],
    [
      'two faults in one figure',
      figure({ value: '3.5m', speaker: 'major' }),
      ['value/ambiguous-magnitude /figures/0/value', 'id/unknown /figures/0/speaker'],
    ],
    ['a misspelt value, once', { figures: [{ valeu: 3 }] }, ['key/unknown /figures/0/valeu']],
    ['a language that is none', { lang: 'english' }, ['key/type /lang']],
    ['a table that is not there', { tables: [{ path: 'figures.csv' }] }, ['id/unknown /tables/0/path']],
    [
      'a table from nowhere',
      { tables: [{ path: 'data:text/csv,a' }, { path: '//elsewhere/x.csv' }] },
      ['url/unsafe /tables/0/path', 'url/unsafe /tables/1/path'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(found(changes).sort()).toEqual(expected.sort());
    for (const problem of problems(changes)) {
      expect(problem.severity).toBe('error');
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.message).toMatch(/^[a-z"$]/);
      expect(problem.message).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test.each([
    ['javascript:alert(1)'],
    ['JAVASCRIPT:alert(1)'],
    ['java\tscript:alert(1)'],
    [' https://example.org/'],
    ['data:text/html,x'],
    ['//example.org/'],
    ['file:///etc/passwd'],
    ['https://user:word@example.org/'],
    ['https://exa\u202emple.org/'],
    ['https:/\\example.org/'],
    ['example.org'],
    ['https://'],
  ])('the URL %j as a warning, and keeps it as a text', url => {
    const { data, problems } = read(text({ sources: { gazette: { publisher: 'x', url } }, ...figure({}) }));
    expect(problems.filter(problem => problem.code === 'url/unsafe')).toMatchObject([
      { severity: 'warning', path: '/sources/gazette/url' },
    ]);
    expect(data!.sources['gazette']!.url).toBe(url);
    expect(data!.figures).toHaveLength(1);
  });

  test.each(['\u202e', '\u200b', '\u2066', '\ufeff', '\u00ad', '\u0007', '\u{e0041}', 'pay\u200dpal', '1٢'])(
    'the invisible character in %j as a warning',
    hidden => {
      const changes = { speakers: { mayor: { name: `Mayor ${hidden} Quill` } } };
      expect(problems(changes)).toMatchObject([
        { code: 'text/invisible', severity: 'warning', path: '/speakers/mayor/name' },
      ]);
    },
  );

  test.each(['Žemaitija “x”', '👩‍👩‍👧', 'می‌خواهم', 'Zoë\nQuill', 'क्‍ष'])('nothing about %j', name => {
    expect(problems({ speakers: { mayor: { name } } })).toEqual([]);
  });

  test('the nearest name, and what to do', () => {
    expect(problems(figure({ wordin: 'x' }))[0]).toMatchObject({
      message: 'unknown key "wordin"; the nearest known key is "wording"',
      remedy: 'write "wording"',
    });
    expect(problems(figure({ status: 'Planned' }))[0]!.message).toBe(
      'unknown status "Planned"; the nearest known one is "planned"',
    );
    expect(problems(figure({ source: 'gazete' }))[0]!.message).toBe(
      'unknown source "gazete"; the nearest known source is "gazette"',
    );
    expect(problems({ charts: { c: { title: 'x', highlight: ['[lanterns]'] } } })[0]!.remedy).toBe('write "lanterns"');
    expect(problems(figure({ source: 'somebody-else' }))[0]).toMatchObject({
      message: 'unknown source "somebody-else"',
      remedy: 'known here: gazette',
    });
  });

  test('all problems in the order of the file, one for each fault', async () => {
    const file = readFileSync(new URL('../data/bad-everything.json', import.meta.url), 'utf8');
    const { problems } = read(file);
    const lines = problems.map(
      ({ line, column, severity, code, path, message, remedy }) =>
        `${line}:${column} ${severity} ${code} ${path}\n    ${message}\n    ${remedy}`,
    );
    await expect(lines.join('\n') + '\n').toMatchFileSnapshot('../data/bad-everything.txt');
    const places = problems.map(({ line, column }) => line! * 1000 + column!);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('validate() keeps what can stand', () => {
  test('a figure with an error is out and in `rejected`, the others stand', () => {
    const { data } = read(
      text({
        figures: [
          { id: 'a', value: 1 },
          { id: 'b', value: 2, wordin: 'x' },
          { id: 'c', value: '3.5m' },
        ],
      }),
    );
    expect(data!.figures.map(({ id }) => id)).toEqual(['a']);
    expect(data!.rejected).toEqual(['b', 'c']);
  });

  test('a chart may ask for a rejected figure', () => {
    const { data, problems } = read(
      text({
        figures: [
          { id: 'a', value: 'x y z 3.5m' },
          { id: 'b', value: '3.5m' },
        ],
        charts: { c: { title: 'x', figures: ['b'] } },
      }),
    );
    expect(problems.filter(problem => problem.path.startsWith('/charts'))).toEqual([]);
    expect(data!.charts).toHaveProperty('c');
  });

  test('a chart with an error is out', () => {
    const { data } = read(text({ charts: { a: { title: 'x', asof: '2014' }, b: { title: 'x' } } }));
    expect(Object.keys(data!.charts!)).toEqual(['b']);
    expect(data!.rejected).toEqual(['a']);
  });

  test('a source keeps what is right in it', () => {
    const { data } = read(
      text({ sources: { gazette: { publisher: 'p', title: 't', accessed: 'today', pages: 3 } }, ...figure({}) }),
    );
    expect(data!.sources['gazette']).toEqual({ publisher: 'p', title: 't' });
    expect(data!.figures).toHaveLength(1);
  });

  test('what needs a wrong measure, source, speaker or default is out without a word of its own', () => {
    const one = (changes: Record<string, unknown>) => {
      const { data, problems } = read(text({ ...figure({ id: 'a', speaker: 'mayor' }), ...changes }));
      return [problems.length, data!.figures.length, data!.rejected.join()];
    };
    expect(one({ measures: { lanterns: { label: 5 } } })).toEqual([1, 0, 'a']);
    expect(one({ measures: 5 })).toEqual([1, 0, 'a']);
    expect(one({ sources: { gazette: { publisher: 5, title: 'x' } } })).toEqual([1, 0, 'a']);
    expect(one({ speakers: { mayor: {} } })).toEqual([1, 0, 'a']);
    expect(one({ defaults: { measure: 'lanterns', source: 'gazete' } })).toEqual([1, 0, 'a']);
  });

  test('a duplicate key puts its figure out', () => {
    const { data, problems } = read(
      text({ figures: [{ id: 'a', value: 1 }] }).replace('"value": 1', '"value": 1, "value": 2'),
    );
    expect(problems).toMatchObject([{ code: 'syntax/duplicate-key', path: '/figures/0/value' }]);
    expect(data).toMatchObject({ figures: [], rejected: ['a'] });
  });

  test.each(['', '[]', '5', 'null', '"x"', '{"title": "x",}', '{}', '{"title": "x"}'])(
    'nothing of %j, with a problem',
    text => {
      const { data, problems } = read(text);
      expect(data).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  test('10,000 figures, and refuses more', () => {
    const many = (count: number) =>
      read(
        text({
          figures: Array.from({ length: count }, (_, i) => ({
            period: String(1000 + (i % 9000)),
            entity: `e${i}`,
            value: i,
          })),
        }),
      );
    expect(many(10_000)).toMatchObject({ problems: [], data: { figures: { length: 10_000 } } });
    expect(many(10_001)).toMatchObject({ data: null, problems: [{ code: 'size/too-large', path: '/figures' }] });
  });
});

describe('validate() gives ids', () => {
  const ids = (figures: Record<string, unknown>[]) => {
    const { data, problems } = read(
      text({ sources: { gazette: { publisher: 'p', title: 't' }, herald: { publisher: 'h', title: 't' } }, figures }),
    );
    return [data!.figures.map(({ id }) => id), problems.map(({ code, path }) => `${code} ${path}`)];
  };
  test('of measure, entity, period and speaker', () => {
    expect(ids([{ value: 1, entity: 'Mirth', period: '2015', speaker: 'mayor' }, { value: 1 }])).toEqual([
      ['lanterns:Mirth:2015:mayor', 'lanterns:::'],
      [],
    ]);
  });
  test('with the source where two are alike', () => {
    expect(ids([{ value: 1 }, { value: 2, source: ['herald', 'gazette'] }])).toEqual([
      ['lanterns::::gazette', 'lanterns::::herald;gazette'],
      [],
    ]);
  });
  test('and asks for one where two are still alike', () => {
    expect(ids([{ value: 1 }, { value: 2 }])).toEqual([['lanterns::::gazette'], ['id/duplicate /figures/1']]);
  });
});

describe('validate() adds margins', () => {
  test.each([
    [
      { value: 40, margin: 3 },
      { lo: 37, hi: 43, mid: 40 },
    ],
    [
      { value: '34%', margin: 3 },
      { lo: 31, hi: 37, mid: 34, unit: '%' },
    ],
    [
      { value: 300, margin: '10%' },
      { lo: 270, hi: 330, mid: 300 },
    ],
    [
      { value: 2_000_000, margin: '0.1 million' },
      { lo: 1_900_000, hi: 2_100_000, mid: 2_000_000 },
    ],
    [
      { value: '2 million', margin: 5000 },
      { lo: 1_995_000, hi: 2_005_000, mid: 2_000_000 },
    ],
    [
      { value: 315.98, margin: 0.12 },
      { lo: 315.86, hi: 316.1, mid: 315.98 },
    ],
  ])('%o', (keys, quantity) => {
    expect(read(text(figure(keys))).data!.figures[0]!.quantity).toMatchObject(quantity);
  });
});
