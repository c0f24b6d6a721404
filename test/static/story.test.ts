import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/core.ts';
import { story } from '../../src/static.ts';
import { base, files, from } from './_file.ts';

const front = '---\ntitle: Marches\ndescription: "What was said: two numbers"\nlang: en\ndata: marches.json\n---\n';

/** The page of a story, and what is said of it. */
async function made(text: string, before = front) {
  const problems: Problem[] = [];
  const onProblem = (problem: Problem): void => void problems.push(problem);
  const { html } = await story(before + text, { base, read: from(files), onProblem });
  return { html, document: parseHTML(html).document, problems };
}
const bodyOf = async (text: string): Promise<Element> => (await made(text)).document.querySelector('article')!;
/** Problems as `line:column message`, lines counted from the end of the front matter. */
const saidOf = async (text: string): Promise<string[]> =>
  (await made(text)).problems.map(({ line, column, message }) => `${(line ?? 0) - 6}:${column} ${message}`);

describe('story()', () => {
  test('makes a whole page', async () => {
    const { html, document: page } = await made('Text.\n');
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page.title).toBe('Marches');
    const meta = (name: string) => page.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    expect(meta('description')).toBe('What was said: two numbers');
    expect(meta('viewport')).toBe('width=device-width, initial-scale=1');
    expect(meta('color-scheme')).toBe('light dark');
    expect(page.querySelector('script[type="module"]')?.getAttribute('src')).toBe('/cited/cited.js');
    expect(page.querySelector('link[rel="preload"][as="fetch"]')?.getAttribute('href')).toBe('marches.json');
    expect(page.querySelector('body > a')?.getAttribute('href')).toBe('#main');
    expect(page.querySelector('main#main article cited-data')?.getAttribute('src')).toBe('marches.json');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('h1')?.textContent).toBe('Marches');
  });

  test('takes author, date, language, script and style sheet from the front matter', async () => {
    const before = '---\ntitle: A\nlang: ar\nauthor: Ann Plum\ndate: 2021-03-05\nscript: c.js\nstyle: s.css\n---\n';
    const { document: page } = await made('Text.\n', before);
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(page.querySelector('.byline')?.textContent).toBe('Ann Plum · 5 March 2021');
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2021-03-05');
    expect(page.querySelector('script')?.getAttribute('src')).toBe('c.js');
    expect(page.querySelector('link')?.getAttribute('href')).toBe('s.css');
    expect(page.querySelector('style')).toBeNull();
  });

  test('makes tables, with numbers in their cells', async () => {
    const body = await bodyOf(
      'Before.\n\n| Year | Marchers |\n|:--|--:|\n| 2020 | :number[300 \\| all]{#first} |\n| a\\|b | `c\\|d` | **e** |\n\nAfter.\n',
    );
    expect(body.querySelectorAll('.table > table')).toHaveLength(1);
    const rows = [...body.querySelectorAll('.table tr')].map(row => [...row.children].map(cell => cell.textContent));
    expect(rows).toEqual([
      ['Year', 'Marchers'],
      ['2020', '300 | all'],
      ['a|b', 'c|d', 'e'],
    ]);
    expect(body.querySelector('td[align="right"] > cited-number')?.getAttribute('src')).toBe('#first');
    expect(body.innerHTML).not.toContain('--');
  });

  test('ends a table where a short code begins, and says which rows have cells without a head', async () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
    const text = `:::story{chart=both}\n:::step{#one}\n${table}:::\n:::\n\n${table}| 1 | 2 | 3 | 4 |\n`;
    const body = await bodyOf(text);
    expect(body.querySelectorAll('cited-step .table tr')).toHaveLength(2);
    expect(await saidOf(text)).toEqual(['12:9 this row has 4 cells, the head of the table has 2']);
  });

  test('lets the text have the first heading, with a number in it', async () => {
    const body = await bodyOf('# :number[Over 500]{#second} marched\n\nText.\n');
    expect(body.querySelectorAll('h1')).toHaveLength(1);
    expect(body.querySelector('h1 > cited-number')?.getAttribute('src')).toBe('#second');
    expect(body.querySelector('h1 + .standfirst')).not.toBeNull();
  });

  test('makes the elements of short codes, with their charts', async () => {
    const body = await bodyOf(`Some *:number[300]{#first}* came.

::chart{#both form=bar highlight="first second" as-of=2021}

:::story{#tale chart=both mode=steps}
:::step{#a chart=one}
## Then
- one
:::
:::step{#b highlight=first}
Now.
:::
:::

Afterwards.

::sources{style=apa}
`);
    const attributes = (name: string): string[] =>
      [...body.querySelectorAll(name)].map(one => one.getAttributeNames().map(key => `${key}=${one.getAttribute(key)}`).join(' ')); // prettier-ignore
    expect(attributes('cited-number')).toEqual(['src=#first']);
    expect(attributes('cited-chart')).toEqual(['src=#both form=bar highlight=first second as-of=2021']);
    expect(attributes('cited-story')).toEqual(['id=tale src=#both mode=steps']);
    expect(attributes('cited-story > cited-step')).toEqual(['id=a chart=one', 'id=b highlight=first']);
    expect(attributes('cited-sources')).toEqual(['style-name=apa']);
    expect(body.querySelectorAll('cited-chart > figure, cited-step > figure[slot=still]')).toHaveLength(3);
    expect(body.querySelector('cited-step li')?.textContent).toBe('one');
    expect(body.querySelector('cited-data > p:last-of-type')?.textContent).toBe('Afterwards.');
    expect((await made(':::story\n:::step{#a}\nText.\n:::\n:::\n')).problems).toEqual([]);
  });

  test.each(['::::story\n:::step\nText.\n:::\n::::\n', ':::story\n:::step\nText.\n:::\n:::\n'])(
    'ends the container that was opened last: %j',
    async text => {
      const { document: page, problems } = await made(`${text}\nAfter.\n`);
      expect(problems).toEqual([]);
      expect(page.querySelector('cited-step')?.textContent?.trim()).toContain('Text.');
      expect(page.querySelector('cited-story')?.textContent).not.toContain('After.');
    },
  );

  test('shows HTML as the text that it is, and leaves comments out', async () => {
    const {
      html,
      document: page,
      problems,
    } = await made(
      'A <b onclick="x">bold</b> word. <!-- mine -->\n\n<script>alert(1)</script>\n\n<!-- also\nmine -->\n\n[x](javascript:alert(1)) ![y](javascript:alert(1)) :number[<i>300</i>]{src="#first\\" onclick=alert(1)"}\n',
    );
    expect(page.querySelectorAll('article b, article script, article i, [onclick]')).toHaveLength(0);
    expect(page.querySelector('article')?.textContent).toContain('<b onclick="x">bold</b>');
    expect(html).not.toContain('mine');
    expect(html).not.toContain('javascript:');
    expect(problems.filter(({ code }) => code === 'syntax/html')).toHaveLength(3);
  });

  test('leaves words with a colon before them, times and code alone', async () => {
    const text = 'At 5:30, a:b and x :smile: `:number[1]{#x}`.\n\n```\n:::step\n::chart{#no}\n:::\n```\n';
    const { document: page, problems } = await made(text);
    expect(problems).toEqual([]);
    expect(page.querySelector('p:last-of-type')?.textContent).toBe('At 5:30, a:b and x :smile: :number[1]{#x}.');
    expect(page.querySelector('pre')?.textContent).toBe(':::step\n::chart{#no}\n:::\n');
  });

  test.each([
    ['Text.\n\n::chrat{#both}\n', ['3:1 there is no short code "::chrat"']],
    ['Some :nubmer[300]{#first}.\n', ['1:6 there is no short code ":nubmer"']],
    [':chart{#both}\n', ['1:1 ":chart" is written otherwise']],
    ['::chart{#both hightlight=first}\n', ['1:15 "::chart" has no attribute "hightlight"']],
    ['::chart{.wide #both}\n', ['1:9 "::chart" has no attribute ".wide"']],
    ['::sources{#all}\n', ['1:11 "::sources" has no attribute "#all"']],
    ['Some :number{#first}.\n', ['1:6 ":number" holds no words']],
    ['Some :number[300].\n', ['1:6 ":number" names no figure']],
    [':::story\n:::step\nText.\n:::\n', ['1:2 ":::story" is not ended']],
    ['Text.\n\n:::\n', ['3:1 a line ":::" ends nothing: no container is open here']],
    [':::step\nText.\n:::\n', ['1:2 a step stands in no story']],
    [':::story\n:::story\n:::\n:::\n', ['2:2 a story stands in a story']],
    [':::step {#a}\n', ['1:2 ":::step {#a}" cannot be read']],
    ['::chart[Words]{#both}\n', ['1:8 "::chart" takes no words in brackets']],
    [':::note\nText.\n:::\n', ['1:2 there is no short code ":::note"']],
  ])('says what is wrong with %j', async (text, said) => {
    expect(await saidOf(text)).toEqual(said);
  });

  test('names the nearest code and attribute', async () => {
    const remedies = (await made('::chrat{#both}\n\n::chart{#both hightlight=first}\n')).problems.map(
      one => one.remedy,
    );
    expect(remedies).toEqual(['the nearest is "::chart"', 'the nearest is "highlight"']);
  });

  test.each([
    ['Text.', '1:1 a story has no "title"'],
    ['---\ntitle: A\ndescripton: B\n---\n', '3:1 a story has no key "descripton"'],
    ['---\ntitle: [A]\n---\n', '2:1 "title" is no text'],
    ['---\ntitle: A: B\n---\n', '2:8 nested mappings are not allowed in compact mappings'],
  ])('says what is wrong with the front matter %j', async (before, said) => {
    const { problems } = await made('', before);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toContain(said);
  });
});
