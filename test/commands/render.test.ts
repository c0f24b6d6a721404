import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toPng } from '../../src/static/png.ts';
import { cited, fileWith } from './_cited.ts';

const figures = [
  { id: 'a', period: '2019', value: 3 },
  { id: 'b', period: '2020', value: '>5', status: 'planned' },
];
const charts = { it: { title: 'More than 5 marchers planned' }, other: { title: 'Other', figures: ['a'] } };
const files = { 'a.json': fileWith(figures, { charts }) };

describe('cited render', () => {
  test.each([
    ['svg', '<svg xmlns='],
    ['csv', 'id,measure,'],
    ['json', '{\n  "title": "Marches"'],
    ['bib', '@online{gazette,'],
    ['ris', 'TY  - ELEC'],
    ['csl.json', '[\n  {\n    "id": "gazette"'],
    ['txt', 'More than 5 marchers planned [Chart].'],
    ['SVG', '<svg xmlns='],
  ])('writes .%s', async (ending, start) => {
    const { code, out, err, file } = await cited(files, 'render', 'a.json#it', '-o', `it.${ending}`);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(file(`it.${ending}`).startsWith(start)).toBe(true);
  });

  test('draws the first chart where none is named, or a figure', async () => {
    const { file } = await cited(files, 'render', 'a.json', '-o', 'x.csv');
    expect(file('x.csv').split('\r\n')).toHaveLength(4);
    const one = await cited(files, 'render', 'a.json#a', '-o', 'x.csv');
    expect(one.file('x.csv').split('\r\n')).toHaveLength(3);
  });

  test('takes the form and the day, and the tables beside the file', async () => {
    const wide = fileWith([], { tables: [{ path: 't.csv' }] });
    const table = 'id,period,value,reported\na,2019,1,2020\nb,2020,2,2022\n';
    const args = ['-o', 'x.svg', '--form', 'bar', '--as-of', '2021'];
    const { code, file } = await cited({ 'a.json': wide, 't.csv': table }, 'render', 'a.json', ...args);
    expect(code).toBe(0);
    expect(file('x.svg')).toContain('Bar chart with 1 measure');
    expect(file('x.svg')).toContain('>1 person<');
  });

  test('writes what is right of a faulty file, says what is wrong, and ends with 1', async () => {
    const faulty = { 'a.json': fileWith([...figures, { id: 'c', period: '2021', value: '1..' }]) };
    const { code, err, file } = await cited(faulty, 'render', 'a.json', '-o', 'x.csv');
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.json:\d+:\d+ error value\/unparsable /);
    expect(file('x.csv').split('\r\n')).toHaveLength(4);
  });

  test('names the table in which something is wrong, as check does', async () => {
    const table = 'period,value\n2019,3\n2020,3.5m\n';
    const faulty = { 'in/a.json': fileWith([], { tables: [{ path: 't.csv' }] }), 'in/t.csv': table };
    const { err, again } = await cited(faulty, 'render', 'in/a.json', '-o', 'x.svg');
    expect(err).toMatch(/^in\/t\.csv:3:6 error value\/ambiguous-magnitude /);
    expect((await again('check', 'in/a.json')).out).toContain(err.split('\n')[0]);
  });

  test.each([
    ['a.json#itt', 'the nearest known chart or figure is "it"'],
    ['b.json', 'nothing written: there are no figures to draw in "b.json"'],
    ['c.json', 'c.json:1:'],
  ])('writes nothing for %s', async (asked, message) => {
    const more = { ...files, 'b.json': fileWith([]), 'c.json': '{"a": ' };
    const { code, err, file } = await cited(more, 'render', asked, '-o', 'x.svg');
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(() => file('x.svg')).toThrow('ENOENT');
  });

  test.each([
    [['render'], 'needs one chart'],
    [['render', 'a.json'], 'needs -o'],
    [['render', 'a.json', '-o', 'x.gif'], '.svg, .png'],
    [['render', 'a.json', '-o', 'a.json'], 'names the data file itself'],
    [['render', 'b.json', '-o', 'x.svg'], 'did you mean "a.json"?'],
    [['render', 'a.json', '-o', 'no/x.svg'], 'there is no such folder'],
    [
      ['render', 'a.json', '-o', 'x.svg', '--as-of', 'Jan 2023'],
      '--as-of "Jan 2023" is not a date: write 2014, 2014-12',
    ],
    [['render', 'a.json', '-o', 'x.svg', '--as-of', ''], '--as-of "" is not a date'],
    [['render', 'a.json', '-o', 'x.svg', '--form', 'barr'], 'unknown form "barr": did you mean "bar"?'],
  ])('does not understand %j', async (args, message) => {
    const { code, err, file } = await cited(files, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(() => file('x.svg')).toThrow('ENOENT');
  });

  /** A stand-in for the package: it "draws" what it was given, without text where there are no fonts. */
  const resvg = (hasFonts: boolean): Record<string, string> => ({
    'node_modules/@resvg/resvg-js/package.json': '{"name": "@resvg/resvg-js", "main": "index.js"}',
    'node_modules/@resvg/resvg-js/index.js': `exports.Resvg = class {
      constructor(svg, { fitTo, font }) {
        const seen = ${hasFonts} && font.loadSystemFonts ? svg : svg.replace(/<text[^]*?<.text>/g, '');
        this.bytes = Buffer.from([0x89, fitTo.value, ...Buffer.from(seen)]);
      }
      render() { return { asPng: () => this.bytes }; }
    };`,
  });

  test('writes a PNG of twice the size of the SVG', async () => {
    const { code, err, file } = await cited(files, 'render', 'a.json', '-o', 'x.svg');
    expect([code, err]).toEqual([0, '']);
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(file('x.svg'))!.map(Number);
    const png = await toPng(file('x.svg'), [import.meta.url]);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(0)).toBe(0x89504e47);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2 * width!, 2 * height!]);
  });

  test('says how to get the package for a PNG where it is not', async () => {
    await expect(toPng('<svg/>', ['/no/such/place.js'])).rejects.toThrow(
      'npm install @resvg/resvg-js, or write an SVG',
    );
  });

  test('writes a PNG with the package that is installed where it runs', async () => {
    const all = { ...files, ...resvg(true), 'package.json': '{}' };
    const { code, err, file } = await cited(all, 'render', 'a.json', '-o', 'x.png');
    expect([code, err]).toEqual([0, '']);
    expect(file('x.png')).toContain('<svg xmlns=');
    expect(file('x.png')).toContain('<text');
  });

  test('writes no PNG without text where the machine has no fonts', async () => {
    const all = { ...files, ...resvg(false), 'package.json': '{}' };
    const { code, err } = await cited(all, 'render', 'a.json', '-o', 'x.png');
    expect([code, err]).toEqual([2, 'a PNG needs fonts, and this machine has none: install some, such as DejaVu, or write an SVG\n']); // prettier-ignore
  });

  test('has charts of the data of this repository', async () => {
    const data = readFileSync(new URL('../../data/drills.json', import.meta.url), 'utf8');
    const { code, file } = await cited({ 'drills.json': data }, 'render', 'drills.json#plans', '-o', 'plans.svg');
    expect(code).toBe(0);
    expect(file('plans.svg')).toContain('DELFI, December 2014');
  });
});

test('cited render draws on the map beside the file, and cited check names one that is not there', async () => {
  const topology = {
    type: 'Topology',
    source: 'The Surveyors',
    arcs: [[[0, 40], [5, 40], [5, 35], [0, 35], [0, 40]]], // prettier-ignore
    objects: { lands: { type: 'Polygon', id: 'a', arcs: [[0]] } },
  };
  const file = fileWith([{ entity: 'a', period: '2020', value: 3 }], {
    measures: { people: { label: 'Marchers', unit: '%' } },
    entities: { a: { name: 'A', geo: 'a' } },
    charts: { it: { title: 'Marchers', form: 'map', map: { path: 'lands.json' } } },
  });
  const both = { 'a.json': file, 'lands.json': JSON.stringify(topology) };
  const { code, err, file: written } = await cited(both, 'render', 'a.json#it', '-o', 'it.svg');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(written('it.svg')).toContain('Map: The Surveyors.');
  const alone = await cited({ 'a.json': file }, 'check', 'a.json');
  expect(alone.code).toBe(1);
  expect(alone.out).toContain('the map "lands.json" was not found');
});
