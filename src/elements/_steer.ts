import type { Marks } from './_marks.ts';

const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/** An arrow key, Home or End goes from mark to mark: from right to left, too, where the text does. */
export function steer(key: string, chart: Element, { buttons, current }: Pick<Marks, 'buttons' | 'current'>): void {
  const step = steps.get(key) ?? 0;
  const isTurned = /Left|Right/u.test(key) && getComputedStyle(chart).direction === 'rtl';
  buttons[Math.max(0, Math.min(buttons.length - 1, current + (isTurned ? -step : step)))]?.focus();
}
