import { markdown } from './markdown.ts';

/** What a data file in the guide says about its charts; the files are checked by a test. */
interface Example {
  charts?: Readonly<Record<string, { title: string; map?: unknown }>>;
  tables?: unknown;
}

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The data of the guide by the names of their files: each stands in it under its name. Its stories are read, and are no pages of this site. */
export const guideFiles = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/^```\w+ (\S+\.(?:json|csv))\n([^]*?)^```$/gm)].map(([, name = '', code = '']) => [name, code]),
  );

/** The charts of an example, drawn from the very text above them; with a table or a map, from the files beside the page. */
function charts(language: string, name: string, code: string): string {
  if (language !== 'json') return '';
  const { charts = {}, tables } = JSON.parse(code) as Example;
  const hasFiles = tables !== undefined || Object.values(charts).some(({ map }) => map);
  const file = hasFiles ? `guide/${name}` : '';
  const drawn = Object.entries(charts).map(
    ([id, { title }]) => `<cited-chart src="${file}#${id}"><p>${text(title)}</p></cited-chart>`,
  );
  if (hasFiles) return `\n${drawn.join('\n')}`;
  const data = code.replaceAll('<', '\\u003c');
  return `\n<cited-data>\n<script type="application/json">${data}</script>\n${drawn.join('\n')}\n</cited-data>`;
}

/** Links to the sections. */
function contents(source: string): string {
  const prose = source.replace(/^```[^]*?^```$/gm, '');
  const headings = [...prose.matchAll(/^## .*$/gm)].map(([line]) => markdown(line));
  const links = headings.map(html => html.replace(/^<h2 id="([^"]+)">(.*)<\/h2>$/, '<li><a href="#$1">$2</a></li>'));
  return `<nav aria-label="On this page"><ul class="contents">\n${links.join('\n')}\n</ul></nav>`;
}

/** `GUIDE.md` as HTML, without its title: under its head what is on the page, and under each of its data files the charts. */
export function guide(source: string): string {
  const start = source.indexOf('\n## ');
  const head = markdown(source.slice(source.indexOf('\n'), start)).replace('<p>', '<p class="standfirst">');
  return [head, contents(source), markdown(source.slice(start), charts)].join('\n');
}
