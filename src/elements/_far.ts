import type { Hit, Scene } from '../model/scene.ts';

/** For how long what is far waits, milliseconds: changes that follow each other faster are drawn there once. */
const patience = 150;
/** What a row has in its own place. */
const own = new Set(['mark', 'body', 'edge', 'tail', 'name', 'value', 'detail']);

/** Those that wait, by their charts. */
const waiting = new Map<Element, () => void>();

/**
 * A scene in the place of another, as it may look for a moment: where a tall drawing changes and its rows keep their places, those more than half a screen out
 * of sight stay as they were. All of it is shown as soon as somebody scrolls or prints, or nothing else changes. What is said of rows is never late.
 */
export function near(chart: Element, from: Scene, to: Scene, show: (scene: Scene) => void): Scene {
  waiting.delete(chart);
  const rows = farIn(chart, from, to);
  if (!rows?.size) return to;
  const hits = new Map(from.hits.map(hit => [hit.id, hit]));
  const shapes = new Map(from.shapes.map(shape => [shape.key, shape]));
  const all = (): void => {
    if (waiting.get(chart) !== all) return;
    waiting.delete(chart);
    show(to);
  };
  waiting.set(chart, all);
  setTimeout(all, patience);
  return {
    ...to,
    hits: to.hits.map(hit => (rows.has(hit.id) && hits.get(hit.id)) || hit),
    shapes: to.shapes.map(
      shape => (rows.has(shape.figure ?? '') && own.has(shape.role) && shapes.get(shape.key)) || shape,
    ),
  };
}

/** Ids of the rows that are, and were, far out of sight. */
function farIn(chart: Element, from: Scene, { width, height, hits }: Scene): ReadonlySet<string> | undefined {
  if (height < 1.5 * innerHeight || height !== from.height || width !== from.width) return undefined;
  const box = chart.shadowRoot?.querySelector('.plot svg')?.getBoundingClientRect();
  if (!box?.width) return undefined;
  const isFar = ({ y, height: tall }: Hit): boolean =>
    box.top + y + tall < -0.5 * innerHeight || box.top + y > 1.5 * innerHeight;
  return new Set(
    hits.flatMap((hit, i) => {
      const before = from.hits[i];
      return before?.id === hit.id && isFar(hit) && isFar(before) ? [hit.id] : [];
    }),
  );
}

// what comes into view is there when it is painted
for (const name of ['scroll', 'beforeprint'])
  addEventListener(name, () => waiting.forEach(all => all()), { capture: true, passive: true });
