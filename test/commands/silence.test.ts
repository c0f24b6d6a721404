import { describe, expect, test } from 'vitest';
import '../../src/core.ts';
import { readArticle } from '../../src/commands/_article.ts';
import { numbersIn } from '../../src/commands/_prose.ts';

const numbers = (text: string, markdown = true): string[] =>
  numbersIn(readArticle(text, markdown).blocks).unbound.map(({ text }) => text);

/** Prose in which nobody reports how much or how many. */
const quiet: [about: string, text: string][] = [
  [
    'dates',
    'On 5 May 2014, a Monday, the council met. It met again on May 12, 2014, and in June 2015; the last meeting was on 12.06.2016.',
  ],
  [
    'years',
    'In 1999 she moved to Vilnius. The 2004 election changed that, and between 2007 and 2009 little happened. Since 2010 she has lived in Kaunas.',
  ],
  [
    'decades and centuries',
    'The house dates from the 1930s, the church from the 17th century. In the 90s both were rebuilt.',
  ],
  ['clock times', 'The train leaves at 10:30 and arrives at 14:45. At 5 p.m. the shops close; the news is at 9.'],
  ['ordinals', 'He came 3rd in the first race and 21st in the second. It was her twenty-first birthday.'],
  [
    'names and codes',
    'The Su-27 followed a Boeing 747. Article 5 of the treaty was named, and so was Flight MH17. The G20 met in Room 101 of Building 12.',
  ],
  [
    'small counts',
    'Two men and three women sat at one table. They had one reason, or two, to be there, and stayed for three days.',
  ],
  [
    'small vague words',
    'Several of them left a few days later. A couple stayed, and most were glad. A handful came back.',
  ],
  ['pronouns', 'One of them said that no one knew. One day another one came. One never knows.'],
  ['scores', 'The home side won 3-1 after a 2–2 draw; the set ended 6-4. The vote in the committee was a 5-4 split.'],
  ['a recipe', '## Method\n\n1. Peel the onions.\n2. Heat the oil.\n3. Stir for a while.\n\n10. Serve.\n\n12) Eat.\n'],
  [
    'versions and standards',
    'Python 3.12 came out; ISO 9001 did not change. Use version 2.0.1 of the tool, under Windows 11.',
  ],
  [
    'addresses and phones',
    'Write to 10 Downing Street, London SW1A 2AA, or call +44 20 7946 0958. The website is www.example.org/page/300.',
  ],
  [
    'references',
    'See page 212, chapter 14 and Figure 23; Table 12 has more. Section 230 is quoted.[^45]\n\n[^45]: Ibid., page 33.',
  ],
  [
    'ages',
    'Ann Example, 45, spoke to John Sample, 38. The 27-year-old driver and a man aged 52 were not hurt. She is 48 years old.',
  ],
  ['code', 'Run `sleep 300`:\n\n```\nfor i in 1000\n```\n\n    print(4000)\n\nand wait.'],
  [
    'links',
    'Read [the report](https://example.org/2014/12/4000) or see <https://example.org/300-men>.\n\n[1]: https://example.org/5000',
  ],
  ['front matter', '---\ntitle: Hello\nwordcount: 4000\nweight: 300\n---\n\nHello, world.'],
  [
    'idioms',
    'Many people, numerous even, were of two minds. Countless letters came, and a number of cards. On the one hand yes, on the other no.',
  ],
  [
    'relative dates',
    'She left three years ago and came back two weeks later. Four days before, it had rained. It began 20 years ago, was stopped about ten years later, and 30 minutes earlier nobody knew.',
  ],
  ['events', 'After 9/11 and before Covid-19, in the days of Apollo 11 and World War 2, Catch-22 was read 24/7.'],
  ['a list of links', '- [Chapter 1](1.md)\n- [Chapter 2](2.md)\n- [Chapter 30](30.md)\n'],
];

describe('numbersIn()', () => {
  test.each(quiet)('is silent on %s', (_, text) => {
    expect(numbers(text)).toEqual([]);
  });

  test('is silent on what is no prose', () => {
    const html = `<!doctype html><html lang="en"><head><title>300 men</title><meta content="4,000 men"></head><body>
      <nav><a href="x">300 articles</a></nav><header><time datetime="2014">40 days</time></header><main>
      <p class="x-4000" title="4,000 men">Hello<sup>12</sup>. <img alt="300 men" src="300.png"></p><ol start="12"><li>One.</li></ol>
      <button>Show 20 more</button><pre>4,000</pre><cited-chart src="a.json"><p>over 4,000</p></cited-chart></main>
      <footer>300 High Street</footer></body></html>`;
    expect(numbers(html, false)).toEqual([]);
  });

  test.each([
    ['over 4,000 exercises', 'over 4,000'],
    ['some 300 people', 'some 300'],
    ['at least three people', 'at least three'],
    ['twelve soldiers', 'twelve'],
    ['45 soldiers', '45'],
    ['several hundred soldiers', 'several hundred'],
    ['dozens of soldiers', 'dozens'],
    ['5% of them', '5%'],
    ['two million people', 'two million'],
    ['a rate of 1.5 children', '1.5'],
    ['paid €5 for it', '€5'],
    ['three kilometres of it', 'three kilometres'],
  ])('finds what is reported in %j', (text, found) => {
    expect(numbers(`They spoke of ${text} in the end.`)).toEqual([found]);
  });
});
