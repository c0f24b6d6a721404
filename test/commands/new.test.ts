import { describe, expect, test } from 'vitest';
import { cited, fileWith } from './_cited.ts';

describe('cited new', () => {
  test('writes a data file that passes the check, which lists what is to be filled in', async () => {
    const { code, out, file, again } = await cited({}, 'new', 'data', 'drills');
    expect([code, out.split('\n')[0]]).toEqual([0, 'wrote drills.json']);
    expect(out).toContain('cited check drills.json');
    expect(out).toContain('cited new story drills');
    const checked = await again('check', 'drills.json');
    expect(checked.code).toBe(0);
    const lines = checked.out.split('\n').filter(line => line.startsWith('drills.json:'));
    expect(lines.every(line => line.includes('warning text/placeholder'))).toBe(true);
    expect(lines).toHaveLength(file('drills.json').split('FILL IN:').length - 1);
    expect(checked.out).toContain('this is still to be filled in: who printed it');
  });

  test.each([
    ['md', []],
    ['html', ['--html']],
  ])('writes a story as .%s with its data: both pass the check and become a page', async (ending, args) => {
    const { out, again, file } = await cited({}, 'new', 'story', 'drills', ...args);
    expect(out.split('\n')[0]).toBe(`wrote drills.${ending} and drills.json`);
    const checked = await again('check', '.', '--sourced', '100%');
    expect([checked.code, checked.err]).toEqual([0, '']);
    expect(checked.out).toContain(`drills.${ending}: 1 number in this article, 1 with a source`);
    expect(checked.out).not.toMatch(/ (error|info) /);
    expect((await again('prerender', `drills.${ending}`, '-o', 'page.html')).code).toBe(0);
    const page = file('page.html');
    expect(page.match(/<figure /g)).toHaveLength(3);
    await again('prerender', 'page.html', '-o', 'page.html');
    expect(file('page.html')).toBe(page);
  });

  test('points a story at the chart and the figure of a data file that is there', async () => {
    const data = fileWith([{ id: 'march', period: '2020', value: '>40', wording: 'over 40' }], {
      charts: { it: { title: 'Over 40 marched' } },
    });
    const { out, file, again } = await cited({ 'a.json': data }, 'new', 'story', 'a');
    expect(out.split('\n')[0]).toBe('wrote a.md');
    expect(file('a.md')).toContain(':number[over 40]{#march}');
    expect(file('a.md')).toContain('::chart{#it}');
    expect(file('a.json')).toBe(data);
    expect((await again('check', 'a.md')).code).toBe(0);
  });

  test.each([
    [['new'], 'needs data or story, and a name'],
    [['new', 'dta', 'x'], 'did you mean "data"?'],
    [['new', 'story'], 'needs one name of letters'],
    [['new', 'story', '../x'], 'needs one name of letters'],
    [['new', 'data', 'here.json'], '"here.json" is there already: choose another name'],
    [['new', 'story', 'here'], '"here.json" has no figures that can be read'],
    [['new', 'data', 'x', '--html'], '--html is for stories'],
  ])('does not understand %j', async (args, message) => {
    const { code, err, file } = await cited({ 'here.json': '{}' }, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(file('here.json')).toBe('{}');
  });
});
