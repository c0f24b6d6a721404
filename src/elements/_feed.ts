import { unusual } from './_problem.ts';
import { clock, loadFile, within, type Load, type Loaded } from './_load.ts';

/** What a feed has at the moment. */
export interface FeedState extends Loaded {
  loading: boolean;
  /** How much of its long tables is read, from 0 to 1. */
  part?: number;
  /** When the figures came; absent until they have. */
  at?: Date;
}

/** How an element wants its file. */
export interface FeedOptions {
  integrity?: string | null | undefined;
  /** Seconds. */
  timeout?: number | null | undefined;
}

/**
 * The figures of one file, shared by all elements that want them: loaded when the first one listens, given up when the last
 * one leaves before they came.
 */
export class Feed {
  state: FeedState = { loading: false, data: null, problems: [] };
  readonly #name: string;
  readonly #load: Load;
  readonly #listeners = new Set<() => void>();
  /** Of the last load, and of the wait for a network after it. */
  #control: AbortController | undefined;

  /** `name`: how messages call it. */
  constructor(name: string, load: Load) {
    this.#name = name;
    this.#load = load;
  }

  /** Calls back on every change; gives the function that ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.state.data) this.reload('default');
    return () => {
      this.#listeners.delete(listener);
      // an element that moves leaves and comes back in one task
      queueMicrotask(() => this.#listeners.size || this.#giveUp());
    };
  }

  /** Loads again, past the browser's cache; nothing while it is loading anyway. */
  reload(cache: RequestCache = 'reload'): void {
    if (this.state.loading) return;
    this.#giveUp();
    this.#control = new AbortController();
    const { signal } = this.#control;
    this.#set({ ...this.state, loading: true });
    const progress = (part: number): void => {
      if (!signal.aborted) this.#set({ ...this.state, part });
    };
    void this.#load({ signal, cache, progress }).then(loaded => {
      if (signal.aborted) return;
      if (!loaded.data) this.#fail(loaded, signal);
      this.#set({ ...loaded, loading: false, ...(loaded.data && { at: clock.now() }) });
    });
  }

  /** Says it once for developers, and tries again when there is a network. */
  #fail({ problems }: Loaded, signal: AbortSignal): void {
    console.warn(`cited: ${this.#name}: ${problems[0]?.code} ${problems[0]?.message}`);
    addEventListener('online', () => this.reload(), { signal });
  }

  #giveUp(): void {
    this.#control?.abort();
    this.state = { ...this.state, loading: false };
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

const files = new Map<string, Feed>();

/** The feed of a URL: one for a page, and one more for each other `integrity`. */
export function fileFeed(url: string, { integrity, timeout }: FeedOptions): Feed {
  const key = `${url} ${integrity ?? ''}`;
  const feed =
    files.get(key) ??
    new Feed(
      url,
      within(timeout, how => loadFile(url, integrity, how)),
    );
  files.set(key, feed);
  return feed;
}

/** A feed of figures that the page holds itself. */
export const inlineFeed = (value: unknown, base: string, { timeout }: FeedOptions): Feed =>
  new Feed(
    'data in the page',
    within(timeout, async how => (await unusual()).loadInline(value, base, how)),
  );
