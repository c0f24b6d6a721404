import { exporters } from '../exporters/index.ts';
import type { Telling } from '../model/telling.ts';

/** A file for readers to keep. */
export interface SavedFile {
  /** `plans.csv`. */
  name: string;
  /** MIME type. */
  type: string;
  text: string;
}

/** Saves a told chart in an export format, loading the format first; an unknown one is a programming error. */
export async function save(telling: Telling, format: string): Promise<SavedFile> {
  if (!exporters.has(format)) throw new Error(`unknown export format "${format}": ${exporters.ids.join(', ')}`);
  const exporter = await exporters.load(format);
  return {
    name: `${telling.chartId ?? 'figures'}.${exporter.ending}`,
    type: exporter.type,
    text: exporter.write(telling),
  };
}
