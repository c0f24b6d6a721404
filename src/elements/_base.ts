import { adoptStyles, LitElement, type CSSResultOrNative, type PropertyDeclarations, type PropertyValues } from 'lit';
import { changed, forget, originOf, type Origin } from './_origin.ts';
import { unusual } from './_problem.ts';
import { attribute, composedAncestors } from './_tree.ts';

let warned = false;

/**
 * What all elements have in common: where their figures come from, their language, and how they are defined.
 */
export class CitedElement extends LitElement {
  /** The name that `define` gives. */
  static readonly tag: string = '';
  /** Version of the library; by this name other copies on the page are known. */
  static readonly cited: string = '0.1.0';

  static override properties: PropertyDeclarations = {
    src: {},
    data: { attribute: false, hasChanged: () => true },
    integrity: {},
    timeout: { type: Number },
  };

  /** Address of a dataset, `drills.json#plans`; without a file (`#plans`) that of the nearest `cited-*` ancestor. */
  declare src: string | null | undefined;
  /** A parsed dataset or its JSON text, in place of a file. Set it again after changing the object. */
  declare data: unknown;
  /** Hash that the file in `src` must have, as in `<script integrity>`; what cannot be read as one is an error. */
  declare integrity: string | null | undefined;
  /** Seconds to wait for a file; default 15. */
  declare timeout: number | null | undefined;

  /** The figures as found by the last look, or null. */
  origin: Origin | null = null;
  readonly #styles: CSSResultOrNative[] = [...(this.constructor as typeof LitElement).elementStyles];

  /**
   * Defines the element, by default under its own name. Never throws: where the name is taken it stays with the one who has it,
   * and a page that holds two copies of the library is told once.
   */
  static define(tag: string = this.tag, registry: CustomElementRegistry = customElements): void {
    const held: (CustomElementConstructor & { cited?: string }) | undefined = registry.get(tag);
    if (!held) register(this, tag, registry);
    else if (held !== this && !(held.prototype instanceof this) && !warned) {
      warned = true;
      unusual().then(
        ({ warnOfOther }) => warnOfOther(tag, held.cited, this.cited),
        () => undefined,
      );
    }
  }

  constructor() {
    super();
    // with its styles from the start: an unstyled host has no width, and what has no width is never measured
    (this as { renderRoot: HTMLElement | DocumentFragment }).renderRoot = this.createRenderRoot();
  }

  /** Adds a style once, for parts that are loaded later. */
  wear(style: CSSResultOrNative): void {
    if (this.#styles.includes(style)) return;
    this.#styles.push(style);
    this.adoptedCallback();
  }

  /** Style sheets belong to a document: in another one they are made anew. */
  adoptedCallback(): void {
    const root = this.renderRoot as ShadowRoot;
    if (this.ownerDocument === document) adoptStyles(root, this.#styles);
    else
      unusual().then(
        ({ adopt }) => adopt(root, this.#styles),
        () => undefined,
      );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(changed, this.#again);
    this.seek();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(changed, this.#again);
  }

  protected override willUpdate(properties: PropertyValues): void {
    if (!properties.size) return;
    if (properties.has('data')) forget(this);
    this.seek();
    announce();
  }

  /** Looks where the figures are; elements that show them take it from there. */
  protected seek(): void {
    this.origin = originOf(this);
  }

  /** The language to speak: the nearest `lang` on the element or above it, across shadow roots; else English. */
  get language(): string {
    for (const element of [this, ...composedAncestors(this)]) {
      const lang = attribute(element, 'lang')?.trim();
      if (lang) return lang;
    }
    return 'en';
  }

  readonly #again = (): void => {
    if (!this.origin?.own) this.seek();
  };
}

let announced = false;

/** Tells all others that figures have moved, once for all elements that change together: each of them listens. */
function announce(): void {
  if (announced) return;
  announced = true;
  queueMicrotask(() => {
    announced = false;
    dispatchEvent(new Event(changed));
  });
}

/** A registry takes each class under one name. */
function register(element: typeof CitedElement, tag: string, registry: CustomElementRegistry): void {
  try {
    registry.define(tag, element);
  } catch {
    registry.define(tag, class extends element {});
  }
}
