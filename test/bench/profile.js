// Where the time of Cited goes: `node test/bench/profile.js [TASK]` (first, article, archive, update, mount; article if not said).
// Readable code of src/ in place of dist/, so names are ours and the numbers a little higher than a reader's.
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromium as path } from '../tools/chromium.js';
import { root } from '../tools/step.js';
import { pagesOf } from './build.js';
import { hostRule, serve } from './serve.js';
import { tasks } from './tasks.js';

const id = process.argv[2] ?? 'article';
const task = tasks[id];
if (!task) {
  console.error(`no task "${id}": there are ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}

const built = await build({
  root,
  configFile: false,
  publicDir: false,
  // beside the script, as in dist/
  base: './',
  logLevel: 'error',
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { cited: 'src/index.ts' },
      preserveEntrySignatures: 'allow-extension',
      checks: { ineffectiveDynamicImport: false },
      output: {
        entryFileNames: 'cited.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'shell', tags: ['$initial'] }] },
      },
    },
  },
});
const chunks = 'output' in built ? built.output.filter(file => file.type === 'chunk') : [];
const { files } = await pagesOf('cited', [id]);
for (const { fileName, code } of chunks) files.set(`/dist/${fileName}`, code);
for (const file of 'output' in built ? built.output : [])
  if (file.type === 'asset') files.set(`/dist/${file.fileName}`, String(file.source));

files.set('/empty/', '<!doctype html><title>A page</title>');

/** Which file of ours stands at each line of a chunk: a comment says where each begins. */
const regions = new Map(
  chunks.map(({ fileName, code }) => {
    let region = fileName;
    return [
      `/dist/${fileName}`,
      code
        .split('\n')
        .map(line => (region = /^\/\/ ((?:\.\.\/|src\/|node_modules\/).*\.\w+)$/.exec(line)?.[1] ?? region)),
    ];
  }),
);

/** @typedef {{ url: string, lineNumber: number, functionName: string }} Call */

/** `pipeline/plan.ts plan`. @param {Call} call */
const nameOf = ({ url, lineNumber, functionName }) => {
  const place = URL.canParse(url) ? new URL(url).pathname : '';
  if (place && !lineNumber && !functionName) return `${place} as it starts`;
  const file = regions.get(place)?.[lineNumber] ?? (place || '(browser)');
  return `${file.replace(/^.*node_modules\/|^src\//, '')} ${functionName || '(anonymous)'}`;
};

/**
 * Sums by name, greatest first.
 * @param {string} title
 * @param {Map<string, number>} sums
 * @param {number} [count]
 */
function list(title, sums, count = 25) {
  console.log(`\n${title}`);
  for (const [name, value] of [...sums].sort(([, a], [, b]) => b - a).slice(0, count))
    console.log(`${value.toFixed(1).padStart(9)}  ${name}`);
}

/** @param {Map<string, number>} sums @param {string} name @param {number} value */
const add = (sums, name, value) => sums.set(name, (sums.get(name) ?? 0) + value);

/**
 * Time of a function itself, and of all that it calls, in ms.
 * @param {{ nodes: { id: number, callFrame: Call, children?: number[] }[], samples?: number[], timeDeltas?: number[] }} profile
 */
function times({ nodes, samples = [], timeDeltas = [] }) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id: parent, children = [] }) => children.map(child => [child, parent])));
  /** @type {Map<string, number>} */
  const self = new Map();
  /** @type {Map<string, number>} */
  const whole = new Map();
  samples.forEach((sample, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const seen = new Set();
    for (let at = byId.get(sample); at; at = byId.get(parents.get(at.id) ?? -1)) {
      const name = nameOf(at.callFrame);
      if (!seen.size) add(self, name, ms);
      if (!seen.has(name)) add(whole, name, ms);
      seen.add(name);
    }
  });
  for (const name of ['(browser) (root)', '(browser) (idle)']) {
    self.delete(name);
    whole.delete(name);
  }
  return { self, whole };
}

/**
 * Bytes that are still held, by the function that asked for them, in kB.
 * @param {{ head: HeapNode }} profile
 * @typedef {{ callFrame: Call, selfSize: number, children: HeapNode[] }} HeapNode
 */
function held({ head }) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  const walk = (/** @type {HeapNode} */ node, /** @type {string} */ ours) => {
    const name = nameOf(node.callFrame);
    // what the browser or Lit allocates is held for whoever of ours asked
    const owner = /^\(browser\)|^(lit|@lit)/.test(name) ? ours : name;
    add(sums, owner, node.selfSize / 1000);
    for (const child of node.children) walk(child, owner);
  };
  walk(head, '(start)');
  return sums;
}

const server = await serve(files);
const browser = await chromium.launch({
  executablePath: await path(),
  args: ['--no-sandbox', '--disable-gpu', hostRule],
});
try {
  const visit = async () => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    // the page that is measured shall find its process running
    await page.goto(`${server.url}/empty/`);
    const first = async () => {
      await page.goto(`${server.url}/cited/${task.page}/?${task.query ?? ''}`);
      await page.evaluate(() => Reflect.get(globalThis, 'first'));
    };
    const more = async () => {
      await page.evaluate(() => Reflect.get(globalThis, 'more')?.());
      await page.waitForTimeout(4000);
    };
    const settled = () => page.waitForTimeout(task.warm ? 4000 : 0);
    return { tab: await context.newCDPSession(page), first, settled, more, close: () => context.close() };
  };

  const timed = await visit();
  await timed.tab.send('Profiler.enable');
  await timed.tab.send('Profiler.setSamplingInterval', { interval: 200 });
  const profiled = async (/** @type {string} */ title, /** @type {() => Promise<unknown>} */ work) => {
    await timed.tab.send('Profiler.start');
    await work();
    const { self, whole } = times((await timed.tab.send('Profiler.stop')).profile);
    list(`${title}: ms in a function itself`, self);
    list(`${title}: ms in a function and all that it calls`, whole, 45);
  };
  await profiled('up to the first view', timed.first);
  await timed.settled();
  await profiled('then', timed.more);
  await timed.close();

  // in a visit of its own: to note what is allocated makes whoever allocates look slow
  const { tab, ...weighed } = await visit();
  await weighed.first();
  await weighed.settled();
  await tab.send('HeapProfiler.collectGarbage');
  await tab.send('HeapProfiler.startSampling', { samplingInterval: 1024 });
  await weighed.more();
  await tab.send('HeapProfiler.collectGarbage');
  list('then: kB still held', held((await tab.send('HeapProfiler.stopSampling')).profile));
} finally {
  await browser.close();
  server.close();
}
