import { css } from 'lit';

/** The look of buttons with words. Worn before all that changes it. */
export const buttonStyle = css`
  .button {
    font: 400 0.8125rem/1.5 var(--cited-sans);
    margin-block-start: 0.25rem;
    color: var(--cited-text);
    background: var(--cited-paper);
    border: 1px solid var(--cited-edge);
    border-radius: 2px;
    min-block-size: 28px;
    padding: 0.125rem 0.5rem;
    cursor: pointer;
  }
  .button[aria-disabled='true'] {
    color: var(--cited-text2);
    border-style: dotted;
    cursor: default;
  }
  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
    }
  }
`;
