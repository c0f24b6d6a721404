import { dirname, extname, resolve } from 'node:path';
import { prerender as still } from '../static/prerender.ts';
import { story } from '../static/story.ts';
import { Checker } from './_checker.ts';
import type { Command } from './_command.ts';
import { findFiles, readText, shown, writeText } from './_files.ts';
import { readOptions, UsageError } from './_options.ts';
import { findingText, plain } from './_report.ts';

const usage = `cited prerender IN.html|IN.md -o OUT.html [--script ADDRESS]

Puts still charts into an article, so that readers without JavaScript, search engines and printers get them too.

  IN.html   every <cited-chart> and <cited-step> gets a figure with title, picture, notes, sources and table, <cited-sources> its list;
            where you wrote something yourself, that stays, and so does every other character
  IN.md     a story: front matter (title, description, lang, data …), then Markdown with short codes such as
            ":number[over 4,000]{#ID}" and "::chart{#plans}"; it becomes a whole page, with its charts
  -o        the page to write; for HTML that may be IN itself: run it again after each change of the data
  --script  the address of cited.js in the page of a story (/cited/cited.js)

It prints what is wrong with article and data, and ends with 1 if there is an error: what is right is written all the same.`;

/** `cited prerender IN -o OUT` */
export const prerender: Command = {
  id: 'prerender',
  summary: 'put still charts into an article, or make a page of a story',
  usage,
  run: async (args, { err, cwd }) => {
    const { options, paths } = readOptions(args, { o: 'text', script: 'text' });
    if (paths.length !== 1)
      throw new UsageError('cited prerender needs one article, such as "cited prerender story.md -o story.html"');
    const [found] = await findFiles(paths, cwd);
    if (found?.kind !== 'article' || !found.named) throw new UsageError(`"${paths[0]}" is no article (.html, .md)`);
    if (options.o === undefined) throw new UsageError('cited prerender needs -o and a page to write, such as "-o story.html"'); // prettier-ignore
    const { path } = found;
    const target = resolve(cwd, options.o);
    const isStory = /^\.(?:md|markdown)$/i.test(extname(path));
    if (!/^\.html?$/i.test(extname(target)))
      throw new UsageError(`"${options.o}" is no page: its ending must be .html`);
    const read = await readText(path);
    const checker = new Checker(cwd);
    await checker.article({ path, named: true });
    const findings = checker.findings.filter(({ severity }) => severity !== 'info');
    for (const finding of findings) err(`${findingText(finding)}\n`);
    if ('problem' in read) return 1;
    if (dirname(target) !== dirname(path))
      err(plain(`note: addresses in "${shown(target, cwd)}" are those of "${shown(path, cwd)}", which is in another folder`) + '\n'); // prettier-ignore
    const { script } = options;
    const page = isStory
      ? (await story(read.text, { base: path, ...(script && { script }) })).html
      : await still(read.text, { base: path });
    await writeText(target, page);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
