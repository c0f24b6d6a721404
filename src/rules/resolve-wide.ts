import type { Row } from '../model/row.ts';
import { named } from './_conflict.ts';
import { year } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';

/** How many times the lower end of a derived interval its upper end may be. A convention of ours. */
const widest = 10;

/** Derived numbers that could be almost anything. */
export const resolveWide: Rule = {
  code: 'resolve/wide',
  about: 'chart',
  why: 'A derived number that may be ten times as large tells readers nothing, and a drawing of it tells them too much.',
  examples: {
    breaks: [
      { figures: [year(2013, '10..20'), year(2014, '1..10x [2013]')] },
      { figures: [year(2013, '1x [2014]'), year(2014, '0..50')] },
    ],
    keeps: [
      { figures: [year(2013, '10..20'), year(2014, '1..5x [2013]')] },
      { figures: [year(2013, '>10'), year(2014, '2x [2013]')] },
      { figures: [year(2014, '10..900')] },
    ],
  },
  find: ({ data, chart }) =>
    (chart?.rows ?? []).filter(isWide).map(({ period, entity, measure, quantity, derived }): Finding => {
      const from = derived?.from ?? [];
      const place = [entity, period].filter(Boolean).join(', ') || measure;
      return {
        severity: 'warning',
        path: named(from, data, 'resolve/wide').path,
        message: `the number derived for ${place} lies anywhere between ${short(quantity?.lo)} and ${short(quantity?.hi)}: ${derived?.formula ?? ''}`,
        remedy: `choose a closer figure, or leave ${from.map(id => `"${id}"`).join(' or ')} out of the chart`,
      };
    }),
};

/** Four digits tell how wide it is; 1,000 ÷ 60 has no end. */
const short = (n: number | null | undefined): string => String(Number((n ?? 0).toPrecision(4)));

/** An open end is no width: it says only what was reported. Below zero, sizes are compared without their sign. */
function isWide({ derived, quantity }: Row): boolean {
  const { lo = null, hi = null } = quantity ?? {};
  if (!derived || lo === null || hi === null || lo === hi || lo * hi < 0) return false;
  const [small, large] = [Math.abs(lo), Math.abs(hi)].sort((a, b) => a - b) as [number, number];
  return large > widest * small;
}
