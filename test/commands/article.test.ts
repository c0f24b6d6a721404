import { describe, expect, test } from 'vitest';
import { readArticle, type Block } from '../../src/commands/_article.ts';

const names = (text: string, markdown = true): string[] => readArticle(text, markdown).elements.map(({ name }) => name);

describe('readArticle()', () => {
  test('finds elements with their attributes and where they stand', () => {
    const text = '<p>Hello</p>\n<cited-chart class="wide" src="a.json#x">';
    const [chart] = readArticle(text, false).elements;
    expect(text.slice(chart!.at)).toMatch(/^<cited-chart/);
    expect(chart!.attributes.get('src')?.value).toBe('a.json#x');
    expect(text.slice(chart!.attributes.get('src')!.at)).toMatch(/^src="a\.json/);
  });

  test('knows the closest element around each', () => {
    const text =
      '<cited-data src="a.json"><div><cited-chart src="#x"></cited-chart></div></cited-data><cited-chart></cited-chart>';
    expect(readArticle(text, false).elements.map(({ parent }) => parent?.name)).toEqual([
      undefined,
      'cited-data',
      undefined,
    ]);
  });

  test('reads inline data, even where they come after the chart', () => {
    const json = '{"title": "</p> & <b>"}';
    const text = `<cited-data><cited-chart></cited-chart><script type="application/json">${json}</script></cited-data>`;
    const [data] = readArticle(text, false).elements;
    expect(data!.script).toEqual({ value: json, at: text.indexOf(json) });
  });

  test('leaves scripts and comments alone', () => {
    expect(names('<script>const a = "<cited-chart>";</script><!-- <cited-number> --><cited-data>', false)).toEqual([
      'cited-data',
    ]);
  });

  test.each([
    ['a fence', '```html\n<cited-chart src="no.json"></cited-chart>\n```\n<cited-data>'],
    ['a fence of tildes with a fence in it', '~~~~\n```\n<cited-chart>\n```\n~~~~\n<cited-data>'],
    ['a longer fence', '````\n```\n<cited-chart>\n```\n````\n<cited-data>'],
    ['a fence in a list', '- item\n\n  ```\n  <cited-chart>\n  ```\n\n<cited-data>'],
    ['code between backticks', 'Write `<cited-chart>` or ``<cited-number> ` ``.\n\n<cited-data>'],
  ])('does not take %s in Markdown for an element', (_, text) => {
    expect(names(text)).toEqual(['cited-data']);
  });

  test('takes the rest after a fence that is never closed for code', () => {
    expect(names('<cited-data>\n\n```\n<cited-chart>\n')).toEqual(['cited-data']);
  });

  test('sees elements after an autolink and a lone backtick', () => {
    expect(names('See <https://example.org> and the ` sign.\n\n<cited-chart>\n')).toEqual(['cited-chart']);
  });

  test('keeps offsets in Markdown', () => {
    const text = '```\ncode\n```\n\n<cited-chart src="a.json">';
    expect(readArticle(text, true).elements[0]!.at).toBe(text.indexOf('<cited-chart'));
  });
});

const texts = (text: string, markdown = false): string[] =>
  readArticle(text, markdown).blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim());

describe('readArticle() on prose', () => {
  test('gives paragraphs, headings, items, cells, captions and quotes as blocks', () => {
    const html =
      '<h1>One</h1><p>Two <b>and</b>\n more</p><ul><li>Three<li>Four</ul><table><caption>Five</caption><tr><th>Six<td>Seven</table>' +
      '<figure><figcaption>Eight</figcaption></figure><blockquote>Nine</blockquote>Ten<br>Eleven';
    expect(texts(html)).toEqual(
      'One, Two and more, Three, Four, Five, Six, Seven, Eight, Nine, Ten, Eleven'.split(', '),
    );
  });

  test.each([
    '<head><title>40</title><style>p { width: 40px }</style></head>',
    '<script>const a = 40;</script>',
    '<template><p>40</p></template>',
    '<pre>40</pre>',
    '<nav><p>40</p></nav>',
    '<footer><p>40 High Street</p></footer>',
    '<div hidden><p>40</p></div>',
    '<p aria-hidden="true">40</p>',
    '<p data-cited-skip>40</p>',
    '<img alt="40 people" width="40"><!-- 40 -->',
    '<cited-chart src="a.json"><p>40</p></cited-chart>',
    '<svg><text>40</text></svg>',
  ])('leaves out %s', html => {
    expect(texts(html)).toEqual([]);
  });

  test.each([
    ['<p>a <code>40</code> b</p>', 'a \uFFFC b'],
    ['<p>on <time datetime="2014">40</time> b</p>', 'on \uFFFC b'],
    ['<p>4,000<sup>12</sup> people</p>', '4,000 people'],
    ['<p>now <del>3,000</del> <ins>4,000</ins></p>', 'now \uFFFC 4,000'],
    ['<p>see https://example.org/4000?a=12.</p>', 'see'],
    ['<p>see {{ count }} people</p>', 'see people'],
  ])('keeps of %s only %j', (html, text) => {
    expect(texts(html)).toEqual([text]);
  });

  test('decodes entities, and knows where each character is written', () => {
    const html = '<p>over&nbsp;4&#44;<b>000</b> &amp;\n more</p>';
    const [{ text, at }] = readArticle(html, false).blocks as [Block];
    expect(text).toBe('over\u00A04,000 &  more');
    const places = ['over', '4', ',', '000', '&', 'more'].map(word =>
      html.slice(at[text.indexOf(word)]!, at[text.indexOf(word)]! + 4),
    );
    expect(places).toEqual(['over', '4&#4', '&#44', '000<', '&amp', 'more']);
  });

  test('knows what a <cited-number> holds', () => {
    const [{ text, numbers }] = readArticle(
      '<p>are <cited-number src="#a">over <b>4,000</b></cited-number> men</p>',
      false,
    ).blocks as [Block];
    expect(text.slice(numbers[0]!.start, numbers[0]!.end)).toBe('over 4,000');
  });

  test('knows the language of each block', () => {
    const html = '<html lang="lt"><p>a</p><p lang="en">b</p><blockquote lang="ru"><p>c</p></blockquote><p>d</p>';
    expect(readArticle(html, false).blocks.map(({ lang }) => lang)).toEqual(['lt', 'en', 'ru', 'lt']);
    expect(readArticle('---\nlang: lt\n---\nLabas\n', true).blocks.map(({ lang }) => lang)).toEqual(['lt']);
    expect(readArticle('Hello', true).blocks[0]!.lang).toBe('en');
  });
});

