import { css, html, nothing } from 'lit';
import { CitedChart } from './cited-chart.ts';
import type { Behaviour as Contract, LateElement } from './_late-element.ts';
import { stateOf, type StepState } from './_steps.ts';

const stepStyles = css`
  :host {
    position: relative;
  }
  .prose {
    display: flow-root;
  }
  .prose[hidden] {
    display: none;
  }
  .prose.scroll {
    box-sizing: border-box;
    min-block-size: min(60svh, 32rem);
    padding-block-end: 2rem;
  }
  .prose:focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  @container cited-story (inline-size >= 48rem) {
    .prose.scroll {
      min-block-size: min(75svh, 45rem);
      padding-inline-start: 1rem;
      border-inline-start: 3px solid transparent;
    }
    /* the chart beside it stays whole until its text is at the top; where the chart is taller than most, it says so */
    .prose.scroll:where(.last) {
      min-block-size: max(min(100svh - 1rem, 51rem), var(--_stage, 0px));
    }
    .prose.scroll.on {
      border-inline-start-color: currentcolor;
    }
  }
  /* where the chart will be, so that nothing moves when it comes */
  @media screen {
    @container cited-story (inline-size >= 48rem) {
      slot.scroll::slotted(*) {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: calc(100% + 2.5rem);
        inline-size: 140%;
        max-block-size: 100%;
        overflow-y: auto;
      }
    }
  }
  @media print {
    /* the text stays with its picture */
    :host {
      break-inside: avoid;
    }
    .prose.scroll {
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
    const { mode, isActive, isLast, isComing, still } = state ?? {};
    return html`<div
        class="prose ${mode ?? ''} ${isActive ? 'on' : ''} ${isLast ? 'last' : ''}"
        ?hidden=${mode === 'steps' && !isActive && !still}
        tabindex=${mode === 'steps' ? -1 : nothing}
      >
        <slot></slot>
      </div>
      ${
        mode && !isComing
          ? (still ?? (mode === 'stack' ? this.#own(state!) : nothing))
          : html`<slot class=${mode ?? ''} name="still"></slot>`
      }`;
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
