/** What a drawing is set in: widths in CSS pixels, type as the page has it. */
export interface Setting {
  width: number;
  /** Root font size. */
  rem: number;
  dir: 'ltr' | 'rtl';
  sans: string;
  serif: string;
  /** Extra space that readers set between letters and words. */
  letterSpacing: number;
  wordSpacing: number;
}

/** What an element on a page is told about its surroundings. */
export interface Inhabitant extends HTMLElement {
  /** A language or direction above it changed. */
  turned(): void;
  /** Its width or its type changed. */
  measured(setting: Setting): void;
  /** It comes near the viewport. */
  approached(): void;
  /** The page is about to be printed. */
  printed(): void;
}

/** Those on the page. */
export const inhabitants = new Set<Inhabitant>();

// One observer of each kind for all elements of a page. They are made when first used: the module also loads where there is no DOM.
let sizes: ResizeObserver | undefined;
let sights: IntersectionObserver | undefined;
let langs: MutationObserver | undefined;
let paper: MediaQueryList | undefined;

/** Adds a connected element: it hears about language and direction in all trees above it, when it comes near the viewport, and about printing. */
export function enter(element: Inhabitant): void {
  if (!inhabitants.size) {
    addEventListener('beforeprint', print);
    // previews and emulated media tell no event
    (paper ??= matchMedia('print')).addEventListener('change', print);
  }
  inhabitants.add(element);
  sights ??= new IntersectionObserver(
    entries => entries.forEach(entry => entry.isIntersecting && (entry.target as Inhabitant).approached()),
    { rootMargin: '50% 0px' },
  );
  sights.observe(element);
  langs ??= new MutationObserver(() => inhabitants.forEach(one => one.turned()));
  const options = { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] };
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    langs.observe(root, options);
    if (!(root instanceof ShadowRoot)) break;
  }
}

/** Forgets an element that left its page. */
export function leave(element: Inhabitant): void {
  inhabitants.delete(element);
  sights?.unobserve(element);
  if (inhabitants.size) return;
  removeEventListener('beforeprint', print);
  paper?.removeEventListener('change', print);
  langs?.disconnect();
}

/**
 * Watches the rule in an element's shadow tree, and measures it at once, also if it is watched already: its width is that of the
 * plot, its height follows the root font size, and neither depends on what is drawn below, so that drawing never starts the
 * next measurement.
 */
export function watchRule(rule: Element): void {
  sizes ??= new ResizeObserver(entries => {
    // everything is read before anything is drawn
    for (const { target, borderBoxSize } of entries) {
      const { host } = target.getRootNode() as ShadowRoot;
      (host as Inhabitant | undefined)?.measured(settingOf(target, borderBoxSize[0]?.inlineSize ?? 0));
    }
  });
  // one that is watched already would not be measured
  sizes.unobserve(rule);
  sizes.observe(rule, { box: 'border-box' });
}

/** Ends the watch. */
export const unwatchRule = (rule: Element): void => sizes?.unobserve(rule);

/** What the rule's surroundings set; `width` as measured. */
export function settingOf(rule: Element, width: number): Setting {
  const style = getComputedStyle(rule);
  const px = (value: string): number => parseFloat(value) || 0;
  return {
    width,
    rem: px(getComputedStyle(rule.ownerDocument.documentElement).fontSize) || 16,
    dir: style.direction === 'rtl' ? 'rtl' : 'ltr',
    sans: style.getPropertyValue('--cited-sans').trim(),
    serif: style.getPropertyValue('--cited-serif').trim(),
    letterSpacing: px(style.letterSpacing),
    wordSpacing: px(style.wordSpacing),
  };
}

const print = (event: Event): void => {
  if (event.type === 'beforeprint' || paper?.matches) inhabitants.forEach(one => one.printed());
};
