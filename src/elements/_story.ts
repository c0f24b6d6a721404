import { html } from 'lit';
import type { Behaviour as Contract, LateElement } from './_late-element.ts';

/** Shows what it contains. */
export class Behaviour implements Contract {
  constructor(_host: LateElement) {}
  hostConnected(): void {}
  view(): unknown {
    return html`<slot></slot>`;
  }
}
