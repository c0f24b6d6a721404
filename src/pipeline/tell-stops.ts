import type { Dataset } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import type { History, Stop, Telling, ToldRow } from '../model/telling.ts';
import { objections } from './objections.ts';
import { stopsOf } from './stops-of.ts';
import { tellAt } from './tell-at.ts';
import type { Request, tell } from './tell.ts';

/** For so many stops what is told at each is worked out beforehand: the scales hold all of it, and its place can be kept free. */
const most = 24;

/** What does not depend on the stop that is told. */
type Kept = Pick<History, 'stops' | 'tellings'> & { peers: ToldRow[]; form: string | undefined };

const kept = new WeakMap<Dataset, Map<string, Kept>>();

/**
 * Tells a chart at one of the dates on which something of it was reported: at the last one that is not after `start`, by default at the newest. The telling
 * has all stops beside it, and a scale that holds for each of them, so that lengths compare. Without two dates there is nothing to move.
 */
export function tellStops(all: Dataset, asked: Request, start: string | undefined, tellOf: typeof tell): Telling {
  const { asOf: _, ...request } = asked;
  const known = once(all, request, () => keptOf(all, request, tellOf));
  const { stops, tellings, peers, form } = known;
  const limit = readPeriod(start ?? '');
  const at = limit
    ? Math.max(
        0,
        stops.findLastIndex(({ date }) => (readPeriod(date)?.last ?? 0) <= (limit.last ?? Infinity)),
      )
    : stops.length - 1;
  const stop = stops[at];
  if (!stop) return tellOf(all, request);
  const telling = tellings?.[at] ?? inForm(all, request, stop, tellOf, form, peers);
  const wrong = start !== undefined && !limit ? [objections.notEdtf(start, '')] : [];
  const problems = [...telling.problems, ...wrong];
  if (stops.length < 2) return { ...telling, problems };
  const history: History = { stops, at, ...(tellings && { tellings }) };
  // what is of use at one stop has its place at all of them
  const others = (tellings ?? [telling]).flatMap(({ controls = [] }) => controls);
  return { ...telling, problems, history, controls: ['date', 'dates', ...new Set(others)] };
}

function once(all: Dataset, request: Request, make: () => Kept): Kept {
  const known = kept.get(all) ?? new Map<string, Kept>();
  kept.set(all, known);
  const key = JSON.stringify(request);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function keptOf(all: Dataset, request: Request, tellOf: typeof tell): Kept {
  const stops = stopsOf(all, request);
  const last = stops.at(-1);
  if (!last) return { stops, peers: [], form: undefined };
  const newest = tellAt(all, { ...request, asOf: last.date }, tellOf);
  const isMany = stops.length > most;
  const told = isMany ? [newest] : stops.map(stop => inForm(all, request, stop, tellOf, newest.form));
  // what was replaced since had its place on the scale
  const peers = told
    .flatMap(telling => telling.told)
    .map(({ row: held, ...one }): ToldRow => {
      const { replacedBy: _, ...row } = held;
      return { ...one, row };
    });
  const tellings = isMany ? undefined : stops.map(stop => inForm(all, request, stop, tellOf, newest.form, peers));
  return { stops, peers, form: newest.form, ...(tellings && { tellings }) };
}

/** What is told at a stop in the form of the newest one, as long as that does not lie. */
function inForm(
  all: Dataset,
  request: Request,
  { date }: Stop,
  tellOf: typeof tell,
  form?: string,
  peers?: ToldRow[],
): Telling {
  const plain = tellAt(all, { ...request, asOf: date }, tellOf, peers);
  if (form === undefined || plain.form === form || request.form !== undefined || plain.chart.form !== undefined)
    return plain;
  const alike = tellAt(all, { ...request, form, asOf: date }, tellOf, peers);
  return alike.form === form ? alike : plain;
}
