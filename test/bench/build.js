// A page for each library and task, with what a careful page would ship: one bundle of the functions that the task needs.
import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../tools/step.js';
import { libraries } from './libraries/index.js';
import { paragraph } from './pages/_data.js';
import { articleOf } from './pages/_figures.js';
import { tasks } from './tasks.js';

const here = `${root}test/bench`;

/** @param {{ script: string | undefined, style: boolean, head?: string, body?: string }} parts */
const html = ({ script, style, head = '', body = '' }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>
<style>main{width:640px;margin:0 auto;font:16px/1.5 sans-serif}.chart{min-height:400px}</style>
${style ? '<link rel="stylesheet" href="page.css">' : ''}
${script ? `<script type="module" src="${script}"></script>` : ''}${head}
<script type="module" src="page.js"></script>
</head><body><main><h1>The count</h1>${body}</main></body></html>`;

/**
 * A page of bars as README.md of Cited tells to write it: the data file is asked for together with the code, and so is what several numbers need.
 * @param {string} library
 * @param {number} charts
 * @param {string} dist
 */
async function pageOf(library, charts, dist) {
  const { script, still } = libraries[library] ?? {};
  const ordinary = (await readdir(`${dist}/chunks`)).find(name => name.startsWith('ordinary-'));
  const head = `<link rel="preload" href="bars-${charts}.json" as="fetch" crossorigin>
<link rel="modulepreload" href="/dist/chunks/${ordinary}">`;
  if (!still) return html({ script, style: false, head });
  const body = Array.from({ length: charts }, (_, index) => {
    const src = `bars-${charts}.json#chart-${index}`;
    return `<p>${paragraph}</p><div class="chart"><cited-chart src="${src}"></cited-chart></div>`;
  });
  const { prerender } = await import(pathToFileURL(`${dist}/static.js`).href);
  return prerender(html({ script, style: false, body: body.join('\n') }), { read: () => articleOf(charts) });
}

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
 * @param {string} dist where Cited is
 * @returns {Promise<{ files: Map<string, string>, tasks: Set<string> }>} files by path, `/d3/bars/page.js`; and the tasks that it can do
 */
export async function pagesOf(library, wanted, dist = `${root}dist`) {
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
  for (const { page, query = '' } of able.flatMap(id => tasks[id] ?? [])) {
    const charts = Number(new URLSearchParams(query).get('charts'));
    if (libraries[library]?.reads && charts)
      files.set(`/${library}/${page}/?${query}`, await pageOf(library, charts, dist));
  }
  return { files, tasks: new Set(able) };
}
