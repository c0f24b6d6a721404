import { describe, expect, test } from 'vitest';
import { beside } from '../../src/elements/_beside.ts';

const page = { width: 800, height: 600 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('beside()', () => {
  test('prefers the place under the mark, then over it, then beside it', () => {
    const card = { width: 300, height: 200 };
    expect(beside(box(100, 50, 80, 100), card, page)).toEqual({ x: 100, y: 158 });
    expect(beside(box(100, 350, 80, 100), card, page)).toEqual({ x: 100, y: 142 });
    expect(beside(box(400, 150, 80, 300), card, page)).toEqual({ x: 92, y: 150 });
    expect(beside(box(100, 150, 80, 300), card, page)).toEqual({ x: 188, y: 150 });
  });

  test('aligns ends where text runs from right to left', () => {
    expect(beside(box(500, 50, 80, 100), { width: 300, height: 200 }, page, true).x).toBe(280);
  });

  test('never lies over the mark, and stays in the width of the page', () => {
    for (let left = 0; left <= 760; left += 40)
      for (let top = 0; top <= 560; top += 40)
        for (const [width, height, size] of [
          [24, 24, 200],
          [300, 40, 350],
          [40, 500, 250],
        ] as const) {
          const mark = box(left, top, width, height);
          const card = { width: 352, height: size };
          const { x, y } = beside(mark, card, page);
          const over = x < mark.right && x + card.width > mark.left && y < mark.bottom && y + card.height > mark.top;
          expect([mark, over]).toEqual([mark, false]);
          expect(x >= 8 && x + card.width <= page.width - 8).toBe(true);
        }
  });
});
