import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const external = (id: string): boolean =>
  id.startsWith('node:') || Object.keys(dependencies).some(name => id === name || id.startsWith(`${name}/`));

/** The npm build: one file for each source file, dependencies left to the installer. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        elements: 'src/elements.ts',
        core: 'src/core.ts',
        static: 'src/static.ts',
        cli: 'src/cli.ts',
        vite: 'src/vite.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
