import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as core from '../../src/core.ts';
import { limits } from '../../src/model/limits.ts';
import type { Telling } from '../../src/model/telling.ts';
import { beside, nearest } from '../../src/pipeline/nearest-row.ts';
import { page, withRow } from '../../src/pipeline/dense-page.ts';
import { sortRows } from '../../src/pipeline/dense-sort.ts';
import { listRow } from '../../src/pipeline/list-row.ts';
import { sortTable, type Sorting } from '../../src/pipeline/sort-table.ts';
import { dotsPaths } from '../../src/scene/dots-paths.ts';
import { frame } from '../fixtures/telling.ts';
import { day, numbers, walk, withTable } from './_many.ts';

afterEach(() => void (limits.many = 2000));

const open = (csv: string, keys: Record<string, unknown> = {}, changes: Record<string, unknown> = {}) =>
  core.read(withTable(keys, changes), { tables: { 't.csv': csv } });
const tell = (csv: string, chart: Record<string, unknown> = {}, keys = {}, changes = {}): Telling =>
  core.tell(open(csv, keys, { charts: { c: { title: 'Lanterns', ...chart } }, ...changes }).data!, { chart: 'c' });

describe('tell() of very many figures', () => {
  test('lists some, and draws all', () => {
    const telling = tell(walk(20_000));
    expect(telling).toMatchObject({ form: 'line', reason: 'numbers over time', dense: { count: 20_000 } });
    expect(telling.told.length).toBeGreaterThan(100);
    expect(telling.told.length).toBeLessThan(260);
    expect(telling.sentences).toHaveLength(telling.told.length);
    expect(telling.series!.map(({ dense }) => dense!.map(({ x }) => x.length))).toEqual([[20_000]]);
    const { hits } = core.plan(telling, frame(640));
    expect(hits.map(({ id }) => id)).toEqual(telling.told.map(({ id }) => id));
  });

  test('draws all in the small line of a table too, cut only where a number is missing', () => {
    const all = tell(walk(3000).replaceAll(/^(1953-0[25]-1\d),.*$/gmu, '$1,null'), { form: 'table' });
    const scene = core.plan(all, frame(640));
    const lines = scene.shapes.flatMap(shape =>
      shape.key.includes(':dense:') && shape.kind === 'path' ? [shape.d] : [],
    );
    const pieces = lines.flatMap(d => d.split('M').slice(1));
    expect(pieces).toHaveLength(3);
    // as many points as pixels can show, not as many as are listed
    expect(lines.join('').split(/[ML]/u).length).toBeGreaterThan(2 * all.told.length);
    expect(scene.hits.map(({ id }) => id)).toEqual(all.told.map(({ id }) => id));
    expect(scene.hits.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  test('says how many there are, and who says the lowest and the highest', () => {
    const rows = walk(3000)
      .replace(`${day(1000)},`, `${day(1000)},9999#`)
      .replaceAll(/#.*/g, '');
    const { words, summary } = tell(rows.replace(/(1957-01-01),.*/, '$1,null'), {}, { speaker: 'mayor' });
    expect(words.construction).toContain('3,000 days, 1 January 1950 to 19 March 1958. 2,999 have a reported number.');
    expect(words.statistics).toMatch(/^3,000 figures are drawn; \d+ of them are listed\. The lowest/);
    expect(words.statistics).toContain('The highest: 27 September 1952: 9,999. Said by: Mayor Quill.');
    expect(words.statistics).toContain('No number was reported for 1 of them.');
    expect(summary).toBe(words.statistics);
    expect(summary).not.toMatch(/NaN|undefined|null/);
  });

  test('refuses forms with a mark for each, and says so', () => {
    const telling = tell(walk(2500), { form: 'column' });
    expect(telling.form).toBe('line');
    expect(telling.problems).toMatchObject([{ code: 'chart/form-refused' }]);
    expect(telling.problems[0]!.message).toContain('nobody could tell 2,500 of them apart');
  });

  test('a chart of few of its figures is as ever', () => {
    const telling = tell(walk(3000), { figures: { period: '1951' } });
    expect(telling.dense).toBeUndefined();
    expect(telling.told).toHaveLength(365);
    expect(tell(walk(3000), { figures: [day(5), `lanterns::${day(7)}:`] }).told.map(({ id }) => id)).toEqual([
      `lanterns::${day(5)}:`,
      `lanterns::${day(7)}:`,
    ]);
  });

  test('chooses by filter, and by date of report', () => {
    const sources = {
      gazette: { publisher: 'p', title: 't', published: '2015' },
      herald: { publisher: 'h', title: 't', published: '2020' },
    };
    const rows = Array.from({ length: 5000 }, (_, i) => `${day(i)},${i},${i < 2500 ? 'gazette' : 'herald'}`);
    const csv = ['period,value,source', ...rows].join('\n');
    expect(tell(csv, { asOf: '2016' }, {}, { sources }).dense!.count).toBe(2500);
    expect(tell(csv, { figures: { source: 'herald' } }, {}, { sources }).dense!.count).toBe(2500);
    expect(tell(csv, { figures: { period: '1950/1957' } }, {}, { sources }).dense!.count).toBe(2922);
    expect(tell(csv, {}, {}, { sources }).citations).toHaveLength(2);
  });

  test('what is no plain number is told beside them', () => {
    const telling = tell(`${walk(3000)}${day(3000)},>900\n`);
    expect(telling.dense!.count).toBe(3001);
    expect(telling.told.at(-1)).toMatchObject({ value: 'over 900', end: 'lower' });
    expect(telling.key.map(({ end }) => end)).toContain('lower');
  });

  test('words among them are read, and no other row is made for it', () => {
    const { data } = open(`${walk(3000)}${day(3000)},several hundred\n`);
    const known = core.readWords(data!).data;
    expect(Object.keys(data!.figures)).toEqual([]);
    expect(known.figures).toHaveLength(3001);
    expect(core.tell(known, { chart: 'c' }).told.at(-1)).toMatchObject({ end: 'vague', row: { period: day(3000) } });
  });

  test('names what stands out and what has a remark', () => {
    const { told } = tell(walk(9000), { highlight: [day(1234)], annotations: [{ figure: day(4321), text: 'A fair' }] });
    expect(told.map(({ row }) => row.period)).toEqual(expect.arrayContaining([day(1234), day(4321)]));
  });

  test('figures of a JSON file are told so too', () => {
    const figures = Array.from({ length: 4000 }, (_, i) => ({ period: day(i), value: i % 77 }));
    const { data } = core.read(withTable({}, { figures, tables: [] }));
    const telling = core.tell(data!, { chart: 'c' });
    expect(telling).toMatchObject({ form: 'line', dense: { count: 4000 } });
    expect(telling.told.length).toBeLessThan(260);
    const { charts } = JSON.parse(String(core.exporters.get('json').write(telling)));
    expect(charts.c.figures).toBeUndefined();
  });

  // what a reader gets of the same figures when they are few, and when they are too many
  const both = (csv: string, chart = {}, changes = {}): [few: Telling, many: Telling] => {
    limits.many = Infinity;
    const few = tell(csv, { form: 'line', ...chart }, {}, changes);
    limits.many = 20;
    return [few, tell(csv, { form: 'line', ...chart }, {}, changes)];
  };

  test('has the axes, series, key and sources of the same figures told one by one', () => {
    const row = fc.record({
      skip: fc.boolean(),
      value: fc.oneof(fc.integer({ min: -50, max: 900 }).map(String), fc.constantFrom('null', '40±5', '12.50')),
      entity: fc.constantFrom('Mirth', 'Mirth', 'Gloom'),
      status: fc.constantFrom('', '', '', 'estimated', 'forecast', 'planned'),
      speaker: fc.constantFrom('mayor', 'mayor', 'clerk'),
    });
    const speakers = { mayor: { name: 'Mayor Quill' }, clerk: { name: 'The clerk' } };
    fc.assert(
      fc.property(fc.array(row, { minLength: 60, maxLength: 150 }), some => {
        const rows = some.flatMap(({ skip, value, entity, status, speaker }, i) =>
          skip && i % 5 === 0 ? [] : [`${day(i)},${entity},${value},${status},${speaker}`],
        );
        const [few, many] = both(['period,entity,value,status,speaker', ...rows].join('\n'), {}, { speakers });
        expect(many.dense).toBeDefined();
        expect(many.axis).toEqual(few.axis);
        expect(many.time).toEqual(few.time);
        expect(many.by).toBe(few.by);
        expect(many.listName).toBe(few.listName);
        expect(many.subtitle).toBe(few.subtitle);
        expect(many.words.construction).toBe(few.words.construction);
        expect(new Set(many.key.map(({ text }) => text))).toEqual(new Set(few.key.map(({ text }) => text)));
        expect(new Set(many.sourceLine.speakers.flatMap(({ names }) => names))).toEqual(
          new Set(few.sourceLine.speakers.flatMap(({ names }) => names)),
        );
        const told = new Map(few.told.map(one => [one.id, one]));
        for (const one of many.told) expect(one.sentence).toBe(told.get(one.id)!.sentence);
        const place = new Map(few.told.map(({ id, row: { quantity } }) => [id, quantity?.mid ?? quantity?.lo]));
        const drawn = (telling: Telling): unknown =>
          telling
            .series!.map(({ label, runs = [], dense }) => [
              label,
              dense ? dense.map(({ y }) => [...y]) : runs.map(ids => ids.map(id => place.get(id))),
            ])
            .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        expect(drawn(many)).toEqual(drawn(few));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 60_000);

  test('cuts its lines where those of few are cut: gaps, breaks, other voices', () => {
    const speakers = { mayor: { name: 'Mayor Quill' }, clerk: { name: 'The clerk' } };
    const measures = {
      lanterns: { label: 'Lanterns', breaks: [{ period: '1950-02-20', text: 'A new count' }] },
    };
    const rows = Array.from(
      { length: 100 },
      (_, i) => `${day(i)},${i === 30 ? 'null' : i},${i < 70 ? 'mayor' : 'clerk'}`,
    );
    rows.splice(80, 5);
    const [few, many] = both(['period,value,speaker', ...rows].join('\n'), {}, { speakers, measures });
    expect(few.series![0]!.runs!.map(({ length }) => length)).toEqual([30, 19, 20, 10, 15]);
    expect(many.series![0]!.dense!.map(({ x }) => x.length)).toEqual([30, 19, 20, 10, 15]);
  });

  test('has panels of them', () => {
    const next = numbers(3);
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `${day(i >> 1)},${i % 2 ? 'Mirth' : 'Gloom'},${next().toFixed(3)}`,
    );
    const telling = tell(['period,entity,value', ...rows].join('\n'), { facet: 'entity' });
    expect(telling.panels!.map(({ series }) => series!.map(({ dense }) => dense!.map(({ x }) => x.length)))).toEqual([
      [[1500]],
      [[1500]],
    ]);
    expect(core.plan(telling, frame(640)).hits).toHaveLength(telling.told.length);
  });

  test('draws each of very many lines', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${day(i % 10)},Place ${Math.floor(i / 10)},${i}`);
    const telling = tell(['period,entity,value', ...rows].join('\n'));
    expect(telling.series!.flatMap(({ dense }) => dense!)).toHaveLength(300);
  });
});

describe('what very many figures cost', () => {
  const size = (count: number) => {
    const telling = tell(walk(count));
    const { shapes, hits } = core.plan(telling, frame(640));
    const d = shapes.map(shape => (shape.kind === 'path' ? shape.d.length : 0)).reduce((a, b) => a + b, 0);
    return {
      told: telling.told.length,
      hits: hits.length,
      shapes: shapes.length,
      d,
      data: telling.data.figures.length,
    };
  };

  test('is a picture that does not grow with them', () => {
    const [some, more] = [size(10_000), size(100_000)];
    for (const key of ['told', 'hits', 'shapes', 'd', 'data'] as const)
      expect(more[key], key).toBeLessThan(1.5 * some[key]);
  });

  test('is no figure made but those that are told', () => {
    const { data } = open(walk(50_000));
    const telling = core.tell(data!, { chart: 'c' });
    core.plan(telling, frame(640));
    expect(Object.keys(data!.figures)).toEqual([]);
    expect(telling.data.figures).toHaveLength(telling.told.length);
  });
});

describe('plan() of very many dots', () => {
  const rows = (count: number): string => {
    const next = numbers(11);
    const lines = Array.from(
      { length: count },
      (_, i) => `Place ${i},${(900 * next()).toFixed(1)},${(70 * next()).toFixed(1)}`,
    );
    return ['entity,2014,2024', ...lines].join('\n');
  };
  const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
  const telling = () => tell(rows(3000), { x: '2014', y: '2024' }, { columns });

  test('is a canvas of all, with buttons on some', () => {
    const told = telling();
    expect(told).toMatchObject({ form: 'scatter', axes: { dense: true }, dense: { count: 6000 } });
    const { dots, hits, layers } = core.plan(told, frame(640));
    expect(layers).toBeUndefined();
    expect(hits).toHaveLength(told.told.length);
    expect(dots![0]!.x.length).toBeGreaterThan(2800);
    expect(dots![0]!.looks).toHaveLength(1);
  });

  test('knows when their rows are once somebody asks, and a copy does, too', () => {
    const { dense } = telling();
    const { columns: all, first, last, strand, strands, moments } = dense!;
    expect([first.length, last.length, strand.length]).toEqual([all.count, all.count, all.count]);
    expect(moments).toBe(new Set(first).size);
    for (const i of [0, 7, all.count - 1]) expect(strands[strand[i]!]).toContain(i);
    expect({ ...dense! }).toEqual(dense);
  });

  test('has the axes of all of them', () => {
    const { axes } = telling();
    expect([axes!.x.to, axes!.y.to]).toEqual([1000, 80]);
  });

  test('finds the nearest', () => {
    const told = telling();
    const { columns: all, pairs } = told.dense!;
    const k = 1234;
    const [x, y] = [all.value[pairs!.x[k]!]!, all.value[pairs!.y[k]!]!];
    const found = nearest(told, { x: x + 0.01, y: y - 0.01, scale: { x: 0.5, y: 2 } })!;
    expect(found).toEqual({ row: pairs!.x[k], x, y });
    const more = withRow(told, found.row);
    expect(core.card(more, more.told.at(-1)!.id)!.heading).toMatch(/^Place 1234, 2014: /);
  });

  test('lists one more with its partner, each a mark of its own', () => {
    const told = telling();
    const k = told.dense!.pairs!.x.findIndex(row => ![...told.dense!.told.values()].includes(row));
    const more = listRow(told, told.dense!.pairs!.x[k]!);
    expect(more.told).toHaveLength(told.told.length + 2);
    expect(more.axes!.pairs).toHaveLength(told.axes!.pairs.length + 1);
    const { hits, ground } = core.plan(more, frame(640));
    expect(hits.map(({ id }) => id)).toEqual(more.told.map(({ id }) => id));
    expect([ground!.x, ground!.y]).toEqual([
      [told.axes!.x.from, told.axes!.x.to],
      [told.axes!.y.from, told.axes!.y.to],
    ]);
    expect(listRow(more, told.dense!.pairs!.x[k]!)).toBe(more);
  });

  test('stands in an SVG as one path', () => {
    const text = String(core.exporters.get('svg').write(telling(), { plan: to => core.plan(telling(), to) }));
    expect(text.match(/class="dots"/g)).toHaveLength(1);
    expect(text).not.toMatch(/<(image|canvas|circle)/);
  });
});

describe('nearest(), beside() and page()', () => {
  test('the nearest row in time, and the next ones', () => {
    const telling = tell(walk(5000));
    const middle = Date.UTC(1953, 4, 5) / 86_400_000 + 0.5;
    const { row, x } = nearest(telling, { x: middle + 0.3, y: 0, scale: { x: 1, y: 1 } })!;
    expect(x).toBe(middle);
    expect(withRow(telling, row).told.at(-1)).toMatchObject({ row: { period: '1953-05-05' } });
    expect(beside(telling, row, 1)).toBe(row + 1);
    expect(beside(telling, 0, -1)).toBeUndefined();
    expect(beside(telling, 4999, 1)).toBeUndefined();
    const turned = tell(['period,value', ...walk(3000).trim().split('\n').slice(1).reverse()].join('\n'));
    expect([beside(turned, 2999, 1), beside(turned, 2999, -1), beside(turned, 1500, 1)]).toEqual([
      2998,
      undefined,
      1499,
    ]);
    const near = { ...telling, time: { ...telling.time!, to: middle } };
    expect([beside(near, row, 1), beside(near, row, -1)]).toEqual([undefined, row - 1]);
    expect(nearest(telling, { x: 1e9, y: 0, scale: { x: 1, y: 1 } })!.row).toBe(4999);
    expect(nearest(tell(walk(20)), { x: 0, y: 0, scale: { x: 1, y: 1 } })).toBeUndefined();
  });

  test('dots lie on the lines across the plot, in pictures without a canvas too', () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `Place ${i},${((i * 7) % 1500) - 300},${i - 400}`);
    const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
    const telling = tell(['entity,2014,2024', ...rows].join('\n'), { x: '2014', y: '2024' }, { columns });
    const { dots, shapes } = core.plan(telling, frame(640));
    const isLine = ({ role }: { role: string }): boolean => role === 'grid' || role === 'zero';
    expect(shapes.filter(isLine)).toEqual([]);
    // where an axis goes through zero, that is marked too
    expect(dots![0]!.under!.filter(({ role }) => role === 'zero').map(({ key }) => key)).toEqual(['zero-y', 'zero-x']);
    const moved = dotsPaths({ ...dots![0]!, dx: 5, dy: 0 });
    expect(moved.map(isLine)).toEqual([...dots![0]!.under!.map(() => true), false]);
    const [first] = dots![0]!.under!;
    expect(moved[0]!.d).not.toBe(first!.d);
    expect(Number(/^M([\d.]+)/.exec(moved[0]!.d)![1])).toBe(Number(/^M([\d.]+)/.exec(first!.d)![1]) + 5);
  });

  test('the next dots along the horizontal axis', () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `Place ${i},${(i * 7) % 1500},${i}`);
    const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
    const telling = tell(['entity,2014,2024', ...rows].join('\n'), { x: '2014', y: '2024' }, { columns });
    const { value } = telling.dense!.columns;
    let at: number | undefined = telling.dense!.pairs!.x[0]!;
    const seen = [];
    for (; at !== undefined; at = beside(telling, at, 1)) seen.push(value[at]);
    expect(seen).toEqual(Array.from({ length: 1500 }, (_, i) => i));
    const [ofX, ofY] = [telling.dense!.pairs!.x[9]!, telling.dense!.pairs!.y[9]!];
    expect(beside(telling, ofY, -1)).toBe(beside(telling, ofX, -1));
    expect(value[beside(telling, ofY, -1)!]).toBe(62);
  });

  test('pages of the table hold each figure once, in time', () => {
    const telling = tell(`${walk(2990)}${day(2990)},>900\n`);
    const all = Array.from({ length: 30 }, (_, i) => page(telling, 100 * i, 100)).flatMap(one =>
      core.tabulate(one).rows.map(({ id }) => id),
    );
    expect(all).toHaveLength(2991);
    expect(new Set(all).size).toBe(2991);
    expect(core.tabulate(page(telling, 101, 2)).rows.map(({ header }) => header)).toEqual([
      '11 April 1950',
      '12 April 1950',
    ]);
  });
});

describe('sortRows()', () => {
  const run = (telling: Telling, column: number, way: Sorting['way']): Uint32Array => {
    const steps = sortRows(telling, { column, way });
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      expect(value).toBeLessThanOrEqual(1);
    }
  };
  const table = (telling: Telling, order?: Uint32Array) =>
    core.tabulate(page(telling, 0, telling.dense!.count, order)).rows;

  test.each([0, 1, 2, 3, 4, 5])('puts a page in the order that the table of all rows has by column %i', column => {
    const lines = walk(2990).trim().split('\n');
    const telling = tell(`${lines.join('\n')}\n${day(2990)},>900\n${day(2991)},\n${day(2992)},~40\n`);
    for (const way of ['ascending', 'descending'] as const) {
      const sorted = table(telling, run(telling, column, way));
      const wanted = sortTable({ rows: table(telling) }, { column, way }, 'en');
      expect(sorted.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    }
  });

  test('stands names in the order of the language and each in time, and merges what was sorted in slices', () => {
    const names = ['Zug 2', 'Zug 10', 'Äpfel'];
    const rows = Array.from({ length: 45_000 }, (_, i) => `${names[i % 3]},${day(i)},${(i * 7919) % 1009}`);
    const telling = tell(['entity,period,value', ...rows].join('\n'));
    const all = run(telling, 0, 'ascending');
    expect(new Set(all).size).toBe(45_000);
    const at = (place: number): string | undefined => page(telling, place, 1, all).told[0]!.row.entity;
    expect([at(0), at(14_999), at(15_000), at(29_999), at(30_000), at(44_999)]).toEqual([
      'Äpfel',
      'Äpfel',
      'Zug 2',
      'Zug 2',
      'Zug 10',
      'Zug 10',
    ]);
    expect([...all.subarray(0, 15_000)]).toEqual([...all.subarray(0, 15_000)].sort((a, b) => a - b));
    const numbers = run(telling, 1, 'descending');
    const { value } = telling.dense!.columns;
    const places = [0, 19_999, 20_000, 40_000, 44_999].map(place => value[numbers[place]!]!);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });
});

describe('exports of very many figures', () => {
  test('CSV: all rows, and read back the same', () => {
    const csv = walk(2990)
      .replace(/(1951-01-01),.*/, '$1,null')
      .replace(/(1952-01-01),.*/, '$1,34±3');
    const telling = tell(`${csv}${day(2990)},>900\n`);
    const text = String(core.exporters.get('csv').write(telling));
    expect(text.trim().split('\r\n')).toHaveLength(2992);
    const [before, after] = [telling, core.tell(open(text).data!, { chart: 'c' })];
    expect(after.dense!.count).toBe(2991);
    expect(after.words).toEqual(before.words);
    expect(after.told.map(({ sentence }) => sentence)).toEqual(before.told.map(({ sentence }) => sentence));
    expect(String(core.exporters.get('csv').write(after)).split('\r\n').sort()).toEqual(text.split('\r\n').sort());
  });

  test('save() writes the same bytes in parts', async () => {
    const telling = tell(walk(5000));
    const { content } = await core.save(telling, 'csv');
    expect(new TextDecoder().decode(content as Uint8Array)).toBe(core.exporters.get('csv').write(telling));
  });

  test('JSON: all rows up to what JSON may hold, else the table beside it', () => {
    const telling = tell(walk(5000));
    const back = core.read(String(core.exporters.get('json').write(telling)));
    expect(back.problems).toEqual([]);
    expect(back.data!.figures).toHaveLength(5000);
    expect(core.tell(back.data!, { chart: 'c' }).words).toEqual(telling.words);
    const long = tell(walk(10_001));
    const json = String(core.exporters.get('json').write(long));
    const tables = { 'c.csv': String(core.exporters.get('csv').write(long)) };
    const { data, problems } = core.read(json, { tables });
    expect(problems).toEqual([]);
    expect(core.tell(data!, { chart: 'c' }).words).toEqual(long.words);
  });
});

describe('check() of very many figures', () => {
  test('looks at each row', () => {
    const rows = walk(3000).replace(/(1951-01-01),.*/, '$1,-5');
    const found = core.check(open(rows).data!);
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'value/below-min', path: '/tables/0/rows/365/value', line: 367, file: 't.csv' },
    ]);
  });
});
