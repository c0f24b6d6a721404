// Builds the library: the files for npm with their types, the file for one script tag, and the manifest of the elements.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { root, runBin } from './step.js';

/** @type {[string, () => Promise<number>][]} */
const steps = [
  ['modules for npm', () => runBin('vite', ['build', '--logLevel', 'warn'])],
  ['dist/cited.js', () => runBin('vite', ['build', '--config', 'vite.cdn.config.ts', '--logLevel', 'warn'])],
  ['types', () => runBin('tsc', ['-p', 'tsconfig.build.json'])],
  ['manifest of the elements', manifest],
];

/** Writes `dist/custom-elements.json`: each element under the tag that its file is named after, with the path of its built file. */
async function manifest() {
  const code = await runBin('cem', [
    'analyze',
    '--litelement',
    '--quiet',
    '--globs',
    'src/elements/*.ts',
    '--outdir',
    'dist',
  ]);
  if (code) return code;
  const file = `${root}dist/custom-elements.json`;
  const { modules, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  const elements = modules.filter((/** @type {{ path: string }} */ { path }) => /\/cited-[^/]*\.ts$/.test(path));
  const look = lookOf(elements.flatMap((/** @type {any} */ { declarations }) => declarations));
  for (const { path, declarations, exports } of elements) {
    const tagName = /\/(cited-[^/]*)\.ts$/.exec(path)?.[1];
    for (const declaration of declarations) {
      if (declaration.kind !== 'class') continue;
      Object.assign(declaration, { customElement: true, tagName });
      if (look.wears.has(declaration.name)) {
        const own = declaration.cssProperties ?? [];
        declaration.cssProperties = [...new Set([...own, ...look.properties])];
      }
      const { name } = declaration;
      exports.push({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } });
    }
  }
  const text = JSON.stringify({ ...rest, modules: elements }, null, 2);
  await writeFile(file, `${text.replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"')}\n`);
  return 0;
}

/**
 * Colours and faces are the same in all elements that are seen, and written down at the chart.
 * @param {{ name: string, cssProperties?: { name: string }[] }[]} declarations
 */
function lookOf(declarations) {
  const chart = declarations.find(({ name }) => name === 'CitedChart');
  const properties = chart?.cssProperties?.filter(({ name }) => name !== '--cited-reserve') ?? [];
  return { properties, wears: new Set(['CitedChart', 'CitedNumber', 'CitedStory', 'CitedSources']) };
}

/**
 * Builds the library into `dist/`.
 * @param {(line: string) => void} [say] told of each step
 * @returns {Promise<number>} 0, or the exit code of the step that failed
 */
export async function build(say = console.log) {
  await rm(`${root}dist`, { recursive: true, force: true });
  for (const [name, step] of steps) {
    say(`  building ${name} …`);
    const code = await step();
    if (code) return code;
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await build();
