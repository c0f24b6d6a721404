import { apart, bandsOf, inksOf } from '../scene/bands.ts';
import { dot, sizeOf } from '../scene/dots.ts';
import { join } from '../scene/joins.ts';
import { strips } from '../scene/strips.ts';
import type { Form } from './_form.ts';

/** What two or more periods differ by, one line for each thing: dots in the colours of the periods, joined where both are numbers. */
export const dumbbell: Form = {
  id: 'dumbbell',
  question: 'How far apart are two years, and for whom the most?',
  example: 'nato-spending.json#rise',
  plan: ({ told, axis, key, series = [], peers }, frame) => {
    const { marks, references } = apart(told);
    const size = sizeOf(marks, 5.5);
    const ink = inksOf({ series });
    return strips(
      {
        told: marks,
        strips: bandsOf(marks),
        references,
        axis,
        onLine: true,
        key,
        series: series.filter(({ label }) => label),
        ...(peers && { peers }),
        draw: ({ rows }, lane) => [
          ...rows.slice(1).flatMap((row, i) => join(rows[i]!, row, lane, 'join')),
          ...rows.flatMap(row => (row.end === 'none' || row.row.replacedBy ? [] : dot(row, lane, ink(row.id), size))),
        ],
      },
      frame,
    );
  },
};
