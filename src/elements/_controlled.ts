import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Controls } from '../locales/_locale.ts';
import type { DenseRows } from '../model/dense.ts';
import type { Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import type { View } from '../pipeline/view.ts';

/** A chart, as its controls see it. */
export interface Controlled extends ReactiveControllerHost, HTMLElement {
  readonly telling: Telling | undefined;
  readonly shown: Telling | undefined;
  urlState: string | null | undefined;
  asOf: string | null | undefined;
  wear(style: CSSResult): void;
  /** Gets ready to change before readers' eyes. */
  steady(): Promise<void>;
}

/** What is drawn of a chart. */
export interface Drawn {
  readonly scene: Scene | undefined;
  /** The width that it is planned for, pixels, drawn or not yet. */
  readonly width: number | undefined;
}

/** Makes one of very many rows one of those that are told, and gives back its id; undefined: it is no longer there. */
export type List = (row: number, dense: DenseRows) => Promise<string | undefined>;

/** What every control gets to show itself and to change what is shown. */
export interface Chosen {
  telling: Telling;
  /** What is chosen by now, seen already or about to be. */
  seen: View;
  words: Controls;
  /** Shows something else, made of what is chosen when it is called; `isQuiet`: the control itself says so. */
  see: (part: (now: View) => Partial<View>, isQuiet?: boolean) => void;
}
