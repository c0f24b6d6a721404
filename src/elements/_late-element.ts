import { css, html, type ReactiveController } from 'lit';
import { CitedElement } from './_base.ts';

/** What an element does, once the code for it is there: a controller that draws it, and hears where its figures come from. */
export interface Behaviour extends ReactiveController {
  /** What the shadow tree holds. */
  view(): unknown;
  /** The element looked for its figures: they may come from somewhere else now. */
  sought?(): void;
}

/** A module that brings the behaviour of an element. */
export interface Code {
  Behaviour: new (host: never) => Behaviour;
}

/**
 * An element whose code comes when the first of its kind is on a page, so that pages with charts alone do not pay for it. Until
 * then, and if the code cannot be loaded, it shows what it contains.
 */
export abstract class LateElement extends CitedElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  /** There once the code is. */
  behaviour: Behaviour | undefined;

  /** Loads the code. */
  protected abstract code(): Promise<Code>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  protected override seek(): void {
    super.seek();
    this.behaviour?.sought?.();
  }

  protected override render(): unknown {
    return this.behaviour ? this.behaviour.view() : html`<slot></slot>`;
  }

  async #begin(): Promise<void> {
    // without it the page reads as it was written
    const code = await this.code().catch(() => undefined);
    if (!code || this.behaviour) return;
    this.behaviour = new code.Behaviour(this as never);
    this.addController(this.behaviour);
    // pages keep its room until then
    this.attachInternals?.().states?.add('ready');
    this.behaviour.sought?.();
    this.requestUpdate();
  }
}
