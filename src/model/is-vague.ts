import type { Quantity } from './quantity.ts';

/** Whether both limits of a quantity are ours, behind words such as "several hundred", be it a number or a multiple of one. */
export const isVague = ({ lo, hi, loOpen, hiOpen, approximate }: Quantity): boolean =>
  approximate && lo !== null && hi !== null && lo < hi && !loOpen && !hiOpen;
