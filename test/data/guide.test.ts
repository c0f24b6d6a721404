import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, parseValue, read, tell } from '../../src/core.ts';
import { guide as renderGuide } from '../../demo/guide.ts';
import { markdown } from '../../demo/markdown.ts';
import { chart, figure, measure, reasons, source, speaker, speakerTypes } from '../../src/model/schema.ts';
import { statuses } from '../../src/model/status.ts';

const guide = readFileSync(new URL('../../GUIDE.md', import.meta.url), 'utf8');
const examples = (kind: string) => [...guide.matchAll(new RegExp(`^\`\`\`${kind} (\\S+)\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, name, text]) => [name!, text!] as const);
const tables = Object.fromEntries(examples('csv'));
const maps = Object.fromEntries(examples('map'));
const files = examples('json');

test('the guide has a whole file for each kind of story', () => {
  expect(files.map(([name]) => name)).toEqual(['smallest.json', 'poll.json', 'budget.json', 'toll.json', 'running.json', 'parade.json', 'trees.json', 'rain.json', 'quarters.json']);
  expect(Object.keys(tables)).toEqual(['rain.csv']);
  expect(Object.keys(maps)).toEqual(['quarters.topo.json']);
});

describe.each(files)('%s of the guide', (_, text) => {
  const { data, problems } = read(text, { tables, maps });

  test('read() and check() find nothing wrong with it', () => {
    expect(problems).toEqual([]);
    expect(check(data!)).toEqual([]);
  });

  test('read() understands each of its values', () => {
    expect(data!.figures.length).toBeGreaterThan(0);
    for (const { value, quantity } of data!.figures) expect(quantity === null, String(value)).toBe(value === null);
  });

  test.each(Object.keys(data!.charts!))('tell() draws its chart "%s" without a complaint', chart => {
    const telling = tell(data!, { chart });
    expect(telling.problems).toEqual([]);
    expect(telling.rows.length).toBeGreaterThan(0);
    expect(telling.title.split(' ').length).toBeLessThanOrEqual(12);
  });
});

test('the guide draws its map as a map', () => {
  const [, text] = files.find(([name]) => name === 'quarters.json')!;
  const { form, map, notes } = tell(read(text, { maps }).data!);
  expect([form, map!.places.size, notes.length]).toEqual(['map', 2, 2]);
});

test('the guide teaches values that parseValue() reads', () => {
  const section = guide.slice(guide.indexOf('## Values'), guide.indexOf('### What stands in the brackets'));
  const rows = [...section.matchAll(/^\| [^`]*\| (`.*) \|$/gm)].map(([, cell]) => cell!);
  const values = rows.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));
  expect(values.length).toBeGreaterThan(22);
  for (const code of values) expect(parseValue(JSON.parse(code) as string), code).not.toHaveProperty('problem');
});

test('the guide names every key of a figure, every status and every reason', () => {
  for (const word of [...Object.keys(figure.entries), ...statuses, ...reasons]) expect(guide, word).toContain(`\`${word}\``);
  for (const [, , type] of files.map(([, text]) => text).join().matchAll(/"type": ("(\w+)")/g)) expect(speakerTypes).toContain(type);
});

test('the guide names every key of a source, a speaker, a measure and a chart that journalists write', () => {
  const { facet: _facet, scales: _scales, stack: _stack, log: _log, ...written } = chart.entries;
  for (const key of [source, speaker, measure].flatMap(({ entries }) => Object.keys(entries)).concat(Object.keys(written))) expect(guide, key).toContain(`\`${key}\``);
});

test('markdown() renders what the guide is written in, and escapes the rest', () => {
  expect(markdown('## A *b* & `<c>`')).toBe('<h2 id="a-b-c">A *b* &amp; <code>&lt;c&gt;</code></h2>');
  expect(markdown('One **bold `x`**\nand _two_, [a link](a.html).')).toBe('<p>One <strong>bold <code>x</code></strong> and <em>two</em>, <a href="a.html">a link</a>.</p>');
  expect(markdown('- one\n- two\n  more')).toBe('<ul>\n<li>one</li>\n<li>two more</li>\n</ul>');
  expect(markdown('| a | b |\n| --- | --- |\n| `x|y` | <z> |')).toContain('<tr><th scope="row"><code>x|y</code></th><td>&lt;z&gt;</td></tr>');
  expect(markdown('```json a.json\n{ "a": 1 }\n```', (...given) => given.join(' '))).toBe(
    '<pre tabindex="0" role="region" aria-label="a.json"><code>{ &quot;a&quot;: 1 }</code></pre>json a.json { "a": 1 }',
  );
});

test('guide() puts the charts of each file under it, and links to each section', () => {
  const page = renderGuide(guide);
  const drawn = files.flatMap(([, text]) => (/"(tables|map)":/.test(text) ? [] : Object.keys((JSON.parse(text) as { charts: object }).charts)));
  expect([...page.matchAll(/<cited-chart src="#([^"]+)">/g)].map(([, id]) => id)).toEqual(drawn);
  for (const [, json] of page.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)) expect(read(json!).problems).toEqual([]);
  for (const [, id] of page.matchAll(/<a href="#([^"]+)">/g)) expect(page).toContain(`<h2 id="${id}">`);
  expect(page).not.toMatch(/```|\*\*|^\|/m);
});

test('the guide invents all that it names', () => {
  const hosts = [...guide.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
  expect(new Set(hosts)).toEqual(new Set(['example.org']));
});
