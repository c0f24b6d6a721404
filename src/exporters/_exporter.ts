import type { Telling } from '../model/telling.ts';

/** An export format: a told chart as the text of a file. */
export interface Exporter {
  id: string;
  /** File ending without the dot. */
  ending: string;
  /** MIME type. */
  type: string;
  write: (telling: Telling) => string;
}
