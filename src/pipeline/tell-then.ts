import type { Dataset } from '../model/dataset.ts';
import type { Telling } from '../model/telling.ts';
import { tellAt } from './tell-at.ts';
import { tellStops } from './tell-stops.ts';
import type { Request, tell } from './tell.ts';

/** Tells a chart as of the date that is asked for: a plain one, or one on a slider. */
export function tellThen(all: Dataset, request: Request, telling: typeof tell): Telling {
  const asOf = (request.asOf ?? '').trim();
  const [word, start] = asOf.split(/\s+/);
  return word === 'slider' ? tellStops(all, request, start, telling) : tellAt(all, { ...request, asOf }, telling);
}
