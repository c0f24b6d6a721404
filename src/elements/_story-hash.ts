/** The step that an address leads to: by its own id, or by that of something in it. */
export function stepAt<T extends Element>(hash: string, story: Element, steps: readonly T[]): T | undefined {
  const id = decoded(hash.slice(1));
  if (!id) return undefined;
  const root = story.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(id);
  return target ? steps.find(step => step.contains(target)) : undefined;
}

/** Puts the step into the address, without a new entry in the history. */
export function writeStep(id: string): void {
  const { pathname, search } = location;
  try {
    history.replaceState(history.state, '', `${pathname}${search}#${encodeURIComponent(id)}`);
  } catch {
    // a page without an address of its own
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
