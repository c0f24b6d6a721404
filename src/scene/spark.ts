import type { Box, Shape } from '../model/scene.ts';
import type { Section, Series } from '../model/telling.ts';
import { dense } from './dense.ts';
import { drawable, type Drawn } from './extent.ts';
import { dayOf, lanesOf, placeOf, verticesOf, type LinePlot } from './line-ground.ts';
import { lineMarks } from './line-marks.ts';
import { runsOf } from './line-pieces.ts';
import { domain, linear } from './scale.ts';

/** The room of a small line, pixels; `from` and `to` are its first and its last date. */
interface Cell {
  from: number;
  to: number;
  y: number;
  height: number;
}

/** Numbers from which on a series is a line in a table. */
const least = 3;

/**
 * The rows of a series that a small line shows: those with a date, if most of their numbers can be joined, enough of them, and no
 * two are further apart than half of the time. An open bound has no room in it, and stands in a line of its own.
 */
export function sparkRows({ ids, runs = [], bands = [] }: Series, byId: ReadonlyMap<string, Drawn>): Drawn[] {
  const rows = ids.flatMap(id => byId.get(id) ?? []).filter(row => dayOf(row) !== null);
  const joined = new Set([...runs, ...bands].filter(run => run.length > 1).flat());
  const numbers = rows.filter(drawable).length;
  const days = rows.filter(drawable).map(row => dayOf(row)!);
  days.sort((a, b) => a - b);
  const longest = Math.max(...days.slice(1).map((day, i) => day - days[i]!));
  // a line between what is far apart would be all gap
  const isEven = longest <= 0.51 * (days.at(-1)! - days[0]!);
  return isEven && joined.size >= Math.max(least, numbers / 2)
    ? rows.filter(({ end }) => end !== 'lower' && end !== 'upper')
    : [];
}

/**
 * A small line over time, without axes, cut as lines are. All of a section stand over the same dates, and on one scale, that of
 * `peers`; each row has its part of the line, or a mark of its own.
 */
export function spark(
  rows: readonly Drawn[],
  series: Series,
  section: Section,
  peers: readonly Drawn[],
  cell: Cell,
): { shapes: Shape[]; places: Map<string, Box> } {
  const { from, to, y: top, height } = cell;
  const [lo, hi] = domain(null, peers, true);
  const time = section.time!;
  const space = {
    x: linear([time.from, Math.max(time.to, time.from + 1)], from, to),
    y: linear([lo, hi], top + height - 5, top + 5),
    box: { x: Math.min(from, to), y: top, width: Math.abs(to - from), height },
  };
  const days = new Map(rows.flatMap(row => (dayOf(row) === null ? [] : [[row.id, dayOf(row)!] as const])));
  const drawn = rows.filter(drawable);
  const vertices = verticesOf(rows, days, space);
  // each has a line of its own in the table: it needs no colour of its own
  const own = [{ ...series, ink: 'ink' as const }];
  const plot: LinePlot = {
    told: rows,
    axis: { from: lo, to: hi, ticks: [], shown: false, unit: '' },
    time,
    series: own,
  };
  const placed = {
    told: rows,
    vertices,
    lanes: lanesOf(rows, days, space),
    runs: runsOf(own, vertices),
    bands: runsOf(own, vertices, 'bands'),
    shown: new Set([drawn[0]!.id, drawn.at(-1)!.id]),
    isBare: true,
  };
  // of very many numbers some are told, and the line is that of all
  const crowd = series.dense?.length ? dense().denseMarks(own, space, { time }) : null;
  const { under, lines, marks } = lineMarks({ ...plot, isDense: !!crowd }, placed, space);
  const places = rows.flatMap(row => {
    const place = placeOf(row, placed.lanes.get(row.id), vertices.get(row.id), space.y(lo));
    return place ? [[row.id, place] as const] : [];
  });
  return {
    shapes: [...under, ...(crowd ? [...crowd.under, ...crowd.lines] : lines), ...marks],
    places: new Map(places),
  };
}
