import { dirname, resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { unused } from './test/tools/unused.ts';

/** d3's `selection.html()` makes markup from text. Nothing calls it, and nothing that is built shall be able to. */
const withoutMarkup: Plugin = {
  name: 'cited-without-markup',
  transform: (code, id) =>
    id.includes('/d3-selection/')
      ? code.replace(/this\.innerHTML = [^;]+;/g, 'throw new Error("markup is never made from text");')
      : null,
};

/**
 * What Lit asks of browsers that are older than the rest of what is used here: whether style sheets can be shared, and whether
 * there is a polyfill. And what it says to those who write styles, which is said while they do.
 */
const youngBrowsers: Plugin = {
  name: 'cited-young-browsers',
  transform: (code, id) =>
    /\/(@lit\/reactive-element|lit-html|lit-element)\//.test(id)
      ? code
          .replace(/(?<=^const \w+=globalThis,\w+=).*?(?=,\w+=Symbol\(\))/m, all =>
            all.includes('ShadyCSS') ? 'true' : all,
          )
          .replace(/\b\w+\.(reactiveElement|litHtml|litElement)(Polyfill|Hydrate)Support\b/g, 'undefined')
          .replace(/(?<=throw Error\()"(CSSResult is|Value passed)[^)]*/g, '')
      : null,
};

/** Lit without what nothing here asks for. */
const withoutUnused: Plugin = {
  name: 'cited-without-unused',
  transform: (code, id) =>
    /\/(@lit\/reactive-element|lit-html|lit-element)\/[\w-]+\.js/.test(id)
      ? unused.reduce((all, [from, to]) => all.replace(from, () => to), code)
      : null,
};

/** Styles without the spaces and comments that only people need; what stands in strings is left as it is. */
const shortStyles: Plugin = {
  name: 'cited-short-styles',
  transform: (code, id) =>
    /\/src\/.*\.ts$/.test(id) && code.includes('css`')
      ? code.replace(/(?<=\bcss`)(?:\\.|[^`\\])*(?=`)/g, style =>
          style.replace(
            /("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*(?:;\s*(?=\}))?([{};])\s*|([:,>])\s+|\s+/g,
            (_, text?: string, mark?: string, sign?: string) => text ?? mark ?? sign ?? ' ',
          ),
        )
      : null,
};

/**
 * Nearly all of the first files is called for the first chart. Told so, Chromium compiles all of it beside the page's own work while it
 * comes, in place of each function when it is first called: a fifth of what the page takes. Others take it for a comment.
 */
const compileHint = '//# allFunctionsCalledOnLoad\n';

/** What a chunk takes from the shell: `import{a as b}from"./shell-….js"`. */
const taken = /\bimport\{([^{}"]*)\}from"\.\/(?:chunks\/)?shell-[^"]+";?/g;

/**
 * The shell is the file that the page asks for. Chunks must not import it, since a page may ask for it as `cited.js?v=2`, which is another
 * module to a browser; nor may it be a file behind that one, which would cost each page a round trip. So it leaves its parts, under the
 * names that it has for them, where its chunks find them: in a property of the global object with the name of its build.
 */
const oneFile: Plugin = {
  name: 'cited-one-file',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
    const shell = chunks.find(({ name }) => name === 'shell');
    const entry = chunks.find(({ isEntry }) => isEntry);
    if (!shell || !entry) throw new Error('there is no shell');
    const [, version = ''] = /shell-(.+)\.js$/.exec(shell.fileName) ?? [];
    const parts = `globalThis["cited ${version}"]`;
    const own = new Map<string, string>();
    const wanted = new Set(
      chunks.flatMap(({ code }) =>
        [...code.matchAll(taken)].flatMap(([, list = '']) => pairs(list).map(([part]) => part)),
      ),
    );
    const inner = shell.code.replace(/\bexport\{([^{}]+)\};?\s*$/, (_, list: string) => {
      for (const [here, there] of pairs(list)) own.set(there, here);
      const left = [...own].flatMap(([there, here]) => (wanted.has(there) ? here : []));
      // in order they take less
      return `${parts}??={${left.sort().join()}};`;
    });
    const list = /\bexport\{([^{}"]*)\}from"/.exec(entry.code)?.[1] ?? '';
    const exported = pairs(list).map(([part, name]) => `${own.get(part)} as ${name}`);
    entry.code = `${compileHint}${inner.replace(/\bimport\(([`"])\.\//g, 'import($1./chunks/')}export{${exported.join()}};`;
    // what tells of the bundle shall know what is in it
    Object.assign(entry.modules, shell.modules);
    entry.dynamicImports.push(...shell.dynamicImports);
    entry.imports = shell.imports;
    delete bundle[shell.fileName];
    for (const chunk of chunks) {
      if (chunk === shell || chunk === entry) continue;
      chunk.code = chunk.code.replace(
        taken,
        (_, list: string) =>
          `const{${pairs(list)
            .map(([part, here]) => `${own.get(part)}:${here}`)
            .join()}}=${parts};`,
      );
      chunk.imports = chunk.imports.filter(name => name !== shell.fileName);
      if (chunk.name === 'ordinary') chunk.code = compileHint + chunk.code;
      if (chunk.code.includes('/shell-')) throw new Error(`${chunk.fileName} imports the shell`);
    }
  },
};

/**
 * A chunk that is asked for names what it imports only once it is there, which is a round trip for each level of imports. So whoever asks for
 * it asks for those, too, in one go: as far as they did not come with the asking chunk. But not where each byte counts, in what all
 * pages load.
 */
const allAtOnce: Plugin = {
  name: 'cited-all-at-once',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
    const importsOf = (fileName: string): string[] => chunks.find(chunk => chunk.fileName === fileName)?.imports ?? [];
    const allOf = (fileName: string): string[] => [
      ...new Set([...importsOf(fileName), ...importsOf(fileName).flatMap(name => allOf(name))]),
    ];
    for (const chunk of chunks) {
      const there = new Set([chunk.fileName, ...allOf(chunk.fileName)]);
      chunk.code = chunk.code.replace(
        /\bimport\((["`])(\.\/(?:chunks\/)?)([^"`]+)\1\)/g,
        (asked, _quote, path, name) => {
          const late = allOf(`chunks/${name}`).filter(one => one in bundle && !there.has(one));
          const isShort = chunk.name === 'extras' || chunk.isEntry;
          if (isShort || !late.length) return asked;
          const others = late.map(one => `import("${path}${one.replace('chunks/', '')}")`);
          return `Promise.all([${[asked, ...others].join()}]).then(([all])=>all)`;
        },
      );
    }
  },
};

/**
 * Small pure modules that a chunk has a copy of its own of, since for them alone no page shall make a request: lines have them all, each of
 * few other forms has one.
 */
const copied: readonly (readonly [by: RegExp, names: RegExp])[] = [
  [/\/src\/scene\/(lines|line-labels|series-names)\.ts$/, /\/(beside|level-lines|spread|time-ticks)\.ts$/],
  [/\/src\/elements\/_long-table\.ts$/, /\/_turn\.ts$/],
];

const ownCopies: Plugin = {
  name: 'cited-own-copies',
  enforce: 'pre',
  resolveId(source, importer) {
    const isOwn = importer && copied.some(([by, names]) => by.test(importer) && names.test(source));
    return isOwn ? `${resolve(dirname(importer), source)}?own` : null;
  },
};

/** What makes namespaces is one line: it stands where it is used, since as a file of its own it would cost a round trip. */
const inlineRuntime: Plugin = {
  name: 'cited-inline-runtime',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(file => file.type === 'chunk');
    const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
    const [, code, made] = /^([^]*)export\s*\{\s*(\w+)\s*\};?\s*$/.exec(runtime?.code ?? '') ?? [];
    if (!runtime || made === undefined) return;
    for (const chunk of chunks)
      chunk.code = chunk.code.replace(
        /\bimport\{\w+ as (\w+)\}from"\.\/(?:chunks\/)?rolldown-runtime[^"]*";?/,
        (_, here: string) => `var ${here}=(()=>{${code}return ${made}})();`,
      );
    delete bundle[runtime.fileName];
  },
};

/** `a as b,c` as pairs. */
const pairs = (list: string) =>
  list.split(',').map(one => {
    const [first = '', second = first] = one.trim().split(' as ');
    return [first, second] as const;
  });

/** A second pass over what is already minified: it takes another hundredth off every page. */
const twice: Plugin = {
  name: 'cited-twice-minified',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const options = {
        ecma: 2020,
        passes: file.name === 'shell' ? 4 : 1,
        unsafe_arrows: true,
        unsafe_methods: true,
        pure_getters: true,
        lhs_constants: false,
        keep_fargs: false,
      } as const;
      // names stay as they are: other ones compress worse
      const { code } = await minify(file.code, {
        module: true,
        compress: options,
        mangle: false,
        format: { comments: false },
      });
      // what is indented still is markup
      file.code = (code ?? file.code).replace(/\n +/g, ' ');
    }
  },
};

/**
 * The build for one script tag: `dist/cited.js`, bundled and minified. What a chart may need later (forms, Plot, phrases,
 * card, table, exporters) stands in chunks beside it, at addresses relative to it, so that any host and any path will do.
 */
export default defineConfig({
  publicDir: false,
  base: './',
  plugins: [
    ownCopies,
    withoutMarkup,
    withoutUnused,
    youngBrowsers,
    shortStyles,
    inlineRuntime,
    twice,
    oneFile,
    allAtOnce,
  ],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: { cited: 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      // the reader of JSON is wanted at once, and stands in its registry too
      checks: { ineffectiveDynamicImport: false, pluginTimings: false },
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        // few files: each level of imports costs a round trip, and small files compress badly
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'], priority: 2 },
            // what nearly all charts but the plainest need, in one piece with all that it needs itself
            { name: 'extras', test: /\/src\/(pipeline\/extras|forms\/(bar|index)|scene\/extras)\.ts$/ },
            // what charts of several plain numbers need, so that a page of these loads nothing else
            { name: 'ordinary', test: /\/src\/(pipeline|scene)\/ordinaries\.ts$/, priority: 1.5 },
            // of the extras, faults need the words alone
            { name: 'words', test: /\/src\/locales\/_extras\.ts$/, priority: 1 },
            // what is always wanted together, with all that is not in a group before it: what others want without the rest comes first
            { name: '_details', test: /\/src\/locales\/_details\.ts$/ },
            { name: 'notation', test: /\/src\/(model\/columns|pipeline\/quantify)\.ts$/ },
            { name: 'full', test: /\/src\/pipeline\/(full|columns)\.ts$/ },
            { name: 'crowd', test: /\/src\/(pipeline\/crowd|scene\/multitude)\.ts$/ },
            { name: 'line-marks', test: /\/src\/scene\/line-marks\.ts$/ },
            { name: 'lines', test: /\/src\/(scene\/lines|forms\/(line|area))\.ts$/ },
          ],
        },
      },
    },
  },
});
