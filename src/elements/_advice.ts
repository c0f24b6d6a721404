import type { Telling } from '../model/telling.ts';
import { isWorkshop } from './_workshop.ts';

/** While a page is being written, tells its author in the console what its readers will miss in a chart. */
export async function advise(
  chart: Element & { readonly telling?: Telling | undefined },
  place: Parameters<typeof isWorkshop>[0] = location,
): Promise<void> {
  if (!isWorkshop(place)) return;
  const code = await Promise.all([import('./_warnings.ts'), import('./_contrast.ts')]).catch(() => undefined);
  const { telling } = chart;
  if (!code || !telling) return;
  const [{ warningsOf }, { faint }] = code;
  for (const warning of [...warningsOf(telling), ...faint(chart)])
    console.warn(`cited: ${telling.chartId ?? telling.title}: ${warning}`);
}
