import { describe, expect, test } from 'vitest';
import { sheet } from '../../src/exporters/_picture.ts';
import { svg } from '../../src/exporters/svg.ts';
import { forms } from '../../src/forms/index.ts';
import type { Telling } from '../../src/model/telling.ts';
import { drawable } from '../../src/scene/extent.ts';
import { layerPaths } from '../../src/scene/layer-paths.ts';
import { save } from '../../src/pipeline/save.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { faults, texts } from '../fixtures/faults.ts';
import { told } from '../fixtures/told.ts';
import { charts, means } from './_charts.ts';

const hostile = '<script>alert(1)</script>"\'&\u0007]]><!--';

/** Rows and marks are the forms’ own matter. */
const isOfTexts = (fault: string): boolean => !/^(marks|hits) are/.test(fault);

const textOf = (telling: Telling): string =>
  texts(sheet(telling, means(telling)))
    .flatMap(({ lines }) => lines)
    .join(' ')
    // an address goes on in the next line
    .replaceAll(' ', '');

describe('svg.write()', () => {
  for (const dir of ['ltr', 'rtl'] as const)
    test.each(charts)(`sets %s (${dir}) without a text outside or over another`, (_, telling) => {
      const scene = sheet(telling, { ...means(telling), dir });
      expect(scene.width).toBe(720);
      expect(faults(scene, telling).filter(isOfTexts)).toEqual([]);
    });

  test.each(charts)('%s says title, key, notes, sources with addresses, and licence', (_, telling) => {
    const text = textOf(telling);
    const { title, subtitle = '', key, notes, sourceLine, data } = telling;
    const said = [title, subtitle, ...key.map(entry => entry.text), ...notes];
    const sources = sourceLine.sources.flatMap(({ text: name, url = '' }) => [name, url]);
    const speakers = sourceLine.speakers.flatMap(({ names }) => names);
    const licences = (data.licenses ?? []).map(({ title, name = '' }) => title ?? name);
    for (const part of [...said, ...sources, ...speakers, ...licences])
      expect(text, part).toContain(part.replaceAll(' ', ''));
  });

  test.each(forms.ids)('sets charts of the form %s', form => {
    for (const [, { data, chartId }] of charts) {
      const telling = tell(data, { chart: chartId!, form });
      if (telling.form === form) expect(faults(sheet(telling, means(telling)), telling).filter(isOfTexts)).toEqual([]);
    }
  });

  test.each(['scatter', 'bins', 'swarm', 'cells'])(
    'has every mark of nato-spending#%s, though no Plot is there',
    name => {
      const [, telling] = charts.find(([one]) => one === `nato-spending#${name}`)!;
      const text = svg.write(telling, means(telling));
      const { layers = [] } = sheet(telling, means(telling));
      const paths = layers.flatMap(layerPaths);
      expect(new Set(layers.flatMap(({ data }) => data.flatMap(({ figures }) => figures))).size).toBe(
        telling.told.filter(row => drawable(row) && !row.row.reference).length,
      );
      for (const { d } of paths) expect(text).toContain(` d="${d}"`);
    },
  );

  const [, plans] = charts.find(([name]) => name === 'drills#plans')!;

  test('writes one image whose name tells it all, with hex colours and named fonts', () => {
    const text = svg.write(plans, means(plans));
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-label="Over 4,000 exercises/);
    expect(text).toContain('No number was reported for 2013 and 2014.');
    expect(text).toContain('lang="en"');
    expect(text).toMatch(/font-family="[^"]*sans-serif"/);
    expect(text).not.toMatch(/var\(|light-dark|style=|<style|href|undefined|NaN|currentColor/);
  });

  test('says where to look up a source without an address', () => {
    const telling = told({
      sources: {
        gazette: { publisher: 'Gazette', title: 'x', locator: 'p. 3' },
        copy: { publisher: 'Herald', title: 'x', locator: 'p. 4', archived: 'https://archive.example/x' },
        bad: { publisher: 'Post', title: 'x', url: 'javascript:alert(1)', locator: 'דף 5' },
        none: { publisher: 'Times', title: 'x' },
      },
      figures: ['gazette', 'copy', 'bad', 'none'].map((source, i) => ({ period: `201${i}`, value: i + 1, source })),
    });
    const text = svg
      .write(telling, means(telling))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain(
      'Reported by: Gazette (p. 3); Herald (https://archive.example/x); Post (\u2068דף 5\u2069); Times Data:',
    );
  });

  test('keeps the directions of data and licence out of the words around them', () => {
    const telling = told({
      title: 'Plums\u202e',
      modified: '2021-03-05',
      licenses: [{ title: 'רישיון', path: 'https://example.org/l' }, { name: 'x' }],
      figures: [{ id: 'a', value: 1 }],
    });
    const text = svg.write(telling, means(telling));
    expect(text).toContain('Data: \u2068Plums\u202e\u2069 · updated 5 March 2021');
    expect(text).toContain('Licence: \u2068רישיון\u2069 (https://example.org/l); x');
  });

  test('is the same wherever it is made', async () => {
    const file = await save(plans, 'svg');
    expect([file.name, file.type]).toEqual(['plans.svg', 'image/svg+xml']);
    expect(file.content).toBe(svg.write(plans, means(plans)));
  });

  test('has a swatch with the pattern and the edge of each status', () => {
    const statuses = ['counted', 'estimated', 'provisional', 'claimed', 'forecast', 'target', 'planned'] as const;
    const figures = statuses.map((status, i) => ({ id: status, period: String(2001 + i), value: `>${i + 1}`, status }));
    const disputed = { id: 'disputed', period: '2010', value: '<4', disputedBy: 'guild' };
    const telling = told({ figures: [...figures, disputed, { id: 'about', period: '2011', value: '~5' }] });
    const swatches = sheet(telling, means(telling)).shapes.filter(({ role }) => role === 'swatch');
    expect(swatches).toHaveLength(telling.key.length);
    const looks = swatches.map(shape => JSON.stringify({ ...shape, key: '', d: shape.kind === 'path' && shape.d.replace(/ [\d.]+/g, '') })); // prettier-ignore
    // as in the drawing: what is estimated or provisional differs by a letter only, a target looks like a plan
    expect(new Set(looks).size).toBe(looks.length - 2);
  });

  test('wraps texts of any length', () => {
    const long = 'Thirty-one associations of plum growers and pickers '.repeat(5).trim();
    const telling = told({
      title: long,
      sources: Object.fromEntries(
        [1, 2, 3, 4, 5].map(n => [
          `s${n}`,
          { publisher: `${long} ${n}`, title: 'x', url: `https://example.org/${'plums'.repeat(60)}${n}` },
        ]),
      ),
      defaults: { measure: 'plums' },
      figures: [1, 2, 3, 4, 5].map(n => ({ id: `f${n}`, period: String(2010 + n), value: n, source: `s${n}` })),
      licenses: [{ name: 'x'.repeat(200) }],
      charts: { it: { title: 'M'.repeat(150), subtitle: long, note: long } },
    });
    for (const dir of ['ltr', 'rtl'] as const)
      expect(faults(sheet(telling, { ...means(telling), dir }), telling)).toEqual([]);
  });

  test('draws a chart without figures, and one whose figures have no numbers', () => {
    for (const figures of [[], [{ id: 'a', period: '2019', value: null }]]) {
      const telling = told({ figures });
      expect(faults(sheet(telling, means(telling)), telling)).toEqual([]);
      expect(svg.write(telling, means(telling))).toContain('</svg>');
    }
  });

  test('makes no markup of data, and no character that XML forbids', () => {
    const telling = told({
      title: hostile,
      sources: { gazette: { publisher: hostile, title: hostile, url: 'https://example.org/?a=1&b=<2>' } },
      measures: { plums: { label: hostile, unit: hostile } },
      figures: [{ id: 'a', value: 1, wording: hostile, status: 'planned' }],
      licenses: [{ name: hostile, path: 'LICENCE.txt' }],
      charts: { it: { title: hostile, subtitle: hostile, note: hostile } },
    });
    const text = svg.write(telling, { ...means(telling), address: hostile });
    expect(text).not.toMatch(/<script|<!--|javascript:/);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cs}|\p{Cc}/u);
    const tags = new Set([...text.matchAll(/<\/?([a-z]+)/gi)].map(match => match[1]));
    expect([...tags].filter(tag => !/^(svg|g|defs|pattern|path|text|tspan)$/.test(tag!))).toEqual([]);
  });

  test('says what it lacks', () => {
    expect(() => svg.write(plans)).toThrow('a picture needs what draws it');
  });
});

test('png.write() outside of a browser says what to do', async () => {
  const [, plans] = charts[0]!;
  await expect(save(plans, 'png')).rejects.toThrow('save the format "svg" and convert it');
});
