import { describe, expect, test } from 'vitest';
import { read } from '../../src/core.ts';
import { cited, dataset } from './_cited.ts';

describe('cited read', () => {
  test('drafts figures that can be pasted into a dataset', async () => {
    const { out, err, code } = await cited({}, 'read', 'It drew over 4,000 people, and several hundred stayed.');
    const figures = JSON.parse(out) as Record<string, unknown>[];
    expect(figures).toEqual([
      expect.objectContaining({ value: '>4000', wording: 'over 4,000' }),
      expect.objectContaining({ value: '~300..900', wording: 'several hundred' }),
    ]);
    expect(err).toMatch(/^2 figures: .*"measure" and "source"/);
    expect(code).toBe(0);
    const pasted = figures.map((figure, i) => ({ id: `f${i}`, ...figure }));
    expect(read(JSON.stringify({ ...dataset, figures: pasted })).problems).toEqual([]);
  });

  test('drafts a plain number as a number', async () => {
    expect(JSON.parse((await cited({}, 'read', 'There were 1,200 workers.')).out)).toEqual([
      expect.objectContaining({ value: 1200, wording: '1,200' }),
    ]);
  });

  test('tells where each stands and what it means', async () => {
    const { out } = await cited({}, 'read', '--format', 'text', 'over 4,000 people');
    expect(out).toMatch(/^0–10 “over 4,000”: over 4,000 · >4000$/m);
  });

  test('leaves the currency to the measure', async () => {
    const { out } = await cited({}, 'read', 'It cost €912m.');
    expect(JSON.parse(out)).toEqual([expect.objectContaining({ value: '912M', wording: '€912m' })]);
  });

  test('reads a file, and words without quotation marks', async () => {
    const { out } = await cited({ 'a.txt': 'about 300' }, 'read', '--file', 'a.txt', '--format=text');
    expect(out).toContain('about 300 · ~300');
    expect((await cited({}, 'read', 'about', '300')).out).toContain('"~300"');
  });

  test('says that there is nothing', async () => {
    expect(await cited({}, 'read', 'Nothing on 5 May 2015.')).toMatchObject({
      code: 0,
      out: '[]\n',
      err: 'no reported number found\n',
    });
  });

  test.each([
    [['read'], 'needs a text'],
    [['read', '--file', 'b.txt'], 'did you mean "a.txt"?'],
    [['read', '--file', 'a.txt', 'words'], 'not both'],
    [['read', '--lang', 'xx', 'words'], 'unknown lang "xx"'],
  ])('does not understand %j', async (args, message) => {
    const { code, err } = await cited({ 'a.txt': '' }, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
