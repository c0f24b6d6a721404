/** What the plug-in says of saved files: their addresses without a host, and when it was. */
export interface Saved {
  urls: string[];
  timestamp: number;
}

/** As much of Vite's `import.meta.hot` as is used here. */
interface Hot {
  on(event: string, listener: (saved: Saved) => void): void;
}

/**
 * Runs in pages that Vite serves, as text, and so uses nothing from outside: charts take new figures as soon as their file is saved. An address with
 * another query is another file to them, and what they show stays until the new figures are told.
 */
export function client(hot: Hot | undefined): void {
  const refresh = (root: ParentNode, { urls, timestamp }: Saved): void => {
    for (const element of root.querySelectorAll<Element & { src?: string | null; close?: () => void }>('*')) {
      if (element.shadowRoot) refresh(element.shadowRoot, { urls, timestamp });
      if (element.localName === 'vite-error-overlay') element.close?.();
      const src = element.localName.includes('-') ? (element.src ?? element.getAttribute('src')) : null;
      if (!src || !URL.canParse(src, document.baseURI)) continue;
      const url = new URL(src, document.baseURI);
      if (url.origin !== location.origin || !urls.includes(url.pathname)) continue;
      url.searchParams.set('t', String(timestamp));
      element.src = url.href;
    }
  };
  hot?.on('cited:data', saved => refresh(document, saved));
}
