/** What was done until now has been painted, so that what comes next has a frame of its own; a page that nobody sees has none. */
export const framePassed = (): Promise<unknown> =>
  new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
