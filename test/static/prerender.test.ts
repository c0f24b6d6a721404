import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/commands/_article.ts';
import { prerender } from '../../src/static.ts';
import { base, dataset, files, from } from './_file.ts';

const read = from(files);
const run = (article: string, more: Record<string, string> = {}): Promise<string> =>
  prerender(article, { base, read: from({ ...files, ...more }) });
const parsed = async (article: string): Promise<Document> => parseHTML(`<main>${await run(article)}</main>`).document;
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ');

const odd = `<!DOCTYPE html>
<HTML lang=en><!-- a comment with <cited-chart src="marches.json#both"></cited-chart> in it -->
<p CLASS='a'  >Caf&eacute; &amp; &nbsp; <br/>\r\n<cited-chart   src='marches.json#both'
  form=bar ></cited-chart >\t<img src=x alt="<b>"><script>const a = "<cited-chart src='marches.json'></cited-chart>";</script>
<cited-chart src="marches.json#one">  </cited-chart><p>open<table><tr><td>
<cited-sources></cited-sources>`;

describe('prerender()', () => {
  test('puts a figure with title, drawing, source line and table into a chart', async () => {
    const page = await parsed('<h2>March</h2><cited-chart src="marches.json#both"></cited-chart>');
    const figure = page.querySelector('cited-chart > figure')!;
    expect(textOf(figure.querySelector('figcaption > h3'))).toBe('Over 500 marched in 2021');
    expect(figure.querySelector('svg')?.getAttribute('aria-label')).toContain('2 years');
    expect(textOf(figure.querySelector('svg'))).toContain('over 500');
    expect(figure.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(textOf(figure)).toContain('Said by: Mirth Police. Reported by: The Gazette, 1 February 2021; The Herald');
    expect(figure.querySelector('a')?.getAttribute('href')).toBe('https://example.org/march');
  });

  test('leaves every other character of the article as it is', async () => {
    const out = await run(odd);
    expect(out.match(/<figure /g)).toHaveLength(2);
    expect(out.replace(/<figure data-cited-still.*?<\/figure>|<ol data-cited-still.*?<\/ol>/gs, '')).toBe(odd);
  });

  test('gives the same article when it is run again, and the new figures after the data changed', async () => {
    const out = await run(odd);
    expect(await run(out)).toBe(out);
    const later = { ...dataset, figures: [{ ...dataset.figures[0], value: 301, wording: '301' }, dataset.figures[1]] };
    const again = await run(out, { 'marches.json': JSON.stringify(later) });
    expect(again).toContain('301');
    expect(await run(again)).toBe(out);
  });

  test.each([
    '<cited-chart src="marches.json#both"><p>Over 500.</p></cited-chart>',
    '<cited-chart src="marches.json#both">Over 500.</cited-chart>',
    '<cited-step src="marches.json" chart="both">Text.<img slot="still" src="a.png" alt="Over 500"></cited-step>',
    '<cited-sources src="marches.json"><ul><li>The Gazette</li></ul></cited-sources>',
  ])('leaves what the author wrote: %s', async article => {
    expect(await run(article)).toBe(article);
  });

  test('finds the data of what is around an element, and of a script', async () => {
    const inline = `<cited-data><script type="application/json">${files['marches.json']}</script><cited-chart src="#one"></cited-chart></cited-data>`;
    for (const article of [
      '<cited-data src="marches.json"><div><cited-chart src="#one"></cited-chart></div></cited-data>',
      '<cited-story src="marches.json"><cited-step chart="one"></cited-step></cited-story>',
      '<cited-story src="marches.json#one"><cited-step></cited-step></cited-story>',
      inline,
    ])
      expect(textOf((await parsed(article)).querySelector('figcaption'))).toBe('300 marched in 2020');
  });

  test('gives a step a still in its slot, after its text and one heading below its own', async () => {
    const step = '<cited-step id="a" chart="both"><h3>Then</h3><p>More came.</p></cited-step>';
    const page = await parsed(`<cited-story src="marches.json">${step}</cited-story>`);
    const still = page.querySelector('cited-step')!.lastElementChild!;
    expect([still.tagName, still.getAttribute('slot')]).toEqual(['FIGURE', 'still']);
    expect(still.querySelector('h4')).not.toBeNull();
  });

  test('draws in a step without a chart that of the step before', async () => {
    const steps = '<cited-step chart="one"></cited-step><cited-step highlight="first"></cited-step>';
    const page = await parsed(`<cited-story src="marches.json">${steps}</cited-story>`);
    expect([...page.querySelectorAll('figcaption')].map(textOf)).toEqual([
      '300 marched in 2020',
      '300 marched in 2020',
    ]);
  });

  test('says of a step before the first report that nothing was reported, and what came later', async () => {
    const page = await parsed(
      '<cited-story src="marches.json"><cited-step chart="both" as-of="1999"><h3>Then</h3></cited-step></cited-story>',
    );
    const still = page.querySelector('figure[slot=still]')!;
    expect(textOf(still)).toMatch(
      /^\S.*As of 1999, none of these figures had been reported\. Reported later: 300 for 2020/u,
    );
    expect(still.querySelector('svg, details, table')).toBeNull();
  });

  test('says that there are no figures beside a note that says something else', async () => {
    const data = { title: 'None', figures: [], charts: { it: { title: 'None', note: 'Of all.' } } };
    const page = await parsed(
      `<cited-chart src="#it"><script type="application/json">${JSON.stringify(data)}</script></cited-chart>`,
    );
    expect(textOf(page.querySelector('figure'))).toBe('NoneNo figures in this data set yet.Of all.');
  });

  test('heeds as-of, form, highlight and lang', async () => {
    const rows = async (attributes: string): Promise<string> =>
      textOf(
        (await parsed(`<cited-chart src="marches.json#both" ${attributes}></cited-chart>`)).querySelector('tbody'),
      );
    expect(await rows('as-of="2021-06"')).not.toContain('over 500');
    expect(await rows('form="bar"')).toContain('over 500');
    const drawing = async (attributes: string): Promise<string | undefined> =>
      (await parsed(`<cited-chart src="marches.json#both" ${attributes}></cited-chart>`)).querySelector('svg')
        ?.outerHTML;
    expect(await drawing('highlight="first"')).not.toBe(await drawing(''));
    expect(await drawing('form="bar"')).not.toBe(await drawing(''));
  });

  test('lists each source of the page once, those of numbers too, in the style asked for', async () => {
    const numbers = '<cited-number src="#second">over 500</cited-number><cited-chart src="#one"></cited-chart>';
    const list = (style: string): string =>
      `<cited-data src="marches.json">${numbers}${numbers}<cited-sources ${style}></cited-sources></cited-data>`;
    const items = async (style: string): Promise<string[]> =>
      [...(await parsed(list(style))).querySelectorAll('cited-sources li')].map(textOf);
    expect(await items('')).toEqual([
      'The Herald, 1 February 2022 · Accessed 1 March 2022',
      'The Gazette, 1 February 2021 · Accessed 1 March 2021',
    ]);
    expect((await items('style-name="apa"'))[0]).toContain('The Herald. (2022, February 1).');
  });

  const story = `<cited-data src="marches.json"><h1><cited-number src="#first">300</cited-number> marched</h1><p>Then
<cited-number src="#second">over 500</cited-number>, not <cited-number src="#first">300</cited-number> again, said <a href="#x"><cited-number src="#first">they</cited-number></a>
and <cited-number src="#none">nobody</cited-number>.</p><div role=heading><cited-number src="#first">300</cited-number></div><cited-sources notes></cited-sources></cited-data>`;
  const marksIn = (page: ParentNode): string[] =>
    [...page.querySelectorAll('cited-number')].map(number => {
      const next = number.nextSibling as Element | null;
      return next?.nodeName === 'SUP' ? textOf(next) : '';
    });

  test('puts a footnote behind numbers in sentences where the list has notes, which leads to its entry', async () => {
    const page = await parsed(story);
    expect(marksIn(page)).toEqual(['', '2', '1', '', '', '']);
    const links = [...page.querySelectorAll('sup > a')];
    expect(links.map(link => link.getAttribute('aria-label'))).toEqual(['source 2', 'source 1']);
    const targets = links.map(link => page.getElementById(link.getAttribute('href')!.slice(1)));
    expect(targets.map(target => textOf(target).split(',')[0])).toEqual(['The Herald', 'The Gazette']);
    expect(targets.map(target => target?.localName)).toEqual(['li', 'li']);
    expect([...page.querySelectorAll('cited-number')].map(textOf)).toEqual(['300', 'over 500', '300', 'they', 'nobody', '300']); // prettier-ignore
    expect(page.querySelector('sup')!.outerHTML).not.toMatch(/style=|class=/);
    expect(marksIn(await parsed(story.replace(' notes', '')))).toEqual(Array(6).fill(''));
  });

  test('leaves what a checker reads of an article as it was', async () => {
    const words = (text: string): unknown =>
      readArticle(text, false).blocks.map(({ text, numbers }) => [text, numbers.map(({ start, end }) => [start, end])]);
    expect(words(await run(story))).toEqual(words(story));
  });

  test('makes footnotes anew when it is run again, and takes away those that are wanted no more', async () => {
    const out = await run(story);
    expect(await run(out)).toBe(out);
    const other = { ...dataset, defaults: { ...dataset.defaults, source: ['herald', 'gazette'] } };
    const more = await run(out, { 'marches.json': JSON.stringify(other) });
    expect(marksIn(parseHTML(`<main>${more}</main>`).document)).toEqual(['', '1', '1, 2', '', '', '']);
    const without = await run(out.replace(' notes', ''));
    expect(without).toBe(await run(story.replace(' notes', '')));
    const left = out.replace('<cited-number src="#second">over 500</cited-number>', '');
    expect(await run(left)).toBe(await run(story.replace('<cited-number src="#second">over 500</cited-number>', '')));
  });

  test('numbers sources as the elements do: the chart of a story comes before the numbers in it', async () => {
    const page = await parsed(
      `<cited-data src="marches.json"><cited-story><cited-step chart="one">So <cited-number src="#second">over 500</cited-number></cited-step><cited-step chart="both"><p><cited-number src="#first">300</cited-number></p></cited-step></cited-story><cited-sources notes></cited-sources></cited-data>`,
    );
    expect(marksIn(page)).toEqual(['2', '1']);
    const steps = [...page.querySelectorAll('cited-step')].map(step => [...step.children].map(one => one.localName));
    expect(steps).toEqual([
      ['cited-number', 'sup', 'figure'],
      ['p', 'figure'],
    ]);
  });

  test('makes no footnotes that would lead nowhere, and takes no id of the page', async () => {
    const filled = story.replace('notes>', 'notes><p>The Gazette</p>');
    expect(await run(filled)).toBe(filled);
    const page = await parsed(`${story}<p id="cited-source-1">An author’s own</p>`);
    expect(page.querySelectorAll('#cited-source-1')).toHaveLength(1);
    expect(page.querySelector(page.querySelector('sup > a')!.getAttribute('href')!)?.localName).toBe('li');
  });

  test('keeps a footnote behind its number where the text runs from the right', async () => {
    const page = await parsed(`<div lang="ar" dir="rtl">${story}</div>`);
    expect(page.querySelector('sup')!.getAttribute('dir')).toBe('rtl');
  });

  test('makes no markup, handler or address of the data', async () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'\u0000\u202e`;
    const bad = {
      ...dataset,
      title: evil,
      sources: {
        gazette: { publisher: evil, title: evil, published: '2021', accessed: '2021', url: 'javascript:alert(1)', archived: 'data:text/html,x' }, // prettier-ignore
        herald: { publisher: evil, url: ' JaVaScRiPt:alert(1)', accessed: '2021' },
      },
      speakers: { police: { name: evil } },
      measures: { people: { label: evil, unit: evil } },
      charts: { both: { title: evil, subtitle: evil, note: evil, summary: evil, context: evil } },
      figures: dataset.figures.map(figure => ({ ...figure, note: evil, wording: evil })),
    };
    const article =
      '<cited-data src="bad.json"><cited-chart src="#both"></cited-chart><cited-sources></cited-sources></cited-data>';
    const out = await run(article, { 'bad.json': JSON.stringify(bad) });
    const { document } = parseHTML(`<main>${out}</main>`);
    expect(textOf(document.querySelector('figcaption'))).toContain('<script>alert(1)</script>');
    expect(document.querySelectorAll('img, script, a, [onerror]')).toHaveLength(0);
    expect(out).not.toContain('\u0000');
  });

  test('tells of data that are not there, and leaves the element as it is', async () => {
    const told: string[] = [];
    const article =
      '<cited-chart src="no.json#x"></cited-chart><cited-chart src="https://example.org/a.json"></cited-chart>';
    const out = await prerender(article, { base, read, onProblem: ({ message }) => void told.push(message) });
    expect(out).toBe(article);
    expect(told).toEqual(['there is no file "no.json"']);
  });

  test('gives any broken article back with nothing changed but its own figures, and the same when run again', async () => {
    const pieces = ['<p>', '</p>', '<cited-chart src="marches.json#both">', '</cited-chart>', '<cited-story src="marches.json">', '</cited-story>', '<cited-step chart=one>', '</cited-step>', '<cited-sources>', '</cited-sources>', '<cited-data src=marches.json>', '</cited-data>', '<table>', '<td>', 'x', ' ', '\n', '<script>', '</script>', '<!--', '-->', '<img slot=still>', '&amp;', '<h2>', '<template>', '</template>', '<svg>', '</svg>']; // prettier-ignore
    const article = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));
    await fc.assert(
      fc.asyncProperty(article, async text => {
        const out = await run(text);
        expect(out.replace(/<figure data-cited-still.*?<\/figure>|<ol data-cited-still.*?<\/ol>/gs, '')).toBe(text);
        expect(await run(out)).toBe(out);
      }),
      { numRuns: 100 },
    );
  });
});
