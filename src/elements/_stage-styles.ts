import { css } from 'lit';
import type { Setting } from './_page.ts';

/** Text and picture stand side by side from this width on, rem, with a gap between them, and share the width. */
const besideFrom = 48;
const gap = 2.5;
const part = 7 / 12;

/** The room of the picture: pixels, and what part of the screen it may take, with `edge` for what is around. */
export function roomOf({ width, rem }: Pick<Setting, 'width' | 'rem'>): {
  isWide: boolean;
  width: number;
  share: number;
  edge: number;
} {
  const isWide = width >= besideFrom * rem;
  return isWide
    ? { isWide, width: Math.floor(part * (width - gap * rem)), share: 1, edge: 2 * rem }
    : { isWide, width, share: 0.45, edge: 0 };
}

/** The look of the one chart of a story, on top of that of a chart. */
export const stageStyles = css`
  :host {
    display: contents;
    container-type: normal;
  }
  .gauge {
    position: relative;
    grid-column: 1 / -1;
    block-size: 0;
    overflow: clip;
  }
  .gauge > div {
    block-size: 100svh;
  }
  figure {
    display: contents;
  }
  .pinned,
  .rest {
    container-type: inline-size;
    position: relative;
    background: var(--cited-paper);
  }
  .pinned {
    position: sticky;
    inset-block-start: var(--cited-offset, 0px);
    z-index: 1;
    padding-block-start: 2px;
    border-block-end: 1px solid var(--cited-grid);
  }
  .rule {
    padding-block-end: 0.375rem;
  }
  .head {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    align-items: start;
  }
  /* all of them in one place: as tall as the tallest, at every step */
  .captions,
  .asides {
    display: grid;
    flex: 1;
  }
  .captions > *,
  .asides > * {
    grid-area: 1 / 1;
    visibility: hidden;
  }
  .captions > .on,
  .asides > .on {
    visibility: inherit;
  }
  .caption {
    font: 650 1rem/1.25 var(--cited-serif);
    text-wrap: balance;
  }
  .under,
  .when,
  .asides,
  .progress {
    font-size: 0.8125rem;
    line-height: 1.4;
    color: var(--cited-text2);
  }
  .when {
    font-weight: 650;
  }
  .progress {
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    inline-size: 4rem;
    block-size: 4px;
    border: 0;
    background: var(--cited-grid);
    color: var(--cited-text);
  }
  progress::-webkit-progress-bar {
    background: var(--cited-grid);
  }
  progress::-webkit-progress-value {
    background: var(--cited-text);
  }
  progress::-moz-progress-bar {
    background: var(--cited-text);
  }
  .plot {
    margin-block: 0.5rem 0.25rem;
    min-block-size: 8rem;
  }
  .marks .away {
    inset-block-start: 100%;
    inset-inline: 0;
    inline-size: 100%;
    min-block-size: 2rem;
    padding: 0.25rem 0.5rem;
    font: 400 0.8125rem/1.4 var(--cited-sans);
    color: var(--cited-text);
    text-align: start;
    pointer-events: none;
    opacity: 0;
    z-index: 1;
  }
  .marks .away:focus-visible {
    background: var(--cited-paper);
    opacity: 1;
  }
  .marks .away::after {
    content: attr(aria-label);
  }
  .hint {
    background: var(--cited-paper);
  }
  /* the number that a reader is at may be of another step */
  .marks:not(:has([data-lit]:not(.away))) [data-far] {
    background: none;
  }
  .rest :is(a, button, summary, [tabindex]) {
    scroll-margin-block-start: var(--cited-pinned, 1rem);
  }
  .rest {
    padding-block-end: 1rem;
  }
  .asides {
    display: none;
  }
  @container cited-story (inline-size >= 48rem) {
    figure {
      display: block;
      box-sizing: border-box;
      align-self: start;
      max-block-size: calc(100svh - var(--cited-offset, 0px));
      overflow-y: auto;
      /* room for the ring around what has the focus */
      padding: 1rem 6px;
      margin-inline: -6px;
    }
    figure {
      position: sticky;
      inset-block-start: var(--cited-offset, 0px);
    }
    .pinned {
      border: 0;
      position: relative;
    }
    .caption {
      font-size: 1.25rem;
    }
    .asides {
      display: grid;
      margin-block-start: 0.25rem;
    }
    .rest [part='key'],
    .own {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media print {
    .pinned,
    .foot .button {
      display: none;
    }
  }
`;
