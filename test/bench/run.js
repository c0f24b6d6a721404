// Cited beside other libraries, in one browser, taking turns: `node test/bench/run.js [--rounds 3] [--only line] [--libs cited,uplot] [--out FILE]`.
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromium as path } from '../tools/chromium.js';
import { root } from '../tools/step.js';
import { pagesOf } from './build.js';
import { blank, libraries } from './libraries/index.js';
import { report } from './report.js';
import { hostRule, serve } from './serve.js';
import { tasks } from './tasks.js';
import { visit } from './visit.js';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    libs: { type: 'string', default: Object.keys(libraries).join() },
    out: { type: 'string' },
    dist: { type: 'string', default: `${root}dist` },
  },
});
const rounds = Number(options.rounds);
const names = options.libs.split(',');
const ids = Object.keys(tasks).filter(id => options.only.split(',').some(start => id.startsWith(start)));
const unknown = names.filter(name => !Object.hasOwn(libraries, name));
if (unknown.length || !ids.length || !(rounds >= 1)) {
  console.error(
    `there are the libraries ${Object.keys(libraries).join(', ')}; the tasks ${Object.keys(tasks).join(', ')}; and one round or more`,
  );
  process.exit(2);
}

for (const [path, remedy] of [
  [`${root}test/bench/node_modules`, 'npm ci, in test/bench'],
  [`${options.dist}/cited.js`, 'npm run build'],
])
  if (!existsSync(path ?? '')) {
    console.error(`${path} is not there: ${remedy}`);
    process.exit(2);
  }

/** @param {string} line */
const say = line => process.stderr.write(`${line}\n`);

/** @type {Map<string, string>} */
const files = new Map([['/blank/empty/', '<!doctype html><title>A page</title>']]);
// as it is now: somebody may build while this runs
const parts = async (/** @type {string} */ folder) =>
  (await readdir(`${options.dist}/${folder}`)).map(name => `${folder}/${name}`);
for (const name of ['cited.js', ...(await parts('chunks')), ...(await parts('assets'))])
  files.set(`/dist/${name}`, await readFile(`${options.dist}/${name}`, 'utf8'));
/** @type {Map<string, Set<string>>} */
const able = new Map();
for (const name of [blank, ...names]) {
  say(`building the pages of ${name} …`);
  const built = await pagesOf(name, ids, resolve(options.dist));
  for (const [path, text] of built.files) files.set(path, text);
  able.set(name, built.tasks);
}

const server = await serve(files);
const browser = await chromium.launch({
  executablePath: await path(say),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', hostRule],
});

/** @type {import('./report.js').Result[]} */
const results = [];
try {
  say('writing figures, warming up …');
  for (const id of ids) await server.make(tasks[id]?.figures ?? '');
  for (const library of [blank, blank]) await visit(browser, server, `/${library}/${tasks[ids[0] ?? '']?.page}/`, {});
  for (let round = 0; round < rounds; round++) {
    for (const id of ids) {
      // each round begins with another one
      const turns = names.map((_, index) => names[(index + round) % names.length] ?? '');
      for (const library of [blank, ...turns, blank]) {
        const task = tasks[id];
        if (!task || !able.get(library)?.has(id)) continue;
        say(`round ${round + 1} of ${rounds}: ${id}: ${library}`);
        const { slow, warm } = task;
        const { settle, still } = libraries[library] ?? {};
        const address = `/${library}/${task.page}/?${task.query ?? ''}`;
        await visit(browser, server, address, { slow, warm, settle, still }).then(
          found => results.push({ round, task: id, library, visit: found }),
          error => {
            const why = String(error.message).split('\n')[0]?.replace('page.evaluate: Error: ', '') ?? '';
            say(`  ${why}`);
            results.push({ round, task: id, library, failed: why });
          },
        );
      }
    }
  }
} finally {
  server.close();
  await browser.close();
}

const text = report(results, { names, ids, rounds, chromium: browser.version() });
const out =
  options.out ??
  (options.only || names.length < Object.keys(libraries).length ? undefined : `${root}test/bench/RESULTS.md`);
if (out) await writeFile(out, text);
console.log(text);
