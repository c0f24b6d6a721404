import { noChange } from 'lit';
import { directive } from 'lit/directive.js';
import { getCommittedValue, getDirectiveClass, setCommittedValue } from 'lit/directive-helpers.js';
import type { ChildPart } from 'lit/directive.js';
import { repeat, type RepeatDirective } from 'lit/directives/repeat.js';
import type { PlotLayer, Scene, Shape } from '../model/scene.ts';
import type { Each } from '../pipeline/draw.ts';

type KeyOf<T> = (item: T, index: number) => unknown;
type Template<T> = (item: T, index: number) => unknown;

const Repeat = getDirectiveClass(repeat([], () => '')) as typeof RepeatDirective;

/**
 * Lit's `repeat`, which takes over the elements of a list that was drawn in order: of the same items, as `Told` sees to. What is drawn
 * from the same as before is left alone.
 */
class Keyed extends Repeat {
  #isOwn = false;
  #before: ReadonlyMap<unknown, Shape> = new Map();

  override update<T>(part: ChildPart, [items, key, template]: [Iterable<T>, KeyOf<T> | Template<T>, Template<T>]) {
    const now = new Map<unknown, Shape>();
    const changed = (item: T, index: number): unknown => {
      const [name, shape] = [key(item, index), item as Shape];
      now.set(name, shape);
      return isAlike(this.#before.get(name), shape) ? noChange : template(item, index);
    };
    const args: [Iterable<T>, KeyOf<T>, Template<T>] = [items, key, changed];
    const parts = getCommittedValue(part);
    if (Array.isArray(parts) && !this.#isOwn) {
      // the keys of what is there
      setCommittedValue(part, undefined);
      super.update(part, args);
      setCommittedValue(part, parts);
    }
    this.#isOwn = true;
    const drawn = super.update(part, args);
    this.#before = now;
    return drawn;
  }
}

const shapeKeys = ['kind', 'role', 'd', 'x', 'y', 'anchor', 'size', 'weight', 'family', 'token', 'leading', 'halo'];
const paintKeys = ['token', 'pattern', 'width', 'dash', 'round'];

/** Whether two shapes are drawn alike: what stands in one place and what is told of it is made anew with each change. */
function isAlike(a: Shape | undefined, b: Shape): boolean {
  if (!a || !isSameIn(shapeKeys, a, b)) return false;
  if (a.kind === 'text') return b.kind === 'text' && a.lines.join('\n') === b.lines.join('\n');
  return b.kind === 'path' && isSameIn(paintKeys, a.fill, b.fill) && isSameIn(paintKeys, a.stroke, b.stroke);
}

const isSameIn = (keys: readonly string[], a: object = {}, b: object = {}): boolean =>
  keys.every(key => a[key as keyof typeof a] === b[key as keyof typeof b]);

/** Lists shapes so that each keeps its element, by its key. */
export const each = directive(Keyed) as Each;

/** Of marks, and of words, which are read and not followed: milliseconds. */
const duration = { mark: 320, words: 160 };
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
  const changes = layers.flatMap((layer, i) => moveLayer([...group.children[i]!.children], places, placesOf(layer)));
  for (const [i, shape] of to.shapes.entries()) {
    const element = elements[i];
    if (element) changes.push(change(element, before.get(shape.key), shape, bounds.has(shape.figure)));
  }
  for (const begin of changes) begin();
}

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
    const running = element.getAnimations();
    const { e, f } = new DOMMatrix(running.length ? getComputedStyle(element).transform : undefined);
    const old = from.get(key);
    const by = old && `translate(${old[0] + e - x}px,${old[1] + f - y}px)`;
    return () => {
      for (const animation of running) animation.cancel();
      if (by !== 'translate(0px,0px)')
        element.animate(by ? { transform: [by, 'none'] } : { opacity: [0, 1] }, { duration: duration.mark, easing });
    };
  });
}

function change(element: Element, before: Shape | undefined, shape: Shape, isBound: boolean): Begin {
  const running = element.getAnimations();
  const seen = running.length ? getComputedStyle(element).getPropertyValue('d') : '';
  return () => {
    for (const animation of running) animation.cancel();
    if (!before || before.kind !== shape.kind) return void fade(element, shape);
    if (shape.kind === 'text') return void (isSame(before, shape) || fade(element, shape));
    const old = before.kind === 'path' ? before.d : '';
    if (old === shape.d && !running.length) return;
    if (isBound || stepsOf(old) !== stepsOf(shape.d)) return void fade(element, shape);
    const path = seen.startsWith('path') ? seen : `path("${old}")`;
    element.animate({ d: [path, `path("${shape.d}")`] } as PropertyIndexedKeyframes, {
      duration: duration.mark,
      easing,
    });
  };
}

const fade = (element: Element, { kind }: Shape): Animation =>
  element.animate({ opacity: [0, 1] }, { duration: kind === 'text' ? duration.words : duration.mark, easing });

/** Whether a text says the same in the same place. */
const isSame = (a: Shape, b: Shape): boolean =>
  a.kind === 'text' && b.kind === 'text' && a.lines.join() === b.lines.join() && a.x === b.x && a.y === b.y;

/** The commands of path data: paths with the same ones have a way between them. */
const stepsOf = (d: string): string => d.replace(/[^A-Z]/g, '');
