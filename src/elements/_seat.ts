/** Where an item of the list of marks stands in its plot, from the left and the top, pixels. */
export type Seat = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

const seated = new WeakMap<HTMLElement, Seat>();

/** Gives an item its place. Most stay where they are, and to say so again would cost as much. */
export function seat(item: HTMLElement, place: Seat): void {
  const { x, y, width, height } = place;
  const old = seated.get(item);
  seated.set(item, place);
  const { style } = item;
  // what is moved so is not laid out again, nor taken for a shift of the page; by whole pixels, or 24 of them come out as 23.99999
  if (x !== old?.x || y !== old.y) style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
  if (width !== old?.width) style.width = `${width}px`;
  if (height !== old?.height) style.height = `${height}px`;
}
