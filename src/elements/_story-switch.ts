import { html, nothing, type TemplateResult } from 'lit';
import type { StoryWords } from '../locales/_locale.ts';
import { modes, type Mode } from './_story-state.ts';

/** How a story is read, and what its readers may choose. */
interface Choice {
  mode: Mode;
  /** Without scrolling there is nothing that follows it. */
  scrolls: boolean;
  choose: (mode: Mode) => void;
}

/** The ways to read a story, one of them chosen. */
export const switchView = (words: StoryWords, { mode, scrolls, choose }: Choice): TemplateResult =>
  html`<fieldset class="switch">
    <legend>${words.show}</legend>
    ${modes.map(one =>
      one === 'scroll' && !scrolls
        ? nothing
        : html`<label
            ><input
              type="radio"
              name="mode"
              .checked=${one === mode}
              @change=${() => choose(one)}
            />${words.modes[one]}</label
          >`,
    )}
  </fieldset>`;

/** Where a reader is in a story that is read step by step. */
interface Walk {
  at: number;
  steps: readonly Element[];
  go: (step: number) => void;
}

/** Back and on, where the reader is, and the way to both ends. The buttons stay where they are and what they are: the focus does so too. */
export function navView(words: StoryWords, { at, steps, go }: Walk): TemplateResult {
  const last = steps.length - 1;
  const button = (text: string, to: number) =>
    html`<button
      class="button"
      type="button"
      aria-disabled=${to < 0 || to > last}
      @click=${() => (to < 0 || to > last ? undefined : go(to))}
    >
      ${text}
    </button>`;
  const link = (text: string, to: number) => {
    const id = steps[to]?.id;
    return id ? html`<a href="#${encodeURIComponent(id)}" @click=${() => go(to)}>${text}</a>` : nothing;
  };
  return html`<div class="nav">
    ${button(words.previous, at - 1)} ${button(words.next, at + 1)}
    <p role="status">${words.step(at + 1, steps.length)}</p>
    ${link(words.first, 0)} ${link(words.last, last)}
  </div>`;
}
