// A page for each library and task, with what a careful page would ship: one bundle of the functions that the task needs.
import { build } from 'vite';
import { root } from '../tools/step.js';
import { libraries } from './libraries/index.js';
import { tasks } from './tasks.js';

const here = `${root}test/bench`;

/** @param {{ script: string | undefined, style: boolean }} parts */
const html = ({ script, style }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>
<style>main{width:640px;margin:0 auto;font:16px/1.5 sans-serif}.chart{min-height:400px}</style>
${style ? '<link rel="stylesheet" href="page.css">' : ''}
${script ? `<script type="module" src="${script}"></script>` : ''}
<script type="module" src="page.js"></script>
</head><body><main><h1>The count</h1></main></body></html>`;

/**
 * Which functions a library has.
 * @param {string} library
 */
async function functionsOf(library) {
  const result = await bundle(`export * from '${here}/libraries/${library}.js';`, false);
  return result.exports;
}

/**
 * @param {string} code the entry
 * @param {boolean} minify
 */
async function bundle(code, minify) {
  const id = 'cited-bench-entry';
  const built = await build({
    root: here,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: id,
        resolveId: source => (source === id ? `${here}/${id}.js` : null),
        load: source => (source === `${here}/${id}.js` ? code : null),
      },
    ],
    build: {
      write: false,
      minify,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: id, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
  });
  const files = 'output' in built ? built.output : Array.isArray(built) ? (built[0]?.output ?? []) : [];
  const js = files.find(file => file.type === 'chunk');
  const css = files.find(file => file.fileName.endsWith('.css'));
  if (js?.type !== 'chunk') throw new Error('nothing was built');
  return { code: js.code, exports: js.exports, css: css?.type === 'asset' ? String(css.source) : undefined };
}

/**
 * Builds the pages of a library.
 * @param {string} library
 * @param {string[]} wanted ids of tasks
 * @returns {Promise<{ files: Map<string, string>, tasks: Set<string> }>} files by path, `/d3/bars/page.js`; and the tasks that it can do
 */
export async function pagesOf(library, wanted) {
  const has = new Set(await functionsOf(library));
  const able = wanted.filter(id => tasks[id]?.needs.every(name => has.has(name)));
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const page of new Set(able.map(id => tasks[id]?.page))) {
    const names = [
      ...(tasks[able.find(id => tasks[id]?.page === page) ?? '']?.needs ?? []),
      ...(has.has('drawn') ? ['drawn'] : []),
    ];
    const { code, css } = await bundle(
      `import { ${names.join(', ')} } from '${here}/libraries/${library}.js';
import page from '${here}/pages/${page}.js';
const { first, more } = page({ ${names.join(', ')} });
globalThis.first = first();
globalThis.more = more;`,
      true,
    );
    files.set(`/${library}/${page}/`, html({ script: libraries[library]?.script, style: css !== undefined }));
    files.set(`/${library}/${page}/page.js`, code);
    if (css !== undefined) files.set(`/${library}/${page}/page.css`, css);
  }
  return { files, tasks: new Set(able) };
}
