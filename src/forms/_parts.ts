import { barsRefuse } from './_usual.ts';
import type { Profile, Traits } from './_profile.ts';
import type { Refusal } from './_refusals.ts';

/** Why figures cannot stand on each other; null: they can. */
export function stackRefuses(profile: Profile): Refusal | null {
  const { ratios, differences, sizeless, conflicting, rivals, crowd, nested, adding } = profile;
  const lie = barsRefuse(profile);
  if (lie) return lie;
  if (ratios + differences) return 'partRelations';
  if (sizeless) return 'partBounds';
  if (rivals > 1) return 'partSpeakers';
  if (conflicting) return 'partConflict';
  if (crowd > 1) return 'partTwice';
  if (nested) return 'partNested';
  return adding ? null : 'partPercent';
}

/** Bars with several rows a band are told apart by their series; where the chart asks for it, and it is no lie, they are stacked. */
export function barVariant(profile: Profile): Partial<Traits> | undefined {
  const { stack, entities, periods, rivals } = profile;
  if (stack && !stackRefuses(profile)) return { series: true, axis: 'sum', by: 'period', parts: 'stack' };
  return (entities > 1 && periods > 1) || rivals > 1 ? { series: true } : undefined;
}

/** Why areas of several things cannot stand on each other over time: that takes one exact number of each at each date. */
export function areasRefuse(profile: Profile): Refusal | null {
  const { stack, exact, numbers, rows, negative, entities, periods } = profile;
  if (!stack) return 'overlap';
  const lie = stackRefuses(profile);
  if (lie) return lie;
  if (exact < numbers) return 'partExact';
  if (negative) return 'partNegative';
  return rows > numbers || numbers < entities * periods ? 'partGaps' : null;
}

/** Why figures cannot be drawn as parts of their wholes; null: they can. */
export function shareRefuses(profile: Profile): Refusal | null {
  const { scales, wholes, loose, parts, shared, sizeless, negative, rest } = profile;
  if (scales > 1) return 'lineScales';
  if (!wholes || loose) return 'noWhole';
  if (negative) return 'partNegative';
  if (shared && parts > 1 && sizeless) return 'partBounds';
  return rest === 'over' ? 'tooMuch' : null;
}

/** Why figures cannot be counted out in a hundred squares. */
export function waffleRefuses(profile: Profile): Refusal | null {
  const { wholes, sizeless } = profile;
  const lie = shareRefuses(profile);
  if (lie) return lie;
  if (wholes > 1) return 'wholes';
  return sizeless ? 'partBounds' : null;
}

/** Why figures cannot be slices of one whole. */
export function pieRefuses(profile: Profile): Refusal | null {
  const { wholes, parts, shared, inexact, rest } = profile;
  const lie = shareRefuses(profile);
  if (lie) return lie;
  if (wholes > 1 && shared === wholes) return 'wholes';
  if (wholes > 1 || !shared) return 'noWhole';
  if (inexact) return 'notExact';
  if (rest !== 'filled') return 'notAll';
  return parts > 5 ? 'slices' : parts < 2 ? 'oneSlice' : null;
}

/** Why figures cannot be counted out in signs. */
export function unitsRefuses({ scales, numbers, unit, negative }: Profile): Refusal | null {
  if (scales > 1) return 'lineScales';
  if (!numbers) return 'noNumber';
  if (unit.startsWith('%') || unit === 'pp') return 'iconsShare';
  return negative ? 'iconsNegative' : null;
}
