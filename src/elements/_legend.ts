import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Choice } from '../pipeline/choices.ts';
import type { View } from '../pipeline/view.ts';
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
  const keys = all.map(({ key }) => key);
  const shownOf = ({ series }: View): Set<string> => {
    const some = keys.filter(key => series?.includes(key));
    return new Set(some.length ? some : keys);
  };
  const shown = shownOf(seen);
  const isAlone = (key: string, among: ReadonlySet<string>): boolean => among.has(key) && among.size === 1;
  // of all, none is named
  const only = (some: string[]): Partial<View> => ({ series: some.length < keys.length ? some : [] });
  const isolate = (key: string): void => see(now => only(isAlone(key, shownOf(now)) ? [] : [key]));
  const turn = (key: string): void =>
    see(now => {
      const before = shownOf(now);
      return only(keys.filter(one => before.has(one) !== (one === key)));
    });
  const entries = all.map(({ key, label, ink }) => {
    const isShown = shown.has(key);
    return html`<span class="entry" data-ink=${ink ?? nothing} ?data-off=${!isShown}>
      <button
        class="button"
        type="button"
        aria-label=${words.isolate(label)}
        aria-pressed=${isAlone(key, shown)}
        @click=${() => isolate(key)}
      >
        <i></i>${said(label)}</button
      ><button
        class="button icon"
        type="button"
        aria-label=${words.hide(label)}
        aria-pressed=${!isShown}
        @click=${() => turn(key)}
      >
        ${eye(isShown)}
      </button>
    </span>`;
  });
  // a list that opens is a group with a name of its own
  const role = isNarrow ? nothing : 'group';
  const list = html`<div class="entries" role=${role} aria-label=${isNarrow ? nothing : words.legend}>${entries}</div>`;
  const opener = { control: 'legend', text: words.someSeries(shown.size, all.length), name: words.legend };
  const button = undo(words.allSeries, shown.size === keys.length, () => see(() => ({ series: [] })));
  return isNarrow ? html`${listButton(chosen, popup, opener, list)} ${button}` : html`${list} ${button}`;
}

const eye = (isOpen: boolean): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2 12q10-14 20 0q-10 14-20 0z" />
    ${isOpen ? svg`<circle cx="12" cy="12" r="3" />` : svg`<path d="M4 20L20 4" />`}
  </svg>`;
