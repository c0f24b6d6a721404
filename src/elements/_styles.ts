import { css, unsafeCSS } from 'lit';
import { tokens } from '../theme/tokens.ts';

/** The look of a chart around its drawing. Logical properties only; every colour is a token of the theme. */
export const styles = css`
  ${unsafeCSS(tokens)}
  :host {
    display: block;
    container-type: inline-size;
    /* as a flex or grid item it would have no width of its own */
    contain-intrinsic-inline-size: 40rem;
    min-inline-size: 0;
    margin-block: 2rem;
    font: 400 0.9375rem/1.45 var(--_sans);
    color: var(--_text);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  figure,
  .state,
  .still {
    display: flow-root;
    box-sizing: border-box;
    position: relative;
    margin: 0;
    background: var(--cited-paper);
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .state,
  .column {
    /* what columns take with a title, a key and a source: more when lines wrap, and when the plot is wide */
    min-block-size: var(--cited-reserve, max(30rem, 42rem - 47cqi, min(20.3rem + 27cqi, 38.3rem)));
  }
  .state {
    display: flex;
    flex-direction: column;
    align-items: start;
  }
  .state > .rule {
    align-self: stretch;
  }
  /* a picture that the page was made with stays as it was; the rule is there to be measured */
  .still > .rule {
    position: absolute;
    inset-inline: 0;
    visibility: hidden;
  }
  .state[aria-busy='true']::after {
    content: '';
    flex: 1;
    align-self: stretch;
    border-block-end: 1.5px solid var(--cited-text);
  }
  p,
  ul,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    padding: 0;
    text-wrap: pretty;
  }
  .rule {
    block-size: 3px;
    padding-block-end: 0.75rem;
  }
  .rule svg {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    overflow: visible;
    margin-block-start: -1.5px;
    fill: none;
    stroke: var(--cited-text);
    stroke-width: 3;
  }
  .planned,
  .target {
    stroke-dasharray: 14 9;
  }
  .forecast {
    stroke-dasharray: 6 6;
  }
  .claimed,
  .vague {
    stroke-dasharray: 0.1 9;
    stroke-linecap: round;
  }
  #title {
    font: 650 1.125rem/1.3 var(--cited-serif);
    text-wrap: balance;
    max-inline-size: 44ch;
    margin-block-end: 0.25rem;
  }
  #subtitle {
    color: var(--cited-text2);
  }
  #subtitle,
  .text {
    max-inline-size: 68ch;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .control:not(.crosshair) {
    min-block-size: 2rem;
    margin-block-start: 0.5rem;
  }
  .plot {
    position: relative;
    margin-block: 1rem 0.25rem;
    min-block-size: 2.5rem;
  }
  .plot.wait {
    min-block-size: 15rem;
    border-block-end: 1.5px solid var(--cited-text);
  }
  .range .wait,
  .number .wait {
    min-block-size: 6rem;
  }
  .plot svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  svg text {
    white-space: pre;
    unicode-bidi: plaintext;
    /* of the edge that some have */
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  ul {
    list-style: none;
  }
  /* items have the places, from the left in every language: to style a button anew takes five times longer */
  .marks li {
    position: absolute;
    inset: 0 auto auto 0;
    min-inline-size: 24px;
    min-block-size: 24px;
  }
  .marks button {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--cited-text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--cited-paper);
    border-radius: 1px;
  }
  .hint {
    display: none;
    position: absolute;
    inset-block-end: 100%;
    inset-inline: 0;
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--cited-text2);
    pointer-events: none;
  }
  .marks:has(:focus-visible) + .hint {
    display: block;
  }
  [part='key'],
  [part='note'],
  [part='source'],
  details {
    font-size: 0.8125rem;
    line-height: 1.5;
    color: var(--cited-text2);
  }
  [part='key'] {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 68ch);
    column-gap: 0.5rem;
  }
  .swatch {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: var(--cited-ink);
    stroke-width: 6;
  }
  .counted,
  .reported {
    fill: var(--cited-ink);
  }
  .estimated,
  .provisional {
    fill: var(--cited-ink-half);
  }
  .derived {
    stroke-width: 3;
  }
  .disputed {
    stroke: var(--cited-madder);
  }
  [part='note'] {
    margin-block-start: 0.25rem;
    max-inline-size: 68ch;
  }
  [part='source'] {
    /* its own words come first and give the direction, but not the side */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    margin-block-start: 0.5rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--cited-grid);
  }
  a,
  summary {
    padding-block: 0.3rem;
    color: var(--cited-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-block-start: 0.25rem;
  }
  .foot > :first-child {
    flex: 1 1 auto;
    max-inline-size: 100%;
  }
  .foot > [open] {
    flex-basis: 100%;
  }
  summary {
    inline-size: fit-content;
    cursor: pointer;
  }
  .text {
    margin-block: 0.5rem;
  }
  .late {
    animation: late 0s 400ms both;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  @container (inline-size >= 30rem) {
    #title {
      font-size: 1.375rem;
      line-height: 1.25;
    }
  }
  @media (pointer: coarse) {
    .control:not(.crosshair),
    summary {
      min-block-size: 44px;
    }
    summary {
      display: list-item;
      line-height: 44px;
      padding: 0;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
