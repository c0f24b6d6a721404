import { css, html, nothing, type TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Telling } from '../model/telling.ts';
import { card, type CardSource } from '../pipeline/card.ts';
import type { Explanation } from '../pipeline/explain.ts';
import { cited, join, named, said } from './_chart.ts';
import { heading, type HeadingLevel } from './_heading.ts';

/** The look of a card. */
export const cardStyles = css`
  #card {
    box-sizing: border-box;
    inset: auto;
    margin: 8px 0;
    max-inline-size: min(22rem, 92cqi);
    padding: 0.75rem 1rem;
    border: 1.5px solid var(--cited-text);
    border-radius: 2px;
    background: var(--cited-paper);
    color: var(--cited-text);
    font: 400 0.8125rem/1.5 var(--cited-sans);
  }
  #card[popover] {
    position: absolute;
    margin: 0;
  }
  #card > * + * {
    margin-block-start: 0.25rem;
  }
  #card :is(p, li) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  #card .button {
    margin-block-start: 0.5rem;
  }
  #card .button + .button {
    margin-inline-start: 0.5rem;
  }
  .small {
    font-size: 0.75rem;
    color: var(--cited-text2);
  }
  #card-title {
    font: 650 0.9375rem/1.3 var(--cited-serif);
  }
  /* 24 px, in small type too */
  #card a {
    padding-block: 0.35rem;
  }
  #card ul {
    margin-block: 0;
    padding-inline-start: 1.25em;
  }
  .figure {
    padding: 0;
    border: 0;
    min-block-size: 24px;
    min-inline-size: 24px;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  q {
    quotes: auto;
  }
`;

/** What a card is made of, and what its events call. */
export interface CardInput {
  telling: Telling;
  /** The row's id. */
  id: string;
  level: HeadingLevel;
  /** When it came to be known, where that is told. */
  since?: string | undefined;
  /** What else can be done at its end. */
  also?: unknown;
  open: {
    /** True: it floats beside its mark; false: it stands under the drawing. */
    readonly floats: boolean;
    /** Opens the card of another row. */
    show: (id: string) => void;
    close: () => void;
    stay: () => void;
    unhover: () => void;
    toggling: (event: ToggleEvent) => void;
    toggled: (event: ToggleEvent) => void;
  };
}

/** The card of one figure: wording, what its number means, who said it, who reported it, when and where. */
export function cardView({ telling, id, level, since, also, open }: CardInput): TemplateResult | typeof nothing {
  const found = card(telling, id);
  if (!found) return nothing;
  const { wording, translation, explanations, alternatives, speakers, label, sources, note, derivation } = found;
  const texts = [translation, ...explanations, ...alternatives, since].filter(text => text !== undefined);
  return html`<div
    id="card"
    part="card"
    role="dialog"
    aria-labelledby="card-title"
    popover=${open.floats ? 'auto' : nothing}
    @beforetoggle=${open.toggling}
    @toggle=${open.toggled}
    @pointerenter=${open.stay}
    @pointerleave=${open.unhover}
  >
    ${heading(level, 'card-title', said(found.heading))}
    ${wording && html`<p><q lang=${wording.lang}>${said(wording.text)}</q></p>`}
    ${texts.map(text => html`<p>${said(text)}</p>`)} ${speakers.length ? html`<p>${speakers.map(named)}</p>` : nothing}
    ${derivation ? premises(derivation, open.show) : nothing}
    ${sources.length ? html`<p>${label} ${cited(sources[0] as CardSource)}</p>` : nothing}
    ${sources.map((source, index) => html`${index ? html`<p>${cited(source)}</p>` : nothing}${aboutSource(source)}`)}
    ${note && html`<p>${said(note)}</p>`}
    <button class="button" type="button" @click=${open.close}>${detailsFor(telling.lang).ui.close}</button>
    ${also}
  </div>`;
}

/** The figures that a derived number rests on: each opens its own card, and leads to its sources. */
const premises = ({ premises }: Explanation, show: (id: string) => void): TemplateResult =>
  html`<ul>
    ${premises.map(
      ({ id, label, text, sources }) =>
        html`<li>
          <button class="figure" type="button" @click=${() => show(id)}>${said(label)}</button>: ${said(text)}
          (${join(sources.map(cited))})
        </li>`,
    )}
  </ul>`;

/** What else is known of a source, in small. */
function aboutSource({
  title,
  locator,
  published,
  accessed,
  archived,
  via,
  method,
}: CardSource): TemplateResult | typeof nothing {
  const texts = [title, locator, published, accessed, via, method]
    .filter(text => text !== undefined)
    .map(text => said(text));
  const parts = [...texts, ...(archived ? [cited(archived)] : [])];
  return parts.length
    ? html`<p class="small">${parts.map((part, index) => (index ? html` · ${part}` : part))}</p>`
    : nothing;
}
