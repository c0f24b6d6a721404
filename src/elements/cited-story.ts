import type { PropertyDeclarations } from 'lit';
import { LateElement } from './_late-element.ts';

/**
 * Prose steps beside one chart that changes with them.
 *
 * @slot - A heading, and `cited-step` elements.
 * @attr url-state - Keeps the step in the address while the story is read step by step; without it nothing is kept.
 * @cssprop --cited-offset - Height of what the page itself keeps at the top of the screen; the chart stays below it.
 * @cssstate ready - It works; until then, and where its code cannot be loaded, it shows what it contains.
 * @fires cited-load - The figures came and all steps are told.
 * @fires {CustomEvent<Problem[]>} cited-problem - Something is wrong with the file, its figures or a step.
 * @fires {CustomEvent<string>} cited-select - A reader opened the card of a figure; the detail is its id.
 */
export class CitedStory extends LateElement {
  static override readonly tag = 'cited-story';
  static override properties: PropertyDeclarations = { mode: {}, reduce: {} };

  /** `scroll`, `steps`, `stack`, or `auto` (default): what suits the page and its reader. */
  declare mode: string | null | undefined;
  /** `stack`: no changing chart for readers who want less motion; without it the chart changes at once. */
  declare reduce: string | null | undefined;

  protected override code = () => import('./_story.ts');
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-story': CitedStory;
  }
}
