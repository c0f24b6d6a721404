import { css, html, type TemplateResult } from 'lit';
import { NotLoaded } from '../model/folder.ts';
import type { Telling } from '../model/telling.ts';
import { draw } from '../pipeline/draw.ts';
import { frame } from '../pipeline/frame.ts';
import { plan } from '../pipeline/plan.ts';
import { keyLine, rule, said, sourceLine } from './_chart.ts';
import type { Setting } from './_page.ts';
import { knownBy } from './_stage-parts.ts';
import type { StoryTold } from './_story-tellings.ts';
import { styles } from './_styles.ts';

/** Width of a picture on paper, CSS pixels. */
const width = 600;

/** What the look of a chart would change in the prose of a step is left as it was. */
export const stillStyles = [
  styles,
  css`
    :host {
      container-type: normal;
      margin: 0;
      font: inherit;
      text-align: inherit;
    }
    figure {
      margin-block: 0.5rem 1.5rem;
      font: 400 0.9375rem/1.45 var(--cited-sans);
      color-scheme: light;
      print-color-adjust: exact;
    }
    .when {
      font-weight: 650;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
    }
  `,
];

/** The picture of a step on paper, with all that a chart says of itself. All of its code must be there. */
export function stillOf(telling: Telling, { locale: { ui } }: StoryTold, setting: Setting | undefined): TemplateResult {
  const { title, subtitle, key, notes, summary, words, lang } = telling;
  return html`<figure part="figure" aria-labelledby="title" lang=${lang}>
    ${rule(telling)}
    <p id="title" part="title">${said(title)}</p>
    ${subtitle === undefined ? '' : html`<p id="subtitle" part="subtitle">${said(subtitle)}</p>`} ${knownBy(telling)}
    <p class="hidden">${said(summary)}</p>
    ${setting ? pictureOf(telling, words.construction, setting) : ''} ${keyLine(key)}
    ${notes.map(note => html`<p part="note">${said(note)}</p>`)} ${sourceLine(telling, ui)}
  </figure>`;
}

function pictureOf(telling: Telling, label: string, setting: Setting): TemplateResult | string {
  try {
    const scene = plan(telling, frame({ ...setting, width }));
    return html`<div class="plot" part="plot">${draw(scene, { uid: 'still', label })}</div>`;
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    return html`<p>${said(telling.summary)}</p>`;
  }
}
