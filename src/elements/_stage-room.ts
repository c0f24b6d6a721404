/** The room that the pictures of a story share, each with what follows it: pixels. */
export interface Room {
  /** Height of the tallest picture with what follows it. */
  whole: number;
  /** How much of it comes before the place of what follows: pictures that are taller reach into that place, and push it down. */
  plot: number;
  /** For each step: how far what follows is moved to stand under its picture. */
  moves: number[];
  /** For each step: how far all below is moved, up to what it follows. */
  lifts: number[];
}

/** Reserves what the tallest whole takes, not the tallest of each part: what is to spare stands at the end. */
export function reserve(pictures: readonly number[], tails: readonly number[]): Room {
  const wholes = pictures.map((height, i) => height + (tails[i] ?? 0));
  const whole = Math.max(0, ...wholes);
  const plot = whole - Math.max(0, ...tails);
  return { whole, plot, moves: pictures.map(height => height - plot), lifts: wholes.map(height => height - whole) };
}

/** Moves an element up or down, without a change of the layout. */
export const shift = (element: HTMLElement, by: number): void => {
  element.style.transform = by ? `translateY(${by}px)` : '';
};
