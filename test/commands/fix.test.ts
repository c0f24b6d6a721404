import { describe, expect, test } from 'vitest';
import { cited, fileWith } from './_cited.ts';

const strict = { id: 'a', period: '2020', value: '>=4000', wording: 'over 4,000' };

describe('cited check --fix', () => {
  test('mends what needs no judgement, prints it, and changes nothing else', async () => {
    const text = fileWith([strict, { id: 'b', period: '2019', value: '2x [2018]', wording: '2 times more' }]);
    const { out, code, file } = await cited({ 'a.json': text }, 'check', '--fix', 'a.json');
    expect(out).toMatch(/^fixed a\.json:\d+:\d+ wording\/strictness: ">=4000" → ">4000"$/m);
    expect(out).toMatch(/^fixed a\.json:\d+:\d+ ratio\/times-more: alternatives added: \["3x \[2018\]"\]$/m);
    expect(out).not.toMatch(/(warning|error) (wording\/strictness|ratio\/times-more)/);
    expect(code).toBe(0);
    expect(file('a.json')).toBe(
      text
        .replace('">=4000"', '">4000"')
        .replace('"wording": "2 times more"', '"wording": "2 times more",\n      "alternatives": ["3x [2018]"]'),
    );
  });

  test('reports without it, and writes nothing', async () => {
    const text = fileWith([strict]);
    const { out, file } = await cited({ 'a.json': text }, 'check', 'a.json');
    expect(out).toMatch(/warning wording\/strictness/);
    expect(out).not.toMatch(/^fixed/m);
    expect(file('a.json')).toBe(text);
  });

  test('mends the cells of tables', async () => {
    const table = 'period,value,wording\n2019,>=300,over 300\n2018,>=200,at least 200\n';
    const files = { 'a.json': fileWith([], { tables: [{ path: 't.csv' }] }), 't.csv': table };
    const { out, file } = await cited(files, 'check', '--fix', 't.csv');
    expect(file('t.csv')).toBe(table.replace('>=300', '>300'));
    expect(out).toContain('fixed t.csv:2:6 wording/strictness: ">=300" → ">300"');
  });

  test('leaves what has no place: a table without the column', async () => {
    const table = 'period,value\n2019,over 300\n';
    const files = { 'a.json': fileWith([], { tables: [{ path: 't.csv' }] }), 't.csv': table };
    const { out, file } = await cited(files, 'check', '--fix', 'a.json');
    expect(file('t.csv')).toBe(table);
    expect(out).toContain('info value/phrase');
  });

  test('leaves a file with syntax errors alone', async () => {
    const text = fileWith([strict]).replace('"figures"', 'figures');
    const { code, file } = await cited({ 'a.json': text }, 'check', '--fix', 'a.json');
    expect(code).toBe(1);
    expect(file('a.json')).toBe(text);
  });

  test('keeps its lines out of what programs read', async () => {
    const { out, err } = await cited({ 'a.json': fileWith([strict]) }, 'check', '--fix', '--format=json', 'a.json');
    expect(err).toMatch(/^fixed /);
    expect(Array.isArray(JSON.parse(out))).toBe(true);
  });

  test('counts what is silenced', async () => {
    const allow = { 'wording/strictness': 'as the ministry says' };
    const { out, file } = await cited({ 'a.json': fileWith([{ ...strict, allow }]) }, 'check', '--fix', 'a.json');
    expect(out).toMatch(/, 1 silenced$/m);
    expect(file('a.json')).toContain('>=4000');
  });
});
