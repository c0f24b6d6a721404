/**
 * The gallery, made from the forms themselves while the demo is built: a form that is added to the library stands there without
 * a further line. An index with a picture of each, and a page for each: its question, a real chart, when Cited draws it by itself,
 * when it refuses to, and the JSON behind it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { forms, plan, read, tell } from '../src/core.ts';
import type { Form } from '../src/forms/_form.ts';
import type { Dataset } from '../src/model/dataset.ts';
import type { Frame } from '../src/model/scene.ts';
import type { Telling } from '../src/model/telling.ts';
import { planWithin } from '../src/pipeline/plan-within.ts';
import { tabled } from '../src/scene/tabled.ts';
import { toSvgText } from '../src/scene/to-svg-text.ts';
import { pieces } from './json.ts';
import { escape } from './markdown.ts';

// this module is run from where it stands, and from a bundle
const folder = `${process.cwd().replace(/[\\/]demo$/u, '')}/data/`;

/** A data file with its own JSON, its dataset and its charts. */
interface File {
  name: string;
  json: unknown;
  data: Dataset;
}

const files: File[] = readdirSync(folder)
  .filter(name => /^[\w-]+\.json$/u.test(name))
  .flatMap((name): File[] => {
    const text = readFileSync(folder + name, 'utf8');
    const json = JSON.parse(text) as {
      figures?: unknown;
      tables?: { path: string }[];
      charts?: Record<string, unknown>;
    };
    if (!json.charts) return [];
    const { data } = read(text, {
      tables: Object.fromEntries(besideOf(json).map(path => [path, readFileSync(folder + path, 'utf8')])),
    });
    return data ? [{ name, json, data }] : [];
  });

/** The files that a data file names, as far as they are there. */
function besideOf(json: { tables?: { path: string }[]; charts?: Record<string, unknown> }): string[] {
  const maps = Object.values(json.charts ?? {}).flatMap(
    chart => (chart as { map?: { path?: string } }).map?.path ?? [],
  );
  return [...(json.tables ?? []).map(({ path }) => path), ...maps].filter(path => existsSync(folder + path));
}

/** A chart of a data file as it is told, by itself or in a form. */
interface Told {
  file: File;
  chart: string;
  telling: Telling;
}

const all = forms.ids.map(id => forms.get(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
const charts = files.flatMap(file => Object.keys(file.data.charts ?? {}).map(chart => ({ file, chart })));
/** Every chart as Cited draws it where nobody asks for a form. */
const natural: Told[] = charts.map(({ file, chart }) => {
  const { form: _, ...rest } = file.data.charts![chart]!;
  const plain = { ...file.data, charts: { ...file.data.charts, [chart]: rest } };
  return { file, chart, telling: tell(plain, { chart }) };
});

/** The example of a form. */
function exampleOf({ id, example }: Form): Told {
  const [name = '', chart = ''] = example.split('#');
  const file = files.find(one => one.name === name);
  if (!file) throw new Error(`the example of the form ${id} is in no file that can be read: ${example}`);
  return { file, chart, telling: tell(file.data, { ...(chart && { chart }), form: id }) };
}

const nameOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** What stands at a JSON Pointer that the library itself made. */
const at = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, key) => new Map(Object.entries(inner ?? {})).get(key), value);

/** The most figures whose JSON is shown. */
const most = 8;

/** The chart's own entry in the file, and the entries of its figures, as written: tables as a whole, not their rows. */
function behind({ file, telling: { rows, chartId } }: Told): { shown: unknown; more: number } {
  const ids = new Set(rows.map(row => row.id));
  const paths = file.data.figures.filter(figure => ids.has(figure.id)).map(figure => figure.path);
  const entries = [...new Set(paths.map(path => path.replace(/^(\/tables\/\d+)\/.*/u, '$1')))];
  const of = (key: string): unknown[] => entries.filter(path => path.startsWith(key)).map(path => at(file.json, path));
  const [figures, tables] = [of('/figures/'), of('/tables/')];
  const shown = {
    ...(figures.length > 0 && { figures: figures.slice(0, most) }),
    ...(tables.length > 0 && { tables }),
    ...(chartId !== undefined && { charts: { [chartId]: at(file.json, `/charts/${chartId}`) } }),
  };
  return { shown, more: Math.max(0, figures.length - most) };
}

function jsonOf(told: Told, label: string): string {
  const { shown, more } = behind(told);
  const parts = pieces(shown).map(({ text, kind }) =>
    kind ? `<span class="${kind}">${escape(text)}</span>` : escape(text),
  );
  const rest = more ? `<p class="more">… and ${more} more figures in <code>${told.file.name}</code>.</p>` : '';
  return `<pre tabindex="0" role="region" aria-label="${label}"><code>${parts.join('')}</code></pre>${rest}`;
}

/** What readers see until the chart is there, and without JavaScript: the chart in words. */
function fallback({ telling: { title, sentences, sourceLine } }: Told): string {
  const few = sentences.slice(0, 12).map(({ text }) => `<li>${escape(text)}</li>`);
  const sources = sourceLine.sources.map(({ text }) => escape(text)).join('; ');
  return `<p>${escape(title)}</p><ul>${few.join('')}</ul><p>${escape(sourceLine.label)} ${sources}</p>`;
}

