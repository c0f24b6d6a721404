import { nearest } from '../model/nearest.ts';
import type { Dataset } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { choose } from '../pipeline/choose.ts';
import { resolve } from '../pipeline/resolve.ts';
import { select } from '../pipeline/select.ts';
import type { CitedElement } from './_article.ts';
import { split } from '../static/origin.ts';
import { suggestion, type Named } from '../pipeline/named.ts';

/** A problem with an attribute, and the attribute; an offset into the article is its place. */
export type Found = Omit<Problem, 'path'> & { at: number };

/** What is wrong with the text of an attribute, and a remedy; null: nothing. */
type Check = (text: string) => [message: string, remedy: string] | null;

const free: Check = () => null;
const oneOf =
  (...known: string[]): Check =>
  text => {
    const meant = nearest(text, known);
    const all = known.length > 1 ? `${known.slice(0, -1).join(', ')} or ${known.at(-1)}` : known[0];
    return known.includes(text) ? null : ['is not understood', `write ${meant ? `"${meant}"` : all}`];
  };
const date: Check = text => (readPeriod(text) ? null : ['is not a date', 'write 2014, 2014-12 or 2014-12-05']);
/** A date, or a slider that begins at one. */
const dates: Check = text => {
  const [word, start = '2014', ...rest] = text.split(/\s+/);
  return date(text) && (word !== 'slider' || date(start) || rest.length)
    ? [
        'is not a date',
        'write 2014, 2014-12 or 2014-12-05; "slider" lets readers choose, "slider 2014-12" begins there',
      ]
    : null;
};
const seconds: Check = text => (Number(text) > 0 ? null : ['is no number of seconds', 'write a number such as 15']);

const source = { src: free, integrity: free, timeout: seconds };

/** The elements of the library, and the attributes that each has of its own. */
export const elements: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map(
  Object.entries({
    'cited-chart': {
      ...source,
      form: free,
      'as-of': dates,
      highlight: free,
      'heading-level': oneOf('2', '3', '4', '5', '6', 'none'),
      numbering: free,
      'axis-direction': oneOf('auto', 'ltr', 'rtl'),
      summary: oneOf('visible'),
      'url-state': free,
    },
    'cited-number': source,
    'cited-story': { ...source, mode: oneOf('auto', 'scroll', 'steps', 'stack'), reduce: free, 'url-state': free },
    'cited-step': { src: free, chart: free, highlight: free, 'as-of': date, form: free },
    'cited-sources': { ...source, 'style-name': oneOf('line', 'apa', 'chicago'), notes: free },
    'cited-data': source,
  }),
);

/** What any element may have; names with other signs than letters and hyphens belong to a framework. */
const global =
  /^(?:id|class|style|lang|dir|title|hidden|inert|slot|part|exportparts|role|tabindex|translate|is|nonce|item\w*|popover|draggable|contenteditable|spellcheck|autofocus|accesskey|key|ref|(?:aria|data|v|x|hx|ng)-.*|on[a-z]+|.*[^a-z-].*)$/;

/** Attributes of a `cited-*` element that it does not know, or whose text it does not understand. */
export function attributeProblems({ name, attributes }: CitedElement): Found[] {
  const known = elements.get(name) ?? {};
  const names = Object.keys(known);
  return [...attributes].flatMap(([attribute, { value, at }]): Found[] => {
    if (Object.hasOwn(known, attribute)) {
      const [message, remedy] = (value.trim() && known[attribute]!(value.trim())) || [];
      const code = known[attribute] === date || known[attribute] === dates ? 'period/not-edtf' : 'key/type';
      if (message === undefined || remedy === undefined) return [];
      const severity = code === 'key/type' ? 'warning' : 'error';
      return [{ code, severity, message: `${attribute}="${value}" ${message}`, remedy, at }];
    }
    if (global.test(attribute)) return [];
    const meant = nearest(attribute, names);
    const remedy = meant ? `the nearest is "${meant}"` : `it has ${names.join(', ')}`;
    const message = `<${name}> has no attribute "${attribute}"`;
    return [{ code: 'key/unknown', severity: 'warning', message, remedy, at }];
  });
}

/** An attribute of an element, or, if it is a step without it, of the story around. */
const closest = (element: CitedElement | undefined, attribute: string): string | undefined =>
  element?.attributes.get(attribute)?.value.trim() ||
  (element?.name === 'cited-step' ? closest(element.parent, attribute) : undefined);

/** What an element asks its data for: a chart or figure, and a date. */
function requestOf(element: CitedElement): { chart?: string; asOf?: string } {
  const [, fragment] = split(closest(element, 'src') ?? '');
  const chart = element.attributes.get('chart')?.value.trim().replace(/^.*#/s, '') || fragment;
  const asOf = closest(element, 'as-of');
  return { ...(chart && { chart }), ...(asOf && readPeriod(asOf) && { asOf }) };
}

/** What `form` and `highlight` ask of the figures: a form that there is and that would not lie, and figures that are there. */
export function requestProblems(element: CitedElement, data: Dataset, named: Named): Found[] {
  const { attributes } = element;
  const problems: Found[] = [];
  const highlight = attributes.get('highlight');
  for (const id of highlight?.value.split(/\s+/).filter(Boolean) ?? []) {
    if (named(id).length > 0 || data.rejected.includes(id)) continue;
    const ids = data.figures.map(figure => figure.id);
    const remedy = id.endsWith(',') ? 'put spaces between ids, and nothing else' : suggestion(id, ids);
    const message = `highlight names no figure: "${id}"`;
    problems.push({ code: 'id/unknown', severity: 'error', message, remedy, at: highlight!.at });
  }
  const [form, date] = [attributes.get('form'), attributes.get('as-of')];
  if (!form?.value.trim() && !date) return problems;
  const { chart, figures, problems: found } = select(data, requestOf(element));
  const [undated, ...others] = found.filter(({ code }) => code === 'chart/undated');
  if (date && undated) {
    const message = others.length ? `${undated.message}; so are ${others.length} more` : undated.message;
    problems.push({ ...undated, message, at: date.at });
  }
  if (!form?.value.trim()) return problems;
  const { rows, conflicts } = resolve(figures, data);
  const choice = choose(rows, { data, chart, conflicts, asked: form.value.trim() });
  // the remedy for the key of a data file, as one for an attribute
  const inHtml = (remedy = ''): string => remedy.replace(/"form": ("[^"]*"), or leave it out/, 'form=$1, or no form');
  for (const one of choice.problems)
    if (figures.length || one.code !== 'chart/form-refused')
      problems.push({ ...one, remedy: inHtml(one.remedy), at: form.at });
  return problems;
}
