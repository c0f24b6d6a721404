import { daysOf, type Columns } from '../model/columns.ts';
import type { Survey } from '../model/survey.ts';
import { landmarkRows } from './landmark-rows.ts';
import { stretchesOf } from './stretches.ts';
import { momentsOf, strandsOf } from './strands.ts';

/** Of more lines each is looked at when it is drawn. */
const most = 40;

/**
 * All that a chart of these rows will ask, as far as it does not depend on what the dataset says of them: for rows of one kind, each with a
 * date of its own. A worker makes it together with the columns; undefined: it depends.
 */
export function survey(columns: Columns): Survey | undefined {
  const { kinds, precision, value, entities, kind } = columns;
  if (kinds.length !== 1 || !precision.length || precision.includes(0) || entities.length > most) return undefined;
  const days = daysOf(columns);
  const strands = strandsOf(columns, days.first, days.last);
  const whole = { columns, ...days, ...strands };
  return {
    ...days,
    ...strands,
    moments: momentsOf(days.first, days.last),
    missing: missingIn(value),
    landmarks: Uint32Array.from(landmarkRows(whole)),
    stretches: strands.strands.map(rows => stretchesOf(rows, { ...days, value })),
    isRising: !entities.length && kind.length > 0 && isRising(columns),
  };
}

/** How many rows have no number. */
export function missingIn(value: Float64Array): number {
  let count = 0;
  for (let i = 0; i < value.length; i++) if (Number.isNaN(value[i]!)) count++;
  return count;
}

/** Whether the dates of rows are all plain, and each comes after the one before. */
function isRising({ precision, first }: Columns): boolean {
  for (let i = 0; i < first.length; i++) if (precision[i] === 4 || (i && first[i]! <= first[i - 1]!)) return false;
  return true;
}
