import { drawing } from '../exporters/_picture.ts';
import { detailsFor } from '../locales/_details.ts';
import type { Text } from '../model/dataset.ts';
import { isolate } from '../model/isolate.ts';
import type { Citation, Telling } from '../model/telling.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { plan } from '../pipeline/plan.ts';
import { tabulate } from '../pipeline/tabulate.ts';
import { toSvgText } from '../scene/to-svg-text.ts';
import { element, made, type Content, type Markup } from './markup.ts';

/** What a figure needs to know of the page that it stands in. */
export interface Standing {
  /** The level of its heading, 2 to 6; absent: its title is no heading. */
  level?: number | undefined;
  /** The `slot` that it fills. */
  slot?: string | undefined;
  /** What tells its drawing from others of the page: letters, digits and hyphens. */
  uid?: string | undefined;
}

/** The attribute by which a figure of ours is known when a page is prerendered again. */
export const mark = 'data-cited-still';

/** Pixels: wide enough for words beside marks, narrow enough to be read on a phone. */
const width = 416;

/** A string of the data, kept from turning the text around it. */
const said = (text: string, lang?: string): Markup => element('bdi', { lang }, text);

/** Items with semicolons between them. */
const join = (items: readonly Content[]): Content => items.map((item, i) => (i ? ['; ', item] : item));

const cited = ({ text, url }: Pick<Citation, 'text' | 'url'>): Markup =>
  url ? element('a', { href: url, rel: 'noopener' }, said(text)) : said(text);

/** The language of a text of the data, where it is not the one that the chart speaks. */
const foreign = ({ lang, dataLang }: Telling, text?: Text): string | undefined =>
  lang === dataLang || Object.hasOwn(Object(text), lang) ? undefined : dataLang;

/**
 * A told chart as a `<figure>` that needs no script and no style: title, drawing, notes, source line, and in words and as a table.
 * All parts of the library must be loaded.
 */
export function figure(telling: Telling, { level, slot, uid = 'cited' }: Standing = {}): Markup {
  const { title, subtitle, lang, notes, summary, chart } = telling;
  const isEmpty = !telling.told.length;
  const nothing = summary || localeFor(lang).ui.empty;
  const heading = level === undefined ? 'p' : `h${Math.min(Math.max(level, 2), 6)}`;
  return element('figure', { [mark]: true, slot, lang, dir: localeFor(lang).dir }, [
    element('figcaption', {}, [
      element(heading, {}, said(title, foreign(telling, chart.title))),
      subtitle === undefined ? undefined : element('p', {}, said(subtitle, foreign(telling, chart.subtitle))),
    ]),
    isEmpty ? undefined : picture(telling, uid),
    // a note says so, if there are none at a date
    isEmpty && !notes.some(note => note.startsWith(nothing)) ? element('p', {}, said(nothing)) : undefined,
    notes.map(note => element('p', {}, said(note))),
    ...(isEmpty ? [] : [sourceLine(telling), inWords(telling, uid)]),
  ]);
}

/** The drawing with its key, as wide as there is room. */
function picture(telling: Telling, uid: string): Markup {
  const { lang, words } = telling;
  const scene = drawing(telling, { plan: frame => plan(telling, frame) }, width);
  return made(toSvgText(scene, { label: words.construction, lang, uid, fluid: true }));
}

/** Who said it, who reported it. */
function sourceLine({ sourceLine: { speakers, label, sources } }: Telling): Markup {
  const named = speakers.map(({ label, names }) => [`${label} `, join(names.map(name => said(name))), '. ']);
  return element('p', {}, [named, sources.length ? [`${label} `, join(sources.map(cited)), '.'] : undefined]);
}

function inWords(telling: Telling, uid: string): Markup {
  const { lang, summary, context } = telling;
  return element('details', {}, [
    element('summary', {}, localeFor(lang).ui.details),
    element('p', {}, said(summary)),
    context === undefined ? undefined : element('p', {}, said(context, foreign(telling, telling.chart.context))),
    table(telling, `${uid}-table`),
    licences(telling),
  ]);
}

/** The table, in a box that scrolls where a page says so. */
function table(telling: Telling, id: string): Markup {
  const { caption, columns, rows } = tabulate(telling);
  const rest = [
    element('caption', { id }, said(caption)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        columns.map(column => element('th', { scope: 'col' }, column)),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map(({ header, cells }) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, said(header)),
          cells.map(({ text, citations }) => element('td', {}, citations ? join(citations.map(cited)) : said(text))),
        ]),
      ),
    ),
  ];
  return element('div', { role: 'region', 'aria-labelledby': id, tabindex: 0 }, element('table', {}, rest));
}

function licences({ data, lang }: Telling): Markup | undefined {
  const names = (data.licenses ?? []).flatMap(({ name, title, path }) => title ?? name ?? path ?? []);
  return names.length
    ? element('p', {}, detailsFor(lang).downloads.licence(names.map(name => isolate(name)).join('; ')))
    : undefined;
}
