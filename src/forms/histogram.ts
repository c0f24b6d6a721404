import type { Box, Frame, RectLayer, Shape } from '../model/scene.ts';
import type { Bin, Telling } from '../model/telling.ts';
import { blockOf, countOf, namesIn } from '../scene/blocks.ts';
import { zeroLine } from '../scene/grid.ts';
import { overAxis, type Ground, type Over } from '../scene/over-axis.ts';
import { vertical } from '../scene/path.ts';
import { block, fonts } from '../scene/text.ts';
import { few } from '../scene/words-in.ts';
import type { Form } from './_form.ts';

/** How high the fullest bin may be: this share of the width, between so many rem. */
const share = 0.42;
const [least, most] = [10, 22];
/** A block is never lower or narrower than this, and never higher than a row of text, pixels. */
const smallest = 7;
const tallest = 1.75;
/** Paper around a block, and between bins, pixels. */
const inset = 0.75;
const gap = 4;

/** One block for each row, in bins of equal width: how many are where. */
export const histogram: Form = {
  id: 'histogram',
  question: 'How do the numbers of many spread, and where are most of them?',
  example: 'nato-spending.json#bins',
  plan: (telling, frame) => {
    const { bins = [] } = telling;
    const edges = bins.flatMap(({ from, to }) => [from, to]);
    if (!bins.length) return null;
    return overAxis(telling, frame, edges, ground => blocks(telling, bins, ground, frame));
  },
};

function blocks({ told }: Telling, bins: readonly Bin[], ground: Ground, frame: Frame): Over {
  const { at, top } = ground;
  const rows = new Map(told.map(row => [row.id, row]));
  const wide = Math.min(...bins.map(({ from, to }) => at(to) - at(from))) - gap;
  const full = Math.max(...bins.map(bin => bin.most));
  const height = Math.min(Math.max(share * frame.width, least * frame.rem), frame.height ?? most * frame.rem);
  const { columns, high } = sizeOf(
    full,
    wide,
    height,
    told.length > few ? tallest * frame.rem : 2 * tallest * frame.rem,
  );
  const head = block('0', fonts.strong, frame.width, frame).height + 4;
  const foot = top + head + Math.ceil(full / columns) * high;
  const layer: RectLayer = {
    mark: 'rect',
    frame: { x: ground.left, y: top, width: ground.right - ground.left, height: foot - top },
    x: ground.values,
    y: [0, foot - top],
    inset,
    data: [],
  };
  const boxes = new Map<string, Box>();
  const texts: Shape[] = [];
  // a gap of pixels, in the units of the axis
  const unit = (ground.values[1] - ground.values[0]) / (ground.right - ground.left);
  for (const { from, to, ids, count } of bins) {
    const step = (to - from - gap * unit) / columns;
    ids.forEach((id, i) => {
      const [column, line] = [i % columns, Math.floor(i / columns)];
      const x1 = from + (gap / 2) * unit + column * step;
      layer.data.push({
        key: `${id}:mark`,
        figures: [id],
        ...blockOf(rows.get(id)!),
        x1,
        x2: x1 + step,
        y1: line * high,
        y2: (line + 1) * high,
      });
      boxes.set(id, { x: at(x1), y: foot - (line + 1) * high, width: at(x1 + step) - at(x1), height: high });
    });
    if (ids.length)
      texts.push(
        ...countOf(
          count,
          from,
          (at(from) + at(to)) / 2,
          foot - Math.ceil(ids.length / columns) * high,
          at(to) - at(from),
          frame,
        ),
      );
  }
  if (columns === 1) texts.push(...namesIn(layer, rows, boxes, frame));
  const base = zeroLine(foot, [ground.left, ground.right], vertical, []);
  return { layers: [layer], shapes: [base], texts, boxes, foot };
}

/** As few blocks side by side as the height allows. */
function sizeOf(full: number, wide: number, height: number, tallest: number): { columns: number; high: number } {
  const most = Math.max(1, Math.floor(wide / smallest));
  const fits = Array.from({ length: most }, (_, i) => i + 1).find(
    columns => height / Math.ceil(full / columns) >= smallest,
  );
  const columns = fits ?? most;
  return { columns, high: Math.min(Math.max(height / Math.ceil(full / columns), smallest), tallest) };
}
