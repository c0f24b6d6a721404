import { grouped } from '../model/grouped.ts';
import { apart } from '../scene/bands.ts';
import { dot, sizeOf } from '../scene/dots.ts';
import { drawable, extentOf, type Drawn } from '../scene/extent.ts';
import { horizontal, line } from '../scene/path.ts';
import { strips, type Strip } from '../scene/strips.ts';
import type { PathShape } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
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
    const size = sizeOf(marks);
    const said = new Map(series.flatMap(one => one.ids.map(id => [id, one] as const)));
    const groups = grouped(marks, ({ band }) => band);
    const isGrouped = groups.length > 1 && by !== 'speaker';
    const all = groups.flatMap(rows =>
      rows.map((row, i): Strip => ({
        ...namesOf(row, said.get(row.id)),
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
        draw: ({ rows: [row] }, lane) => (row && drawable(row) ? dot(row, lane, 'ink', size) : []),
        over: bracket,
      },
      { ...frame, dir: 'ltr' },
    );
  },
};

/** Who says it, over what they speak of. */
function namesOf({ id, label }: Drawn, { about, voices }: Partial<Series> = {}): Pick<Strip, 'name' | 'under'> {
  const name = voices?.get(id);
  return name ? { name, ...(about && { under: about }) } : { name: label };
}

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
