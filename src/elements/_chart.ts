import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Problem } from '../model/problem.ts';
import type { End } from '../model/quantity.ts';
import { leastCertain } from '../model/status.ts';
import type { Citation, KeyEntry, Telling } from '../model/telling.ts';
import { safeUrl } from '../model/url.ts';

/** A string of the data, kept from turning the text around it; in its own language where that is another. */
export const said = (text: string, lang?: string): TemplateResult => html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;

/** A citation, as a link where it is safe to follow. */
export const cited = ({ text, url }: Pick<Citation, 'text' | 'url'>): TemplateResult =>
  url ? html`<a href=${url} rel="noopener">${said(text)}</a>` : said(text);

/** The language of the data's own strings, where it is not the one that the chart speaks. */
export const foreign = ({ lang, dataLang }: Telling): string | undefined => (lang === dataLang ? undefined : dataLang);

/** The line over a chart: it has the style of its least certain statement. */
export function rule(telling?: Telling): TemplateResult {
  const numbered = telling?.told.filter(told => told.end !== 'none') ?? [];
  const shown = numbered.length ? numbered : (telling?.told ?? []);
  const wavy = shown.some(told => told.disputed);
  const line = wavy
    ? svg`<pattern id="wave" width="16" height="6" patternUnits="userSpaceOnUse"><path d="M0 3q4-4 8 0t8 0" /></pattern>
        <rect width="100%" height="6" fill="url(#wave)" stroke="none" />`
    : svg`<line x2="100%" y1="3" y2="3" class=${leastCertain(shown.map(told => told.status))} />`;
  return html`<div class="rule"><svg aria-hidden="true">${line}</svg></div>`;
}

/** What the lines and ends of the marks say. */
export const keyLine = (entries: KeyEntry[]): TemplateResult | typeof nothing =>
  entries.length
    ? html`<p part="key">${entries.map(entry => html`${swatch(entry)}<span>${said(entry.text)}</span> `)}</p>`
    : nothing;

/** Small marks with the end that an entry explains; anything else is a closed one with its edge. */
const ends: Readonly<Partial<Record<End, string>>> = {
  lower: 'M5 18v-6M15 18v-6M2 8.5h16M6 5h8M8 2.5l2-2 2 2',
  upper: 'M2 4h16M5 4v14M15 4v14M5 8.5h10M7.5 12h5',
  approximate: 'M4 18V5l3 3 3-3 3 3 3-3v13',
};

function swatch({ status, end, disputed, derived }: KeyEntry): TemplateResult {
  const path = disputed ? 'M1 10q2.25-5 4.5 0t4.5 0 4.5 0 4.5 0' : ((end && ends[end]) ?? 'M3 4h14v12H3z');
  const look = disputed ? 'disputed' : derived ? 'derived' : (status ?? end);
  return html`<svg class="swatch ${look}" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
}

/** Who said it, who reported it: always there, always text. */
export const sourceLine = ({ sourceLine: { speakers, label, sources } }: Telling): TemplateResult =>
  html`<p part="source">
    ${speakers.map(named)}${sources.length ? html`${label} ${join(sources.map(cited))}` : nothing}
  </p>`;

/** `Said by: A; B. ` */
export const named = ({ label, names }: { label: string; names: string[] }): TemplateResult =>
  html`${label} ${join(names.map(name => said(name)))}. `;

/** Items with semicolons between them. */
const join = (items: unknown[]): unknown[] => items.map((item, index) => (index ? html`; ${item}` : item));

/** While there is nothing to show yet, or no longer: what the author wrote inside the element, and the reason. */
export function waiting(ui: Locale['ui'] | undefined): TemplateResult {
  return html`<div class="state" part="figure" aria-busy="true">
    ${rule()}<slot></slot>
    <p class="late">${ui?.loading}</p>
  </div>`;
}

/** The state after a fault: the author's own words stay, and readers are told. */
export const failing = (
  ui: Locale['ui'] | undefined,
  problems: Problem[],
  url: string | undefined,
  retry: () => void,
): TemplateResult =>
  html`<div class="state" part="figure">${rule()}<slot></slot>${fault(ui, problems, url, retry)}</div>`;

/** One plain sentence, the source, the cause and another try. */
export function fault(
  ui: Locale['ui'] | undefined,
  problems: Problem[],
  url: string | undefined,
  retry: () => void,
): TemplateResult {
  const [first] = problems;
  const source = url === undefined ? nothing : html` ${ui?.source} ${cited({ text: url, ...link(url) })}`;
  return html`<p part="note">${ui?.failed}${source}</p>
    ${first && html`<p part="note" lang="en"><code>${first.code}</code>: ${said(place(first) + first.message)}</p>`}
    ${url === undefined ? nothing : html`<button class="button" type="button" @click=${retry}>${ui?.retry}</button>`}`;
}

/** Under a chart that could not be read again: from when it is, and another try. */
export const staleNote = (ui: Locale['ui'], date: string, problems: Problem[], retry: () => void): TemplateResult =>
  html`<p part="note" class="stale">
    ${ui.checked(date)} <code>${problems[0]?.code}</code>
    <button class="button" type="button" @click=${retry}>${ui.retry}</button>
  </p>`;

const link = (text: string): { url?: string } => {
  const url = safeUrl(text);
  return url === undefined ? {} : { url };
};

const place = ({ line, column }: Problem): string => (line ? `${line}:${column ?? 1} ` : '');
