import { readPeriod } from '../model/period.ts';
import { within } from '../model/within.ts';
import { apart, bandsOf } from '../scene/bands.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { mark } from '../scene/marks.ts';
import { strips, type Strip } from '../scene/strips.ts';
import type { Form } from './_form.ts';

/** How much thinner an outcome is than the plan behind it. */
const share = 0.5;

/** Plans as outlined bars, and what came of them solid in front. */
export const bullet: Form = {
  id: 'bullet',
  question: 'What was planned, and what came of it?',
  example: 'drills.json#outcome',
  plan: ({ told, axis, key, peers }, frame) => {
    const { marks, references } = apart(told);
    return strips(
      {
        told: marks,
        strips: plansOf(marks),
        references,
        axis,
        onLine: false,
        key,
        behind: true,
        ...(peers && { peers }),
        draw: ({ rows }, lane) => {
          const [plans, outcomes] = [
            rows.filter(row => drawable(row) && row.row.mode !== 'actual'),
            rows.filter(row => drawable(row) && row.row.mode === 'actual'),
          ];
          const inner = plans.length ? share : 1;
          const part = (all: typeof rows, of: number) =>
            all.flatMap((row, i) => {
              const thickness = (lane.thickness * of) / all.length;
              const v = lane.v + (lane.thickness - lane.thickness * of) / 2 + i * thickness;
              return mark(row, { ...lane, v, thickness: thickness - (all.length > 1 ? 2 : 0) });
            });
          return [...part(plans, 1), ...part(outcomes, inner)];
        },
      },
      frame,
    );
  },
};

/** A strip for each band; what came of a part of a plan's period stands with the plan, and says which part. */
function plansOf(told: readonly Drawn[]): Strip[] {
  const bands = bandsOf(told);
  const hosts = new Map(bands.map(band => [band, hostOf(band, bands)]));
  return bands
    .filter(band => !hosts.get(band))
    .map(band => {
      const guests = bands.filter(one => hosts.get(one) === band).flatMap(({ rows }) => rows);
      return { ...band, rows: [...band.rows, ...guests.map(row => ({ ...row, detail: row.label }))] };
    });
}

/** The band whose plan is for a longer period that a band of outcomes lies in; undefined where there is none. */
function hostOf({ rows: [first, ...rest] }: Strip, bands: readonly Strip[]): Strip | undefined {
  const inner = readPeriod(first?.row.period ?? '');
  if (!first || !inner || [first, ...rest].some(({ row }) => row.mode !== 'actual')) return undefined;
  return bands.find(({ rows }) =>
    rows.some(({ row }) => {
      const outer = row.mode !== 'actual' && row.entity === first.row.entity && readPeriod(row.period ?? '');
      return outer && outer.text !== inner.text && within(inner, outer);
    }),
  );
}
