import { byOrder } from './_order.ts';
import { numbers } from './_numbers.ts';

/** A list of sources that the numbers of its page point to. */
export interface Listing {
  readonly host: HTMLElement;
  /** The place of each source in it, from 1, by the key of the source. */
  readonly places: ReadonlyMap<string, number>;
  /** False: figures may still come that change the places. */
  readonly isSettled: boolean;
  /** Moves the focus to a source. */
  go(place: number): void;
}

const listings = new Set<Listing>();
let isKnown = false;

/** A press that follows a link here, and not in another tab. */
export const isHere = (event: Event): boolean =>
  !(event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey));

/** The list that numbers point to: of several the first on the page; undefined: numbers have no notes. */
export const listing = (): Listing | undefined => [...listings].sort((a, b) => byOrder(a.host, b.host))[0];

/** Whether the places of sources are known, or that there are none. */
export const isSettled = (): boolean => listing()?.isSettled ?? isKnown;

/** Offers a list to the numbers, offers it anew after a change, or takes it back. */
export function offer(list: Listing, isThere: boolean): void {
  if (!isThere && !listings.has(list) && isKnown) return;
  isKnown = true;
  if (isThere) listings.add(list);
  else listings.delete(list);
  for (const number of numbers) number.renumber();
}
