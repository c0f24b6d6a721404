import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { mkdirSync, symlinkSync } from 'node:fs';
import { folderWith } from './_folder.ts';

const dataset = {
  title: 'Marches',
  licenses: [{ name: 'CC0-1.0' }],
  sources: {
    gazette: { title: 'A march', publisher: 'The Gazette', url: 'https://example.org/march', accessed: '2026-11-22' },
  },
  measures: { people: { label: 'People', unit: { one: 'person', other: 'people' }, integer: true } },
  defaults: { measure: 'people', source: 'gazette' },
  figures: [{ id: 'march-2020', period: '2020', value: 300, wording: '300' }],
  charts: { march: { title: 'A march of 300' } },
};
const good = JSON.stringify(dataset, null, 2);
const schema = JSON.stringify({ properties: { figures: {}, measures: {} } });

const cited = async (files: Record<string, string | Uint8Array>, ...args: string[]) => {
  const cwd = folderWith(files);
  let [out, err] = ['', ''];
  const code = await run(args, { cwd, out: text => void (out += text), err: text => void (err += text) });
  return { code, out, err };
};

describe('cited', () => {
  test('lists its commands', async () => {
    const { code, out } = await cited({}, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}check +\S/m);
  });

  test('names the nearest command', async () => {
    expect(await cited({}, 'chek')).toEqual({
      code: 2,
      out: '',
      err: 'no command "chek": did you mean "cited check"?\n',
    });
  });

  test('explains a command', async () => {
    expect((await cited({}, 'check', '--help')).out).toContain('--format');
  });
});

describe('cited check', () => {
  test('ends with 0 over good data', async () => {
    const { code, out } = await cited({ 'data/march.json': good }, 'check', 'data');
    expect(out).toMatch(/1 file checked: /);
    expect(out).not.toContain(' error ');
    expect(code).toBe(0);
  });

  test('prints line and column, and ends with 1', async () => {
    const { code, out } = await cited({ 'data/march.json': good.replace('"wording"', '"wordin"') }, 'check', 'data');
    const line = 1 + good.slice(0, good.indexOf('"wording"')).split('\n').length - 1;
    expect(out).toContain(`data/march.json:${line}:`);
    expect(out).toMatch(/ error key\/unknown .*"wordin"/);
    expect(code).toBe(1);
  });

  test('tells of broken JSON in a folder, too', async () => {
    const { code, out } = await cited({ 'data/march.json': good.slice(0, -20) }, 'check', 'data');
    expect(out).toContain('syntax/json');
    expect(code).toBe(1);
  });

  test('passes over JSON in folders that is not a dataset, not over one that is named', async () => {
    const files = { 'data/march.json': good, 'data/schema.json': schema, 'data/package.json': '{"name": "x"}' };
    expect((await cited(files, 'check', 'data')).out).toMatch(/^1 file checked/m);
    expect((await cited(files, 'check', 'data/package.json')).code).toBe(1);
  });

  test('checks tables with their dataset, and names them', async () => {
    const tables = [{ path: 'more.csv', measure: 'people', source: 'gazette' }];
    const files = {
      'data/march.json': JSON.stringify({ ...dataset, tables }, null, 2),
      'data/more.csv': 'period,value\n2019,200\n2018,some sort of a lot\n',
    };
    for (const path of ['data', 'data/more.csv']) {
      const { code, out } = await cited(files, 'check', path);
      expect(out).toMatch(/^data\/more\.csv:3:\d+ error /m);
      expect(out).toMatch(/^2 files checked/m);
      expect(code).toBe(1);
    }
  });

  test('asks for the dataset of a lonely table', async () => {
    const { code, out } = await cited({ 'a.csv': 'period,value\n2019,200\n' }, 'check', 'a.csv');
    expect(out).toContain('no dataset beside this table names it');
    expect(code).toBe(1);
  });

  test('refuses what is not UTF-8', async () => {
    const bytes = Buffer.from(good.replace('A march of', 'A m\u00e4rch of'), 'latin1');
    expect((await cited({ 'a.json': bytes }, 'check', 'a.json')).out).toContain('a.json:1:1 error syntax/encoding');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]);
    expect((await cited({ 'a.json': utf16 }, 'check', 'a.json')).out).toContain('UTF-16');
  });

  test('takes a byte order mark', async () => {
    expect((await cited({ 'a.json': `\ufeff${good}` }, 'check', 'a.json')).code).toBe(0);
  });

  test('prints a list of problems with their files', async () => {
    const { out } = await cited({ 'a.json': '{' }, 'check', 'a.json', '--format', 'json');
    const [problem] = JSON.parse(out) as Record<string, unknown>[];
    expect(problem).toMatchObject({ file: 'a.json', code: 'syntax/json', severity: 'error', line: 1 });
  });

  test('prints annotations for GitHub', async () => {
    const { out } = await cited({ 'a.json': '{' }, 'check', '--format=github', 'a.json');
    expect(out).toMatch(/^::error file=a\.json,line=1,col=\d+,title=syntax\/json::/);
  });

  test.each([
    [['check'], 'needs a file or a folder'],
    [['check', 'dat'], 'did you mean "data"?'],
    [['check', 'data', '--formt', 'json'], 'did you mean "--format"?'],
    [['check', 'data/notes.txt'], 'neither data'],
  ])('does not understand %j', async (args, message) => {
    const { code, err } = await cited({ 'data/march.json': good, 'data/notes.txt': '' }, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('goes on after what it cannot read', async () => {
    const cwd = folderWith({
      'data/march.json': good,
      'data/latin.json': Buffer.from('{"title": "M\u00e4rz"', 'latin1'),
    });
    for (const name of ['gone.json', 'gone.md']) symlinkSync('nowhere', `${cwd}/data/${name}`);
    mkdirSync(`${cwd}/elsewhere`);
    symlinkSync('../elsewhere', `${cwd}/data/folder.md`);
    let out = '';
    const code = await run(['check', 'data'], { cwd, out: text => void (out += text), err: () => undefined });
    expect(out).toMatch(/^data\/gone\.json:1:1 error load\/http this is a link to a file that is not there$/m);
    expect(out).toMatch(/^data\/gone\.md:1:1 error load\/http this is a link/m);
    expect(out).toMatch(/^data\/folder\.md:1:1 error load\/http this is a folder/m);
    expect(out).toMatch(/^data\/latin\.json:1:1 error syntax\/encoding/m);
    expect(out).toMatch(/^\d files checked: 4 errors/m);
    expect(code).toBe(1);
  });

  test('takes 200 files', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`data/${i}.json`, good]));
    expect((await cited(files, 'check', 'data')).out).toContain('200 files checked');
  });
});

