import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prerender, story } from '../src/static.ts';
import { escape } from './markdown.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A story of this site that is written in Markdown, as a page. `path`: that of the page, `stories/two-per-cent/index.html`. */
export async function storyPage(path: string): Promise<string> {
  const base = root + path.replace(/\.html$/, '.md');
  const { lang, title, description = '', main } = await story(readFileSync(base, 'utf8'), { base });
  return `<!doctype html>
<html lang="${escape(lang)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)} · Cited</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="../../demo/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../../demo/style.css" />
    <script type="module" src="../../demo/elements.ts"></script>
  </head>
  <body>
    <main id="main" tabindex="-1">${main.replace('<article>', '<article class="story">')}</main>
  </body>
</html>
`;
}

/** A page of this site with its charts for readers without JavaScript. `path`: in the repository. */
export const withCharts = (path: string, html: string): Promise<string> => prerender(html, { base: root + path });
