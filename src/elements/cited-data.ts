import { css, html, type TemplateResult } from 'lit';
import { CitedElement } from './_base.ts';
import { changed } from './_origin.ts';

/**
 * Gives the figures of one file, of its `data` property, or of a `<script type="application/json">` in it to the elements that
 * it contains, so that their `src` needs only a fragment.
 *
 * @slot - The part of the page that uses the figures.
 */
export class CitedData extends CitedElement {
  static override readonly tag = 'cited-data';
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  #script: MutationObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // the script may be parsed after its parent, and editors rewrite it
    this.#script = new MutationObserver(() => dispatchEvent(new Event(changed)));
    this.#script.observe(this, { childList: true, characterData: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#script?.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-data': CitedData;
  }
}
