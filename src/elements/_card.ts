import { html, nothing, type TemplateResult } from 'lit';
import { card, type CardSource } from '../pipeline/card.ts';
import { cited, named, said } from './_chart.ts';
import { heading } from './_heading.ts';
import type { CardInput } from './_open-card.ts';

/** The card of one figure: wording, what its number means, who said it, who reported it, when and where. */
export function cardView({ telling, id, level, ui, open }: CardInput): TemplateResult | typeof nothing {
  const found = card(telling, id);
  if (!found) return nothing;
  const { wording, translation, explanations, alternatives, speakers, label, sources, note } = found;
  const texts = [translation, ...explanations, ...alternatives].filter(text => text !== undefined);
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
    ${heading(level, 'card-title', 'card-title', said(found.heading))}
    ${wording && html`<p><q lang=${wording.lang}>${said(wording.text)}</q></p>`}
    ${texts.map(text => html`<p>${said(text)}</p>`)} ${speakers.length ? html`<p>${speakers.map(named)}</p>` : nothing}
    ${sources.length ? html`<p>${label} ${cited(sources[0] as CardSource)}</p>` : nothing}
    ${sources.map((source, index) => html`${index ? html`<p>${cited(source)}</p>` : nothing}${aboutSource(source)}`)}
    ${note && html`<p>${said(note)}</p>`}
    <button class="button" type="button" @click=${open.close}>${ui.close}</button>
  </div>`;
}

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
