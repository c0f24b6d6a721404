import { group } from 'd3';
import type { Frame, RectLayer, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Grid, Telling } from '../model/telling.ts';
import { apart } from '../scene/bands.ts';
import { cellOf, dotted, frameOf, inked, isBare, paper, patternOf, wordsOf, type Cell } from '../scene/cell.ts';
import { cellsOf, headsOf, heightsOf, namesOf } from '../scene/cells.ts';
import { classLegend, type Entry } from '../scene/class-legend.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { textBoxes } from '../scene/grid.ts';
import { hit } from '../scene/hit.ts';
import { listed, underlined } from '../scene/listed.ts';
import { mirror } from '../scene/mirror.ts';
import { place } from '../scene/text.ts';
import { few } from '../scene/words-in.ts';
import { look } from '../theme/look.ts';
import { shades } from '../theme/shades.ts';
import type { Form } from './_form.ts';

/** A cell is so wide at most, rem, and never narrower than this, pixels. */
const wide = 8.5;
const narrowest = 3;
const gap = 8;
/** Numbers stand in their cells if this share of them has room there. */
const enough = 0.6;

/** Numbers as shaded cells: things down, dates or measures across. */
export const heatmap: Form = {
  id: 'heatmap',
  question: 'Who had how much and when, where there are many of both?',
  example: 'nato-spending.json#cells',
  plan: (telling, frame) => {
    const scene = telling.grid ? plot(telling, telling.grid, frame) : null;
    return scene && frame.dir === 'rtl' ? mirror(scene) : scene;
  },
};

function plot(telling: Telling, grid: Grid, frame: Frame): Scene | null {
  const { marks, references } = apart(telling.told);
  const { rem, width } = frame;
  // one number throughout has a shade, but no classes
  const scale = shades(grid.classes.length || 1);
  const legend = classLegend(entriesOf(marks, grid, scale), frame);
  const names = namesOf(grid, frame);
  const column = Math.min((width - names.width) / grid.columns.length, wide * rem);
  if (column < narrowest) return null;
  const heads = headsOf(grid, names.width, column, legend.bottom, frame);
  const top = Math.max(legend.bottom, ...textBoxes(heads).map(box => box.y + box.height + 4));
  const tops = [top];
  for (const height of heightsOf(marks, grid, names.blocks, column, frame)) tops.push(tops.at(-1)! + height);
  const y = tops.at(-1)!;
  const cells = cellsOf(marks, grid, { x: names.width, column, tops, scale });
  const inside = wordsIn(cells, frame);
  const list = listed(references, y + gap, frame);
  const texts: TextShape[] = [
    ...heads,
    ...names.blocks.map((name, i) =>
      place(name, {
        key: `line:${grid.lines[i]!.key}`,
        role: 'name',
        x: 0,
        y: (tops[i]! + tops[i + 1]! - name.height) / 2,
        anchor: 'start',
        token: 'text',
      }),
    ),
    ...inside,
    ...list,
  ];
  const height = Math.ceil(Math.max(y, ...textBoxes(texts).map(box => box.y + box.height))) + 4;
  const shapes: Shape[] = [...legend.shapes, ...underlined(list, references), ...texts];
  const places = new Map([
    ...cells.map(({ row, box }) => [row.id, box] as const),
    ...list.map(({ figure = '', box }) => [figure, box] as const),
  ]);
  const size = { width, height };
  const hits = telling.told.map(({ id }) => hit(id, places.get(id)!, size));
  const area = { x: 0, y: 0, width, height };
  const bare = group(cells.filter(isBare), ({ row }) => grid.places.get(row.id)![0]);
  const edges = [...bare].map(([at, some]) => frameOf(grid.lines[at]!.key, some.map(({ box }) => box))); // prettier-ignore
  const data = [...cells.map(cellOf), ...edges, ...cells.flatMap(cell => patternOf(cell, inside))];
  const layer: RectLayer = { mark: 'rect', frame: area, x: [0, width], y: [height, 0], data };
  return { ...size, shapes, hits, layers: [layer] };
}

/** The words of all cells; no numbers where most have no room, since a few would look as if they mattered more. */
function wordsIn(cells: readonly Cell[], frame: Frame): TextShape[] {
  const all = cells.map(cell => ({ cell, texts: wordsOf(cell, cells.length <= few, frame) }));
  const numbers = all.filter(({ cell }) => drawable(cell.row));
  const isEnough = numbers.filter(({ texts }) => texts.length).length >= enough * numbers.length;
  return all.flatMap(({ cell, texts }) => (isEnough || !drawable(cell.row) || cell.row.highlighted ? texts : []));
}

/** What the legend says: classes, what is of none, kinds of numbers, and why there is none. */
function entriesOf(marks: readonly Drawn[], grid: Grid, scale: ReturnType<typeof shades>): Entry[] {
  const unclear = marks.some(({ id }) => grid.classOf.get(id) === null);
  const missing = new Set(marks.filter(row => !drawable(row)).map(({ value }) => value));
  return [
    ...grid.classes.map((text, i) => ({ text, fill: inked(scale[i]!) })),
    ...(unclear ? [{ text: grid.unclear, fill: inked('stripes') }] : []),
    ...grid.signs.map(signOf),
    ...[...missing].map(text => ({ text, fill: paper, stroke: dotted })),
  ];
}

/** What a kind of number looks like, in the legend: a letter after it, a pattern, or a thin outline. */
function signOf({ sign, text }: Grid['signs'][number]): Entry {
  const { fill, letter, edge } =
    sign === 'derived' || sign === 'disputed' ? look({ status: 'reported', [sign]: true }) : look({ status: sign });
  if (letter) return { text: `${letter}: ${text}` };
  return { text, fill: fill ?? paper, stroke: { ...edge, width: 1.25 } };
}
