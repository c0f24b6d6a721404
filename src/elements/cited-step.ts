import type { PropertyDeclarations } from 'lit';
import { LateElement } from './_late-element.ts';

/**
 * One step of a `cited-story`: a piece of its prose, and what the chart shows beside it. Its `id` is the address of the step.
 *
 * @slot - The prose of the step.
 * @slot still - What the page shows of the chart until the story works, and without JavaScript.
 */
export class CitedStep extends LateElement {
  static override readonly tag = 'cited-step';
  static override properties: PropertyDeclarations = {
    chart: {},
    highlight: {},
    asOf: { attribute: 'as-of' },
    form: {},
  };

  /** Id of the chart; without it that of the step before. */
  declare chart: string | null | undefined;
  /** Ids of figures to stress. */
  declare highlight: string | null | undefined;
  /** EDTF date: only what had been reported by its last day. */
  declare asOf: string | null | undefined;
  /** Form to draw; without it the one that suits the figures. */
  declare form: string | null | undefined;

  protected override code = () => import('./_step.ts');
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-step': CitedStep;
  }
}
