/** A moment in which the page has nothing better to do, or `latest` milliseconds later. Not every browser says when it is idle. */
export const idle = (latest = 2000): Promise<unknown> =>
  new Promise(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: latest });
    else setTimeout(resolve, 30);
  });
