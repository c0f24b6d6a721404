import { css } from 'lit';
import { LateElement } from './_late-element.ts';

/**
 * A number in a sentence that carries its source: its text is the author's, its underline shows the status of the figure in
 * `src`, and a press opens the card.
 *
 * @slot - The words of the sentence that carry the number.
 * @attr {string} lang - Language of the words around the figures; without it that of the nearest ancestor.
 * @fires cited-load - The figure came.
 * @fires {CustomEvent<Problem[]>} cited-problem - The file could not be loaded, or has no such figure.
 * @fires {CustomEvent<string>} cited-select - A reader opened the card; the detail is the id of the figure.
 * @csspart card - What is known about the figure.
 */
export class CitedNumber extends LateElement {
  static override readonly tag = 'cited-number';
  static override styles = css``;

  protected override code = () => import('./_number.ts');
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-number': CitedNumber;
  }
}
