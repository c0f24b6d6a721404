import { describe, expect, test } from 'vitest';
import { cited, fileWith } from './_cited.ts';

const data = fileWith([{ id: 'first', period: '2020', value: 300, wording: '300' }], {
  charts: { it: { title: '300 marched' } },
});
const article = '<h1>A</h1>\n<cited-chart src="a.json#it"></cited-chart>\n';
const files = { 'a.json': data, 'a.html': article, 'a.md': '---\ntitle: A\ndata: a.json\n---\n\n::chart{#it}\n' };

describe('cited prerender', () => {
  test('puts charts into an article', async () => {
    const { code, out, err, file } = await cited(files, 'prerender', 'a.html', '-o', 'b.html');
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(file('b.html').replace(/<figure.*<\/figure>/s, '')).toBe(article);
    expect(file('b.html')).toContain('<figure ');
  });

  test('makes a page of a story, with the script that was named', async () => {
    const { code, file } = await cited(files, 'prerender', 'a.md', '-o', 'b.html', '--script', 'x/cited.js');
    expect(code).toBe(0);
    expect(file('b.html')).toContain('<script type="module" src="x/cited.js"></script>');
    expect(file('b.html')).toContain('<figure ');
  });

  test('says what is wrong, writes what is right, and ends with 1', async () => {
    const bad = `${files['a.md']}\n::chart{#itt}\n`;
    const { code, err, file } = await cited({ ...files, 'a.md': bad }, 'prerender', 'a.md', '-o', 'b.html');
    expect(code).toBe(1);
    expect(err).toContain('a.md:8:9 error id/unknown "a.json" has no chart or figure "itt"');
    expect(err).toContain('the nearest known id is "it"');
    expect(file('b.html').match(/<figure /g)).toHaveLength(1);
  });

  test('warns that addresses hold for the folder of the article', async () => {
    const { code, err } = await cited({ ...files, 'out/x.txt': '' }, 'prerender', 'a.html', '-o', 'out/b.html');
    expect([code, err]).toEqual([0, 'note: addresses in "out/b.html" are those of "a.html", which is in another folder\n']); // prettier-ignore
  });

  test.each([
    [['prerender'], 'needs one article'],
    [['prerender', 'a.html'], 'needs -o'],
    [['prerender', 'a.json', '-o', 'b.html'], 'is no article'],
    [['prerender', 'a.md', '-o', 'a.md'], 'its ending must be .html'],
    [['prerender', 'aa.html', '-o', 'b.html'], 'did you mean "a.html"?'],
  ])('does not understand %j', async (args, message) => {
    const { code, err } = await cited(files, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
