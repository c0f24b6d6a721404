import type { Box, Frame, TextShape } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import type { Run, Vertex } from './line-pieces.ts';
import { spread } from './spread.ts';
import { block, fonts, overlaps, place, type Block } from './text.ts';

/** Space between the end of a line and its name, pixels. */
const gap = 8;
/** More lines than these cannot all be named at their ends. */
const most = 12;

/**
 * The names of several lines, in their colours: at their ends, where there is room beside `box`, with its last number; else above it,
 * one after the other. Of very many lines those are named that stand out, the highest, the lowest, and others where there is room.
 */
export function seriesNames(series: readonly Series[], runs: readonly Run[], box: Box, frame: Frame): TextShape[] {
  if (series.length < 2) return [];
  const room = frame.width - box.x - box.width - gap;
  if (room <= 3 * frame.rem) return above(series, box, frame);
  const named = namesOf(series, runs, room, frame);
  if (series.length > most) return some(named, box);
  return atEnds(named, series, box, frame) ?? above(series, box, frame);
}

/** A series at the end of its line. */
interface Name {
  series: Series;
  end: Vertex;
  text: Block;
}

function namesOf(all: readonly Series[], runs: readonly Run[], room: number, frame: Frame): Name[] {
  const ends = new Map<string, Vertex>();
  for (const { key, vertices } of runs) {
    const own = key.slice(0, key.lastIndexOf(':'));
    const [last, known] = [vertices.at(-1), ends.get(own)];
    if (last && (!known || last.x >= known.x)) ends.set(own, last);
  }
  return all.flatMap((series): Name[] => {
    const end = ends.get(series.key);
    if (!end) return [];
    const { letter } = look(end.told);
    const said = series.brief?.get(end.told.id) ?? end.told.value;
    const value = letter ? `${said}\u00a0${letter}` : said;
    return [{ series, end, text: block(`${series.label}, ${value}`, fonts.strong, room, frame) }];
  });
}

/** All of a few, moved apart. */
function atEnds(named: readonly Name[], all: readonly Series[], box: Box, frame: Frame): TextShape[] | null {
  const places = spread(
    named.map(({ end, text }) => ({ want: end.y, size: text.height })),
    [box.y - 2 * frame.rem, box.y + box.height],
  );
  return places && named.length === all.length ? named.map((name, i) => placed(name, places[i]!, box)) : null;
}

/** Of many those that have room just where they end, the most telling first. */
function some(named: readonly Name[], box: Box): TextShape[] {
  const down = named.toSorted((a, b) => a.end.y - b.end.y);
  const isFirst = ({ end }: Name): boolean => !!end.told.highlighted;
  const order = [...down.filter(isFirst), ...[down[0], down.at(-1)].flatMap(name => name ?? []), ...down];
  const shapes: TextShape[] = [];
  for (const name of new Set(order)) {
    const shape = placed(name, name.end.y, box);
    if (!shapes.some(other => overlaps(other.box, shape.box, -1))) shapes.push(shape);
  }
  return shapes;
}

const placed = ({ series: { key, ink }, end: { told }, text }: Name, middle: number, box: Box): TextShape =>
  place(text, {
    key: `series:${key}`,
    role: 'series',
    figure: told.id,
    x: box.x + box.width + gap,
    y: middle - text.height / 2,
    anchor: 'start',
    token: told.highlighted ? 'madder' : ink === 'slot' ? 'text2' : ink,
  });

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
