// Where the bytes of a first chart come from: `node test/tools/bytes.js [FORM]` (column if not said).
// For each module, how much smaller (gzip -9) the page would be without it.
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';
import { root } from './step.js';

const form = process.argv[2] ?? 'column';
/** What a chart in English loads beside the shell. */
const later = ['locales/en', 'citations/line', `forms/${form}`].map(path => `${root}src/${path}.ts`);

/** @param {string} code */
const gzip = code => gzipSync(code, { level: 9 }).length;

const built = await build({
  root,
  configFile: `${root}vite.cdn.config.ts`,
  logLevel: 'error',
  build: { write: false },
});
if (!Array.isArray(built) || !built[0]) throw new Error('nothing was built');
const chunks = built[0].output.filter(chunk => chunk.type === 'chunk');

/** @type {Set<(typeof chunks)[number]>} */
const loaded = new Set();
/** @param {(typeof chunks)[number] | undefined} chunk */
const load = chunk => {
  if (!chunk || loaded.has(chunk)) return;
  loaded.add(chunk);
  for (const name of chunk.imports) load(chunks.find(({ fileName }) => fileName === name));
};
load(chunks.find(({ isEntry }) => isEntry));
for (const path of later) load(chunks.find(({ modules }) => Object.hasOwn(modules, path)));

const modules = [...loaded].flatMap(({ modules }) =>
  Object.entries(modules).map(([id, { code }]) => ({
    name: id.replace(root, ''),
    code: minifySync(id, code ?? '', { compress: false, mangle: { toplevel: true } }).code,
  })),
);
const whole = gzip(modules.map(({ code }) => code).join('\n'));
const shares = modules
  .map(module => ({ ...module, size: whole - gzip(modules.flatMap(m => (m === module ? [] : m.code)).join('\n')) }))
  .sort((a, b) => b.size - a.size);
for (const { size, name } of shares) if (size > 20) console.log(`${(size / 1000).toFixed(2).padStart(6)} ${name}`);
const total = [...loaded].reduce((sum, { code }) => sum + gzip(code), 0);
console.log(`${(total / 1000).toFixed(2).padStart(6)} kB gzip in ${loaded.size} files, without data`);
