/** A rectangle in CSS pixels. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
type Size = { width: number; height: number };

/** Pixels between a card and its mark, and at the page's edges. */
const gap = 8;
const within = (from: number, size: number, space: number): number => Math.max(gap, Math.min(from, space - size - gap));

/**
 * Where a card goes, in the coordinates of the mark: under it, else over it, else beside it; where it fits nowhere, under it, so
 * that the page scrolls to it. It never lies over the mark. `rtl`: its end is aligned, not its start.
 */
export function beside(mark: Box, card: Size, page: Size, rtl = false): { x: number; y: number } {
  const x = within(rtl ? mark.right - card.width : mark.left, card.width, page.width);
  const under = { x, y: mark.bottom + gap };
  if (under.y + card.height + gap <= page.height) return under;
  const over = mark.top - gap - card.height;
  if (over >= gap) return { x, y: over };
  const y = within(mark.top, card.height, page.height);
  if (card.height + 2 * gap > page.height) return under;
  if (mark.left - gap - card.width >= gap) return { x: mark.left - gap - card.width, y };
  if (mark.right + gap + card.width + gap <= page.width) return { x: mark.right + gap, y };
  return under;
}
