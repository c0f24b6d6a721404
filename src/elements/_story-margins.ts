import { css } from 'lit';

/** Height of what is pinned over the text of a story, for the scroll margins of all that can have the focus in it. */
export const pinned = '--cited-pinned';

/** The same for what has the focus inside an element of ours. */
export const marginStyles = css`
  a,
  button,
  [tabindex] {
    scroll-margin-block-start: var(--cited-pinned, 1rem);
  }
`;

let sheet: CSSStyleSheet | undefined;
const made = (name: string): CSSStyleSheet => {
  const one = new CSSStyleSheet();
  const targets = 'a,button,input,select,textarea,summary,audio,video,iframe,[tabindex],[id],[contenteditable]';
  one.replaceSync(`${name} :is(${targets}){scroll-margin-block-start:var(${pinned},1rem)}`);
  return one;
};

const stories = new Map<Document | ShadowRoot, Set<Element>>();

/** Sees to it that nothing in a story has the focus, or is led to, under its chart. The sheet goes with the last story of a tree. */
export const margins = {
  enter(story: Element): void {
    const root = story.getRootNode() as Document | ShadowRoot;
    // a style sheet belongs to its document
    if (root.ownerDocument !== document && root !== document) return;
    sheet ??= made(story.localName);
    const there = stories.get(root) ?? new Set();
    stories.set(root, there.add(story));
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  },
  leave(story: Element): void {
    for (const [root, there] of stories) {
      if (!there.delete(story) || there.size) continue;
      stories.delete(root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(one => one !== sheet);
    }
  },
};
