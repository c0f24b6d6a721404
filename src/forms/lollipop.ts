import { apart, inksOf } from '../scene/bands.ts';
import { dot, isDot, sizeOf } from '../scene/dots.ts';
import { drawable } from '../scene/extent.ts';
import { mark } from '../scene/marks.ts';
import { line, pathOf } from '../scene/path.ts';
import { strips } from '../scene/strips.ts';
import { look } from '../theme/look.ts';
import type { Form } from './_form.ts';

/** A dot at the end of a thin stem from zero: bars with less ink, for many rows. */
export const lollipop: Form = {
  id: 'lollipop',
  question: 'Who has how much, where there are many?',
  example: 'nato-spending.json#lollipop',
  plan: ({ told, axis, key, peers }, frame) => {
    const { marks, references } = apart(told);
    const size = sizeOf(marks, 5.5);
    const ink = inksOf({});
    return strips(
      {
        told: marks,
        strips: marks.map(row => ({ name: row.label, rows: [row] })),
        references,
        axis,
        onLine: false,
        key,
        tip: size,
        ...(peers && { peers }),
        draw: ({ rows }, lane) =>
          rows.filter(drawable).flatMap(row => {
            // what is no one number keeps the whole of its bar
            if (!isDot(row)) return mark(row, lane);
            const v = lane.v + lane.thickness / 2;
            const points = [
              [lane.at(0), v],
              [lane.at(row.row.quantity!.lo!), v],
            ] as const;
            const { edge } = look(row, row.highlighted ? 'madder' : 'ink');
            return [
              pathOf(row.id, 'stem', line(lane.plane, points), { ...edge, width: 1.5 }),
              ...dot(row, lane, ink(row.id), size),
            ];
          }),
      },
      frame,
    );
  },
};
