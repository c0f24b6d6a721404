import { html, type TemplateResult } from 'lit';
import type { Choice } from '../pipeline/choices.ts';
import { said } from './_chart.ts';
import { listButton, undo } from './_control-parts.ts';
import type { Chosen } from './_controlled.ts';
import type { Popup } from './_popup.ts';

/** What is looked for in a long list. */
export interface Search {
  text: string;
  /** The text changed; so many names have it. */
  find: (text: string, found: number) => void;
}

/** Many names to pick from: those that are ticked are shown, and all of them where none is. */
export function pickerView(chosen: Chosen, all: readonly Choice[], popup: Popup, search: Search): TemplateResult {
  const { seen, words, see } = chosen;
  const known = new Set(all.map(({ key }) => key));
  const picked = new Set(seen.picked?.filter(key => known.has(key)));
  const count = picked.size || all.length;
  const wanted = bare(search.text);
  const tick = (key: string) => (event: Event) => {
    const isTicked = (event.target as HTMLInputElement).checked;
    see(({ picked: before = [] }) => ({
      picked: [...before.filter(one => one !== key && known.has(one)), ...(isTicked ? [key] : [])],
    }));
  };
  const find = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    search.find(value, all.filter(({ label }) => bare(label).includes(bare(value))).length);
  };
  const again = undo(words.showAll(all.length), count === all.length, () => see(() => ({ picked: [] })));
  const list = html`<label class="find"
      >${words.find} <input type="search" autocomplete="off" spellcheck="false" .value=${search.text} @input=${find}
    /></label>
    <div class="names" role="group" aria-label=${words.choose}>
      ${all.map(
        ({ key, label }) =>
          html`<label ?hidden=${!bare(label).includes(wanted)}
            ><input type="checkbox" .checked=${picked.has(key)} @change=${tick(key)} />${said(label)}</label
          >`,
      )}
    </div>`;
  const opener = { control: 'picker', text: words.chosen(count, all.length), name: words.choose };
  return html`${listButton(chosen, popup, opener, list)} ${again}`;
}

/** A text without accents and capitals, as people look for it. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u2066-\u2069]/gu, '')
    .toLowerCase()
    .trim();
