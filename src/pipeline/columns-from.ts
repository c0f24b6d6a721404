import { type Columns, type Kind } from '../model/columns.ts';
import { plainDate } from '../model/plain-cell.ts';
import type { Figure } from '../model/dataset.ts';
import { blankColumns } from './blank-columns.ts';

/** What varies from row to row. */
const varying = new Set(['id', 'entity', 'period', 'value', 'margin', 'quantity', 'path']);

/** Whether a figure is a plain number, a ± or none, and says nothing that only it can say. */
export const isPlain = ({
  quantity,
  unread,
  alternatives,
  replaces,
  wording,
  note,
  translation,
  allow,
}: Figure): boolean =>
  !unread &&
  !alternatives &&
  [replaces, wording, note, translation, allow].every(one => one === undefined) &&
  (quantity === null ||
    (!quantity.relation &&
      !quantity.approximate &&
      quantity.lo !== null &&
      quantity.hi !== null &&
      (quantity.lo === quantity.hi || quantity.mid !== undefined)));

/** Figures that are plain as columns; each is still itself. */
export function columnsFrom(figures: readonly Figure[]): Columns {
  const count = figures.length;
  const kinds: Kind[] = [];
  const entities: string[] = [];
  const periods: string[] = [];
  const codes = new Map<string, number>();
  const code = (key: string, make: () => number): number => {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const made = make();
    codes.set(key, made);
    return made;
  };
  const hasEnds = figures.some(({ quantity }) => quantity?.mid !== undefined);
  const columns: Columns = {
    ...blankColumns(count, hasEnds),
    kinds,
    entities,
    periods,
    row: Uint32Array.from({ length: count }, (_, i) => i),
    figures,
  };
  figures.forEach((figure, i) => {
    const { entity, period, quantity, id } = figure;
    const shared = Object.fromEntries(Object.entries(figure).filter(([key]) => !varying.has(key))) as unknown as Kind;
    const kind = quantity?.unit === undefined ? shared : { ...shared, unit: quantity.unit };
    columns.kind[i] = code(`kind ${JSON.stringify(kind)}`, () => kinds.push(kind) - 1);
    columns.entity[i] = entity === undefined ? 0 : code(`entity ${entity}`, () => entities.push(entity));
    const date = period === undefined ? { precision: 0, first: 0 } : plainDate(period);
    columns.precision[i] = date ? date.precision : 4;
    columns.first[i] = date ? date.first : code(`period ${period}`, () => periods.push(period!) - 1);
    columns.value[i] = quantity ? (quantity.mid ?? quantity.lo ?? NaN) : NaN;
    if (columns.lo && columns.hi) [columns.lo[i], columns.hi[i]] = [quantity?.lo ?? NaN, quantity?.hi ?? NaN];
    columns.ids.set(i, id);
  });
  return columns;
}
