import { Checker } from './_checker.ts';
import type { Command } from './_command.ts';
import { findFiles } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { formats, report } from './_report.ts';

const usage = `cited check PATH… [--format text|json|github]

Checks data files with their tables, and that every cited-* element of an article points at something that exists.

  PATH      a file (.json, .csv, .html, .md) or a folder; in folders, JSON files that are not datasets are passed over
  --format  text (for people), json (a list of problems with "file"), github (annotations of a workflow)

It ends with 1 if there are errors, with 0 if there are none (warnings may be left), with 2 if it was not understood.`;

/** `cited check PATH…` */
export const check: Command = {
  id: 'check',
  summary: 'check data files, and the articles that use them',
  usage,
  run: async (args, { out, cwd }) => {
    const { options, paths } = readOptions(args, { format: formats });
    if (paths.length === 0) throw new UsageError('cited check needs a file or a folder, such as "cited check data"');
    const checker = new Checker(cwd);
    for (const file of await findFiles(paths, cwd)) await checker.file(file);
    out(report(checker.findings, checker.files.size, options.format));
    return checker.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
