import type { Frame } from '../model/scene.ts';
import type { KeyEntry } from '../model/telling.ts';
import { drawable, type Drawn } from './extent.ts';
import { label, type Label } from './label.ts';
import type { Line } from './strip-names.ts';
import { block, fonts, type Block } from './text.ts';

/** More rows than these stand closer together, and do not each repeat what the key says. */
export const many = 12;
/** Less room than this is that of a phone, rem. */
const narrow = 26;

/** What is told in all strips, and how. */
interface Told {
  told: readonly Drawn[];
  key: readonly KeyEntry[];
  behind?: boolean;
}

/** What a strip says beside its marks. */
export interface Sides {
  before: Label | null;
  after: Label[];
  /** Sentences of rows that have no mark, beside others in their line. */
  under: Block[];
}

/** What stands beside the marks of a strip, and under them. */
export function sidesOf({ rows }: Line, all: Told, frame: Frame): Sides {
  const isMany = all.told.length > many;
  const drawn = rows.filter(drawable);
  const placed = drawn.toSorted((a, b) => placeOf(a) - placeOf(b));
  // many numbers on a phone: of two in a line only the later, unless the other is no plain number or is to stand out
  const isSparse = isMany && frame.width < narrow * frame.rem;
  const isSaid = (row: Drawn): boolean =>
    !isSparse || row === drawn.at(-1) || row.end !== 'exact' || row.derived || !!row.highlighted;
  // two numbers behind one mark need to say which is the plan's
  const isTerse = (row: Drawn): boolean => isMany && !(all.behind && drawn.length > 1 && row.row.mode !== 'actual');
  const set = (some: readonly Drawn[]): Label[] =>
    some.map(row => label(terse(row, isTerse(row) ? all.key : []), 0.3 * frame.width, frame));
  const silent = rows.filter(row => !drawable(row));
  // the name of a line is that of its only row
  if (!drawn.length && silent.length === 1) return { before: null, after: set(silent), under: [] };
  const [before] = placed.length > 1 && !all.behind ? set(placed.slice(0, 1).filter(isSaid)) : [];
  return {
    before: before ?? null,
    after: set((all.behind ? drawn : placed.slice(-1)).filter(isSaid)),
    under: silent.map(row => block(row.heading ?? `${row.label}: ${row.value}`, fonts.small, 0.6 * frame.width, frame)),
  };
}

export const widthOf = (labels: readonly Label[]): number => Math.max(0, ...labels.map(({ width }) => width));
export const heightOf = (labels: readonly Label[]): number => labels.reduce((sum, { height }) => sum + height, 0);

function terse(row: Drawn, key: readonly KeyEntry[]): Drawn {
  if (row.disputed || row.derived || !key.some(({ status }) => status === row.status)) return row;
  const { detail: _, ...rest } = row;
  return rest;
}

const placeOf = ({ row: { quantity: q } }: Drawn): number => ((q?.lo ?? q?.hi ?? 0) + (q?.hi ?? q?.lo ?? 0)) / 2;
