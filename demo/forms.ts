/** The gallery, made from the forms themselves: a form that is added to the library stands here without a further line. */
import '../src/index.ts';
import { read, tell } from '../src/core.ts';
import { forms } from '../src/forms/index.ts';
import type { Form } from '../src/forms/_form.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { element } from './element.ts';
import { json } from './json.ts';

/** What stands at a JSON Pointer that the library itself made. */
const at = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, key) => new Map(Object.entries(inner ?? {})).get(key), value);

/** The chart's own entry in the file, and the entries of its figures, as written: tables as a whole, not their rows. */
function behind(file: unknown, data: Dataset, chart: string): unknown {
  const { rows, chartId } = tell(data, chart ? { chart } : {});
  const shown = new Set(rows.map(row => row.id));
  const paths = data.figures.filter(figure => shown.has(figure.id)).map(figure => figure.path);
  const entries = [...new Set(paths.map(path => path.replace(/^(\/tables\/\d+)\/.*/u, '$1')))];
  const of = (folder: string): unknown[] => entries.filter(path => path.startsWith(folder)).map(path => at(file, path));
  const [figures, tables] = [of('/figures/'), of('/tables/')];
  return {
    ...(figures.length > 0 && { figures }),
    ...(tables.length > 0 && { tables }),
    ...(chartId !== undefined && { charts: { [chartId]: at(file, `/charts/${chartId}`) } }),
  };
}

/** The JSON behind a form's example, or a sentence where it cannot be had. */
async function jsonOf({ id, example }: Form): Promise<HTMLElement> {
  const [file = '', chart = ''] = example.split('#');
  const text = await (await fetch(`../data/${file}`)).text();
  const { data } = read(text, { tables: await tablesOf(text) });
  return data
    ? json(behind(JSON.parse(text), data, chart), `The JSON behind the form ${id}`)
    : element('p', {}, 'The file could not be read.');
}

/** The CSV files that a data file names. */
async function tablesOf(text: string): Promise<Record<string, string>> {
  const paths = [...text.matchAll(/"path":\s*"([^"]+\.csv)"/gu)].map(match => match[1] ?? '');
  const load = async (path: string): Promise<[string, string]> => [path, await (await fetch(`../data/${path}`)).text()];
  return Object.fromEntries(await Promise.all(paths.map(load)));
}

const name = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** One form: its name, its question, its example, and the JSON of the example. */
function entry(form: Form): HTMLElement {
  const chart = element('cited-chart', { src: `../data/${form.example}`, form: form.id });
  const file = form.example.split('#')[0];
  const details = element('details', {}, element('summary', {}, `The JSON behind it, from ${file}`));
  details.open = true;
  void jsonOf(form).then(shown => details.append(shown));
  return element(
    'section',
    { class: 'form', id: form.id, 'aria-labelledby': `name-${form.id}` },
    element('h2', { id: `name-${form.id}` }, name(form.id)),
    element('p', { class: 'question' }, form.question, ' ', element('code', {}, `form="${form.id}"`)),
    chart,
    details,
  );
}

/** Charts above the place that a link leads to push it away as they come: goes there again, until the reader moves. */
function keepPlace(id: string): void {
  const reader = new AbortController();
  const go = (): void => document.getElementById(id)?.scrollIntoView();
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(type, () => reader.abort(), { signal: reader.signal, passive: true });
  addEventListener('cited-load', () => requestAnimationFrame(go), { signal: reader.signal });
  go();
}

await forms.loadAll();
const all = forms.ids.map(id => forms.get(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
const links = all.map(({ id }) => element('li', {}, element('a', { href: `#${id}` }, name(id))));
document.querySelector('#contents')?.replaceChildren(...links);
document.querySelector('#gallery')?.replaceChildren(...all.map(entry));
keepPlace(location.hash.slice(1));
