import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { parse } from '../pipeline/parse.ts';
import { valueAt } from './_edit.ts';
import type { Command } from './_command.ts';
import { findFiles, readText, shown, writeText } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { findingText } from './_report.ts';
import { withIds, type Schema } from './_schema-ids.ts';

const usage = `cited schema FILE [-o OUT]

Writes the JSON Schema of data files with the ids of FILE in it, so that an editor completes them: those of its sources, speakers, measures
and entities wherever one must be named, and those of its figures wherever one may be.

  FILE  a data file (.json)
  -o    where to write it; without it, it is printed

Put the path of OUT as "$schema" into FILE. A source, speaker or measure that FILE did not have is underlined until you run this again; a
figure may always be named in another way.`;

// the package's own file; a URL in one piece would be taken for something to bundle
const here = import.meta.url;
const generic = new URL('../../data/schema.json', here);

/** `cited schema FILE` */
export const schema: Command = {
  id: 'schema',
  summary: 'write a schema with which editors complete the ids of a data file',
  usage,
  run: async (args, { out, err, cwd }) => {
    const { options, paths } = readOptions(args, { o: 'text' });
    if (paths.length !== 1)
      throw new UsageError('cited schema needs one file, such as "cited schema data/drills.json"');
    const [found] = await findFiles(paths, cwd);
    if (!found?.named || found.kind !== 'data') throw new UsageError(`"${paths[0]}" is no data file (.json)`);
    const target = options.o === undefined ? undefined : resolve(cwd, options.o);
    if (target === found.path) throw new UsageError('-o names the data file itself: give the schema a name of its own');
    const read = await readText(found.path);
    const { value, problems } = 'text' in read ? parse(read.text) : { value: undefined, problems: [read.problem] };
    if (value === undefined) {
      for (const problem of problems) err(`${findingText({ ...problem, file: shown(found.path, cwd) })}\n`);
      return 1;
    }
    const text = `${JSON.stringify(withIds(JSON.parse(await readFile(generic, 'utf8')) as Schema, value), null, 2)}\n`;
    if (target === undefined) {
      out(text);
      return 0;
    }
    await writeText(target, text);
    const path = relative(dirname(found.path), target).split(sep).join('/');
    if (valueAt(value, '/$schema') !== path) err(`put "$schema": "${path}" into ${shown(found.path, cwd)}\n`);
    return 0;
  },
};
