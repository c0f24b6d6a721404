import { css } from 'lit';

/** The look of what readers can do with a chart. Each control has one line, whose height is kept free before it is there. */
export const controlStyles = css`
  .control,
  .entries {
    display: flex;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }
  .control .button {
    margin: 0;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-inline-size: 28px;
    line-height: 1.25;
  }
  .control .icon {
    flex: none;
    padding: 0;
  }
  /* over the drawing it would cover them */
  .hint {
    position: static;
  }
  /* whether they have room in one line is measured */
  .legend:has(> .entries) .button {
    flex: none;
    white-space: nowrap;
  }
  .control svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  /* time runs from left to right in every language */
  .ltr {
    gap: 0.25rem;
    direction: ltr;
  }
  .control .button[aria-pressed='true']:not(.icon) {
    border-color: var(--cited-text);
    box-shadow: inset 0 -2px var(--cited-text);
  }
  .control .button:focus-visible {
    box-shadow: 0 0 0 2px var(--cited-paper);
  }
  .entry {
    display: inline-flex;
  }
  .entry .button + .button {
    border-inline-start: 0;
    color: var(--cited-text2);
  }
  .entry i {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    background: var(--cited-slot);
  }
  [data-ink='ink'] i {
    background: var(--cited-ink);
  }
  [data-ink='verdigris'] i {
    background: var(--cited-verdigris);
  }
  [data-ink='ochre'] i {
    background: var(--cited-ochre);
  }
  [data-ink='plum'] i {
    background: var(--cited-plum);
  }
  [data-ink='madder'] i {
    background: var(--cited-madder);
  }
  [data-off] bdi {
    text-decoration: line-through;
  }
  .entry[data-off] i {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--cited-edge);
  }
  #popup {
    box-sizing: border-box;
    inset: auto;
    margin: 0;
    max-inline-size: min(22rem, 92cqi);
    max-block-size: min(24rem, 80vh);
    overflow: auto;
    padding: 0.75rem;
    border: 1.5px solid var(--cited-text);
    border-radius: 2px;
    background: var(--cited-paper);
    color: var(--cited-text);
    font: 400 0.8125rem/1.5 var(--cited-sans);
  }
  #popup[popover] {
    position: absolute;
  }
  #popup .entries {
    flex-direction: column;
    align-items: stretch;
  }
  #popup .entry .button:first-child {
    flex: 1;
    justify-content: start;
    text-align: start;
  }
  #popup > .button {
    margin-block-start: 0.5rem;
  }
  .find,
  .names label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 28px;
  }
  .names label[hidden] {
    display: none;
  }
  .find input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 28px;
    box-sizing: border-box;
    font: inherit;
    color: inherit;
    background: var(--cited-paper);
    border: 1px solid var(--cited-edge);
    border-radius: 2px;
  }
  .names input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--cited-text);
  }
  .dates input,
  .slider input {
    flex: 1 1 8rem;
    min-inline-size: 3rem;
    max-inline-size: 22rem;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--cited-text);
  }
  .at {
    font-weight: 650;
  }
  .slider .at {
    flex: none;
    max-inline-size: 40%;
    font-size: 0.8125rem;
  }
  .date {
    align-items: end;
  }
  .date + .dates {
    margin-block-start: 0;
  }
  .ruler {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    visibility: hidden;
    pointer-events: none;
  }
  .ruler > * {
    display: flow-root;
  }
  /* what stands above margins that collapse */
  .ruler .gap {
    block-size: 1px;
    margin-block-end: 0.25rem;
  }
  [data-dense] {
    cursor: crosshair;
    touch-action: pan-y pinch-zoom;
  }
  [data-dense] .marks button {
    cursor: inherit;
  }
  /* places in the drawing count from its left in every language */
  .nearest,
  .nearest > *,
  .stretch {
    position: absolute;
    direction: ltr;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: none;
  }
  .nearest i:first-child {
    inline-size: 12px;
    block-size: 12px;
    margin: -8px;
    border: 2px solid var(--cited-text);
    border-radius: 50%;
  }
  .nearest i + i {
    border-inline-start: 1px solid var(--cited-edge);
  }
  .nearest [hidden] {
    display: none;
  }
  .nearest span {
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(18rem, 100cqi);
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--cited-text);
    border-radius: 2px;
    background: var(--cited-paper);
    font-size: 0.8125rem;
    line-height: 1.4;
    unicode-bidi: plaintext;
  }
  .stretch {
    box-sizing: border-box;
    inset-block-end: 0;
    background: var(--cited-tint);
    border-inline: 1px solid var(--cited-edge);
    opacity: 0.6;
  }
  .foot details:not([open]) + [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    .control .button,
    .names label,
    .find input {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .entry i {
      forced-color-adjust: none;
    }
    .control .button[aria-pressed='true']:not(.icon) {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .control,
    .nearest {
      display: none;
    }
  }
`;
