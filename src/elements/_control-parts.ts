import { html, nothing, type TemplateResult } from 'lit';
import type { Chosen } from './_controlled.ts';
import type { Popup } from './_popup.ts';

/** A button that undoes a choice. It stays where it is and keeps the focus when there is nothing to undo. */
export const undo = (text: string, isOff: boolean, press: () => void): TemplateResult =>
  html`<button class="button" type="button" aria-disabled=${isOff} @click=${isOff ? nothing : press}>${text}</button>`;

/** A button with a sign in place of words. */
export const sign = (name: string, path: string, press: () => void, isOff = false): TemplateResult =>
  html`<button
    class="button icon"
    type="button"
    aria-label=${name}
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${isOff ? nothing : press}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
  </button>`;

/** A button that says in a text how many of how many are shown, and the list with a name that it opens. */
export function listButton(
  { words }: Chosen,
  popup: Popup,
  { control, text, name }: { control: string; text: string; name: string },
  list: TemplateResult,
): TemplateResult {
  const isOpen = popup.open === control;
  return html`<button
      class="button"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${isOpen}
      @click=${() => void popup.toggle(control)}
    >
      ${text}
    </button>
    ${
      isOpen
        ? html`<div
            id="popup"
            popover="auto"
            role="dialog"
            tabindex="-1"
            aria-label=${name}
            @beforetoggle=${popup.toggling}
            @toggle=${popup.toggled}
          >
            ${list}
            <button class="button" type="button" @click=${popup.close}>${words.done}</button>
          </div>`
        : nothing
    }`;
}
