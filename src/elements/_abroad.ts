import type { CSSResultOrNative } from 'lit';

/** Gives a shadow tree that has come into another document its styles: sheets of that document. */
export function adopt(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { defaultView } = root.ownerDocument;
  if (!defaultView || root.ownerDocument === document) return;
  root.adoptedStyleSheets = styles.map(style => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : '');
    return sheet;
  });
}

/** Tells developers that another copy of the library was there first. */
export const warnOfOther = (tag: string, theirs: string | undefined, ours: string): void =>
  console.warn(`cited: <${tag}> is already defined by version ${theirs ?? 'unknown'}; version ${ours} leaves it`);
