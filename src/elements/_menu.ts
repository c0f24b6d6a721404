import { css, html, nothing, type TemplateResult } from 'lit';
import type { Details } from '../locales/index.ts';

/** The look of the menu. */
export const menuStyles = css`
  [part='menu'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    margin-block: 0.5rem;
  }
  /* a file is a file, made or not: all look like links */
  .file {
    margin: 0;
    padding: 0.25rem 0;
    min-inline-size: 24px;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  #copy {
    margin-block-end: 0.5rem;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 68ch;
    font: 0.75rem/1.5 monospace;
    color: var(--cited-text);
    background: var(--cited-paper);
    border: 1px solid var(--cited-edge);
  }
`;

/** What the menu offers, and what its buttons call. */
export interface MenuInput {
  /** Files that are there already. */
  links: { format: string; href: string; name: string }[];
  /** Formats of the files that are made when they are asked for. */
  formats: string[];
  save: (format: string) => void;
  copyCitation: () => void;
  /** Absent: the figures have no address. */
  copyEmbed?: (() => void) | undefined;
  /** A text that readers have to copy themselves. */
  toCopy?: string | undefined;
}

/** Files to take along, each called by its format, and what can be copied. */
export function menuView(words: Details['downloads'], input: MenuInput): TemplateResult {
  const { links, formats, save, copyCitation, copyEmbed, toCopy } = input;
  const called = (format: string): string => words.formats[format] ?? format.toUpperCase();
  return html`<div part="menu" role="group" aria-labelledby="menu">
      <span id="menu">${words.menu}</span>
      ${links.map(
        ({ format, href, name }) =>
          html`<a href=${href} download=${name} aria-label=${words.as(called(format))}>${called(format)}</a>`,
      )}
      ${formats.map(
        format =>
          html`<button
            class="button file"
            type="button"
            aria-label=${words.as(called(format))}
            @click=${() => save(format)}
          >
            ${called(format)}
          </button>`,
      )}
      ${button(words.copyCitation, copyCitation)} ${copyEmbed ? button(words.copyEmbed, copyEmbed) : nothing}
    </div>
    ${
      toCopy === undefined
        ? nothing
        : html`<textarea id="copy" readonly rows="4" aria-label=${words.toCopy} .value=${toCopy}></textarea>`
    }`;
}

const button = (text: string, press: () => void): TemplateResult =>
  html`<button class="button" type="button" @click=${press}>${text}</button>`;
