import { grouped } from '../model/grouped.ts';
import { apart } from '../scene/bands.ts';
import { dot, sizeOf } from '../scene/dots.ts';
import { drawable, extentOf, type Drawn } from '../scene/extent.ts';
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
    const size = sizeOf(marks);
    const said = new Map(series.flatMap(one => (one.voices ? one.ids.map(id => [id, one] as const) : [])));
    const bands = grouped(marks, ({ band }) => band);
    // claims about several things at one date are no claims about one
    const groups = said.size ? bands.flatMap(rows => grouped(rows, placeOf)) : bands;
    const isSplit = groups.length > bands.length;
    const isGrouped = groups.length > 1 && by !== 'speaker' && groups.some(({ length }) => length > 1);
    const all = groups.flatMap(rows => {
      const isAlike = isSplit && new Set(rows.map(({ id }) => said.get(id)?.about)).size < 2;
      return rows.map((row, i): Strip => {
        const { about = '', voices, places } = said.get(row.id) ?? {};
        const place = isSplit ? places?.get(row.id) : undefined;
        return {
          ...namesOf(row, voices?.get(row.id), isAlike ? '' : about),
          rows: [row],
          ...(isGrouped && i === 0 && { heading: place ?? row.bandLabel ?? row.label }),
        };
      });
    });
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

/** What a row is about, as a key: of two definitions of one thing it is the same. */
const placeOf = ({ row: { entity, period } }: Drawn): string => JSON.stringify([entity, period]);

/** Who says it, over what they speak of. */
const namesOf = ({ label }: Drawn, name: string | undefined, about: string): Pick<Strip, 'name' | 'under'> =>
  name ? { name, ...(about && { under: about }) } : { name: label };

/** From the lowest to the highest of two or more claims about one thing; without an end where one of them has none. */
function bracket(group: readonly Strip[], at: (value: number) => number, y: number): PathShape[] {
  const rows = group.flatMap(strip => strip.rows).filter(drawable);
  if (new Set(rows.map(placeOf)).size > 1) return [];
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
