import type { Datum, PlotLayer, Scene, Shape } from '../model/scene.ts';

/** Of marks, and of words, which are read and not followed: milliseconds. */
const duration = { mark: 320, words: 160 };
/** Of more than these each takes longer to come up than to be drawn: texts are just there, and a picture of new marks comes up as one. */
const few = 12;
const easing = 'cubic-bezier(.2,0,0,1)';

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce), print').matches;

/**
 * Lets marks move from where they were to where they now are, once the new scene is drawn: the same figure keeps its mark, and
 * only the paths of marks move, so that nothing is laid out for it. What is new comes up; words do so where they changed; and so
 * do bounds, which never grow through numbers that nobody reported. A change that comes before the last one has ended goes
 * on from what is seen.
 */
export function move(svg: SVGElement, from: Scene, to: Scene): void {
  const group = svg.querySelector(':scope > g');
  if (!group || isStill()) return;
  const before = new Map(from.shapes.map(shape => [shape.key, shape]));
  const bounds = new Set(
    [...from.shapes, ...to.shapes].flatMap(({ role, figure }) => (role === 'tail' ? [figure] : [])),
  );
  const [...layers] = to.layers ?? [];
  const elements = [...group.children].slice(layers.length);
  const places = new Map((from.layers ?? []).flatMap(layer => placesOf(layer)));
  const marks = [
    ...to.shapes.filter(({ kind, figure }) => kind === 'path' && figure),
    ...layers.flatMap(({ data }): readonly Datum[] => data),
  ];
  const news = marks.filter(({ key }) => !before.has(key) && !places.has(key));
  if (news.length > few && 2 * news.length > marks.length) return animate(group, { opacity: [0, 1] }, duration.mark);
  const changes = layers.flatMap((layer, i) => moveLayer([...group.children[i]!.children], places, placesOf(layer)));
  const texts: Begin[] = [];
  for (const [i, shape] of to.shapes.entries()) {
    const [element, old] = [elements[i], before.get(shape.key)];
    if (!element || (old && isSame(old, shape))) continue;
    (shape.kind === 'text' ? texts : changes).push(change(element, old, shape, bounds.has(shape.figure)));
  }
  for (const begin of changes) begin();
  if (texts.length <= few) for (const begin of texts) begin();
}

/** What moves at the moment. The browser would lay the page out before it told. */
const moving = new WeakMap<Element, Animation>();

const animate = (element: Element, keyframes: PropertyIndexedKeyframes, length: number): void => {
  const animation = element.animate(keyframes, { duration: length, easing });
  moving.set(element, animation);
  animation.onfinish = animation.oncancel = () => moving.get(element) === animation && moving.delete(element);
};

/** Begins a motion. What is seen of all shapes is read before the first one begins, or the browser would work it out again for each. */
type Begin = () => void;

type Place = readonly [x: number, y: number];

/** The middle of each mark of a layer, pixels, by its key. */
function placesOf({ frame, x, y, ...layer }: PlotLayer): [key: string, at: Place][] {
  const part = (value: number, [from, to]: readonly [number, number]): number => (value - from) / (to - from);
  const at = (u: number, v: number): Place => [
    frame.x + part(u, x) * frame.width,
    frame.y + (1 - part(v, y)) * frame.height,
  ];
  if (layer.mark === 'dot') return layer.data.map(one => [one.key, at(one.x, one.y)]);
  if (layer.mark === 'rect')
    return layer.data.map(({ key, x1, x2, y1, y2 }) => [key, at((x1 + x2) / 2, (y1 + y2) / 2)]);
  // places on a map stay where they are
  return layer.data.map(({ key }) => [key, [0, 0]]);
}

/** Marks of a layer, already in their new places, come from their old ones, or from where they are seen; new ones come up. */
function moveLayer(elements: Element[], from: ReadonlyMap<string, Place>, to: readonly [string, Place][]): Begin[] {
  // those of Plot are not there yet
  if (elements.length !== to.length) return [];
  return to.map(([key, [x, y]], i) => {
    const element = elements[i]!;
    const running = moving.get(element);
    const { e, f } = new DOMMatrix(running && getComputedStyle(element).transform);
    const old = from.get(key);
    const by = old && `translate(${old[0] + e - x}px,${old[1] + f - y}px)`;
    return () => {
      running?.cancel();
      if (by !== 'translate(0px,0px)')
        animate(element, by ? { transform: [by, 'none'] } : { opacity: [0, 1] }, duration.mark);
    };
  });
}

function change(element: Element, before: Shape | undefined, shape: Shape, isBound: boolean): Begin {
  const running = moving.get(element);
  const seen = running ? getComputedStyle(element).getPropertyValue('d') : '';
  return () => {
    running?.cancel();
    if (!before || before.kind !== shape.kind) return fade(element, shape);
    if (shape.kind === 'text') return fade(element, shape);
    const old = before.kind === 'path' ? before.d : '';
    if (old === shape.d && !running) return;
    if (isBound || stepsOf(old) !== stepsOf(shape.d)) return fade(element, shape);
    const path = seen.startsWith('path') ? seen : `path("${old}")`;
    animate(element, { d: [path, `path("${shape.d}")`] }, duration.mark);
  };
}

const fade = (element: Element, { kind }: Shape): void =>
  animate(element, { opacity: [0, 1] }, kind === 'text' ? duration.words : duration.mark);

/** Whether a text says the same in the same place. */
const isSame = (a: Shape, b: Shape): boolean =>
  a.kind === 'text' && b.kind === 'text' && a.lines.join() === b.lines.join() && a.x === b.x && a.y === b.y;

/** The commands of path data: paths with the same ones have a way between them. */
const stepsOf = (d: string): string => d.replace(/[^A-Z]/g, '');
