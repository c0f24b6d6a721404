import { exporters, type Content, type Means } from '../exporters/index.ts';
import type { Telling } from '../model/telling.ts';
import { complete } from './complete.ts';
import { plan } from './plan.ts';

/** A file for readers to keep. */
export interface SavedFile {
  /** `plans.csv`. */
  name: string;
  /** MIME type. */
  type: string;
  content: Content;
}

/** Ids of the formats that a chart can be saved in, in the order of menus. */
export const formats: readonly string[] = exporters.ids;

/**
 * Saves a told chart in an export format, loading first what that takes. Rejects where a format cannot be made (a PNG outside
 * of a browser) and where a part of the library cannot be fetched; an unknown format is a programming error.
 */
export async function save(telling: Telling, format: string, means: Omit<Means, 'plan'> = {}): Promise<SavedFile> {
  if (!exporters.has(format)) throw new Error(`unknown export format "${format}": ${exporters.ids.join(', ')}`);
  const { ending, type, write, parts } = await exporters.load(format);
  const content =
    telling.dense && parts
      ? await joined(parts(telling))
      : await complete(() => write(telling, { ...means, plan: frame => plan(telling, frame) }));
  return { name: `${telling.chartId ?? 'figures'}.${ending}`, type, content };
}

/** The bytes of a long text that is made in parts. After each the page gets its turn. */
async function joined(parts: Iterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for (const part of parts) {
    all.push(new TextEncoder().encode(part));
    await new Promise(resolve => setTimeout(resolve));
  }
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The format that a file name asks for: the longest ending wins, so that `plans.csl.json` is CSL-JSON. Loads all formats. */
export async function formatFor(name: string): Promise<string | undefined> {
  await exporters.loadAll();
  const fits = exporters.ids.filter(id => name.toLowerCase().endsWith(`.${exporters.get(id).ending}`));
  return fits.sort((a, b) => exporters.get(b).ending.length - exporters.get(a).ending.length)[0];
}

/** The endings of all formats, without the dot, in the order of menus. */
export async function endings(): Promise<string[]> {
  await exporters.loadAll();
  return exporters.ids.map(id => exporters.get(id).ending);
}
