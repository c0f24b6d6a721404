import { readFileSync, writeFileSync } from 'node:fs';
import languageService from 'vscode-json-languageservice';
import { describe, expect, test } from 'vitest';
import { docs } from '../../src/model/schema-docs.ts';
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
  const hover = async (text: string): Promise<string> => {
    const { document, json } = open(text.replace('|', ''));
    const found = await service.doHover(document, document.positionAt(text.indexOf('|')), json);
    return JSON.stringify(found?.contents);
  };
  const base = '"title": "x", "sources": {}, "measures": {}';

  test.each(['drills', 'nato-spending'])('finds nothing wrong with data/%s.json', async name => {
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
    ['{"figures": [{"value": |}]}', ['4000', '">4000"', '">=4000"', '"200..900"', '"~300"', '"34%±3"', '"1.5x [2013]"', '"80% of [total]"', '"+20% [2013]"', '"several hundred"', 'null']],
    ['{"figures": [{"status": |}]}', ['"planned"', '"claimed"', '"counted"']],
    ['{"figures": [{"why": |}]}', ['"not-published"', '"unknown"']],
    ['{"charts": {"a": {"form": |}}}', ['"column"', '"bar"', '"scatter"']],
    ['{"figures": [|]}', ['a figure', 'no number reported']],
    ['{"sources": |}', ['a source']],
  ])('offers values in %s', async (text, labels) => {
    expect(await complete(text)).toEqual(expect.arrayContaining(labels));
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
    ['{"sources": {"a": {"pub|lisher": "x"}}}', /Newspaper/],
    ['{"charts": {"a": {"ti|tle": "x"}}}', /hedge/],
    ['{"ti|tle": "x"}', /about/],
  ])('explains %s', async (text, words) => {
    expect(await hover(text)).toMatch(words);
  });
});
