import type { PropertyDeclarations } from 'lit';
import { LateElement } from './_late-element.ts';

/**
 * All sources of the figures on the page, once each.
 *
 * @slot - What the page shows instead until the list is there, and without JavaScript.
 */
export class CitedSources extends LateElement {
  static override readonly tag = 'cited-sources';
  static override properties: PropertyDeclarations = {
    styleName: { attribute: 'style-name' },
    notes: { type: Boolean },
  };

  /** How sources are written: `line` (default), `apa`, `chicago`. */
  declare styleName: string | null | undefined;
  /** True: numbers in sentences, but not in headings, get small numbers that lead to their sources in the list, and back. */
  declare notes: boolean | undefined;

  protected override code = () => import('./_sources.ts');
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-sources': CitedSources;
  }
}
