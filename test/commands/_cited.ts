import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli.ts';
import { folderWith } from './_folder.ts';

/** A small dataset without problems; plainly fictional. */
export const dataset = {
  title: 'Marches',
  licenses: [{ name: 'CC0-1.0' }],
  sources: {
    gazette: { title: 'A march', publisher: 'The Gazette', url: 'https://example.org/march', accessed: '2026-11-22' },
  },
  measures: { people: { label: 'People', unit: { one: 'person', other: 'people' }, integer: true } },
  defaults: { measure: 'people', source: 'gazette' },
};

/** The dataset with figures and other keys, as people lay it out. */
export const fileWith = (figures: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ ...dataset, figures, ...more }, null, 2);

/** Runs `cited` in a folder with these files. */
export const cited = async (files: Record<string, string | Uint8Array>, ...args: string[]) => {
  const cwd = folderWith(files);
  let [out, err] = ['', ''];
  const again = async (...args: string[]): Promise<number> => {
    [out, err] = ['', ''];
    return run(args, { cwd, out: text => void (out += text), err: text => void (err += text) });
  };
  const code = await again(...args);
  const file = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  return { code, out, err, file, again: async (...args: string[]) => ({ code: await again(...args), out, err }) };
};
