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
    ? { isWide, width: Math.floor(part * (width - gap * rem)), share: 1, edge: rem }
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
    /* the ground of numbers in the text goes beyond its lines */
    box-shadow:
      0.375rem 0 var(--cited-paper),
      -0.375rem 0 var(--cited-paper);
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
  .credits,
  .asides {
    display: grid;
    flex: 1;
    align-items: start;
  }
  :is(.captions, .credits, .asides) > * {
    grid-area: 1 / 1;
    visibility: hidden;
  }
  :is(.captions, .credits, .asides) > .on {
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
  .pinned progress {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: 100%;
    block-size: 2px;
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
    margin-block: 0.375rem 0;
    min-block-size: 8rem;
  }
  .credits [part='source'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    margin: 0;
    padding-block: 0 0.125rem;
    border: 0;
    font-size: 0.75rem;
    line-height: 1rem;
  }
  .asides {
    grid-column: 1 / -1;
    padding-block-start: 0;
    pointer-events: none;
  }
  .asides > * {
    padding-block-start: 0.25rem;
  }
  .asides p {
    font-size: 0.75rem;
    line-height: 1.125rem;
  }
  .asides > .on {
    pointer-events: auto;
  }
  .all {
    /* as the source line in it: its own words give the direction, but not the side */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    margin-block-start: 0.5rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--cited-grid);
    font-size: 0.8125rem;
    line-height: 1.5;
    color: var(--cited-text2);
  }
  .all [part='source'] {
    display: inline;
    border: 0;
  }
  /* "all" of no duration, as it is by itself, would let go on what has begun */
  .rest {
    transition: none;
  }
  .moves {
    transition: transform 320ms;
  }
  @media (prefers-reduced-motion: reduce) {
    .moves {
      transition: none;
    }
  }
  .marks .away {
    pointer-events: none;
    opacity: 0;
  }
  .marks :focus-within {
    z-index: 1;
  }
  .marks .away:focus-visible {
    inset-block-end: auto;
    min-block-size: 100%;
    padding: 0.25rem 0.5rem;
    background: var(--cited-paper);
    font: 400 0.8125rem/1.4 var(--cited-sans);
    color: var(--cited-text);
    text-align: start;
    opacity: 1;
  }
  /* text that is not seen would be laid out at every step */
  .marks .away:focus-visible::after {
    content: attr(aria-label);
  }
  /* it stands in for the sources while a mark has the focus: it covers nothing */
  .hint {
    inset-block: var(--_picture, 100%) auto;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .plot:has(.marks :focus-visible) + .credits {
    visibility: hidden;
  }
  .rest :is(a, button, summary, [tabindex]) {
    scroll-margin-block-start: var(--cited-pinned, 1rem);
  }
  .rest {
    padding-block-end: 1rem;
  }
  @container cited-story (inline-size >= 48rem) {
    figure {
      display: block;
      box-sizing: border-box;
      align-self: start;
      max-block-size: calc(100svh - var(--cited-offset, 0px));
      overflow-y: auto;
      /* room for the ring around what has the focus */
      padding: 0.5rem 6px;
      margin-inline: -6px;
    }
    figure {
      position: sticky;
      inset-block-start: var(--cited-offset, 0px);
    }
    .pinned {
      border: 0;
      box-shadow: none;
      position: relative;
      /* what follows a small picture moves up into its room, and takes the pointer there */
      z-index: auto;
      background: none;
    }
    .caption {
      font-size: 1.25rem;
    }
    .credits {
      display: none;
    }
    .plot {
      /* the hint has a line of its own over it */
      margin-block-start: 1.125rem;
    }
    .hint {
      inset-block: auto 100%;
    }
    .pinned progress {
      position: static;
      inline-size: 4rem;
      block-size: 4px;
    }
    .asides {
      position: relative;
    }
    .asides [part='source'] {
      margin-block-start: 0.25rem;
      padding-block-start: 0.25rem;
    }
    .rest {
      padding-block-end: 0;
    }
  }
  @media print {
    figure {
      display: none;
    }
  }
`;
