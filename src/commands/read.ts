import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stdin } from 'node:process';
import { text } from 'node:stream/consumers';
import { draftFigures, draftLanguages, type Draft } from '../pipeline/draft-figures.ts';
import type { Command } from './_command.ts';
import { layOut } from './_edit.ts';
import { missing, readText } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { plain } from './_report.ts';

const [first = 'en', ...others] = draftLanguages;

const usage = `cited read "TEXT" [--lang ${draftLanguages.join('|')}] [--format json|text]
cited read --file FILE …
cited read - …

Finds the numbers that a sentence or an article reports, in figures or in words, and drafts a figure for each.

  TEXT      words, in quotation marks; - reads standard input
  --file    reads a file
  --lang    the language of the text (${first})
  --format  json (a list of figures to paste into "figures"), text (where each stands, what it means, its notation)

A draft has the value in notation, the words as "wording" and, if the sentence says so, "period" and "status". What is counted
("measure") and who printed it ("source") are for you to add, to each figure or once under "defaults".`;

const formats = ['json', 'text'] as const;

/** The text that was asked for. */
async function given(paths: readonly string[], file: string | undefined, cwd: string): Promise<string> {
  if (file !== undefined) {
    if (paths.length) throw new UsageError('cited read takes a text or --file, not both');
    const path = resolve(cwd, file);
    if (!(await stat(path).catch(() => null))?.isFile()) throw await missing(path, file);
    const read = await readText(path);
    if ('problem' in read) throw new UsageError(`"${file}": ${read.problem.message}: ${read.problem.remedy}`);
    return read.text;
  }
  if (paths.length === 1 && paths[0] === '-') return text(stdin);
  if (!paths.length) throw new UsageError('cited read needs a text, such as cited read "over 4,000 exercises in 2015"');
  return paths.join(' ');
}

const line = (source: string, { start, end, meaning, notation }: Draft): string =>
  plain(`${start}–${end} “${source.slice(start, end)}”: ${meaning} · ${notation ?? 'no notation'}`);

/** `cited read "TEXT"` */
export const read: Command = {
  id: 'read',
  summary: 'draft figures from a sentence or an article',
  usage,
  run: async (args, { out, err, cwd }) => {
    const { options, paths } = readOptions(args, { format: formats, lang: [first, ...others], file: 'text' });
    const source = await given(paths, options.file, cwd);
    const drafts = draftFigures(source, options.lang);
    if (options.format === 'text') for (const draft of drafts) out(`${line(source, draft)}\n`);
    else out(drafts.length ? `[\n${drafts.map(({ figure }) => `  ${layOut(figure)}`).join(',\n')}\n]\n` : '[]\n');
    const found = drafts.length === 1 ? '1 figure' : `${drafts.length} figures`;
    if (!drafts.length) err('no reported number found\n');
    else if (options.format === 'json')
      err(
        `${found}: paste what is between the brackets into "figures"; add "measure" and "source", unless "defaults" has them\n`,
      );
    return 0;
  },
};
