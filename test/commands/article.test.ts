import { describe, expect, test } from 'vitest';
import { citedElements } from '../../src/commands/_article.ts';

const names = (text: string, markdown = true): string[] => citedElements(text, markdown).map(({ name }) => name);

describe('citedElements()', () => {
  test('finds elements with their attributes and where they stand', () => {
    const text = '<p>Hello</p>\n<cited-chart class="wide" src="a.json#x">';
    const [chart] = citedElements(text, false);
    expect(text.slice(chart!.at)).toMatch(/^<cited-chart/);
    expect(chart!.attributes.get('src')?.value).toBe('a.json#x');
    expect(text.slice(chart!.attributes.get('src')!.at)).toMatch(/^src="a\.json/);
  });

  test('knows the closest element around each', () => {
    const text =
      '<cited-data src="a.json"><div><cited-chart src="#x"></cited-chart></div></cited-data><cited-chart></cited-chart>';
    expect(citedElements(text, false).map(({ parent }) => parent?.name)).toEqual([undefined, 'cited-data', undefined]);
  });

  test('reads inline data, even where they come after the chart', () => {
    const json = '{"title": "</p> & <b>"}';
    const text = `<cited-data><cited-chart></cited-chart><script type="application/json">${json}</script></cited-data>`;
    const [data] = citedElements(text, false);
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
    expect(citedElements(text, true)[0]!.at).toBe(text.indexOf('<cited-chart'));
  });
});