describe('readArticle() on Markdown', () => {
  test.each([
    ['# One\nTwo\nand *more*\n\nThree', ['One', 'Two and more', 'Three']],
    ['One\n===\nTwo\n---\n\n* * *\nThree', ['One', 'Two', 'Three']],
    ['- One\n- Two\n  more\n* Three\n+ [ ] Four', ['One', 'Two more', 'Three', 'Four']],
    ['1. One\n2. Two\n12) Three', ['One', 'Two', 'Three']],
    ['in all there were\n4000. Then more', ['in all there were 4000. Then more']],
    ['> One\n> two\n>\n> Three', ['One two', 'Three']],
    [
      '| One | Two |\n|:---|---:|\n| Three | Fo\\|ur |\nafter | Five\n\nSix',
      ['One', 'Two', 'Three', 'Fo|ur', 'after', 'Five', 'Six'],
    ],
    ['a | b\nis no table', ['a | b is no table']],
    ['over **4,000** and __5,000__ and ***6,000***', ['over 4,000 and 5,000 and 6,000']],
    ['snake_case_name, 5 * 4, 2*3', ['snake_case_name, 5 * 4, 2*3']],
    ['over [4,000](https://example.org/2000 "in 3000") men', ['over 4,000 men']],
    ['over [4,000][ref] men\n\n[ref]: https://example.org/2000 "3,000"', ['over 4,000 men']],
    ['![300 men](300.png) over 4,000[^12] men, ~~3,000~~', ['over 4,000 men,']],
    ['said so [@smith2014, p. 33]', ['said so']],
    ['# 3,000 men {#men-3000 .wide}', ['3,000 men']],
    ['[^12]: The ministry says so', ['The ministry says so']],
    ['4\\*000 men \\[so\\]', ['4*000 men [so]']],
    ['---\ntitle: 4,000 men\ndate: 2014-12-05\n---\n\nHello', ['Hello']],
    ['+++\ntitle = "4,000 men"\n+++\nHello', ['Hello']],
    ['Hello\n\n    4,000 is code\n\n\tso is this\n\nbye', ['Hello', 'bye']],
    ['- item\n\n    4,000 is its text', ['item', '4,000 is its text']],
    ['over `3,000` men\n\n```\n4,000\n```\n', ['over men']],
    ['<p>over <b>4,000</b></p>\n\nSee <https://example.org/300> or **<i>this</i>**', ['over 4,000', 'See or this']],
    ['<!-- 4,000 -->\r\n# Title\r\n\r\nText\r\nmore\r\n', ['Title', 'Text more']],
  ])('reads %j', (markdown, blocks) => {
    expect(texts(markdown, true)).toEqual(blocks);
  });

  test('reads tags over several lines', () => {
    const tag =
      '<cited-chart\n  src="a.json#b"\n>\n<p>40</p></cited-chart\n>\n\n<a\n  href="x"\n  >over 4,000</a\n> men\n';
    const { elements } = readArticle(tag, true);
    expect(elements[0]!.attributes.get('src')?.value).toBe('a.json#b');
    expect(texts(tag, true)).toEqual(['over 4,000 men']);
  });

  test('takes a rule at the beginning for no front matter', () => {
    expect(texts('---\n\nOver 4,000 men\n\n---\n\nMore', true)).toEqual(['Over 4,000 men', 'More']);
  });

  test('keeps offsets', () => {
    const markdown = '---\na: b\n---\n# A\n\n1. see [over **4,000**](x.md) men\n';
    const { text, at } = readArticle(markdown, true).blocks[1]!;
    expect(markdown.slice(at[text.indexOf('4,000')])).toMatch(/^4,000\*\*\]/);
  });

  test('reads a <cited-number> in a link', () => {
    const markdown = 'There were [<cited-number src="a.json#b">*over* 4,000</cited-number>](x.md) men.';
    const { text, numbers } = readArticle(markdown, true).blocks[0]!;
    expect(text.slice(numbers[0]!.start, numbers[0]!.end)).toBe('over 4,000');
  });

  test('leaves inline data as they are written', () => {
    const json = '{\n\n  "title": "- a | b `c`",\n\n    "code": 1\n}';
    const { elements } = readArticle(`<cited-data><script type="application/json">${json}</script></cited-data>`, true);
    expect(elements[0]!.script!.value).toBe(json);
  });

  test.each(['- ', '*a ', '[a ', '| ', ' ', '`a ', '> ', '_', '{{a ', '<a "', '<a\n', '<b>', '# ', '\n'])(
    'reads a hostile text of %j at once',
    part => {
      expect(readArticle(part.repeat(2e4) + 'x', true).elements).toEqual([]);
    },
    3000,
  );
});
