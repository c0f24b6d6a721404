import type { Frame, Hit, PlotLayer, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Panel, Telling } from '../model/telling.ts';
import { shift } from './shift.ts';
import { block, fonts, place } from './text.ts';

/** The least width of a panel, rem, and the space between two. */
const least = 15;
const gutter = 1.5;
/** Under the title of a panel, and under its drawing, pixels. */
const afterTitle = 6;
const afterRow = 24;

/** How one panel is drawn. */
type Draw = (panel: Panel, frame: Frame) => Scene;

/**
 * Small charts side by side, as many as have room, each under its title, in reading order. Those in one line stand on one
 * baseline. A row that is drawn in every panel (a line across) has its button in the first.
 */
export function panels({ told }: Telling, all: readonly Panel[], frame: Frame, draw: Draw): Scene {
  const { width, rem } = frame;
  const gap = gutter * rem;
  const fits = Math.max(1, Math.floor((width + gap) / (least * rem + gap)));
  // the last line as full as the others
  const columns = Math.ceil(all.length / Math.ceil(all.length / Math.min(fits, all.length)));
  const inner = { ...frame, width: (width - gap * (columns - 1)) / columns };
  const cells = alike(all, inner, draw).map((scene, i) => ({
    scene,
    title: block(all[i]!.label, fonts.strong, inner.width, frame),
  }));
  const shapes: Shape[] = [];
  const layers: NonNullable<Scene['layers']> = [];
  const dots: NonNullable<Scene['dots']> = [];
  const hits = new Map<string, Hit>();
  let y = 0;
  for (let start = 0; start < cells.length; start += columns) {
    const line = cells.slice(start, start + columns);
    const head = Math.max(...line.map(({ title }) => title.height)) + afterTitle;
    const floors = line.map(({ scene }) => floorOf(scene));
    const floor = Math.max(...floors.map(at => at ?? 0));
    let bottom = 0;
    line.forEach(({ scene, title }, i) => {
      const column = frame.dir === 'rtl' ? columns - 1 - i : i;
      const x = column * (inner.width + gap);
      const own = floors[i];
      const down = own === null || own === undefined ? 0 : floor - own;
      const moved = shift(scene, x, y + head + down);
      shapes.push(titleOf(title, all[start + i]!.key, x, y, inner.width, frame), ...moved.shapes);
      layers.push(...(moved.layers ?? []));
      dots.push(...(moved.dots ?? []));
      for (const hit of moved.hits) if (!hits.has(hit.id)) hits.set(hit.id, hit);
      bottom = Math.max(bottom, head + down + scene.height);
    });
    y += bottom + afterRow;
  }
  return {
    width,
    height: Math.ceil(y - afterRow),
    shapes,
    hits: told.flatMap(({ id }) => hits.get(id) ?? []),
    ...(layers.length > 0 && { layers }),
    ...(dots.length > 0 && { dots }),
  };
}

/** The drawings of panels. Where columns have no room in one, and lie, those of the others lie, too: else they could not be compared. */
function alike(all: readonly Panel[], inner: Frame, draw: Draw): Scene[] {
  const one = (panel: Panel, i: number): Scene => named(draw(panel, inner), panel, i);
  const scenes = all.map(one);
  const upright = scenes.map((scene, i) => all[i]!.form === 'column' && floorOf(scene) !== null);
  const isMixed = scenes.some((_, i) => all[i]!.form === 'column' && !upright[i]);
  return scenes.map((scene, i) => (isMixed && upright[i] ? one({ ...all[i]!, form: 'bar' }, i) : scene));
}

function titleOf(text: ReturnType<typeof block>, key: string, x: number, y: number, width: number, { dir }: Frame) {
  const spot = { key: `panel:${key}`, role: 'panel', y, token: 'text' } as const;
  const shape: TextShape = place(text, {
    ...spot,
    x: dir === 'rtl' ? x + width : x,
    anchor: dir === 'rtl' ? 'end' : 'start',
  });
  return shape;
}

/** Keys are unique in a scene: what belongs to no row, and what is in every panel (a line, or a row of a table), are named by their panel. */
function named(scene: Scene, { references = [] }: Panel, i: number): Scene {
  const everywhere = new Set<string | undefined>([undefined, ...references.map(({ id }) => id)]);
  return {
    ...scene,
    shapes: scene.shapes.map(shape => (everywhere.has(shape.figure) ? { ...shape, key: `${i}/${shape.key}` } : shape)),
    ...(scene.layers && { layers: scene.layers.map(layer => inPanel(layer, i)) }),
  };
}

function inPanel<T extends PlotLayer>(layer: T, i: number): T {
  const data = layer.data.map(one => (one.figures.length ? one : { ...one, key: `${i}/${one.key}` }));
  return { ...layer, data };
}

/** Where the marks of a scene stand, if its numbers go up: the place of a level line at zero, else of the lowest gridline. */
function floorOf({ shapes }: Scene): number | null {
  const levels = (isOne: (key: string) => boolean): number[] =>
    shapes.flatMap(shape => (shape.kind === 'path' && isOne(shape.key) ? (levelOf(shape.d) ?? []) : []));
  const [zero] = levels(key => key.endsWith('/zero'));
  return zero ?? levels(key => key.includes('/grid:')).reduce<number | null>((a, b) => Math.max(a ?? b, b), null);
}

/** The height of a level line; null of any other. */
function levelOf(d: string): number | null {
  const ys = new Set([...d.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => y));
  return ys.size === 1 ? Number([...ys][0]) : null;
}
