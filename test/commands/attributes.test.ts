import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { folderWith } from './_folder.ts';

const dataset = {
  title: 'Marches',
  licenses: [{ name: 'CC0-1.0' }],
  sources: {
    gazette: {
      title: 'A march',
      publisher: 'The Gazette',
      url: 'https://example.org/march',
      accessed: '2026-11-22',
      published: '2021',
    },
    leaflet: { title: 'A leaflet', publisher: 'The march', locator: 'p. 1' },
  },
  measures: { people: { label: 'People', unit: 'people' }, ratio: { label: 'Growth' } },
  defaults: { measure: 'people', source: 'gazette' },
  figures: [
    { id: 'march-2020', period: '2020', value: 300 },
    { id: 'march-2021', period: '2021', value: 400 },
    { id: 'undated', source: 'leaflet', period: '2022', value: 400 },
    { id: 'growth', measure: 'ratio', period: '2021', value: '1.5x [2020]' },
  ],
  charts: {
    march: { title: 'Marches', figures: ['march-2020', 'march-2021'] },
    growth: { title: 'Growth', figures: ['growth'] },
  },
};

/** Problems of one article, without those of the data. */
const problemsIn = async (body: string): Promise<Record<string, unknown>[]> => {
  const cwd = folderWith({ 'a.html': body, 'march.json': JSON.stringify(dataset) });
  let out = '';
  await run(['check', 'a.html', '--format=json'], { cwd, out: text => void (out += text), err: () => undefined });
  return (JSON.parse(out) as Record<string, unknown>[]).filter(({ file }) => file === 'a.html');
};

describe('cited check on attributes', () => {
  test.each([
    '<cited-chart src="march.json#march" form="bar" as-of="2021-12" highlight="march-2020 people:2021" lang="en" id="x" class="y" data-x="1" aria-label="z" onclick="f()">',
    '<cited-chart src="march.json#march" heading-level="none" summary="visible" timeout="5" integrity="sha256-x" numbering="latn" axis-direction="ltr" url-state="a">',
    '<cited-chart src="march.json#growth" form="ratio" v-if="x" :title="y" @click="z">',
    '<cited-chart src="march.json#2020"></cited-chart>',
    '<cited-story src="march.json#march" mode="steps" reduce="stack"><cited-step chart="growth" form="ratio" id="a" as-of="2021" highlight="growth">b</cited-step></cited-story>',
    '<cited-sources style-name="apa"></cited-sources>',
  ])('accepts %s', async body => {
    expect(await problemsIn(body)).toEqual([]);
  });

  test.each([
    ['<cited-chart src="march.json#march" form="colum">', 'id/unknown', 'error', '"column"'],
    ['<cited-chart src="march.json#march" form="ratio">', 'chart/form-refused', 'error', 'form="'],
    ['<cited-chart src="march.json#growth" form="bar">', 'chart/form-refused', 'error', 'form="ratio"'],
    ['<cited-chart src="march.json#march" highlight="march-2002">', 'id/unknown', 'error', '"march-2020"'],
    ['<cited-chart src="march.json#march" highlight="march-2020, march-2021">', 'id/unknown', 'error', 'spaces'],
    ['<cited-chart src="march.json#march" as-of="last year">', 'period/not-edtf', 'error', '2014-12-05'],
    ['<cited-chart src="march.json#undated" as-of="2022">', 'chart/undated', 'warning', '"reported"'],
    ['<cited-chart src="march.json#march" asof="2020">', 'key/unknown', 'warning', '"as-of"'],
    ['<cited-chart scr="march.json#march" src="march.json">', 'key/unknown', 'warning', '"src"'],
    ['<cited-chart src="march.json#march" width="300">', 'key/unknown', 'warning', 'it has src'],
    ['<cited-chart src="march.json#march" heading-level="7">', 'key/type', 'warning', '2, 3, 4, 5, 6 or none'],
    ['<cited-chart src="march.json#march" summary="visibel">', 'key/type', 'warning', '"visible"'],
    ['<cited-chart src="march.json#march" timeout="soon">', 'key/type', 'warning', '15'],
    ['<cited-story src="march.json" mode="stepps"></cited-story>', 'key/type', 'warning', '"steps"'],
    [
      '<cited-story src="march.json"><cited-step form="ratio">a</cited-step></cited-story>',
      'chart/form-refused',
      'error',
      'form="',
    ],
    [
      '<cited-story src="march.json"><cited-step as-of="2020/13">a</cited-step></cited-story>',
      'period/not-edtf',
      'error',
      '2014',
    ],
    [
      '<cited-story src="march.json"><cited-step highlight="2033">a</cited-step></cited-story>',
      'id/unknown',
      'error',
      'it has march-2020',
    ],
    ['<cited-sources style-name="ap"></cited-sources>', 'key/type', 'warning', '"apa"'],
    ['<cited-chart src="march.json#2033"></cited-chart>', 'id/unknown', 'error', 'it has march'],
  ])('refuses %s', async (body, code, severity, remedy) => {
    const found = await problemsIn(`<p>Hello</p>\n${body}`);
    expect(found).toMatchObject([{ code, severity, line: 2 }]);
    expect(found[0]!.remedy).toContain(remedy);
  });

  test('points at the attribute', async () => {
    const body = '<cited-chart src="march.json#march"\n  form="colum">';
    expect(await problemsIn(body)).toMatchObject([{ line: 2, column: 3 }]);
  });
});
