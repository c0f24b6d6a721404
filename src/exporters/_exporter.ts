import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';

/** What a format may need beside the telling. */
export interface Means {
  /** Draws the telling. Formats of text do without. */
  plan?: (frame: Frame) => Scene;
  /** Where the data are: an absolute URL. */
  address?: string;
  /** The direction of pictures; default: that of the language told in. */
  dir?: Frame['dir'];
}

/** What a file holds. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** An export format: a told chart as a file. */
export interface Exporter {
  id: string;
  /** File ending without the dot. */
  ending: string;
  /** MIME type. */
  type: string;
  write: (telling: Telling, means?: Means) => Content | Promise<Content>;
  /** The same in parts, for formats of text that grow with the figures: a page stays alive between two. */
  parts?: (telling: Telling) => Iterable<string>;
}
