import languageService from 'vscode-json-languageservice';
import { describe, expect, test } from 'vitest';
import { cited, fileWith } from './_cited.ts';

const { getLanguageService, TextDocument } = languageService;
const data = fileWith(
  [
    { id: 'march-2020', period: '2020', value: 300 },
    { period: '2019', value: 200 },
  ],
  {
    speakers: { police: { name: 'City police' } },
    charts: { march: { title: 'A march of 300' } },
  },
);

/** An editor with the schema that `cited schema` writes for a file. */
const editor = async (file: string) => {
  const { file: written } = await cited({ 'a.json': file }, 'schema', 'a.json', '-o', 'a.schema.json');
  const service = getLanguageService({});
  const schema = JSON.parse(written('a.schema.json')) as object;
  service.configure({ validate: true, schemas: [{ uri: 'a.schema.json', fileMatch: ['*'], schema }] });
  const open = (text: string) => {
    const document = TextDocument.create('file:///x.json', 'json', 1, text);
    return { document, json: service.parseJSONDocument(document) };
  };
  return {
    complete: async (text: string): Promise<string[]> => {
      const { document, json } = open(text.replace('|', ''));
      const list = await service.doComplete(document, document.positionAt(text.indexOf('|')), json);
      return list!.items.map(item => item.label);
    },
    messages: async (text: string): Promise<string[]> => {
      const { document, json } = open(text);
      return (await service.doValidation(document, json)).map(problem => String(problem.message));
    },
  };
};

describe('cited schema', () => {
  test.each([
    ['{"figures": [{"source": "|"}]}', '"gazette"'],
    ['{"figures": [{"source": ["|"]}]}', '"gazette"'],
    ['{"figures": [{"speaker": "|"}]}', '"police"'],
    ['{"figures": [{"disputedBy": "|"}]}', '"police"'],
    ['{"figures": [{"measure": "|"}]}', '"people"'],
    ['{"figures": [{"replaces": "|"}]}', '"march-2020"'],
    ['{"figures": [{"replaces": "|"}]}', '"people::2019:"'],
    ['{"defaults": {"measure": |}}', '"people"'],
    ['{"tables": [{"speaker": "|"}]}', '"police"'],
    ['{"tables": [{"columns": {"x": {"source": "|"}}}]}', '"gazette"'],
    ['{"charts": {"a": {"figures": ["|"]}}}', '"march-2020"'],
    ['{"charts": {"a": {"figures": {"speaker": "|"}}}}', '"police"'],
    ['{"charts": {"a": {"highlight": ["|"]}}}', '"march-2020"'],
    ['{"charts": {"a": {"annotations": [{"figure": "|"}]}}}', '"march-2020"'],
    ['{"corrections": [{"figure": "|"}]}', '"march-2020"'],
    ['{"measures": {"a": {"variantOf": "|"}}}', '"people"'],
    ['{"speakers": {"a": {"for": "|"}}}', '"police"'],
  ])('completes ids in %s', async (text, label) => {
    expect(await (await editor(data)).complete(text)).toContain(label);
  });

  test('finds nothing wrong with the file itself', async () => {
    expect(await (await editor(data)).messages(data)).toEqual([]);
  });

  test('says that an id is not there, and lets figures be named in other ways', async () => {
    const { messages } = await editor(data);
    const wrong = data.replace('"source": "gazette"', '"source": "gazete"');
    expect((await messages(wrong)).join()).toMatch(/not accepted. Valid values: "gazette"/);
    const named = data.replace('"title": "A march of 300"', '"title": "A march of 300", "highlight": ["2019"]');
    expect(await messages(named)).toEqual([]);
  });

  test('completes entities where the file lists them, with the whole', async () => {
    const { complete } = await editor(fileWith([], { entities: { north: { name: 'North', partOf: '*' } } }));
    expect(await complete('{"figures": [{"entity": "|"}]}')).toEqual(expect.arrayContaining(['"north"', '"*"']));
    expect(await complete('{"charts": {"a": {"highlight": ["|"]}}}')).toContain('"north"');
  });

  test('accepts any entity of a file that lists none', async () => {
    const { messages } = await editor(data);
    expect(await messages(data.replace('"period": "2020"', '"period": "2020", "entity": "north"'))).toEqual([]);
  });

  test('prints the schema, or writes it and says how to use it', async () => {
    expect(JSON.parse((await cited({ 'a.json': data }, 'schema', 'a.json')).out)).toMatchObject({
      title: 'Cited dataset',
    });
    const { out, err } = await cited({ 'data/a.json': data }, 'schema', 'data/a.json', '-o', 'a.schema.json');
    expect({ out, err }).toEqual({ out: '', err: 'put "$schema": "../a.schema.json" into data/a.json\n' });
    const pointing = fileWith([], { $schema: 'a.schema.json' });
    expect((await cited({ 'a.json': pointing }, 'schema', 'a.json', '-o', 'a.schema.json')).err).toBe('');
  });

  test('tells of a file that cannot be read', async () => {
    const { code, err } = await cited({ 'a.json': '{"a": ' }, 'schema', 'a.json');
    expect(err).toMatch(/^a\.json:1:\d+ error syntax\/json/);
    expect(code).toBe(1);
  });

  test.each([
    [['schema'], 'needs one file'],
    [['schema', 'b.json'], 'did you mean "a.json"?'],
    [['schema', 'a.json', '-o'], '-o needs a value'],
    [['schema', 'a.json', '-o', 'a.json'], 'names the data file itself'],
    [['schema', 'a.json', '-o', 'no/such.json'], 'there is no such folder'],
    [['schema', '.'], 'is no data file'],
  ])('does not understand %j', async (args, message) => {
    const { code, err } = await cited({ 'a.json': data }, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
