import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { markdown } from '../../src/static/markdown.ts';
import { readShortCodes } from '../../src/static/short-codes.ts';
import { placeShortCodes } from '../../src/static/slips.ts';

const pieces = ['# ', '\n', '\n\n', ':number[', ']{#first}', ']', '{', '}', '::chart{#both}', ':::story', ':::step{#a}', ':::', '- ', '> ', '    ', '`', '```\n', '*', '[', '](x)', '<b>', '<!--', '-->', 'a', ' ', '300', ':x', '::y', '"', '\\', '&amp;', '[x]: y', '<', '\t', '\r\n', '---\n', '\u0000', '::::', '::e', '\uFEFF', '|', '\\|', '| a | b |\n|---|--:|\n', '| ']; // prettier-ignore
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(''));

test('markdown() makes an element of each short code that was read, and no other markup of HTML', () => {
  fc.assert(
    fc.property(texts, text => {
      const marked = readShortCodes(text);
      const { placed } = placeShortCodes(marked);
      const { document } = parseHTML(`<main>${markdown(marked)}</main>`);
      const written = (name: string, shape: string): number =>
        placed.filter(one => one.name === name && one.shape === shape).length;
      expect(document.querySelectorAll('cited-number')).toHaveLength(written('number', 'text'));
      expect(document.querySelectorAll('cited-chart')).toHaveLength(written('chart', 'leaf'));
      expect(document.querySelectorAll('b')).toHaveLength(0);
    }),
    { numRuns: 500 },
  );
});

test('readShortCodes() gives the places of a text as it was written', () => {
  fc.assert(
    fc.property(texts, text => {
      const { prepared, written } = readShortCodes(text);
      expect(prepared).toHaveLength(text.length);
      for (const { label } of written) if (label) expect(text[label.from - 1]! + text[label.to]!).toBe('[]');
    }),
    { numRuns: 500 },
  );
});
