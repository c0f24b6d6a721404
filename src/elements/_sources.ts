import { css, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { sourceKeyOf, sourceList, type ListedSource, type SourceList } from '../pipeline/source-list.ts';
import { tokens } from '../theme/tokens.ts';
import { bring } from './_bring.ts';
import { watchCharts } from './_charts.ts';
import { cited, said } from './_chart.ts';
import type { Behaviour as Contract } from './_late-element.ts';
import { isHere, offer, type Listing } from './_notes.ts';
import { watchNumbers, type InlineNumber } from './_numbers.ts';
import { isUnsettled, isWaiting, noteFaulty, usesOnPage, type ElementUse } from './_uses.ts';
import type { CitedSources } from './cited-sources.ts';

/** The look of the list: that of the page's own lists, and targets that can be hit. */
const styles = css`
  ${unsafeCSS(tokens)}
  ol {
    margin: 0;
    padding-inline-start: 2em;
  }
  li {
    overflow-wrap: anywhere;
    scroll-margin-block: 1rem;
  }
  li:focus-visible,
  a:focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  a {
    padding-block: max(0px, (24px - 1em) / 2);
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .back {
    padding-inline: 0.4em;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    a:focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .back {
      display: none;
    }
  }
`;

/** Milliseconds in which changes of the page are taken together. */
const pause = 50;

/** All sources of the page, listed anew when something on it comes, changes, or leaves. */
export class Behaviour implements Contract, Listing {
  readonly host: CitedSources;
  places: ReadonlyMap<string, number> = new Map();
  isSettled = false;
  #list: SourceList | undefined;
  #backs = new Map<string, InlineNumber[]>();
  #made = '';
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEmpty = false;
  #ends: (() => void)[] = [];

  constructor(host: CitedSources) {
    this.host = host;
    host.wear(styles);
  }

  hostConnected(): void {
    this.#end();
    // where numbers lead is known, and not yet their places
    this.#made = '';
    this.isSettled = false;
    if (this.host.notes) offer(this, true);
    document.addEventListener('cited-problem', this.#hear);
    this.#ends = [
      watchCharts(this.#again),
      watchNumbers(this.#again),
      () => document.removeEventListener('cited-problem', this.#hear),
    ];
    this.#again();
  }

  hostDisconnected(): void {
    this.#end();
    this.#turn++;
    offer(this, false);
  }

  sought(): void {
    this.#again();
  }

  hostUpdate(): void {
    this.#again();
  }

  #end(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  go(place: number): void {
    const item = this.host.shadowRoot?.querySelectorAll<HTMLElement>('li')[place - 1];
    if (!item) return;
    void bring(item, 'nearest');
    item.focus();
  }

  readonly #hear = (event: Event): void => {
    noteFaulty(event);
    this.#again();
  };

  /** Once for all that changes about the same time: charts come one by one. */
  readonly #again = (): void => {
    // an update may come after it left
    if (!this.host.isConnected) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#make();
    }, pause);
  };

  async #make(): Promise<void> {
    const { styleName, language, notes } = this.host;
    const uses = usesOnPage();
    const keys = uses.map(({ data, sources }) => sources.map(id => sourceKeyOf(data, id)));
    const isEmpty = !uses.length && !isWaiting();
    const isSettled = !isUnsettled();
    const made = JSON.stringify([
      keys,
      uses.map(({ number }) => !!number),
      styleName,
      language,
      notes,
      isEmpty,
      isSettled,
    ]);
    this.#backs = notes ? backsOf(uses) : new Map();
    if (made === this.#made) return;
    this.#made = made;
    const turn = ++this.#turn;
    const list = await sourceList(uses, styleName?.trim() ?? 'line', language).catch(() => undefined);
    if (turn !== this.#turn || !list) return;
    this.#list = list;
    this.#isEmpty = isEmpty;
    this.isSettled = isSettled;
    this.places = new Map(list.sources.map(({ key }, i) => [key, i + 1]));
    // a link needs an address; what the author gave stays
    if (notes && !this.host.id) this.host.id = 'cited-sources';
    this.host.requestUpdate();
    offer(this, !!notes);
  }

  view(): unknown {
    const list = this.#list;
    if (!list?.sources.length)
      return list && this.#isEmpty && !this.host.childElementCount && !this.host.textContent?.trim()
        ? html`<p lang=${list.lang}>${list.words.none}</p>`
        : html`<slot></slot>`;
    return html`<ol role="list" lang=${list.lang} aria-label=${list.words.sources}>
      ${list.sources.map(source => html`<li tabindex="-1">${this.#source(source)}</li>`)}
    </ol>`;
  }

  #source({ key, parts, about, archived, lang }: ListedSource): TemplateResult {
    const cite = parts.map(({ text, italic, url }) =>
      italic ? html`<cite lang=${lang ?? nothing}>${text}</cite>` : url ? cited({ text, url }) : text,
    );
    const more = about.map(text => html` · ${said(text, lang)}`);
    const { back } = this.#list!.words;
    const backs = (this.#backs.get(key) ?? []).map(number => {
      const go = (event: Event): void => {
        if (!isHere(event)) return;
        event.preventDefault();
        number.focus();
      };
      const words = number.host.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
      return html` <a class="back" href="#${number.host.id}" aria-label=${back(words)} @click=${go}>↩</a>`;
    });
    return html`${cite}${more}${archived ? html` · ${cited(archived)}` : nothing}${backs}`;
  }
}

/** The numbers that point to each source. Each gets an address, if its author gave it none: a link needs one. */
function backsOf(uses: readonly ElementUse[]): Map<string, InlineNumber[]> {
  const backs = new Map<string, InlineNumber[]>();
  let count = 0;
  for (const { number, data, sources } of uses) {
    if (!number) continue;
    count++;
    if (!number.host.id) number.host.id = freeId(count);
    for (const id of sources) {
      const key = sourceKeyOf(data, id);
      if (key !== undefined) backs.set(key, [...(backs.get(key) ?? []), number]);
    }
  }
  return backs;
}

function freeId(count: number): string {
  let id = `cited-number-${count}`;
  while (document.getElementById(id)) id += 'a';
  return id;
}
