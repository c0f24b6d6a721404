import type { Dataset, Measure } from './dataset.ts';
import type { Row } from './row.ts';
import type { ToldRow } from './telling.ts';

/** `per 100,000 people`, `km/h`, `%`, and what a thermometer shows: such numbers of a large place are not larger for that. */
const rate = /%|‰|^pp\b|\bpp[mb]\b|[/°]|\bper\b|\p{L} .*\d/iu;

/**
 * Whether a number is a rate, which does not grow with the place that it is about: a map shows it as a shade. A count does: as a
 * shade it would say that large places are full, so that a map shows it as the area of a disc.
 */
export function isRate(
  { measure, quantity }: Pick<Row, 'measure' | 'quantity'>,
  { measures }: Pick<Dataset, 'measures'>,
): boolean {
  const unit = Object.hasOwn(measures, measure) ? measures[measure]?.unit : undefined;
  return [quantity?.unit, ...textsOf(unit)].some(text => text !== undefined && rate.test(text));
}

const textsOf = (unit: Measure['unit']): string[] =>
  typeof unit === 'object' ? Object.values(unit).flatMap(form => textsOf(form)) : unit === undefined ? [] : [unit];

/** The one number that a row is drawn at: it or its reported centre; null for bounds and ranges, which have none. */
export function drawnNumber({ row: { quantity, replacedBy }, end }: ToldRow): number | null {
  if (!quantity || quantity.relation || replacedBy !== undefined || end === 'none') return null;
  const { lo, hi, mid } = quantity;
  return mid ?? (lo === hi ? lo : null);
}
