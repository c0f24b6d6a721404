import { css, unsafeCSS } from 'lit';
import { tokens } from '../theme/tokens.ts';

/** The look of a story around its chart. The prose is the page's own: nothing here dresses it. */
export const storyStyles = css`
  ${unsafeCSS(tokens)}
  section {
    container: cited-story / inline-size;
  }
  .body {
    display: block;
    position: relative;
  }
  .switch,
  .nav,
  [part='note'] {
    font: 400 0.8125rem/1.5 var(--cited-sans);
    color: var(--cited-text2);
    background: var(--cited-paper);
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    margin: 0.5rem 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    float: inline-start;
    padding: 0;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 2rem;
    color: var(--cited-text);
    cursor: pointer;
  }
  input {
    margin: 0;
    accent-color: var(--cited-text);
  }
  .nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    margin-block: 0.5rem 1rem;
  }
  .nav p {
    margin: 0;
    font-weight: 650;
    color: var(--cited-text);
    font-variant-numeric: tabular-nums;
  }
  .nav .button {
    min-block-size: 44px;
    min-inline-size: 6rem;
    margin: 0;
  }
  .nav .button,
  .nav a {
    scroll-margin-block-start: var(--cited-pinned, 1rem);
  }
  .nav a {
    padding-block: 0.75rem;
    color: var(--cited-text);
  }
  :focus-visible {
    outline: 3px solid var(--cited-text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--cited-paper);
    border-radius: 1px;
  }
  .text {
    min-inline-size: 0;
  }
  .steps .text {
    display: flow-root;
  }
  @container cited-story (inline-size >= 48rem) {
    .scroll > .body,
    .steps > .body {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      grid-template-rows: 0 auto;
      column-gap: 2.5rem;
    }
    .scroll > .body > .text,
    .steps > .body > .text {
      grid-area: 2 / 1;
    }
  }
  @media (pointer: coarse) {
    label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .scroll > .body,
    .steps > .body {
      display: flex;
      flex-direction: column;
    }
    .body > .text {
      order: -1;
    }
    .switch,
    .nav {
      display: none;
    }
  }
`;
