import { clock, loadFile, loadInline, type Loaded, type LoadOptions } from './_load.ts';

/** What a feed has at the moment. */
export interface FeedState extends Loaded {
  loading: boolean;
  /** When the figures came; absent until they have. */
  at?: Date;
}

/**
 * The figures of one file, shared by all elements that want them: loaded when the first one listens, given up when the last
 * one leaves before they came.
 */
export class Feed {
  state: FeedState = { loading: false, data: null, problems: [] };
  readonly #name: string;
  readonly #load: (options: LoadOptions) => Promise<Loaded>;
  readonly #listeners = new Set<() => void>();
  #control: AbortController | undefined;

  /** `name`: how messages call it. */
  constructor(name: string, load: (options: LoadOptions) => Promise<Loaded>) {
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
    if (this.#control) return;
    const control = new AbortController();
    this.#control = control;
    removeEventListener('online', this.#online);
    this.#set({ ...this.state, loading: true });
    void this.#load({ signal: control.signal, cache }).then(loaded => {
      if (this.#control !== control) return;
      this.#control = undefined;
      if (!loaded.data) this.#warn(loaded);
      this.#set({ ...loaded, loading: false, ...(loaded.data && { at: clock.now() }) });
    });
  }

  /** Says it once for developers, and waits for the network if that was the cause. */
  #warn({ problems }: Loaded): void {
    for (const { code, message } of problems.slice(0, 1)) console.warn(`cited: ${this.#name}: ${code} ${message}`);
    if (problems.some(({ code }) => code === 'load/network')) addEventListener('online', this.#online);
  }

  readonly #online = (): void => this.reload();

  #giveUp(): void {
    removeEventListener('online', this.#online);
    this.#control?.abort();
    this.#control = undefined;
    this.state = { ...this.state, loading: false };
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** How an element wants its file. */
export interface FeedOptions {
  integrity?: string | undefined;
  /** Seconds. */
  timeout?: number | undefined;
}

const files = new Map<string, Feed>();

/** The feed of a URL: one for a page, and one more for each other `integrity`. */
export function fileFeed(url: string, { integrity, timeout }: FeedOptions): Feed {
  const key = `${url} ${integrity ?? ''}`;
  const feed = files.get(key) ?? new Feed(url, options => loadFile(url, { ...options, integrity, timeout }));
  files.set(key, feed);
  return feed;
}

/** A feed of figures that the page holds itself. */
export const inlineFeed = (value: unknown, base: string, { timeout }: FeedOptions): Feed =>
  new Feed('data in the page', options => loadInline(value, base, { ...options, timeout }));
