import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from '../tools/chromium.js';
import { serve } from '../tools/server.js';

type Server = Awaited<ReturnType<typeof serve>>;
type Options = NonNullable<Parameters<typeof serve>[0]>;

/** A page with the built library, as an embedder writes it. */
export const html = (body: string, head = ''): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A page</title>
    <script type="module" src="/dist/cited.js"></script>
    ${head}
  </head>
  <body><main><h1>A page</h1>${body}</main></body>
</html>`;

/** The policy that a strict page has. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** A tab, and what went wrong in it. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  /** Uncaught errors, and errors in the console that are not a failed request. */
  errors: string[];
}

/** One browser and one server for a test file: `pages` are served before the files of the repository. */
export const withBrowser = (pages: NonNullable<Options['pages']>, options: Options = {}) => {
  let browser: Browser | undefined;
  let server: Server | undefined;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    const executablePath = await findChromium();
    server = await serve({ pages, ...options });
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    /** The server, once the tests run. */
    server: (): Server => server!,
    /** Opens a page of the server in a context of its own; the one before is closed. */
    open: async (path: string, settings: BrowserContextOptions = {}): Promise<Tab> => {
      await Promise.all(contexts.splice(0).map(context => context.close()));
      const context = await browser!.newContext({ viewport: { width: 760, height: 900 }, ...settings });
      contexts.push(context);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      page.on('console', message => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
      await page.goto(server!.url + path, { waitUntil: 'load' });
      return { page, context, errors };
    },
  };
};

/** Waits until a chart is drawn: its picture is there and its list of figures too. */
export const drawn = async ({ page, errors }: Pick<Tab, 'page' | 'errors'>, chart = 'cited-chart'): Promise<void> => {
  const marks = page.locator(`${chart} svg[role=img] >> nth=0`);
  await marks.waitFor({ timeout: 8000 }).catch((error: unknown) => {
    throw new Error(`${chart} was not drawn: ${errors.join('; ') || String(error)}`);
  });
  await page.locator(`${chart} li button >> nth=0`).waitFor({ state: 'attached', timeout: 8000 });
};

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong on a page: each rule with the elements that break it. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
};
