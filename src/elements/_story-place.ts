/** Side by side from this width on, rem: as in the styles. */
const besideFrom = 48;
/** Least height of a screen for a chart and its text, rem. */
const least = 30;

/** What is around a story: whether the page scrolls, and how much of it a reader sees. */
export class Place {
  scrolls = true;
  high = true;
  still = false;
  /** Where a step takes over, from the top of the viewport. */
  line = '50%';
  readonly #changed: () => void;
  readonly #sizes = new ResizeObserver(() => this.look());
  readonly #motion = matchMedia('(prefers-reduced-motion: reduce)');
  #story: Element | undefined;
  #isJudged = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  enter(story: Element): void {
    this.#story = story;
    this.#sizes.observe(story);
    addEventListener('resize', this.look);
    this.#motion.addEventListener('change', this.look);
    // all else is looked at when the observer speaks, in the next frame: nothing is laid out for it
    this.still = this.#motion.matches;
  }

  leave(): void {
    this.#sizes.disconnect();
    removeEventListener('resize', this.look);
    this.#motion.removeEventListener('change', this.look);
  }

  /** The story is all there: from now on it can be said whether the page scrolls. */
  ready(): void {
    if (this.#isJudged) return;
    this.#isJudged = true;
    this.look();
  }

  /** A frame that follows the height of its page is one for good, or the two would grow with each other. */
  #judge(isResized: boolean): void {
    const { documentElement: page } = document;
    if (isWhole(page)) this.scrolls = false;
    else if (isResized && page.scrollHeight > taller * innerHeight) this.scrolls = true;
  }

  readonly look = (event?: Event): void => {
    const before = JSON.stringify([this.scrolls, this.high, this.still, this.line]);
    const { documentElement: page } = document;
    const rem = parseFloat(getComputedStyle(page).fontSize) || 16;
    if (this.#isJudged) this.#judge(event?.type === 'resize');
    this.high = innerHeight >= least * rem;
    this.still = this.#motion.matches;
    const isWide = (this.#story?.clientWidth ?? 0) >= besideFrom * rem;
    // in pixels where bars of the browser come and go
    this.line = isWide ? '50%' : `${Math.round(0.7 * innerHeight)}px`;
    if (JSON.stringify([this.scrolls, this.high, this.still, this.line]) !== before) this.#changed();
  };
}

/** How much taller than its frame a page must be until it counts as scrolling again. */
const taller = 1.25;

/** Whether the page is in a frame as tall as all of it, or taller than any screen: there is nothing to scroll, or it scrolls outside. */
const isWhole = ({ scrollHeight }: Element): boolean =>
  window !== window.parent && (scrollHeight <= innerHeight + 2 || innerHeight > 1.2 * screen.height);
