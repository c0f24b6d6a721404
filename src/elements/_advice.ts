import type { Telling } from '../model/telling.ts';

/** Hosts on which pages are written, not read. */
const workshop = /^$|^localhost$|^127\.|^\[::1\]$|\.local(host)?$/u;

type Place = Pick<Location, 'protocol' | 'hostname'>;

/** Whether a page is being written at this address. */
export const isWorkshop = ({ protocol, hostname }: Place = location): boolean =>
  protocol === 'file:' || workshop.test(hostname);

/** While a page is being written, tells its author in the console what its readers will miss in a chart. */
export async function advise(telling: Telling, place: Place = location): Promise<void> {
  if (!isWorkshop(place)) return;
  const code = await import('./_warnings.ts').catch(() => undefined);
  for (const warning of code?.warningsOf(telling) ?? [])
    console.warn(`cited: ${telling.chartId ?? telling.title}: ${warning}`);
}
