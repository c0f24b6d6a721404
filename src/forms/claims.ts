import { grouped } from '../model/grouped.ts';
import { apart } from '../scene/bands.ts';
import { dot } from '../scene/dots.ts';
import { drawable, extentOf } from '../scene/extent.ts';
import { horizontal, line } from '../scene/path.ts';
import { strips, type Strip } from '../scene/strips.ts';
import type { PathShape } from '../model/scene.ts';
import type { Form } from './_form.ts';

/** How deep the ends of a bracket are, pixels. */
const depth = 5;

/**
 * What each says, one line a voice, in the order in which they appear, and under what they speak of. A bracket goes from the
 * lowest to the highest claim; nothing is drawn between them, since nobody claims a middle.
 */
export const claims: Form = {
  id: 'claims',
  question: 'Who claims what, and how far apart are they?',
  example: 'hong-kong-turnout.json#claims',
  plan: ({ told, axis, by, key, series = [], peers }, frame) => {
    const { marks, references } = apart(told);
    const voices = new Map(series.flatMap(({ ids, label }) => ids.map(id => [id, label] as const)));
    const groups = grouped(marks, ({ band }) => band);
    const isGrouped = groups.length > 1 && by !== 'speaker';
    const all = groups.flatMap(rows =>
      rows.map((row, i): Strip => ({
        name: (isGrouped && voices.get(row.id)) || row.label,
        rows: [row],
        ...(isGrouped && i === 0 && { heading: row.bandLabel ?? row.label }),
      })),
    );
    return strips(
      {
        told: marks,
        strips: all,
        references,
        axis,
        onLine: true,
        key,
        ...(peers && { peers }),
        draw: ({ rows: [row] }, lane) => (row && drawable(row) ? dot(row, lane) : []),
        over: bracket,
      },
      { ...frame, dir: 'ltr' },
    );
  },
};

/** From the lowest to the highest of two or more claims; without an end where one of them has none. */
function bracket(group: readonly Strip[], at: (value: number) => number, y: number): PathShape[] {
  const rows = group.flatMap(strip => strip.rows).filter(drawable);
  const extents = rows.flatMap(row => extentOf(row, true) ?? []);
  if (rows.length < 2) return [];
  const values = extents.flatMap(({ start, end, near = [] }) => [start, end, ...near]);
  const [from, to] = [at(Math.min(...values)), at(Math.max(...values))];
  if (to - from < 4) return [];
  const ends = [
    extents.some(({ open }) => open?.sign === -1) ? [] : [[from, y + 2 + depth] as const],
    extents.some(({ open }) => open?.sign === 1) ? [] : [[to, y + 2 + depth] as const],
  ];
  const points = [...ends[0]!, [from, y + 2] as const, [to, y + 2] as const, ...ends[1]!];
  const stroke = { token: 'edge', width: 1.5 } as const;
  return [{ kind: 'path', key: `${rows[0]!.id}:hull`, role: 'hull', d: line(horizontal, points), stroke }];
}
