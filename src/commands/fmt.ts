import { parse } from '../pipeline/parse.ts';
import type { Command } from './_command.ts';
import { datasetsFor, readTables } from './_dataset.ts';
import { findFiles, readText, shown, writeText } from './_files.ts';
import { format, type Formatted } from './_format.ts';
import { readOptions, UsageError } from './_options.ts';
import { findingText, plain } from './_report.ts';

const usage = `cited fmt PATH… [--check]

Writes every value, and every one of "alternatives", in the shortest notation: "4,000" becomes 4000, "10 .. 12 million" becomes "10..12M".
Values in words become notation, and the words are kept as "wording" if the figure has none. Nothing else in a file changes.

  PATH     a data file (.json, with its tables), a table (.csv), or a folder
  --check  change nothing, and end with 1 if something would change

What stays as it is: JSON numbers; words of a figure that has "value/phrase" under "allow"; words in a table without a column
"wording"; words that no notation says; numbers such as 1.000, which some readers take for a thousand.

It prints each change, and nothing if there is none. It ends with 1 if a file has syntax errors: such a file is not touched.`;

async function formatAt(path: string): Promise<Formatted[]> {
  const read = await readText(path);
  if ('problem' in read) return [{ path, text: '', changes: [], problems: [read.problem] }];
  const tables = await readTables(parse(read.text).value, path);
  const broken = tables.broken.map(problem => {
    const file = tables.files.get(problem.file ?? '') ?? path;
    return { path: file, text: '', changes: [], problems: [problem] };
  });
  return [...format(read.text, path, tables), ...broken];
}

/** `cited fmt PATH…` */
export const fmt: Command = {
  id: 'fmt',
  summary: 'write the values of data files in the shortest notation',
  usage,
  run: async (args, { out, err, cwd }) => {
    const { options, paths } = readOptions(args, { check: 'flag' });
    if (paths.length === 0) throw new UsageError('cited fmt needs a file or a folder, such as "cited fmt data"');
    const found = await findFiles(paths, cwd);
    const article = found.find(({ kind, named }) => named && kind === 'article');
    if (article)
      throw new UsageError(`"${shown(article.path, cwd)}" is an article: cited fmt writes data (.json, .csv)`);
    const done = new Map<string, Formatted>();
    for (const file of found.filter(({ kind }) => kind !== 'article'))
      for (const dataset of await datasetsFor(file))
        for (const formatted of await formatAt(dataset))
          if (!done.has(formatted.path) && (file.kind === 'data' || formatted.path === file.path))
            done.set(formatted.path, formatted);
    let faulty = false;
    for (const { path, text, changes, problems } of done.values()) {
      const file = shown(path, cwd);
      for (const { line, old, new: now } of changes)
        out(plain(`${file}:${line} ${old === undefined ? 'wording added:' : `${old} →`} ${now}`) + '\n');
      const findings = problems.map(problem => ({ ...problem, file }));
      for (const finding of findings) err(`${findingText(finding)}\n`);
      faulty ||= problems.some(({ severity }) => severity === 'error');
      if (changes.length && !options.check) await writeText(path, text);
    }
    const changed = [...done.values()].some(({ changes }) => changes.length);
    return faulty || (options.check && changed) ? 1 : 0;
  },
};
