import { apart, bandsOf } from '../scene/bands.ts';
import { dot, sizeOf } from '../scene/dots.ts';
import { drawable } from '../scene/extent.ts';
import { placeIn } from '../scene/joins.ts';
import { line, pathOf } from '../scene/path.ts';
import { strips } from '../scene/strips.ts';
import { look } from '../theme/look.ts';
import type { Form } from './_form.ts';

/** From the earlier number to the later one, as an arrow in the style of the later; what is no one number stays a mark of its own. */
export const arrow: Form = {
  id: 'arrow',
  question: 'Which way did each of them go?',
  example: 'nato-spending.json#arrows',
  plan: ({ told, axis, key, peers }, frame) => {
    const { marks, references } = apart(told);
    // where an arrow begins less is seen than where it ends
    const size = sizeOf(marks, 3.5);
    return strips(
      {
        told: marks,
        strips: bandsOf(marks),
        references,
        axis,
        onLine: true,
        key,
        ...(peers && { peers }),
        draw: ({ rows }, lane) =>
          rows.filter(drawable).flatMap((row, i, all) => {
            const before = all[i - 1];
            const [a, b] = [before ? placeIn(before, lane) : null, placeIn(row, lane)];
            if (!before || a === null || b === null || Math.abs(b - a) < 6) return dot(row, lane, 'ink', size);
            const v = lane.v + lane.thickness / 2;
            const way = Math.sign(b - a);
            const { edge } = look(row, row.highlighted ? 'madder' : 'ink');
            const head = [
              [b, v],
              [b - way * 9, v - 5.5],
              [b - way * 9, v + 5.5],
            ] as const;
            const shaft = [
              [a + way * 4.5, v],
              [b - way * 8, v],
            ] as const;
            const fill = { token: edge.token, pattern: 'solid' } as const;
            return [
              ...(Math.abs(b - a) > 14 ? [pathOf(row.id, 'shaft', line(lane.plane, shaft), edge)] : []),
              pathOf(row.id, 'mark', line(lane.plane, head, true), undefined, fill),
            ];
          }),
      },
      frame,
    );
  },
};
