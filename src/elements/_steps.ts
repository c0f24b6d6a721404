import type { TemplateResult } from 'lit';
import type { LateElement } from './_late-element.ts';
import type { Request } from '../pipeline/prepare.ts';
import type { Mode } from './_story-state.ts';

/** What a story says to one of its steps. */
export interface StepState {
  /** How the story is read; undefined: as it was written, since there are no figures. */
  mode: Mode | undefined;
  /** The figures are on their way: its still stands where the chart will. */
  isComing: boolean;
  isActive: boolean;
  /** No step comes after it. */
  isLast: boolean;
  /** What its chart asks for. */
  request: Request;
  /** On paper: its picture. */
  still: TemplateResult | undefined;
}

const states = new WeakMap<Element, StepState>();

/** What a story says to a step; undefined: it is in no story yet. */
export const stateOf = (step: Element): StepState | undefined => states.get(step);

/** Says it, if it is news. */
export function setState(step: LateElement, state: StepState): void {
  const before = states.get(step);
  states.set(step, state);
  const isSame =
    before &&
    before.mode === state.mode &&
    before.isComing === state.isComing &&
    before.isActive === state.isActive &&
    before.isLast === state.isLast &&
    before.still === state.still &&
    JSON.stringify(before.request) === JSON.stringify(state.request);
  if (!isSame) step.requestUpdate();
}
