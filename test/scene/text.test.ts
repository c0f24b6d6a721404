import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, fonts, overlaps, settle, widest } from '../../src/scene/text.ts';
import { frame } from '../fixtures/telling.ts';

/** One character, one tenth of the width. */
const plain = {
  ...frame(640),
  measure: (text: string, { size }: { size: number }) => [...text].length * 10 * (size / 0.8125),
};
const lines = (text: string, width: number): string[] => block(text, fonts.small, width, plain).lines;

describe('block()', () => {
  it('breaks at spaces and after hyphens between letters', () => {
    expect(lines('no number was reported', 100)).toEqual(['no number', 'was', 'reported']);
    expect(lines('Guinea-Bissau', 80)).toEqual(['Guinea-', 'Bissau']);
  });

  it('never breaks inside of a number, nor at a no-break space', () => {
    expect(lines('over 10 000 000 in all', 120)).toEqual(['over', '10 000 000', 'in all']);
    expect(lines('over 4\u00a0000 held', 70)).toEqual(['over', '4\u00a0000', 'held']);
    expect(lines('from −5 to 3.5', 70)).toEqual(['from −5', 'to 3.5']);
    expect(lines('over minus 5', 110)).toEqual(['over', 'minus 5']);
    expect(lines('minus 8 to 4', 100)).toEqual(['minus 8 to', '4']);
  });

  it('sets a long word smaller, and breaks it only where it still does not fit, between characters', () => {
    const small = block('Liechtenstein', fonts.small, 125, plain);
    expect([small.lines, small.font.size < 0.8125]).toEqual([['Liechtenstein'], true]);
    expect(lines('👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 60)).toEqual(['👩‍👩‍👧‍👧', '👩‍👩‍👧‍👧']);
  });

  it('keeps every character of any text, in lines that fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const set = block(text, fonts.small, width, plain);
        expect(set.lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const part of set.lines) {
          const graphemes = [...new Intl.Segmenter().segment(part)].length;
          if (graphemes > 1) expect(plain.measure(part, set.font)).toBeLessThanOrEqual(width + 0.01);
        }
        expect(set.font.size).toBeGreaterThanOrEqual(0.75);
      }),
    );
  });

  it('takes time in proportion to the length of the text', () => {
    // of the processor, which others may be using too
    const start = process.cpuUsage();
    block('x'.repeat(20_000), fonts.small, 300, frame(640));
    block('a-'.repeat(10_000), fonts.small, 300, frame(640));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

describe('widest()', () => {
  it('gives the width of the longest part that must stay whole', () => {
    expect(widest('no number reported', fonts.small, plain)).toBe(80);
    expect(widest('10 000 of 20', fonts.small, plain)).toBe(60);
  });
});

describe('settle()', () => {
  it('moves a box up until it is clear', () => {
    const box = { x: 0, y: 50, width: 20, height: 10 };
    const others = [
      { x: 10, y: 45, width: 20, height: 20 },
      { x: 5, y: 25, width: 20, height: 12 },
    ];
    const settled = settle(box, others);
    expect(settled.y).toBe(11);
    expect(others.some(other => overlaps(other, settled))).toBe(false);
  });
});
