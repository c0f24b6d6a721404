import type { Dataset, Figure } from '../model/dataset.ts';

/** The unit of a figure's measure where it is one text, whatever the number or language; undefined: none, or "plum" and "plums". */
export function unitOf({ measure }: Pick<Figure, 'measure'>, { measures }: Dataset): string | undefined {
  const unit = measures[measure]?.unit;
  const [form, ...others] = typeof unit === 'object' ? new Set(Object.values(unit)) : [unit];
  return others.length || typeof form !== 'string' ? undefined : form;
}

/** Whether numbers of a unit are percentages: `%`, `% of GDP`. */
export const isPercent = (unit: string | undefined): boolean => unit?.startsWith('%') ?? false;

/** ISO 4217, or a sign that stands for one unit only. */
const sign = /^(?:[A-Z]{3}|[kcm]?m|[km]?g|km²|m²|ha|t|l|mi|ft|lb|°[CF]|[kMGT]Wh?|km\/h|mph|h|min|s|[kMGT]B)$/;

/** Whether two units can be told apart: words such as "euros" may well mean EUR. */
export const areDifferent = (one: string | undefined, other: string | undefined): boolean => {
  const [a, b] = [one, other].map(kind);
  return a !== undefined && b !== undefined && a !== b;
};

const kind = (unit: string | undefined): string | undefined =>
  isPercent(unit) ? '%' : unit === 'pp' || sign.test(unit ?? '') ? unit : undefined;
