import { defineConfig } from 'vite';

/**
 * The build for one script tag: `dist/cited.js`, bundled and minified. What a chart may need later (forms, Plot, phrases,
 * card, table, exporters) stands in chunks beside it, at addresses relative to it, so that any host and any path will do.
 */
export default defineConfig({
  publicDir: false,
  base: './',
  build: {
    target: 'es2022',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: { cited: 'src/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
