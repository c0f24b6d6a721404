import { parse } from '../pipeline/parse.ts';
import { validate } from '../pipeline/validate.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Command } from './_command.ts';
import { compare } from './_compare.ts';
import { readTables } from './_dataset.ts';
import type { Difference } from './_difference.ts';
import { layOut } from './_edit.ts';
import { findFiles, readText, shown } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { findingText, plain } from './_report.ts';

const usage = `cited diff OLD NEW [--format text|json]

Says in words what changed from one version of a data file to another, and drafts the "corrections" that tell readers about it.

  OLD, NEW  two data files (.json), each with its tables beside it
  --format  text (for people), json ({ "differences": […], "corrections": […] })

The order of things does not count, nor how a value is written: "4,000" and 4000 are the same. What is alike in all but its id was renamed.
A correction is drafted for each figure of OLD that says something else in NEW, unless NEW has one for it. Its date is NEW's
"modified"; without that it is for you to fill in, as is the reason.

It ends with 0, with 1 if one of the files has errors, with 2 if it was not understood.`;

const formats = ['text', 'json'] as const;

/** A difference as a sentence without its full stop: `drills-2014: from over 3,500 to 3,500`. */
function inWords({ what, kind, id, key, from, to }: Difference): string {
  const name = what === 'figure' ? id : [what, id].filter(Boolean).join(' ');
  if (kind === 'renamed') return `${what === 'figure' ? '' : `${what} `}${from} is now called ${to}`;
  if (kind === 'changed') return `${name}: ${key === 'value' ? '' : `${key} `}from ${from} to ${to}`;
  const value = kind === 'added' ? to : from;
  return `${name} ${kind}${value === undefined ? '' : `: ${value}`}`;
}

/** Reads a version with its tables; what is wrong with it goes to `err`. */
async function open(path: string, file: string, err: (text: string) => void): Promise<Dataset | null> {
  const read = await readText(path);
  const raw = 'text' in read ? parse(read.text) : undefined;
  const tables = raw && (await readTables(raw.value, path));
  const { data, problems } = raw ? validate(raw, { tables: tables!.texts }) : { data: null, problems: [] };
  const all = [...('problem' in read ? [read.problem] : []), ...(tables?.broken ?? []), ...problems];
  const errors = all.filter(({ severity }) => severity === 'error');
  for (const problem of errors) err(`${findingText({ ...problem, file: problem.file ?? file })}\n`);
  return errors.length ? null : data;
}

/** `cited diff OLD NEW` */
export const diff: Command = {
  id: 'diff',
  summary: 'say what changed between two versions of a data file, and draft its corrections',
  usage,
  run: async (args, { out, err, cwd }) => {
    const { options, paths } = readOptions(args, { format: formats });
    if (paths.length !== 2) throw new UsageError('cited diff needs two files, such as "cited diff old.json data.json"');
    const versions: (Dataset | null)[] = [];
    for (const written of paths) {
      const [found] = await findFiles([written], cwd);
      if (!found?.named || found.kind !== 'data') throw new UsageError(`"${written}" is no data file (.json)`);
      versions.push(await open(found.path, shown(found.path, cwd), err));
    }
    const [before, after] = versions;
    if (!before || !after) {
      err('mend the errors first: what cannot be read would look as if it were gone\n');
      return 1;
    }
    const { differences, corrections } = compare(before, after);
    if (options.format === 'json') out(`${JSON.stringify({ differences, corrections }, null, 2)}\n`);
    else if (!differences.length) out('no differences\n');
    else {
      for (const difference of differences) out(`${plain(inWords(difference))}\n`);
      if (!corrections.length) return 0;
      const undated = after.modified === undefined ? 'fill in the dates, ' : '';
      out(`\nto paste into "corrections" (${undated}say why in "note"):\n`);
      out(`[\n${corrections.map(entry => `  ${layOut(entry)}`).join(',\n')}\n]\n`);
    }
    return 0;
  },
};
