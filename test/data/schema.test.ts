import { readFileSync, writeFileSync } from 'node:fs';
import languageService from 'vscode-json-languageservice';
import { describe, expect, test } from 'vitest';
import { docs } from '../../src/model/schema-docs.ts';
import { parseValue, type Quantity } from '../../src/core.ts';
import { buildSchema, schemaText } from '../tools/schema.ts';

const { getLanguageService, TextDocument } = languageService;
const file = new URL('../../data/schema.json', import.meta.url);

test('data/schema.json is what the schema in the code says (UPDATE=1 writes it)', () => {
  if (process.env['UPDATE']) writeFileSync(file, schemaText());
  expect(readFileSync(file, 'utf8')).toBe(schemaText());
});

test('buildSchema() documents every key, and has no doc for a key that is not there', () => {
  const { used, undocumented } = buildSchema();
  expect(undocumented).toEqual([]);
  expect(Object.keys(docs).filter(place => !used.has(place))).toEqual([]);
});

test('buildSchema() gives draft-07 and leaves nothing of its own annotations', () => {
  const text = schemaText();
  expect(text).toContain('http://json-schema.org/draft-07/schema#');
  expect(text).not.toContain('$defs');
  expect(text).not.toContain('"is":');
});

describe('the docs teach a notation that the library reads', () => {
  const read = (value: unknown): Quantity | null | string => {
    const result = parseValue(value as string);
    return 'problem' in result ? result.problem.message : result.quantity;
  };
  /** A snippet with its fields as they are offered. */
  const filled = (body: unknown): unknown => {
    const text = typeof body === 'string' ? body.replace(/\$\{\d+:([^}]*)\}/g, '$1') : body;
    return typeof text === 'string' && text.startsWith('^') ? JSON.parse(text.slice(1)) : text;
  };
  const { snippets, description } = docs['figure.value']!;

  test.each(snippets!.map(({ label, body }) => [label, body] as const))('the snippet %s is what its label says', (label, body) => {
    expect(JSON.stringify(filled(body))).toBe(label);
    expect(typeof read(filled(body))).toBe('object');
  });

  test('the snippets cover every kind of value', () => {
    const kinds = snippets!.map(({ body }) => {
      const quantity = read(filled(body)) as Quantity | null;
      if (!quantity) return 'none';
      const { lo, hi, loOpen, hiOpen, mid, approximate, unit, relation } = quantity;
      const ends = lo === hi ? 'exact' : hi === null ? `from${loOpen ? ' open' : ''}` : lo === null ? `to${hiOpen ? ' open' : ''}` : loOpen || hiOpen ? 'strict range' : 'range';
      return [approximate && 'about', ends, mid !== undefined && '±', relation?.kind, unit].filter(Boolean).join(' ');
    });
    expect(new Set(kinds)).toEqual(
      new Set([
        'exact', 'from open', 'from', 'to open', 'to', 'range', 'strict range', 'about exact', 'about strict range', 'range ± %', 'range ±', 'about range',
        'exact ratio', 'exact change %', 'exact difference pp', 'exact difference', 'none',
      ]),
    );
  });

  test('the hover text of "value" holds nothing that cannot be read', () => {
    const taught = [...description.matchAll(/^\| (`.*) \|.*\|$/gm)].flatMap(([, cell]) => cell!.match(/`[^`]+`/g)!);
    expect(taught.length).toBeGreaterThan(20);
    for (const code of taught) expect(typeof read(JSON.parse(code.slice(1, -1))), code).toBe('object');
  });

  test.each(Object.entries(docs).filter(([, doc]) => /`(\{|\[["{])/.test(doc.description)))('the JSON in the text of %s is JSON', (_, doc) => {
    for (const [, code] of doc.description.matchAll(/`((?:\{|\[["{]).*?)`/g)) expect(() => JSON.parse(code!.replaceAll('…,', '"",').replaceAll(/: …/g, ': ""'))).not.toThrow();
  });

  test('every list of words explains each of them', () => {
    const { schema } = buildSchema();
    const uneven: unknown[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { enum: words, markdownEnumDescriptions: texts, anyOf } = node as Record<string, unknown[]>;
      if (Array.isArray(texts) && !Array.isArray(anyOf) && texts.length !== words?.length) uneven.push(words);
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(schema);
    expect(uneven).toEqual([]);
  });
});

describe('an editor with data/schema.json', () => {
  const service = getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: 'schema.json', fileMatch: ['*'], schema: buildSchema().schema }] });
  const open = (text: string) => {
    const document = TextDocument.create('file:///x.json', 'json', 1, text);
    return { document, json: service.parseJSONDocument(document) };
  };
  const messages = async (text: string): Promise<string[]> => {
    const { document, json } = open(text);
    return (await service.doValidation(document, json)).map(problem => String(problem.message));
  };
  /** What is offered where | stands. */
  const complete = async (text: string): Promise<string[]> => {
    const { document, json } = open(text.replace('|', ''));
    return (await service.doComplete(document, document.positionAt(text.indexOf('|')), json))!.items.map(item => item.label);
  };
  /** What is written where | stands when this is chosen. */
  const choose = async (text: string, label: string): Promise<string> => {
    const { document, json } = open(text.replace('|', ''));
    const { items } = (await service.doComplete(document, document.positionAt(text.indexOf('|')), json))!;
    const chosen = items.find(item => item.label === label)!;
    return chosen.textEdit!.newText;
  };
  const hover = async (text: string): Promise<string> => {
    const { document, json } = open(text.replace('|', ''));
    const found = await service.doHover(document, document.positionAt(text.indexOf('|')), json);
    return JSON.stringify(found?.contents);
  };
  const base = '"title": "x", "sources": {}, "measures": {}';

  test.each(['drills', 'hong-kong-turnout', 'nato-spending'])('finds nothing wrong with data/%s.json', async name => {
    expect(await messages(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'))).toEqual([]);
  });

  test.each([
    ['{|}', ['title', 'sources', 'measures', 'figures', 'charts', 'defaults']],
    ['{"sources": {"a": {|}}}', ['publisher', 'title', 'url', 'published', 'accessed']],
    ['{"measures": {"a": {|}}}', ['label', 'unit', 'integer']],
    ['{"figures": [{|}]}', ['measure', 'period', 'value', 'wording', 'why']],
    ['{"charts": {"a": {"figures": {|}}}}', ['measure', 'entity', 'period', 'speaker', 'source', 'status']],
    ['{"tables": [{|}]}', ['path', 'columns', 'measure']],
  ])('completes keys in %s', async (text, keys) => {
    expect(await complete(text)).toEqual(expect.arrayContaining(keys));
  });

  test.each([
    ['{"figures": [{"value": |}]}', ['"<4000"', '"<=4000"', '">200 <900"', '"~<4000"', '"~>4000"', '"300±10%"', '"1/5 of [total]"', '"+2pp [2013]"', '"-300 [2012]"']],
    ['{"figures": [{"value": "|"}]}', ['">4000"', '"several hundred"']],
    ['{"defaults": {"value": |}}', ['">4000"']],
    ['{"tables": [{"columns": {"a": {"value": |}}}]}', ['">4000"']],
    ['{"figures": [{"value": |}]}', ['4000', '">4000"', '">=4000"', '"200..900"', '"~300"', '"34%±3"', '"1.5x [2013]"', '"80% of [total]"', '"+20% [2013]"', '"several hundred"', 'null']],
    ['{"figures": [{"status": |}]}', ['"planned"', '"claimed"', '"counted"']],
    ['{"figures": [{"why": |}]}', ['"not-published"', '"unknown"']],
    ['{"charts": {"a": {"form": |}}}', ['"column"', '"bar"', '"scatter"']],
    ['{"figures": [|]}', ['a figure', 'a figure in full', 'a comparison', 'a number with a margin', 'no number reported', 'a correction', 'a retraction']],
    ['{"tables": [|]}', ['a table', 'a wide table']],
    ['{"corrections": [|]}', ['a correction']],
    ['{"sources": |}', ['a source', 'a source on paper']],
    ['{"sources": {|}}', ['a-source', 'a-source-on-paper']],
    ['{"speakers": |}', ['a speaker', 'a speaking body']],
    ['{"speakers": {|}}', ['a-speaker', 'a-speaking-body']],
    ['{"measures": |}', ['a measure', 'a percentage', 'a sum of money']],
    ['{"measures": {|}}', ['a-measure', 'a-percentage', 'a-sum-of-money']],
    ['{"entities": {|}}', ['an-entity', 'a-part']],
    ['{"charts": |}', ['a chart', 'a chart of chosen figures']],
    ['{"charts": {|}}', ['a-chart', 'a-chart-of-chosen-figures']],
    ['{"charts": {"a": {"figures": |}}}', ['{ "measure": … }', '[ … ]']],
    ['{"measures": {"a": {"time": |}}}', ['"flow"', '"stock"', '"running"']],
    ['{"measures": {"a": {"unit": |}}}', ['"%"', '"EUR"', '{ "one": …, "other": … }']],
    ['{"figures": [{"period": |}]}', ['"2015"', '"2014-12~"']],
  ])('offers values in %s', async (text, labels) => {
    expect(await complete(text)).toEqual(expect.arrayContaining(labels));
  });

  test('writes a whole source into the map of sources', async () => {
    const text = await choose('{"sources": {|}}', 'a-source');
    for (const key of ['"a-source": {', '"title": "$2"', '"publisher": "$3"', '"published"', '"accessed"', '"url": "https://$6"']) expect(text).toContain(key);
  });

  test('writes a number without quotes, and text with them', async () => {
    const at = '{"figures": [{"value": |}]}';
    expect(await choose(at, '4000')).toBe('${1:4000}');
    expect(await choose(at, '">4000"')).toBe('">${1:4000}"');
    expect(await choose(at, '"1.5x [2013]"')).toBe('"${1:1.5}x [${2:2013}]"');
    expect(await choose(at, 'null')).toBe('null');
  });

  test('writes a whole figure', async () => {
    expect(await choose('{"figures": [|]}', 'a retraction')).toMatch(/"value": null,\s+"why": "retracted",\s+"replaces": "\$2"/);
  });

  test.each([
    ['an unknown key', `{${base}, "figures": [{"wordin": "x"}]}`, /wordin/],
    ['a wrong type', `{${base}, "lang": 5}`, /string/],
    ['a missing key', '{"sources": {}, "measures": {}}', /title/],
    ['a missing key of a source', '{"title": "x", "sources": {"a": {"url": "https://example.org/"}}, "measures": {}}', /publisher/],
    ['an unknown status', `{${base}, "figures": [{"status": "planed"}]}`, /planned/],
    ['a bad date', `{${base}, "figures": [{"period": "May 2015"}]}`, /2014-12~/],
    ['a bad link', '{"title": "x", "sources": {"a": {"publisher": "b", "url": "javascript:0"}}, "measures": {}}', /https:/],
    ['an id with a space', `{${base}, "charts": {"a b": {"title": "x"}}}`, /spaces/],
  ])('reports %s', async (_, text, message) => {
    const found = await messages(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  test.each([
    ['{"figures": [{"va|lue": 4}]}', /no number was reported/],
    ['{"figures": [{"value": |">4000"}]}', /over, under/],
    ['{"figures": [{"value": "1.5x [|2013]"}]}', /In the brackets stands what/],
    ['{"figures": [{"peri|od": "2015"}]}', /about December 2014/],
    ['{"figures": [{"status": "cla|imed"}]}', /with an interest in it/],
    ['{"figures": [{"why": "retr|acted"}]}', /taken back/],
    ['{"figures": [{"repl|aces": "a"}]}', /retracted/],
    ['{"measures": {"a": {"ti|me": "flow"}}}', /adds over time, as births do/],
    ['{"measures": {"a": {"un|it": "%"}}}', /4,000 soldiers/],
    ['{"speak|ers": {}}', /Ministry of Defence/],
    ['{"charts": {"a": {"as|Of": "2014"}}}', /what was known at the end of 2014/],
    ['{"sources": {"a": {"pub|lisher": "x"}}}', /Newspaper/],
    ['{"charts": {"a": {"ti|tle": "x"}}}', /hedge/],
    ['{"ti|tle": "x"}', /about/],
  ])('explains %s', async (text, words) => {
    expect(await hover(text)).toMatch(words);
  });
});
