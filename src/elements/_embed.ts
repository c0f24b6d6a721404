/** A chart, as the code to embed it sees it. */
export interface Embedded extends HTMLElement {
  /** Address of its dataset, perhaps only a fragment. */
  src?: string | null | undefined;
}

/** What a chart shows otherwise than its dataset says. */
const kept = ['form', 'as-of', 'highlight', 'lang', 'numbering', 'axis-direction'];

/**
 * HTML that shows the same chart on another page.
 * @param url absolute address of its file
 * @param chartId its chart, where it does not name one itself
 */
export function embedCode(chart: Embedded, url: string, chartId: string | undefined): string {
  const fragment = chart.src?.split('#')[1] ?? (chartId && encodeURIComponent(chartId));
  const own = kept.flatMap(name => {
    const value = chart.getAttribute(name);
    return value ? attribute(name, value) : [];
  });
  const attributes = [attribute('src', fragment ? `${url}#${fragment}` : url), ...own];
  return `<script type="module" ${attribute('src', libraryUrl())}></script>
<link rel="preload" ${attribute('href', url)} as="fetch" crossorigin>
<cited-chart ${attributes.join(' ')}></cited-chart>`;
}

/** The script that this page took the library from; else `cited.js` beside the files of the library. */
function libraryUrl(): string {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  // in two steps: bundlers take the two together for a file of theirs
  const here: string = import.meta.url;
  return scripts.find(src => /\/cited\.js([?#]|$)/.test(src)) ?? new URL('../cited.js', here).href;
}

const attribute = (name: string, value: string): string =>
  `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
