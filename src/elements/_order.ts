/** The trees that an element is in, as the nodes that stand for it there: itself, the host of its tree, and so on outwards. */
function placesOf(element: Element): Element[] {
  const places = [element];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    places.push(root.host);
  return places.reverse();
}

/** Compares two elements by their order on the page, through shadow trees. */
export function byOrder(a: Element, b: Element): number {
  const [ours, theirs] = [placesOf(a), placesOf(b)];
  let at = 0;
  while (ours[at] && ours[at] === theirs[at]) at++;
  const [one, other] = [ours[at], theirs[at]];
  if (!one || !other) return ours.length - theirs.length;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
