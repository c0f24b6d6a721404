import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Dataset } from '../model/dataset.ts';
import { nearest } from '../model/nearest.ts';
import { readPeriod } from '../model/period.ts';
import { parse } from '../pipeline/parse.ts';
import { all } from '../pipeline/registry.ts';
import { endings, formatFor } from '../pipeline/save.ts';
import { tell } from '../pipeline/tell.ts';
import { validate } from '../pipeline/validate.ts';
import { Checker } from './_checker.ts';
import type { Command } from './_command.ts';
import { readTables } from './_dataset.ts';
import { missing, readText, writeText } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { split } from '../static/origin.ts';
import { MissingError } from '../static/png.ts';
import { contentOf } from '../static/render.ts';
import { findingText, plain } from './_report.ts';

const usage = `cited render FILE[#CHART] -o OUT [--form FORM] [--lang LANG] [--as-of DATE]

Writes one chart as a file of its own, with its sources in it. The ending of OUT says as what:

  .svg             a picture with title, key, notes, sources and licence
  .html            a figure to put into a page: title, picture, sources, and a table
  .png             the picture in pixels, two to one; needs fonts
  .csv, .json      its figures, as a table or as a dataset that draws the same chart
  .bib, .ris, .csl.json, .txt
                   its sources, for BibTeX, for reference managers, for citation processors, as text

  FILE     a data file (.json)
  CHART    a chart of it, or one of its figures; without it, the first chart
  --form   the form to draw, in place of the chart's own
  --lang   the language to tell it in
  --as-of  a date such as 2014-12: only what had been reported by then

It prints what is wrong with the file, and ends with 1 if there is an error: what is right is drawn all the same.`;

/** The format that is asked for. */
async function formatOf(out: string | undefined): Promise<string> {
  if (out === undefined) throw new UsageError('cited render needs -o and a file to write, such as "-o plans.svg"');
  const format = /\.html?$/i.test(out) ? 'html' : await formatFor(out);
  if (format !== undefined) return format;
  const known = ['html', ...(await endings())].map(ending => `.${ending}`).join(', ');
  throw new UsageError(`"${out}" does not say what to write: its ending can be ${known}`);
}

/** What options ask for must be there: a picture of something else than was asked for would be taken for it. */
function refuseUnknown(form: string | undefined, asOf: string | undefined): void {
  if (asOf !== undefined && !readPeriod(asOf.trim()))
    throw new UsageError(`--as-of "${asOf}" is not a date: write 2014, 2014-12 or 2014-12-05`);
  const ids: readonly string[] = all().forms.ids;
  if (form === undefined || ids.includes(form)) return;
  const meant = nearest(form, ids);
  throw new UsageError(
    `unknown form "${form}": ${meant ? `did you mean "${meant}"?` : `there is ${[...ids].sort().join(', ')}`}`,
  );
}

/** A dataset with its tables and maps; what is wrong with it is told to the checker, which knows in which of them. */
async function dataAt(path: string, checker: Checker): Promise<Dataset | null> {
  const read = await readText(path);
  if ('problem' in read) {
    checker.add(path, [read.problem]);
    return null;
  }
  const raw = parse(read.text);
  const { files, texts, maps, broken } = await readTables(raw.value, path);
  const { data, problems } = validate(raw, { tables: texts, maps });
  checker.add(path, [...broken, ...problems], files);
  return data;
}

/** `cited render FILE#CHART -o OUT` */
export const render: Command = {
  id: 'render',
  summary: 'write a chart as a picture, a table, or a list of its sources',
  usage,
  run: async (args, { err, cwd }) => {
    const { options, paths } = readOptions(args, { o: 'text', form: 'text', lang: 'text', 'as-of': 'text' });
    const { o, form, lang, 'as-of': asOf } = options;
    const [asked = ''] = paths;
    if (paths.length !== 1)
      throw new UsageError('cited render needs one chart, such as "cited render drills.json#plans -o plans.svg"');
    const format = await formatOf(o);
    refuseUnknown(form, asOf);
    const [written, chart] = split(asked);
    const [path, target] = [resolve(cwd, written), resolve(cwd, o!)];
    if (target === path) throw new UsageError('-o names the data file itself: give the chart a name of its own');
    if (!(await stat(path).catch(() => null))?.isFile()) throw await missing(path, written);
    const checker = new Checker(cwd);
    const data = await dataAt(path, checker);
    const request = { ...(chart && { chart }), ...(form && { form }), ...(lang && { lang }), ...(asOf && { asOf }) };
    const telling = data && tell(data, request);
    if (telling) checker.add(path, telling.problems);
    const { findings } = checker;
    for (const finding of findings) err(`${findingText(finding)}\n`);
    if (!telling?.rows.length) {
      err(plain(`nothing written: there are no figures to draw in "${asked}"`) + '\n');
      return 1;
    }
    const content = await contentOf(telling, format, cwd).catch((error: unknown) => {
      throw error instanceof MissingError ? new UsageError(error.message) : error;
    });
    await writeText(target, content);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
