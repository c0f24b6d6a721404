import type { Telling } from '../model/telling.ts';
import { isWorkshop } from './_workshop.ts';

/** While a page is being written, tells its author in the console what its readers will miss in a chart. */
export async function advise(telling: Telling, place: Parameters<typeof isWorkshop>[0] = location): Promise<void> {
  if (!isWorkshop(place)) return;
  const code = await import('./_warnings.ts').catch(() => undefined);
  for (const warning of code?.warningsOf(telling) ?? [])
    console.warn(`cited: ${telling.chartId ?? telling.title}: ${warning}`);
}
