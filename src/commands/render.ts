import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Dataset } from '../model/dataset.ts';
import { parse } from '../pipeline/parse.ts';
import { endings, formatFor } from '../pipeline/save.ts';
import { tell } from '../pipeline/tell.ts';
import { validate } from '../pipeline/validate.ts';
import type { Command } from './_command.ts';
import { readTables } from './_dataset.ts';
import { missing, readText, shown, writeText } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { split } from '../static/origin.ts';
import { MissingError } from '../static/png.ts';
import { contentOf } from '../static/render.ts';
import { findingText, plain, type Finding } from './_report.ts';

const usage = `cited render FILE[#CHART] -o OUT [--form FORM] [--lang LANG] [--as-of DATE]

Writes one chart as a file of its own, with its sources in it. The ending of OUT says as what:

  .svg             a picture with title, key, notes, sources and licence
  .html            a figure to put into a page: title, picture, sources, and a table
  .png             the picture in pixels, two to one; needs the package @resvg/resvg-js
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

/** A dataset with its tables and maps, and what is wrong with it. */
async function dataAt(path: string, file: string): Promise<{ data: Dataset | null; findings: Finding[] }> {
  const read = await readText(path);
  if ('problem' in read) return { data: null, findings: [{ ...read.problem, file }] };
  const raw = parse(read.text);
  const { texts, maps, broken } = await readTables(raw.value, path);
  const { data, problems } = validate(raw, { tables: texts, maps });
  return { data, findings: [...broken, ...problems].map(problem => ({ ...problem, file })) };
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
    const [written, chart] = split(asked);
    const [path, target] = [resolve(cwd, written), resolve(cwd, o!)];
    if (target === path) throw new UsageError('-o names the data file itself: give the chart a name of its own');
    if (!(await stat(path).catch(() => null))?.isFile()) throw await missing(path, written);
    const file = shown(path, cwd);
    const { data, findings } = await dataAt(path, file);
    const request = { ...(chart && { chart }), ...(form && { form }), ...(lang && { lang }), ...(asOf && { asOf }) };
    const telling = data && tell(data, request);
    const problems = [...findings, ...(telling?.problems ?? []).map(problem => ({ ...problem, file }))];
    for (const finding of problems) err(`${findingText(finding)}\n`);
    if (!telling?.rows.length) {
      err(plain(`nothing written: there are no figures to draw in "${asked}"`) + '\n');
      return 1;
    }
    const content = await contentOf(telling, format, cwd).catch((error: unknown) => {
      throw error instanceof MissingError ? new UsageError(error.message) : error;
    });
    await writeText(target, content);
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