describe('cited check on articles', () => {
  const article = (body: string, files: Record<string, string> = {}, name = 'stories/a.html') =>
    cited({ 'data/march.json': good, ...files, [name]: body }, 'check', name);

  test.each([
    '<cited-chart src="../data/march.json#march"></cited-chart>',
    '<cited-chart src="../data/march.json#march-2020"></cited-chart>',
    '<cited-chart src="../data/march.json"></cited-chart>',
    '<cited-chart src="/data/march.json#march"></cited-chart>',
    '<cited-number src="../data/march.json#march-2020">300</cited-number>',
    '<cited-data src="../data/march.json"><p><cited-chart src="#march"></cited-chart></p></cited-data>',
    '<cited-story src="../data/march.json#march"><cited-step chart="march">a</cited-step></cited-story>',
    '<cited-chart src="https://example.org/any.json#thing"></cited-chart>',
    `<cited-data><cited-chart src="#march"></cited-chart><script type="application/json">${good}</script></cited-data>`,
    '<cited-sources></cited-sources>',
  ])('accepts %s', async body => {
    const { code, out } = await article(body);
    expect(out).not.toContain(' error ');
    expect(code).toBe(0);
  });

  test.each([
    ['<cited-chart src="../data/march.json#marhc"></cited-chart>', 'id/unknown', '"march"'],
    ['<cited-number src="../data/march.json#march">300</cited-number>', 'id/unknown', 'march-2020'],
    [
      '<cited-data src="../data/march.json"><cited-chart src="#marc"></cited-chart></cited-data>',
      'id/unknown',
      '"march"',
    ],
    [
      '<cited-story src="../data/march.json"><cited-step chart="marhc">a</cited-step></cited-story>',
      'id/unknown',
      '"march"',
    ],
    ['<cited-chart src="../data/mach.json#march"></cited-chart>', 'load/http', '"march.json"'],
    ['<cited-chart src="#march"></cited-chart>', 'key/missing', '<cited-data>'],
    ['<cited-chrt src="../data/march.json"></cited-chrt>', 'id/unknown', '<cited-chart>'],
    ['<cited-data><script type="application/json">{"title": 1,}</script></cited-data>', 'syntax/json', 'comma'],
  ])('refuses %s', async (body, code, remedy) => {
    const found = await article(`<p>An article</p>\n${body}`);
    expect(found.out).toMatch(new RegExp(`^stories/a\\.html:2:\\d+ error ${code} `, 'm'));
    expect(found.out).toContain(remedy);
    expect(found.code).toBe(1);
  });

  test('warns of an element that names no data', async () => {
    const { code, out } = await article('<cited-chart></cited-chart>');
    expect(out).toContain('stories/a.html:1:1 warning key/missing');
    expect(code).toBe(0);
  });

  test('says where in the article inline data are wrong', async () => {
    const { out } = await article(
      `<cited-data>\n<script type="application/json">\n${good.replace('"wording"', '"wordin"')}\n</script></cited-data>`,
    );
    const line = 2 + good.slice(0, good.indexOf('"wording"')).split('\n').length;
    expect(out).toContain(`stories/a.html:${line}:`);
  });

  test('checks the data of an article, once', async () => {
    const body = '<cited-chart src="../data/march.json#march"></cited-chart>'.repeat(2);
    const { out } = await article(body, { 'data/march.json': good.replace('"wording"', '"wordin"') });
    expect(out.match(/key\/unknown/g)).toHaveLength(1);
    expect(out).toContain('2 files checked');
  });

  test('leaves code in Markdown alone', async () => {
    const body =
      '# Title\n\n```html\n<cited-chart src="no.json"></cited-chart>\n```\n\n<cited-chart src="../data/march.json#no"></cited-chart>\n';
    const { out } = await article(body, {}, 'stories/a.md');
    expect(out).toContain('stories/a.md:7:');
    expect(out).not.toContain('no.json');
  });
});
