import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cited, fileWith } from './_cited.ts';

const figures = [
  { id: 'first', period: '2020', value: 300, wording: '300' },
  { id: 'second', period: '2021', value: '>500', wording: 'over 500' },
];
const data = fileWith(figures, { charts: { both: { title: 'Over 500 marched' } } });
const front = '---\ntitle: Marches\ndata: a.json\n---\n\n';

/** What `cited check` says of a story: `line:column severity code message`. */
async function said(text: string, before = front): Promise<string[]> {
  const { out } = await cited({ 'a.json': data, 's.md': before + text }, 'check', 's.md');
  return out.split('\n').flatMap(line => (line.startsWith('s.md:') ? line.replace(/^s\.md:/, '') : []));
}

describe('cited check on a story in Markdown', () => {
  test('counts numbers in short codes as sourced', async () => {
    const text =
      '# :number[Over **500**]{#second} marched\n\nThere were :number[300]{#first} before.\n\n::chart{#both}\n';
    expect(await said(text)).toEqual([' 2 numbers in this article, 2 with a source']);
  });

  test('finds numbers without a source, and says how to write their short code', async () => {
    const { out } = await cited({ 'a.json': data, 's.md': `${front}- There were 300 before.\n` }, 'check', 's.md');
    expect(out).toContain('s.md:6:14 info prose/unsourced “300” has no source');
    expect(out).toContain('wrap it: :number[300]{#first}');
    const alone = '---\ntitle: A\n---\n\nThere were 300.\n\n::chart{src="a.json#both"}\n';
    const other = await cited({ 'a.json': data, 's.md': alone }, 'check', 's.md');
    expect(other.out).toContain('wrap it: :number[300]{src="a.json#first"}');
  });

  test('leaves alone what the author says to have no source', async () => {
    expect(await said('# :unsourced[Ten years] after :number[300]{#first}\n')).toEqual([
      ' 1 number in this article, 1 with a source',
    ]);
    expect(await said(':unsourced{lang=de}\n')).toContain('6:1 error syntax/short-code ":unsourced" holds no words');
  });

  test.each([
    ['There were :number[400]{#first}.', '6:20 error prose/mismatch “400” is not what the figure "first" says: “300”'],
    ['> ## :number[500]{#second}', '6:14 warning prose/mismatch “500” leaves out how exact the number is: the figure "second" says “over 500”'], // prettier-ignore
    [
      '| A | B |\n|---|--:|\n| a\\|b | :number[400]{#first} |',
      '8:18 error prose/mismatch “400” is not what the figure "first" says: “300”',
    ],
    ['| A | B |\n|---|--:|\n| `a\\|b` | came 300 people |', '8:17 info prose/unsourced “300” has no source'],
    [
      '| A | B |\n|---|---|\n| a | b | :number[400]{#first} |',
      '8:19 error prose/mismatch “400” is not what the figure "first" says: “300”',
    ],
    ['A | B\n--|--\n:number[300]{#frist} | a', '8:14 error id/unknown "a.json" has no figure "frist"'],
    ['Some\n:number[300]{#frist} came.', '7:14 error id/unknown "a.json" has no figure "frist"'],
    ['Some :number[300]{#both} came.', '6:19 error id/unknown "both" is a chart, and <cited-number> shows a figure'],
    ['::chart{#bth}', '6:9 error id/unknown "a.json" has no chart or figure "bth"'],
    ['::chart{#both highlight=frist}', '6:15 error id/unknown highlight names no figure: "frist"'],
    ['::chart{#both as-of=soon}', '6:15 error period/not-edtf as-of="soon" is not a date'],
    ['::chart{#both as-of="slider soon"}', '6:15 error period/not-edtf as-of="slider soon" is not a date'],
    [':::story\n:::step{chart=both as-of=slider}\nText.\n:::\n:::', '7:20 error period/not-edtf as-of="slider" is not a date'], // prettier-ignore
    [':::story\n:::step{chart=bth}\nText.\n:::\n:::', '7:9 error id/unknown "a.json" has no chart or figure "bth"'],
    ['::chrat{#both}', '6:1 error id/unknown there is no short code "::chrat"'],
    [':::story\nText.', '6:2 error syntax/short-code ":::story" is not ended'],
  ])('says of %j: %s', async (text, message) => {
    expect(await said(`${text}\n`)).toContain(message);
  });

  test('says once that the front matter names no data', async () => {
    const before = '---\ntitle: A\n---\n\n';
    const text = 'First :number[300]{#first}, then :number[over 500]{#second}.\n\n::chart{#both}\n';
    const found = (await said(text, before)).filter(line => line.includes(' error '));
    expect(found).toEqual(['1:1 error key/missing the front matter has no "data"']);
    const { out } = await cited({ 'a.json': data, 's.md': before + text }, 'check', 's.md');
    expect(out).toContain('add a line "data: FILE.json"');
    expect(out).not.toContain('src=');
    const own =
      '::chart{src="a.json#both"}\n\n:::story{src="a.json"}\n:::step{chart=both}\n:number[300]{#first}\n:::\n:::\n';
    expect(await said(own, before)).toEqual([' 1 number in this article, 1 with a source']);
  });

  test.each([
    ['There were :number[300] {#first}.', '6:24', '{', ':number[300]{#first}'],
    ['There were :number [300]{#first}.', '6:19', '[', ':number[300]{#first}'],
    ['There were :unsourced [300].', '6:22', '[', ':unsourced[300]'],
  ])('has the space taken out of %j', async (text, place, brace, right) => {
    const { out } = await cited({ 'a.json': data, 's.md': `${front}${text}\n` }, 'check', 's.md');
    const name = /:(\w+)/.exec(right)![1];
    expect(out).toContain(`s.md:${place} error syntax/short-code a space stands in ":${name}", before "${brace}"`);
    expect(out).toContain(`take out the space: ${right}`);
    expect(out.match(/ error /g)).toHaveLength(1);
  });

  test('names both of two steps with one id, in HTML too', async () => {
    const step = ':::step{#a chart=both}\nText.\n:::\n';
    const text = `:::story{#b}\n${step}${step.replace('#a', '#c')}${step}:::\n`;
    const found = (await said(text)).filter(line => line.includes('id/duplicate'));
    expect(found).toEqual(['13:9 error id/duplicate the step at 13:9 has the id "a" of the one at 7:9']);
    const html =
      '<cited-story src="a.json"><cited-step id="a"></cited-step>\n<cited-step id="a"></cited-step></cited-story>';
    const { out, code } = await cited({ 'a.json': data, 's.html': html }, 'check', 's.html');
    expect(out).toContain('s.html:2:13 error id/duplicate the step at 2:13 has the id "a" of the one at 1:39');
    expect(code).toBe(1);
  });

  test('warns of two charts that are kept in the address under one name', async () => {
    const chart = '<cited-chart src="a.json#both" url-state="a"></cited-chart>\n';
    const html = `${chart}${chart.replace('"a"', '"b"')}${chart}`;
    const { out, code } = await cited({ 'a.json': data, 's.html': html }, 'check', 's.html');
    expect(out).toContain(
      's.html:3:32 warning id/duplicate the chart at 3:32 has the url-state "a" of the one at 1:32',
    );
    expect(out.match(/id\/duplicate/g)).toHaveLength(1);
    expect(code).toBe(0);
  });

  test.each(['2020', 'slider', '"slider 2020-05"'])('lets a chart have as-of=%s', async date => {
    expect(await said(`::chart{#both as-of=${date}}\n`)).not.toContainEqual(expect.stringContaining('as-of'));
  });

  test('names a data file that is not there where the front matter does', async () => {
    expect(await said('::chart{#both}\n', '---\ntitle: A\ndata: b.json\n---\n')).toContain(
      '3:7 error load/http there is no file "b.json"',
    );
  });

  test('reads the title where it is shown, and the description', async () => {
    const before = '---\ntitle: 700 marched\ndescription: "And 800 more"\ndata: a.json\n---\n';
    const codes = ['2:8 info prose/unsourced “700” has no source', '3:19 info prose/unsourced “800” has no source'];
    expect((await said('Text.\n', before)).slice(0, 2)).toEqual(codes);
    expect((await said('# Heading\n', before))[0]).toBe(codes[1]);
  });

  test('leaves the codes of other programs alone', async () => {
    const text = '---\ntitle: A\n---\n\n:::note\nA text with <b>HTML</b>.\n:::\n\n::youtube{#x}\n';
    expect(await said('', text)).toEqual([]);
  });

  test('reads an article of another program with elements in it as before', async () => {
    const text =
      '<cited-data src="a.json">\n\nSome <cited-number src="#first">300</cited-number> came.\n\n</cited-data>\n';
    expect(await said('', text)).toEqual([' 1 number in this article, 1 with a source']);
  });

  test('does not read the figures that prerendering put there', async () => {
    const html = '<cited-story src="a.json"><cited-step chart="both"><h2>Then</h2></cited-step></cited-story>';
    const { again, out } = await cited({ 'a.json': data, 's.html': html }, 'prerender', 's.html', '-o', 's.html');
    expect(out).toBe('');
    expect((await again('check', 's.html')).out).toBe('2 files checked: no problems\n');
  });
});

test('cited check finds nothing wrong with the stories of the guide, and prerender draws them', async () => {
  const guide = readFileSync(new URL('../../GUIDE.md', import.meta.url), 'utf8');
  const drills = readFileSync(new URL('../../data/drills.json', import.meta.url), 'utf8');
  const example = (name: string): string => new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(guide)![1]!;
  for (const name of ['story.md', 'story.html']) {
    const { code, out, again, file } = await cited({ [name]: example(name), 'drills.json': drills }, 'check', name, '--sourced', '100%'); // prettier-ignore
    expect(code).toBe(0);
    expect(out.split('\n').filter(line => line.startsWith('story.') && / (error|warning|info) /.test(line))).toEqual(
      [],
    );
    expect((await again('prerender', name, '-o', 'page.html')).code).toBe(0);
    expect(file('page.html').match(/<figure /g)).toHaveLength(3);
  }
});
