import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { select } from '../pipeline/select.ts';
import type { Command } from './_command.ts';
import { checkDataset } from './_dataset.ts';
import { readText } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { dataTemplate, fresh, pageTemplate, storyTemplate, type Names } from './_templates.ts';

const usage = `cited new data NAME
cited new story NAME [--html]

Writes a file to begin with into this folder. What you must fill in begins with "FILL IN:", and cited check lists what is left of it.

  data    NAME.json: a source, a speaker, a measure, a figure and a chart
  story   NAME.md: a story in Markdown with a number, a chart, two steps and its sources, on the figures of NAME.json, which is
          written too if it is not there
  --html  the same story as NAME.html, for those who would rather write HTML

It never writes over a file.`;

const kinds = ['data', 'story'];

/**
 * Writes a new file.
 * @throws UsageError if there is one already, or it cannot be written
 */
async function write(name: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, name), text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(
      code === 'EEXIST' ? `"${name}" is there already: choose another name` : `cannot write "${name}": ${code}`,
    );
  }
}

/** What a story can point at in a data file that is there. */
async function namesIn(file: string, cwd: string): Promise<Names> {
  const path = resolve(cwd, file);
  const read = await readText(path);
  const data = 'text' in read ? (await checkDataset(read.text, path)).data : null;
  const [chart] = Object.keys(data?.charts ?? {});
  const figures = data ? select(data, chart === undefined ? {} : { chart }).figures : [];
  const first = figures.find(({ wording, quantity }) => wording && quantity) ?? figures[0];
  if (!data || !first) throw new UsageError(`"${file}" has no figures that can be read: run "cited check ${file}"`);
  return { data: file, chart: chart ?? first.id, figure: first.id, words: first.wording ?? String(first.value) };
}

/** `cited new data NAME`, `cited new story NAME` */
export const New: Command = {
  id: 'new',
  summary: 'begin a data file or a story',
  usage,
  run: async (args, { out, cwd }) => {
    const { options, paths } = readOptions(args, { html: 'flag' });
    const [kind = '', written = ''] = paths;
    if (!kinds.includes(kind)) {
      const meant = nearest(kind, kinds);
      throw new UsageError(meant ? `cited new "${kind}": did you mean "${meant}"?` : 'cited new needs data or story, and a name: "cited new story drills"'); // prettier-ignore
    }
    const name = written.replace(/\.(?:json|md|html?)$/i, '');
    if (paths.length !== 2 || !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name))
      throw new UsageError(`cited new ${kind} needs one name of letters, digits and hyphens, such as "cited new ${kind} drills"`); // prettier-ignore
    const data = `${name}.json`;
    if (kind === 'data') {
      if (options.html) throw new UsageError('--html is for stories');
      await write(data, dataTemplate, cwd);
      out(`wrote ${data}\n\nnext:\n  1. open it, fill in what begins with "FILL IN:", and run: npx cited check ${data}\n  2. write about it: npx cited new story ${name}\n`); // prettier-ignore
      return 0;
    }
    const file = options.html ? `${name}.html` : `${name}.md`;
    const isThere = existsSync(resolve(cwd, data));
    const names = isThere ? await namesIn(data, cwd) : { data, ...fresh };
    await write(file, options.html ? pageTemplate(names) : storyTemplate(names), cwd);
    if (!isThere) await write(data, dataTemplate, cwd);
    const page = options.html ? file : `${name}.html`;
    out(`wrote ${file}${isThere ? '' : ` and ${data}`}\n\nnext:\n  1. open ${isThere ? 'it' : 'both'}, fill in what begins with "FILL IN:", and run: npx cited check ${file}\n  2. make the page: npx cited prerender ${file} -o ${page}\n`); // prettier-ignore
    return 0;
  },
};
