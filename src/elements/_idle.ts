/**
 * Calls in a moment in which the page has nothing better to do, or `latest` milliseconds later. Not every browser says when it is idle:
 * there it is after `otherwise` milliseconds.
 */
export function whenIdle(go: (deadline?: IdleDeadline) => void, latest: number, otherwise = 30): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: latest });
  else setTimeout(go, otherwise);
}
