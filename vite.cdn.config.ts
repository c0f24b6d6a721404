import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';

/** d3's `selection.html()` makes markup from text. Nothing calls it, and nothing that is built shall be able to. */
const withoutMarkup: Plugin = {
  name: 'cited-without-markup',
  transform: (code, id) =>
    id.includes('/d3-selection/')
      ? code.replace(/this\.innerHTML = [^;]+;/g, 'throw new Error("markup is never made from text");')
      : null,
};

/** Styles without the spaces and comments that only people need; what stands in strings is left as it is. */
const shortStyles: Plugin = {
  name: 'cited-short-styles',
  transform: (code, id) =>
    /\/src\/.*\.ts$/.test(id) && code.includes('css`')
      ? code.replace(/(?<=\bcss`)(?:\\.|[^`\\])*(?=`)/g, style =>
          style.replace(
            /("[^"]*"|'[^']*')|\/\*[^]*?\*\/|\s*([{};])\s*|([:,>])\s+|\s+/g,
            (_, text?: string, mark?: string, sign?: string) => text ?? mark ?? sign ?? ' ',
          ),
        )
      : null,
};

/** A second pass over what is already minified: it takes another hundredth off every page. */
const twice: Plugin = {
  name: 'cited-twice-minified',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const options = { ecma: 2020, passes: 2, unsafe_arrows: true, keep_fargs: false } as const;
      const { code } = await minify(file.code, { module: true, compress: options, format: { comments: false } });
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
  plugins: [withoutMarkup, shortStyles, twice],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: { cited: 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      // the reader of JSON is wanted at once, and stands in its registry too
      checks: { ineffectiveDynamicImport: false },
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        // few files: each level of imports costs a round trip, and small files compress badly
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'], priority: 2 },
            { name: 'columns', test: /\/src\/scene\/columns\.ts$/, priority: 1 },
            { name: 'bar', test: /\/src\/(forms\/bar|scene\/extras)\.ts$/ },
          ],
        },
      },
    },
  },
});
