import { join, resolve } from 'node:path';
import { exporters } from '../exporters/index.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Telling } from '../model/telling.ts';
import { formatFor, save } from '../pipeline/save.ts';
import { tell, type Request } from '../pipeline/tell.ts';
import { figure } from './figure.ts';
import { fromDisk, openData, type Read } from './load.ts';
import { html } from './markup.ts';
import { toPng } from './png.ts';

/** What is to be made of which chart. */
export interface RenderOptions extends Request {
  /** `html` (a `<figure>`; the default), or a format of `exporters` by its id or its file ending: `svg`, `png`, `csv`, `json`, `bibtex`, `ris` … */
  format?: string;
  /** The file that a dataset in JSON is or would be: its tables and maps stand beside it. */
  base?: string;
  /** Gives the texts of these files; default: from disk. */
  read?: Read;
}

/** A dataset: as `read` of `cited/core` gives it, as JSON text, or as that text parsed. */
export type Data = Dataset | string | object;

const isRead = (data: Data): data is Dataset => typeof data === 'object' && Array.isArray((data as Dataset).rejected);

/** The dataset with its tables and maps. Throws, with all that is wrong with it, if nothing can be made of it. */
async function datasetOf(data: Data, { base = 'data.json', read = fromDisk }: RenderOptions): Promise<Dataset> {
  if (isRead(data)) return data;
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const found = await openData(text, resolve(base), read);
  if (found.data) return found.data;
  throw new Error(found.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/**
 * A told chart as a file of some format.
 * @param format `html`, or the id of an exporter
 * @param cwd the folder in which the package for PNG is looked for before it is looked for beside us
 */
export async function contentOf(telling: Telling, format: string, cwd: string): Promise<string | Uint8Array> {
  if (format === 'html') return `${html(figure(telling, { level: 2 }))}\n`;
  if (format !== 'png') return (await save(telling, format)).content;
  // only browsers can make one themselves
  return toPng(String((await save(telling, 'svg')).content), [join(cwd, 'package.json'), import.meta.url]);
}

/**
 * One chart as HTML, a picture, a table, a dataset or a list of its sources. Rejects where nothing can be drawn: the message says why.
 * A PNG needs the optional dependency `@resvg/resvg-js`, and fonts.
 */
export async function render(data: Data, options: RenderOptions = {}): Promise<string | Uint8Array> {
  const { format = 'html', base: _, read: __, ...request } = options;
  const known = format === 'html' || exporters.has(format) ? format : await formatFor(`.${format}`);
  if (known === undefined) throw new Error(`unknown format "${format}": html, ${exporters.ids.join(', ')}`);
  const telling = tell(await datasetOf(data, options), request);
  if (!telling.rows.length)
    throw new Error(telling.problems.map(({ message }) => message).join('\n') || 'there are no figures to draw');
  return contentOf(telling, known, process.cwd());
}
