import { css, unsafeCSS } from 'lit';
import { tokens } from '../theme/tokens.ts';

/** The look of a number in a sentence, and of its card there. */
export const numberStyles = css`
  ${unsafeCSS(tokens)}
  .number {
    /* at least 24 px to press, and no other height of the line, nor another place of its words */
    --_room: max(0px, 12.5px - 0.7em);
    padding-block: max(0px, (24px - 1em) / 2);
    padding-inline: var(--_room);
    margin-inline: calc(-1 * var(--_room));
    cursor: pointer;
    outline: none;
  }
  .short {
    --_room: max(0px, 12px - 0.25em);
  }
  .ground {
    /* made of the colour of the text: a page that is dark without saying so stays readable; and clear, or it would cover what stands before */
    background: color-mix(in srgb, currentcolor 7%, transparent);
    border-radius: 2px;
    padding: 0.05em 0.2em;
    margin-inline: -0.2em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    text-decoration: underline solid 1.5px var(--_ink);
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
  }
  .planned,
  .target,
  .forecast {
    text-decoration-style: dashed;
  }
  .forecast {
    /* the thinner, the shorter its dashes */
    text-decoration-thickness: 1px;
  }
  .claimed {
    text-decoration-style: dotted;
    text-decoration-thickness: 2px;
  }
  .disputed {
    text-decoration-style: wavy;
    text-decoration-thickness: 1.5px;
    text-decoration-color: var(--_madder);
  }
  .replaced {
    text-decoration-style: solid;
    text-decoration-thickness: 0.75px;
  }
  .number:focus-visible > .ground {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  .note {
    font-size: max(0.7em, 0.75rem);
    line-height: 0;
    /* a digit beside digits that run from the right is still behind them */
    unicode-bidi: isolate;
  }
  .note a {
    --_room: max(0px, 13px - 0.25em);
    padding-block: max(0px, (24px - 1em) / 2);
    padding-inline: var(--_room);
    margin-inline-start: calc(0.2em - var(--_room));
    margin-inline-end: calc(-1 * var(--_room));
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .note a:focus-visible {
    outline: 3px solid currentcolor;
  }
  .about {
    display: contents;
    color-scheme: inherit;
  }
  #card {
    /* no chart around it: as wide as fits on the page, and nothing of the sentence or cell that it stands in */
    max-inline-size: min(22rem, 92vi);
    white-space: normal;
    text-align: start;
    text-indent: 0;
    text-wrap: wrap;
    text-transform: none;
    text-shadow: none;
    letter-spacing: normal;
    word-spacing: normal;
    hyphens: manual;
    cursor: auto;
    overflow-wrap: anywhere;
  }
  #card:not([popover]) {
    display: inline-block;
    vertical-align: top;
  }
  #card :is(p, ul, h2, h3, h4, h5, h6) {
    margin-block: 0;
    margin-inline: 0;
  }
  #card a {
    color: var(--cited-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  #card :focus-visible {
    outline: 3px solid var(--cited-text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--cited-paper);
    border-radius: 1px;
  }
  @media screen {
    [data-lit] > .ground,
    .ground[data-lit] {
      outline: 2px solid currentcolor;
      outline-offset: 1px;
      text-decoration-thickness: 3px;
    }
  }
  @media (forced-colors: active) {
    .number > .ground {
      border: 1px solid ButtonText;
      margin-inline: calc(-0.2em - 1px);
    }
    .number:focus-visible > .ground {
      outline-color: Highlight;
    }
  }
  @media print {
    .ground {
      background: none;
    }
    #card {
      display: none;
    }
  }
`;
