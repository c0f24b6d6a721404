import type { Box, Frame, Scene, Shape, Stroke } from '../model/scene.ts';
import type { Section } from '../model/telling.ts';
import { drawable, type Drawn } from './extent.ts';
import { rule } from './grid.ts';
import { hit } from './hit.ts';
import { mirror } from './mirror.ts';
import { vertical } from './path.ts';
import { sparkRows } from './spark.ts';
import {
  barScale,
  columnsOf,
  endsRoom,
  rowLine,
  seriesLine,
  type Columns,
  type Line,
  type Setting,
} from './table-cells.ts';
import { block, fonts, place } from './text.ts';

const stroke: Stroke = { token: 'grid', width: 1 };
/** Over the head of a section that is not the first, pixels. */
const apart = 20;

/**
 * Figures one under the other, by what they measure: each with its name and its number, and a bar on the scale of its measure where there
 * are two numbers or more; a series of enough dates is one line, with a small line over time.
 */
export function table(told: readonly Drawn[], sections: readonly Section[], frame: Frame): Scene {
  const byId = new Map(told.map(row => [row.id, row]));
  const columns = columnsOf(
    frame,
    sections.some(({ axis }) => axis),
  );
  const shapes: Shape[] = [];
  const boxes = new Map<string, Box>();
  let y = 0;
  sections.forEach((section, i) => {
    if (i && section.label) y += apart;
    if (section.label && !isNamedByRow(section)) {
      const head = block(section.label, fonts.strong, frame.width, frame);
      shapes.push(
        place(head, { key: `section:${section.key}`, role: 'heading', x: 0, y, anchor: 'start', token: 'text' }),
      );
      y += head.height + 6;
    }
    for (const { id, make } of linesOf(section, byId, columns, frame)) {
      const line = make(y);
      shapes.push(
        rule({ key: `${id}:rule`, role: 'grid', u: y + 0.5, v0: 0, v1: frame.width, stroke }, vertical, []),
        ...line.shapes,
      );
      for (const [row, box] of line.boxes) boxes.set(row, box);
      y = line.bottom;
    }
  });
  const size = { width: frame.width, height: Math.ceil(y) + 2 };
  const scene = { ...size, shapes, hits: told.map(({ id }) => hit(id, boxes.get(id)!, size)), inRows: true } as const;
  return frame.dir === 'rtl' ? mirror(scene) : scene;
}

/** Whether the only row of a section is called as the section is: then it is said once. */
const isNamedByRow = ({ ids: [only = '', ...others], names, label }: Section): boolean =>
  !others.length && names.get(only) === label;

/** The lines of a section in its order: a series stands where its first row would. */
function linesOf(
  section: Section,
  byId: ReadonlyMap<string, Drawn>,
  columns: Columns,
  frame: Frame,
): { id: string; make: (y: number) => Line }[] {
  const rows = section.ids.flatMap(id => byId.get(id) ?? []);
  const sparks = section.series.flatMap(series => {
    const own = section.time ? sparkRows(series, byId) : [];
    return own.length ? [{ series, own }] : [];
  });
  const inSpark = new Map(sparks.flatMap(one => one.own.map(({ id }) => [id, one] as const)));
  const peers = sparks.flatMap(({ own }) => own);
  const room = endsRoom(sparks, frame);
  const alone = rows.filter(({ id }) => !inSpark.has(id));
  const numbers = alone.filter(drawable);
  const setting: Setting = {
    columns,
    ...(section.axis && numbers.length > 1 && columns.bar[1] > 0 && { at: barScale(section, alone, columns.bar) }),
    isAligned: numbers.length > 1 && numbers.every(({ end }) => end === 'exact'),
    isStrong: isNamedByRow(section),
    name: row => section.names.get(row.id) ?? row.label,
  };
  return rows.flatMap(row => {
    const one = inSpark.get(row.id);
    if (!one) return [{ id: row.id, make: (y: number) => rowLine(row, y, setting, frame) }];
    return one.own[0] === row
      ? [
          {
            id: one.series.key,
            make: (y: number) => seriesLine(one.series, one.own, { section, peers, room, columns }, y, frame),
          },
        ]
      : [];
  });
}
