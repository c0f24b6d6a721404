import { css, html, nothing } from 'lit';
import { CitedChart } from './cited-chart.ts';
import type { Behaviour as Contract, LateElement } from './_late-element.ts';
import { stateOf, type StepState } from './_steps.ts';

const stepStyles = css`
  .prose {
    display: flow-root;
  }
  .prose[hidden] {
    display: none;
  }
  .scroll {
    box-sizing: border-box;
    min-block-size: min(60svh, 32rem);
    padding-block-end: 2rem;
  }
  .prose:focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  @container cited-story (inline-size >= 48rem) {
    .scroll {
      min-block-size: min(75svh, 45rem);
      padding-inline-start: 1rem;
      border-inline-start: 3px solid transparent;
    }
    .scroll.on {
      border-inline-start-color: currentcolor;
    }
  }
  @media print {
    .scroll {
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
  }
`;

/** A step of a story: its prose, and where the story is read all at once, its own chart. */
export class Behaviour implements Contract {
  readonly #host: LateElement;
  #chart: CitedChart | undefined;

  constructor(host: LateElement) {
    this.#host = host;
    host.wear(stepStyles);
  }

  hostConnected(): void {}

  view(): unknown {
    const state = stateOf(this.#host);
    const { mode, isActive, still } = state ?? {};
    return html`<div
        class="prose ${mode ?? ''} ${isActive ? 'on' : ''}"
        ?hidden=${mode === 'steps' && !isActive && !still}
        tabindex=${mode === 'steps' ? -1 : nothing}
      >
        <slot></slot>
      </div>
      ${mode ? (still ?? (mode === 'stack' ? this.#own(state!) : nothing)) : html`<slot name="still"></slot>`}`;
  }

  #own({ request: { chart, asOf, highlight, form } }: StepState): CitedChart {
    if (!this.#chart) {
      CitedChart.define();
      this.#chart = new CitedChart();
    }
    const own = this.#chart;
    own.src = chart ? `#${encodeURIComponent(chart)}` : undefined;
    own.asOf = asOf;
    own.highlight = highlight?.join(' ');
    own.form = form;
    return own;
  }
}
