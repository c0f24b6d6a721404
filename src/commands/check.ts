import { Checker } from './_checker.ts';
import type { Command } from './_command.ts';
import { datasetsFor } from './_dataset.ts';
import { findFiles, type Found } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { progress } from './_progress.ts';
import { formats, report } from './_report.ts';
import { readDemand, shareInWords, shortfall } from './_share.ts';

const usage = `cited check PATH… [--format text|json|github] [--sourced SHARE] [--fix]

Checks data files with their tables, that every cited-* element of an article points at something that exists, and the numbers in
the prose of articles: what stands in a <cited-number> must say what its figure says, and what stands in none has no source.

  PATH       a file (.json, .csv, .html, .md) or a folder; in folders, JSON files that are not datasets are passed over
  --format   text (for people), json (a list of problems with "file"), github (annotations of a workflow)
  --sourced  how many of the numbers in all articles together must have a source, such as 80%; below it the run ends with 1
  --fix      first mend what needs no judgement in the data files that PATH names, and print each change; the rest is reported

Numbers in prose are those that somebody must have reported: with a bound ("over"), a unit, a percentage or a comparison, and
numbers from 10 on. Dates, names, ages, scores and small numbers ("three days", "several") are none. Code, navigation, footers,
dates in <time>, and all that has the attribute data-cited-skip, hidden or aria-hidden are not read,
nor are README, CHANGELOG and the like unless they are named.

It ends with 1 if there are errors or too few numbers have a source, with 0 if there are none (warnings may be left), with 2 if it was not understood.`;

/** Mends the datasets that the files mean, each once; gives a line for each change. */
async function fixAll(files: readonly Found[], cwd: string): Promise<string[]> {
  const { fix } = await import('./_fix.ts');
  const datasets = new Set((await Promise.all(files.map(datasetsFor))).flat());
  const lines: string[] = [];
  for (const path of datasets) lines.push(...(await fix(path, cwd)));
  return lines;
}

/** `cited check PATH…` */
export const check: Command = {
  id: 'check',
  summary: 'check data files, and the articles that use them',
  usage,
  run: async (args, { out, err, cwd }) => {
    const { options, paths } = readOptions(args, { format: formats, sourced: 'text', fix: 'flag' });
    if (paths.length === 0) throw new UsageError('cited check needs a file or a folder, such as "cited check data"');
    const demand = options.sourced === undefined ? 0 : readDemand(options.sourced);
    const checker = new Checker(cwd);
    const files = await findFiles(paths, cwd);
    if (options.fix) for (const line of await fixAll(files, cwd)) (options.format === 'text' ? out : err)(`${line}\n`);
    const { step, end } = progress(files.length);
    for (const file of files) {
      step(file.path);
      await checker.file(file);
    }
    end();
    const shares = [...checker.shares].map(([file, share]) => `${file}: ${shareInWords(share)}`);
    out(report(checker.findings, checker.files.size, options.format, shares, checker.silenced));
    const short = shortfall([...checker.shares.values()], demand);
    if (short) err(`${short}\n`);
    return short || checker.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
