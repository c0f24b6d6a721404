import type { Box, Frame, TextShape } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import type { Run } from './line-pieces.ts';
import { spread } from './spread.ts';
import { block, fonts, place } from './text.ts';

/** Space between the end of a line and its name, pixels. */
const gap = 8;

/**
 * The names of several lines, in their colours: at their ends, where there is room beside `box`, with its last number; else above it,
 * one after the other.
 */
export function seriesNames(series: readonly Series[], runs: readonly Run[], box: Box, frame: Frame): TextShape[] {
  if (series.length < 2) return [];
  const room = frame.width - box.x - box.width - gap;
  return (room > 3 * frame.rem && atEnds(series, runs, box, room, frame)) || above(series, box, frame);
}

function atEnds(
  all: readonly Series[],
  runs: readonly Run[],
  box: Box,
  room: number,
  frame: Frame,
): TextShape[] | null {
  const named = all.flatMap(({ key, label, ink }) => {
    const last = runs.filter(run => run.key.startsWith(`${key}:`)).flatMap(({ vertices }) => vertices.at(-1) ?? []);
    const end = last.sort((a, b) => a.x - b.x).at(-1);
    if (!end) return [];
    // where there are more lines than colours, those that stand out are named
    const isNamed = ink !== 'slot' || end.told.highlighted;
    return isNamed || all.length <= 12
      ? [{ key, ink, end, text: block(`${label}, ${end.told.value}`, fonts.strong, room, frame) }]
      : [];
  });
  const places = spread(
    named.map(({ end, text }) => ({ want: end.y, size: text.height })),
    [box.y - 2 * frame.rem, box.y + box.height],
  );
  if (!places || named.length < all.length) return null;
  return named.map(({ key, ink, end, text }, i) =>
    place(text, {
      key: `series:${key}`,
      role: 'series',
      figure: end.told.id,
      x: box.x + box.width + gap,
      y: places[i]! - text.height / 2,
      anchor: 'start',
      token: end.told.highlighted ? 'madder' : ink === 'slot' ? 'text2' : ink,
    }),
  );
}

function above(all: readonly Series[], box: Box, frame: Frame): TextShape[] {
  if (all.every(({ ink }) => ink === 'slot')) return [];
  const sets = all.map(({ label }) => block(label, fonts.strong, frame.width - box.x, frame));
  const shapes: TextShape[] = [];
  let [x, y] = [box.x, 0];
  sets.forEach((set, i) => {
    if (x > box.x && x + set.width > frame.width) [x, y] = [box.x, y + sets[i - 1]!.height + 2];
    shapes.push(
      place(set, { key: `series:${all[i]!.key}`, role: 'series', x, y, anchor: 'start', token: all[i]!.ink }),
    );
    x += set.width + 2 * gap;
  });
  const bottom = Math.max(...shapes.map(({ box: { y: top, height } }) => top + height));
  const up = box.y - bottom - 2.5 * frame.rem;
  return shapes.map(shape => ({ ...shape, y: shape.y + up, box: { ...shape.box, y: shape.box.y + up } }));
}
