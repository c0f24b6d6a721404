import { describe, expect, test } from 'vitest';
import { cited, dataset, fileWith } from './_cited.ts';

const march = { id: 'march', period: '2014', value: '>3500', wording: 'over 3,500' };
const older = { id: 'older', period: '2013', value: 200 };
const diff = async (before: string, after: string, ...args: string[]) =>
  cited({ 'old.json': before, 'new.json': after }, 'diff', 'old.json', 'new.json', ...args);
/** The lines before the corrections. */
const told = async (before: unknown[], after: unknown[], more: object = {}): Promise<string[]> => {
  const { out } = await diff(fileWith(before), fileWith(after, more));
  return out.split('\n\n')[0]!.trimEnd().split('\n');
};

describe('cited diff', () => {
  test.each<[string, unknown[], unknown[], string[]]>([
    ['a value', [march], [{ ...march, value: 3500 }], ['march: from over 3,500 to 3,500']],
    ['a status', [march], [{ ...march, status: 'claimed' }], ['march: status from reported to claimed']],
    ['a wording', [march], [{ ...march, wording: 'x' }], ['march: wording from “over 3,500” to “x”']],
    ['a margin', [older], [{ ...older, margin: 5 }], ['older: from 200 to 200 (195 to 205)']],
    [
      'no number any more',
      [older],
      [{ ...older, value: null, why: 'retracted' }],
      ['older: from 200 to no number (retracted)', 'older: why from nothing to retracted'],
    ],
    [
      'a base',
      [{ ...older, value: '2x [2012]' }],
      [{ ...older, value: '2x [2011]' }],
      ['older: from 2 times as many (against 2012) to 2 times as many (against 2011)'],
    ],
    ['another reading', [march], [{ ...march, alternatives: [4000] }], ['march: alternatives from nothing to 4,000']],
    ['a figure added', [march], [march, older], ['older added: 200']],
    ['a figure removed', [march, older], [march], ['older removed: 200']],
    ['a new id', [march], [{ ...march, id: 'other' }], ['march is now called other']],
    [
      'a period, where the id is made of it',
      [{ period: '2013', value: 200 }],
      [{ period: '2014', value: 200 }],
      ['people::2014:: period from 2013 to 2014'],
    ],
  ])('tells of %s', async (_, before, after, lines) => {
    expect(await told(before, after)).toEqual(lines);
  });

  test.each<[string, unknown[], unknown[]]>([
    ['the order of figures', [march, older], [older, march]],
    ['the order of keys', [older], [{ value: 200, period: '2013', id: 'older' }]],
    ['how a value is written', [march], [{ ...march, value: '> 3,500' }]],
    ['what is said by default', [older], [{ ...older, measure: 'people', status: 'reported', source: ['gazette'] }]],
  ])('does not count %s', async (_, before, after) => {
    expect(await diff(fileWith(before), fileWith(after))).toMatchObject({ out: 'no differences\n', code: 0 });
  });

  test('tells of charts, sources, measures and the file', async () => {
    const after = JSON.stringify({
      ...dataset,
      title: 'Marches and more',
      sources: { gazette: { ...dataset.sources.gazette, url: 'https://example.org/other' } },
      measures: { people: { ...dataset.measures.people, label: 'Marchers' }, dogs: { label: 'Dogs' } },
      figures: [march],
      charts: { a: { title: 'A' } },
    });
    expect((await diff(fileWith([march]), after)).out.split('\n')).toEqual([
      'chart a added',
      'source gazette: url from “https://example.org/march” to “https://example.org/other”',
      'measure people: label from “People” to “Marchers”',
      'measure dogs added',
      'file: title from “Marches” to “Marches and more”',
      '',
    ]);
  });

  test('follows a new id through everything that names it', async () => {
    const charts = { a: { title: 'March', figures: ['march'] } };
    const before = fileWith([march, { ...older, value: '2x [march]' }], {
      charts,
      speakers: { mayor: { name: 'The mayor' } },
    });
    const after = before
      .replaceAll('"march"', '"walk"')
      .replace('[march]', '[walk]')
      .replaceAll('"mayor"', '"town"')
      .replaceAll('"gazette"', '"paper"');
    expect((await diff(before, after)).out.split('\n')).toEqual([
      'march is now called walk',
      'source gazette is now called paper',
      'speaker mayor is now called town',
      '',
    ]);
  });

  test('drafts corrections, with the date of the newer version', async () => {
    const after = fileWith([{ ...march, value: '>=3500', wording: '3,500 or more' }], { modified: '2026-11-23' });
    const { out } = await diff(fileWith([march, older]), after, '--format', 'json');
    const { corrections } = JSON.parse(out) as { corrections: object[] };
    expect(corrections).toEqual([
      {
        date: '2026-11-23',
        figure: 'march',
        was: 'over 3,500',
        note: 'Value from over 3,500 to at least 3,500; wording from “over 3,500” to “3,500 or more”.',
      },
      { date: '2026-11-23', was: '200', note: 'The figure older was removed.' },
    ]);
    const pasted = after.replace('"modified"', `"corrections": ${JSON.stringify(corrections)}, "modified"`);
    const checked = await cited({ 'a.json': pasted }, 'check', 'a.json');
    expect(checked.code).toBe(0);
    const again = JSON.parse((await diff(fileWith([march]), pasted, '--format', 'json')).out) as {
      corrections: object[];
    };
    expect(again.corrections).toEqual([]);
  });

  test('leaves the date to the editor without one, and drafts nothing for what is new or only a remark', async () => {
    const { out } = await diff(fileWith([march]), fileWith([{ ...march, value: 3500 }]));
    expect(out).toContain('fill in the dates');
    expect(out).toContain('{ "date": "", "figure": "march", "was": "over 3,500"');
    expect((await diff(fileWith([march]), fileWith([{ ...march, note: 'x' }, older]))).out).not.toContain(
      'corrections',
    );
  });

  test('reads tables', async () => {
    const text = fileWith([], { tables: [{ path: 't.csv' }] });
    const files = {
      'old/a.json': text,
      'old/t.csv': 'id,period,value\nb,2019,300\n',
      'new/a.json': text,
      'new/t.csv': 'id,period,value\nb,2019,400\n',
    };
    expect((await cited(files, 'diff', 'old/a.json', 'new/a.json')).out).toMatch(/^b: from 300 to 400$/m);
  });

  test('wants files without errors', async () => {
    const { code, err, out } = await diff(fileWith([march]), fileWith([{ ...march, value: 'x' }]));
    expect(err).toMatch(/^new\.json:\d+:\d+ error value\/unparsable/);
    expect(err).toContain('mend the errors first');
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each([
    [['diff', 'a.json'], 'needs two files'],
    [['diff', 'a.json', 'b.json'], 'did you mean "a.json"?'],
    [['diff', 'a.json', '.'], 'is no data file'],
  ])('does not understand %j', async (args, message) => {
    const { code, err } = await cited({ 'a.json': fileWith([]) }, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
