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
    if (gate) this.#show(gate.plotted(layer, uid), element);
    else void this.#load(layer, element, uid);
    return noChange;
  }

  async #load(layer: PlotLayer, group: Element, uid: string): Promise<void> {
    this.#show(
      layerPaths(layer).map(path => plain(path, uid)),
      group,
    );
    try {
      gate = await import('./plot-gate.ts');
    } catch {
      // asked for again when another scene is drawn
      return;
    }
    if (this.#layer === layer) this.#show(gate.plotted(layer, uid), group);
  }

  #show(marks: readonly Mark[], group: Element): void {
    const before = this.#elements;
    this.#elements = new Map(marks.map(({ key, element }) => [key, kept(before.get(key), element)]));
    group.replaceChildren(...this.#elements.values());
  }
}

/** A mark that is drawn without Plot. */
function plain({ key, d, ...look }: PathShape, uid: string): Mark {
  const element = dressed('path', look, uid);
  element.setAttribute('d', d);
  return { key, element };
}

const put = directive(Put);

/** The old element of a mark with the attributes of the new one; the new one if there is no old one of its kind. */
function kept(old: Element | undefined, made: Element): Element {
  if (old?.tagName !== made.tagName) return made;
  for (const name of old.getAttributeNames()) if (!made.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of made.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  return old;
}
