import { noChange, svg, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { PathShape, PlotLayer } from '../model/scene.ts';
import { dressed } from './dress.ts';
import { layerPaths } from './layer-paths.ts';

/** A mark as an element. */
interface Mark {
  key: string;
  element: Element;
}

type Gate = typeof import('./plot-gate.ts');
let gate: Gate | undefined;
/** Marks that Plot has placed before they are drawn. They are never drawn themselves: a scene may come back. */
const ahead = new WeakMap<PlotLayer, { uid: string; marks: readonly Mark[] }>();

/** Loads Plot. To run its code takes as long as to place the marks of a chart: both in one task would hold up a reader. */
async function loaded(): Promise<Gate> {
  if (gate) return gate;
  const code = await import('./plot-gate.ts');
  await new Promise(resolve => setTimeout(resolve));
  return (gate = code);
}

/** Has Plot place the marks of a layer before it is drawn, for scenes that change before a reader's eyes. Rejects if Plot cannot be loaded. */
export async function plotAhead(layer: PlotLayer, uid: string): Promise<void> {
  const { plotted } = await loaded();
  ahead.set(layer, { uid, marks: plotted(layer, uid) });
}

/** The marks of a layer, each a new element. */
function plotted(layer: PlotLayer, uid: string, { plotted }: Gate): readonly Mark[] {
  const before = ahead.get(layer);
  if (before?.uid !== uid) return plotted(layer, uid);
  return before.marks.map(({ key, element }) => ({ key, element: element.cloneNode() as Element }));
}

/**
 * A group for each layer, for the marks of Observable Plot. Until that has arrived, for print or where it cannot be loaded, they
 * are drawn without it. A mark of the same key keeps its element from one scene to the next.
 */
export const drawLayers = (layers: readonly PlotLayer[], uid: string): TemplateResult[] =>
  layers.map(layer => svg`<g ${put(layer, uid)}></g>`);

class Put extends Directive {
  #layer: PlotLayer | undefined;
  #elements = new Map<string, Element>();

  override render(_layer: PlotLayer, _uid: string): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [layer, uid]: [PlotLayer, string]): typeof noChange {
    if (layer === this.#layer) return noChange;
    this.#layer = layer;
    if (gate) this.#show(plotted(layer, uid, gate), element);
    else void this.#load(layer, element, uid);
    return noChange;
  }

  async #load(layer: PlotLayer, group: Element, uid: string): Promise<void> {
    this.#show(
      layerPaths(layer).map(path => plain(path, uid)),
      group,
    );
    // asked for again when another scene is drawn
    const code = await loaded().catch(() => undefined);
    if (code && this.#layer === layer) this.#show(plotted(layer, uid, code), group);
  }

  #show(marks: readonly Mark[], group: Element): void {
    const before = this.#elements;
    this.#elements = new Map(marks.map(({ key, element }) => [key, kept(before.get(key), element)]));
    place([...this.#elements.values()], group);
  }
}

/** A mark that is drawn without Plot. */
function plain({ key, d, ...look }: PathShape, uid: string): Mark {
  const element = dressed('path', look, uid);
  element.setAttribute('d', d);
  return { key, element };
}

const put = directive(Put);

/** Puts elements into a group, and nothing else; those that stay in their order are not touched: the browser would style them anew. */
function place(elements: readonly Element[], group: Element): void {
  const wanted = new Set(elements);
  group.querySelectorAll(':scope > *').forEach(old => wanted.has(old) || old.remove());
  let at = group.firstElementChild;
  for (const element of elements)
    if (element === at) at = at.nextElementSibling;
    else group.insertBefore(element, at);
}

/** The old element of a mark with the attributes of the new one; the new one if there is no old one of its kind. */
function kept(old: Element | undefined, made: Element): Element {
  if (old?.tagName !== made.tagName) return made;
  for (const name of old.getAttributeNames()) if (!made.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of made.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  return old;
}