const chartOf = (told: Told, form: string): string =>
  `<cited-chart src="../../data/${told.file.name}#${told.chart}" form="${form}">${fallback(told)}</cited-chart>`;

const link = ({ file, chart, telling }: Told, words = ''): string =>
  `<li>${escape(telling.title)} <code>${file.name}#${chart}</code>${words && `<br>${escape(words)}`}</li>`;

/** Where Cited chooses a form by itself, and why. */
function chosen({ id }: Form): string {
  const own = natural.filter(({ telling }) => telling.form === id && !telling.panels);
  const reasons = [...new Set(own.map(({ telling }) => telling.reason))];
  if (!own.length) return '<p>Cited draws it where an editor asks for it, never by itself.</p>';
  const shown = reasons.map(reason => own.find(({ telling }) => telling.reason === reason)!);
  return `<p>Cited draws it by itself for such charts of our data:</p><ul class="cases">${shown.map(told => link(told, `because: ${told.telling.reason}`)).join('')}</ul>`;
}

/** Which of our charts it would lie about, and what is drawn instead: one for each reason. */
function refused({ id }: Form): string {
  const cases = new Map<string, Told & { message: string }>();
  for (const { file, chart } of charts) {
    const telling = tell(file.data, { chart, form: id });
    const problem = telling.problems.find(
      ({ code }) => code === 'chart/form-refused' || code === 'chart/stack-open-bound',
    );
    const reason = problem?.message.replace(/^.*would lie: /u, '').replace(/[.;].*$/u, '');
    if (problem && reason && !cases.has(reason)) cases.set(reason, { file, chart, telling, message: problem.message });
  }
  if (!cases.size) return '<p>It refuses none of our charts.</p>';
  return `<p>Asked for where it would lie, it is not drawn, and Cited says why:</p><ul class="cases">${[...cases.values()].map(told => link(told, told.message)).join('')}</ul>`;
}

/** Links to the forms before and after. */
function neighbours(form: Form): string {
  const i = all.indexOf(form);
  const [before, after] = [all[i - 1], all[i + 1]];
  const to = (one: Form | undefined, words: string): string =>
    one ? `<li><a href="${one.id}.html">${words}: ${one.id}</a></li>` : '';
  return `<nav aria-label="Other forms"><ul class="contents"><li><a href="../forms.html">All ${all.length} forms</a></li>${to(before, 'Before')}${to(after, 'Next')}</ul></nav>`;
}

/** The page of a form, as HTML. */
function page(form: Form): string {
  const told = exampleOf(form);
  const { id, question } = form;
  const file = told.file.name;
  const embed = `<cited-chart src="${file}#${told.chart}" form="${id}"></cited-chart>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${nameOf(id)}: a form of chart · Cited</title>
    <meta name="description" content="${escape(question)} The form ${id}, with a real chart, when it is drawn and refused, and the JSON behind it." />
    <link rel="icon" href="../icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../style.css" />
    <script type="module" src="../elements.ts"></script>
  </head>
  <body>
    <main id="main" tabindex="-1">
      <h1>${nameOf(id)}</h1>
      <p class="standfirst">${escape(question)}</p>
      ${chartOf(told, id)}
      <h2>When it is drawn</h2>
      ${chosen(form)}
      <h2>When it is refused</h2>
      ${refused(form)}
      <h2>How to ask for it</h2>
      <p>In the page, or for all pages in the chart of the data file (<code>"form": "${id}"</code>):</p>
      <pre tabindex="0" role="region" aria-label="HTML that asks for it"><code>${escape(embed)}</code></pre>
      <h2>The JSON behind it</h2>
      <p>From <a href="../../data/${file}" type="application/json"><code>${file}</code></a>:</p>
      ${jsonOf(told, `The JSON behind the form ${id}`)}
      ${neighbours(form)}
    </main>
  </body>
</html>
`;
}

/** The tallest picture, of one 420 pixels wide, that an entry of the list has room for at any width: `.picture` in style.css. */
const tallest = 216;

/** A picture of a form's example: the drawing alone, no taller than an entry where it can be less tall. */
function pictureOf(told: Told): string {
  const rem = 16;
  const frame: Frame = { width: 420, rem, dir: 'ltr', measure: tabled({ rem }) };
  const fitted = planWithin(told.telling, frame, tallest);
  // what cannot fit is shown from its beginning, and as large as it is
  const scene = fitted.height > tallest ? plan(told.telling, frame) : fitted;
  const url = `data:image/svg+xml,${encodeURIComponent(toSvgText(scene, { label: '', lang: 'en' }))}`;
  return `<div class="picture${scene.height > tallest ? ' tall' : ''}"><img src="${url}" alt="" loading="lazy" /></div>`;
}

/** The list of all forms with their pictures, as HTML. */
export function formsIndex(): string {
  const items = all.map(form => {
    const told = exampleOf(form);
    return `<li><h2 id="${form.id}"><a href="forms/${form.id}.html">${nameOf(form.id)}</a></h2><p>${escape(form.question)}</p>${pictureOf(told)}</li>`;
  });
  return `<ul class="forms">${items.join('\n')}</ul>`;
}

/** The pages of all forms by their paths under `demo/`: `forms/line.html`. */
export const formPages = (): Record<string, string> =>
  Object.fromEntries(all.map(form => [`forms/${form.id}.html`, page(form)]));
