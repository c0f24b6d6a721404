// `npm test`: every check that the project has. `npm test -- types node` runs only the steps named.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from './tools/chromium.js';
import { build } from './tools/build.js';
import { root, run, runBin } from './tools/step.js';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * A step that either passes or fails.
 * @param {() => Promise<number>} work gives an exit code
 * @returns {() => Promise<Count>}
 */
const one = work => async () => {
  const failed = (await work()) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
};

/**
 * A project of vitest: each of its tests counts, and so does each file that could not run and each error outside of a test.
 * @param {string} project
 * @param {boolean} [isBeside] takes what others leave of the processors
 * @returns {() => Promise<Count>}
 */
const vitest = (project, isBeside) => async () => {
  const report = join(root, `.cache/test-${project}.json`);
  await mkdir(join(root, '.cache'), { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runBin('vitest', ['run', '--project', project, ...reporters], { CI: '1' }, isBeside);
  const found = await readFile(report, 'utf8').then(JSON.parse, () => null);
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  const empty = found.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
  ).length;
  const failed = found.numFailedTests + empty;
  return {
    passed: found.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: found.numPendingTests + found.numTodoTests,
  };
};

/** A project of vitest in a browser. @param {string} project */
const inBrowser = project => async () => {
  process.env['CHROMIUM_PATH'] = await chromium(line => console.log(line));
  return vitest(project)();
};

/** @type {Record<string, () => Promise<Count>>} */
const steps = {
  build: one(() => build()),
  types: one(() => runBin('tsc', ['-p', '.'])),
  lint: one(() => runBin('oxlint', ['--deny-warnings'])),
  format: one(() => runBin('prettier', ['--check', '--log-level', 'warn', '.'])),
  package: one(() => runBin('publint', ['--strict'])),
  data: one(() => run(process.execPath, ['bin/cited.js', 'check', 'data', 'stories'])),
  demo: one(() => runBin('vite', ['build', '--config', 'demo/vite.config.ts', '--logLevel', 'warn'])),
  node: vitest('node', true),
  browser: inBrowser('browser'),
  e2e: inBrowser('e2e'),
};

/**
 * What does not need another step is done beside it: in each line one after the other, and lines of a group at once. Tests in Node wait for
 * nobody, so they take what is left beside tests in a browser, which do.
 */
const groups = [[['build']], [['node'], ['types', 'lint', 'format', 'package', 'data', 'demo', 'browser']], [['e2e']]];

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`no step "${unknown.join('", "')}": there are ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
/**
 * Runs a step, says how it went, and counts it.
 * @param {string} name
 */
const take = async name => {
  console.log(`\n— ${name} …`);
  const started = performance.now();
  const count = await /** @type {() => Promise<Count>} */ (steps[name])().catch(error => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`— ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
};

for (const lines of groups)
  await Promise.all(
    lines.map(async line => {
      for (const name of line) if (asked.length === 0 || asked.includes(name)) await take(name);
    }),
  );

const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
