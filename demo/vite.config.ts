import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import { guide, guideFiles } from './guide.ts';
import { framed } from './site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const html = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.html') && !name.startsWith('dist/'))
    .map(name => `${folder}/${name}`);
// a story in Markdown becomes a page of the same name
const stories = readdirSync(`${root}stories`).map(name => `stories/${name}/index.html`);
const pages = [...html('demo'), ...stories];

const home =
  '<!doctype html><meta charset="utf-8"><title>Cited</title><meta http-equiv="refresh" content="0; url=demo/">';

/** The site has the paths of the repository (`/demo/`, `/stories/`, `/data/`, `/dist/`), served or built; `/` leads to `/demo/`. */
const sameServedOrBuilt = (): Plugin => ({
  name: 'cited-site',
  configureServer: server => {
    server.middlewares.use((request, response, next) =>
      request.url === '/' ? response.writeHead(302, { location: '/demo/' }).end() : next(),
    );
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'index.html', source: home });
  },
  closeBundle: () => {
    for (const folder of ['data', 'dist'].filter(name => existsSync(root + name)))
      cpSync(root + folder, `${root}demo/dist/${folder}`, { recursive: true });
  },
});

/** The guide is written once, in Markdown; the files in it stand beside its page too, since a table or a map is fetched. */
const guidePage = (): Plugin => {
  const source = (): string => readFileSync(`${root}GUIDE.md`, 'utf8');
  return {
    name: 'cited-guide',
    transformIndexHtml: {
      order: 'pre',
      handler: html => html.replace('<!-- GUIDE.md -->', () => guide(source())),
    },
    configureServer: server => {
      server.middlewares.use((request, response, next) => {
        const name = /^\/demo\/guide\/([\w.-]+)$/.exec((request.url ?? '').replace(/[?#].*$/, ''))?.[1] ?? '';
        const files = new Map(Object.entries(guideFiles(source())));
        return files.has(name) ? void response.end(files.get(name)) : next();
      });
    },
    generateBundle() {
      for (const [name, text] of Object.entries(guideFiles(source())))
        this.emitFile({ type: 'asset', fileName: `demo/guide/${name}`, source: text });
    },
  };
};

const formPath = /[\\/]demo[\\/](forms[\\/][\w-]+\.html)$/;

/** The forms are written once, in the library: the gallery, and a page for each of them, are made from them. */
const formPages = (): Plugin => {
  let isBuild = false;
  let made: Promise<typeof import('./forms.ts')> | undefined;
  const load = async () =>
    (await runnerImport<typeof import('./forms.ts')>(`${root}demo/forms.ts`, { configFile: false })).module;
  // loading it tells all charts; a server loads it anew, since the library may have changed
  const gallery = () => (isBuild ? (made ??= load()) : load());
  let pages: Promise<Record<string, string>> | undefined;
  const pageOf = async (path: string): Promise<string | undefined> => {
    const [, name] = formPath.exec(path) ?? [];
    return name && (await (pages ??= gallery().then(made => made.formPages())))[name.replaceAll('\\', '/')];
  };
  return {
    name: 'cited-forms',
    // pages that are not files
    config: async ({ build }, { command }) => {
      if (command !== 'build' || !build) return;
      isBuild = true;
      const names = Object.keys((await gallery()).formPages());
      return { build: { rolldownOptions: { input: names.map(name => `${root}demo/${name}`) } } };
    },
    resolveId: id => (formPath.test(id) ? id : null),
    load: pageOf,
    transformIndexHtml: {
      order: 'pre',
      handler: async html =>
        html.includes('<!-- forms -->') ? html.replace('<!-- forms -->', (await gallery()).formsIndex()) : html,
    },
    configureServer: server => {
      server.middlewares.use(async (request, response, next) => {
        const url = (request.url ?? '').replace(/[?#].*$/, '');
        const html = await pageOf(url);
        if (html === undefined) return next();
        response.setHeader('content-type', 'text/html').end(await server.transformIndexHtml(url, html));
      });
    },
  };
};

/** The rules are written once, in the library: their page is made from them. */
const rulesPage = (): Plugin => ({
  name: 'cited-rules',
  transformIndexHtml: {
    order: 'pre',
    handler: async html => {
      if (!html.includes('<!-- rules -->')) return html;
      const { module } = await runnerImport<typeof import('./rules.ts')>(`${root}demo/rules.ts`, { configFile: false });
      return html.replace('<!-- rules -->', () => module.rulesPage());
    },
  },
});

const storyPath = /[\\/](stories[\\/][^\\/]+[\\/]index)\.html$/;

/** Stories in Markdown become pages, and all stories get their charts for readers without JavaScript. */
const storyPages = (): Plugin => {
  let made: Promise<typeof import('./stories.ts')> | undefined;
  const maker = () =>
    (made ??= runnerImport<typeof import('./stories.ts')>(`${root}demo/stories.ts`, { configFile: false }).then(
      ({ module }) => module,
    ));
  const pathOf = (path: string): string | undefined => {
    const name = storyPath.exec(path)?.[1]?.replaceAll('\\', '/');
    return name !== undefined && existsSync(`${root}${name}.md`) ? `${name}.html` : undefined;
  };
  const pageOf = async (path: string): Promise<string | undefined> => {
    const name = pathOf(path);
    return name && (await maker()).storyPage(name);
  };
  return {
    name: 'cited-stories',
    resolveId: id => (pathOf(id) ? id : null),
    load: pageOf,
    transformIndexHtml: {
      order: 'pre',
      handler: async (html, { path }) =>
        storyPath.test(path) ? (await maker()).withCharts(path.replace(/^\//, ''), html) : html,
    },
    configureServer: server => {
      server.middlewares.use(async (request, response, next) => {
        const url = (request.url ?? '').replace(/[?#].*$/, '').replace(/\/$/, '/index.html');
        const html = await pageOf(url);
        if (html === undefined) return next();
        response.setHeader('content-type', 'text/html').end(await server.transformIndexHtml(url, html));
      });
    },
  };
};

/** Head and foot of all pages. */
const frame = (): Plugin => ({
  name: 'cited-frame',
  transformIndexHtml: { order: 'pre', handler: (html, { path }) => framed(path.replace(/^\//, ''), html) },
});

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  appType: 'mpa',
  plugins: [sameServedOrBuilt(), frame(), formPages(), guidePage(), rulesPage(), storyPages()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: 'demo/dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // making pages of the registries takes most of the time, and is no fault
    rolldownOptions: { checks: { pluginTimings: false }, input: pages.map(page => root + page) },
  },
});
