import { grouped } from '../model/grouped.ts';
import type { Series } from '../model/telling.ts';
import { apart, bandsOf } from '../scene/bands.ts';
import { dot, isDot, sizeOf } from '../scene/dots.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { placeIn } from '../scene/joins.ts';
import { line, pathOf, type Point } from '../scene/path.ts';
import { disc, flat } from '../scene/round.ts';
import { strips, type Strip } from '../scene/strips.ts';
import { look } from '../theme/look.ts';
import type { Form } from './_form.ts';

/** From the earlier number to the later one, as an arrow in the style of the later; what is no one number stays a mark of its own. */
export const arrow: Form = {
  id: 'arrow',
  question: 'Which way did each of them go?',
  example: 'nato-spending.json#arrows',
  plan: ({ told, axis, key, moments = [], peers }, frame) => {
    const { marks, references } = apart(told);
    const { lines, legend } = dated(linesOf(marks, moments), moments);
    // where an arrow begins less is seen than where it ends
    const size = sizeOf(marks, 3.5);
    return strips(
      {
        told: marks,
        strips: lines,
        references,
        axis,
        onLine: true,
        key,
        series: legend.map(one => ({ ...one, ink: 'ink' as const })),
        swatch: (x, y, i) => (i ? line(flat, headAt(x + 4.5, y, 1), true) : disc(x, y, size)),
        ...(peers && { peers }),
        draw: ({ rows }, lane) =>
          rows.filter(drawable).flatMap((row, i, all) => {
            const before = all[i - 1];
            const [a, b] = [before ? placeIn(before, lane) : null, placeIn(row, lane)];
            if (!before || a === null || b === null || Math.abs(b - a) < 6) return dot(row, lane, 'ink', size);
            const v = lane.v + lane.thickness / 2;
            const way = Math.sign(b - a);
            const { edge } = look(row, row.highlighted ? 'madder' : 'ink');
            const shaft = [
              [a + way * 4.5, v],
              [b - way * 8, v],
            ] as const;
            const fill = { token: edge.token, pattern: 'solid' } as const;
            return [
              ...(Math.abs(b - a) > 14 ? [pathOf(row.id, 'shaft', line(lane.plane, shaft), edge)] : []),
              pathOf(row.id, 'mark', line(lane.plane, headAt(b, v, way), true), undefined, fill),
            ];
          }),
      },
      frame,
    );
  },
};

/** The head of an arrow that ends at a point. */
const headAt = (u: number, v: number, way: number): Point[] => [
  [u, v],
  [u - way * 9, v - 5.5],
  [u - way * 9, v + 5.5],
];

/** A line for each thing, or for each who speaks of it: no arrow goes from what one says to what another does. */
function linesOf(marks: readonly Drawn[], moments: readonly Series[]): Strip[] {
  const voices = new Map(moments.flatMap(({ voices: some = [] }) => [...some]));
  return bandsOf(marks).flatMap(band =>
    grouped(band.rows, ({ id }) => voices.get(id) ?? '').map(rows => {
      const under = voices.get(rows[0]!.id);
      return { ...band, rows, ...(under && { under }) };
    }),
  );
}

/** Which dates arrows go between, once over all; in a line that is no arrow between these, each number says its own. */
function dated(lines: readonly Strip[], moments: readonly Series[]): { lines: Strip[]; legend: Series[] } {
  const names = new Map(moments.flatMap(({ ids, label, about = label }) => ids.map(id => [id, about] as const)));
  const named = [...new Map(moments.map(one => [one.about ?? one.label, one])).values()];
  if (named.length < 2) return { lines: [...lines], legend: [] };
  const said = (rows: readonly Drawn[]): string => JSON.stringify(rows.filter(drawable).map(({ id }) => names.get(id)));
  const isArrow = ({ rows }: Strip): boolean =>
    rows.filter(drawable).every(row => isDot(row) || row.row.quantity?.mid !== undefined);
  const all = JSON.stringify(named.map(({ about, label }) => about ?? label));
  const isUsual = (one: Strip): boolean => isArrow(one) && said(one.rows) === all;
  const legend = lines.some(isUsual) ? named.map(one => ({ ...one, label: one.about ?? one.label })) : [];
  const withDate = (row: Drawn): Drawn =>
    drawable(row) ? { ...row, value: `${row.value} (${names.get(row.id) ?? ''})` } : row;
  return { lines: lines.map(one => (isUsual(one) ? one : { ...one, rows: one.rows.map(withDate) })), legend };
}
