import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Choice } from '../pipeline/choices.ts';
import { said } from './_chart.ts';
import type { Chosen } from './_controlled.ts';
import { listButton, undo } from './_control-parts.ts';
import type { Popup } from './_popup.ts';

/**
 * The series of a chart: a press on a name shows it alone, a second press all again, and the eye beside it hides it or shows it. They
 * stand in one line, and in a list that opens where the line has no room for them.
 */
export function legendView(chosen: Chosen, all: readonly Choice[], popup: Popup, isNarrow: boolean): TemplateResult {
  const { seen, words, see } = chosen;
  const known = all.filter(({ key }) => seen.series?.includes(key)).map(({ key }) => key);
  const shown = new Set(known.length ? known : all.map(({ key }) => key));
  const isAll = shown.size === all.length;
  const show = (keys: string[]): void => see({ series: keys.length < all.length ? keys : [] });
  const entries = all.map(({ key, label, ink }) => {
    const isShown = shown.has(key);
    const isAlone = isShown && shown.size === 1;
    const turned = all.map(one => one.key).filter(one => (one === key ? !isShown : shown.has(one)));
    return html`<span class="entry" data-ink=${ink ?? nothing} ?data-off=${!isShown}>
      <button
        class="button"
        type="button"
        aria-label=${words.isolate(label)}
        aria-pressed=${isAlone}
        @click=${() => show(isAlone ? [] : [key])}
      >
        <i></i>${said(label)}</button
      ><button
        class="button icon"
        type="button"
        aria-label=${words.hide(label)}
        aria-pressed=${!isShown}
        @click=${() => show(turned)}
      >
        ${eye(isShown)}
      </button>
    </span>`;
  });
  const list = html`<div class="entries" role="group" aria-label=${words.legend}>${entries}</div>`;
  const button = undo(words.showAll, isAll, () => see({ series: [] }));
  return isNarrow
    ? html`${listButton(chosen, popup, 'legend', [shown.size, all.length], list)} ${button}`
    : html`${list} ${button}`;
}

const eye = (isOpen: boolean): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2 12q10-14 20 0q-10 14-20 0z" />
    ${isOpen ? svg`<circle cx="12" cy="12" r="3" />` : svg`<path d="M4 20L20 4" />`}
  </svg>`;
