import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Text } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { End } from '../model/quantity.ts';
import { leastCertain } from '../model/status.ts';
import type { Citation, KeyEntry, Telling } from '../model/telling.ts';

/** A string of the data, kept from turning the text around it; in its own language where that is another. */
export const said = (text: string, lang?: string): TemplateResult => html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;

/** A citation, as a link where it is safe to follow. */
export const cited = ({ text, url }: Pick<Citation, 'text' | 'url'>): TemplateResult =>
  url ? html`<a href=${url} rel="noopener">${said(text)}</a>` : said(text);

/** The language of a text of the data, where it is not the one that the chart speaks. */
export const foreign = ({ lang, dataLang }: Telling, text?: Text): string | undefined =>
  lang === dataLang || Object.hasOwn(Object(text), lang) ? undefined : dataLang;

/** The line over a chart: it has the style of its least certain statement. */
export function rule(telling?: Telling): TemplateResult {
  const numbered = telling?.told.filter(told => told.end !== 'none' && !told.row.reference) ?? [];
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
  lower: 'M14 50V34M42 50V34M6 24h44M17 14h22M22 7l6-6 6 6',
  upper: 'M6 11h44M14 11v39M42 11v39M14 24h28M21 34h14',
  approximate: 'M11 50V14l9 8 8-8 8 8 9-8v36',
};

function swatch({ status, end, disputed, derived }: KeyEntry): TemplateResult {
  const path = disputed ? 'M3 28q6-14 12 0t12 0 12 0 12 0' : ((end && ends[end]) ?? 'M8 11h40v34H8z');
  const look = disputed ? 'disputed' : derived ? 'derived' : (status ?? end);
  return html`<svg class="swatch ${look}" viewBox="0 0 56 56" aria-hidden="true"><path d=${path} /></svg>`;
}

/** How many sources the source line names. */
export const shownSources = 2;

/** Who said it, who reported it: always there, always text. Of more than two sources the details have the others. */
export function sourceLine({ sourceLine: { speakers, label, sources } }: Telling, ui: Locale['ui']): TemplateResult {
  const more = sources.length - shownSources;
  const shown: unknown[] = sources.slice(0, shownSources).map(cited);
  if (more > 0) shown.push(ui.more(more));
  return html`<p part="source">${speakers.map(named)}${sources.length ? html`${label} ${join(shown)}` : nothing}</p>`;
}

/** `Said by: A; B. ` */
export const named = ({ label, names }: { label: string; names: string[] }): TemplateResult =>
  html`${label} ${join(names.map(name => said(name)))}. `;

/** Items with semicolons between them. */
export const join = (items: unknown[]): unknown[] => items.map((item, index) => (index ? html`; ${item}` : item));

/** What stands in a chart's place while it loads, and after a fault: what the author wrote inside the element, and a sentence. `still`: it is a picture of the chart. */
export const state = (isLoading: boolean, sentence: TemplateResult | typeof nothing, still?: boolean): TemplateResult =>
  html`<div class=${still ? 'still' : 'state'} part="figure" aria-busy=${isLoading}>
    ${rule()}<slot></slot>${sentence}
  </div>`;

/** That figures are on their way, and of long tables how much is read: seen only if they are late. */
export const late = (ui?: Locale['ui'], part?: number): TemplateResult =>
  html`<p class="late" part="note">
    ${ui?.loading} ${part === undefined ? nothing : html`<progress aria-label=${ui?.loading} value=${part}></progress>`}
  </p>`;

/** What readers are told after a fault: a plain sentence, what is known of the cause, and another try where that can help. */
export const fault = (sentence: string, cause: unknown, ui: Locale['ui'], retry?: () => void): TemplateResult =>
  html`<p part="note">
    ${sentence} ${cause} ${retry && html`<button class="button" type="button" @click=${retry}>${ui.retry}</button>`}
  </p>`;

/** Under a chart that could not be read again: from when it is, and another try. */
export const stale = (ui: Locale['ui'], date: string, problems: Problem[], retry: () => void): TemplateResult =>
  fault(ui.checked(date), html`<code>${problems[0]?.code}</code>`, ui, retry);
