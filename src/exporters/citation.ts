import { apa } from '../citations/apa.ts';
import { detailsFor } from '../locales/_details.ts';
import type { Source } from '../model/dataset.ts';
import { isolate } from '../model/isolate.ts';
import type { Telling } from '../model/telling.ts';
import { textIn } from '../model/text.ts';
import type { Exporter } from './_exporter.ts';
import { localeOf } from './_locale-of.ts';
import { references } from './_references.ts';

/** How to cite a chart and its sources, in plain text: sources in APA style, with when they were looked at and where a copy is. */
export const citation = {
  id: 'citation',
  ending: 'txt',
  type: 'text/plain;charset=utf-8',
  write: (telling, { address } = {}) => {
    const { downloads } = detailsFor(telling.lang);
    const sources = references(telling).map(({ id, notes }) => {
      const source = telling.data.sources[id]!;
      const cited = apa.cite(source, localeOf(telling), telling.dataLang).map(({ text }) => text);
      // the locator is in the citation itself
      const rest = notes.filter(note => note !== source.locator?.replace(/\s+/gu, ' ').trim());
      return [cited.join('').trim(), ...looked(telling, source), ...rest.map(note => closed(isolate(note)))].join(' ');
    });
    const list = sources.map((text, i) => `${i + 1}. ${text}\n`).join('');
    return `${chartOf(telling, address)}\n` + (list && `\n${downloads.sources}\n${list}`);
  },
} satisfies Exporter;

/** `Ann Plum (22 November 2026). Title [Chart]. Dataset. https://…` */
function chartOf(telling: Telling, address: string | undefined): string {
  const { data, lang, dataLang, title } = telling;
  const locale = localeOf(telling);
  const by = locale.names((data.contributors ?? []).map(contributor => said(contributor.title)));
  const date = data.modified === undefined ? '' : `(${locale.period(data.modified)})`;
  const whole = textIn(data.title, lang, dataLang);
  return [
    ...(by ? [date ? by : closed(by)] : []),
    ...(date ? [`${date}.`] : []),
    `${said(title)} [${detailsFor(lang).downloads.chart}].`,
    ...(whole === title ? [] : [closed(said(whole))]),
    ...(address === undefined ? [] : [address]),
  ].join(' ');
}

/** When a source was looked at (APA says it of undated ones itself), and where a copy of it is. */
function looked(telling: Telling, { accessed, published, archived }: Source): string[] {
  const { card } = detailsFor(telling.lang);
  return [
    ...(accessed && published ? [closed(card.accessed(localeOf(telling).period(accessed)))] : []),
    ...(archived ? [`${card.archived}: ${isolate(archived)}`] : []),
  ];
}

/** A string of the data in one line, whose direction leaves what comes after it alone. */
const said = (text: string): string => isolate(text.replace(/\s+/gu, ' ').trim());

/** With a full stop, unless it ends a sentence already. */
const closed = (text: string): string => (/[.?!…]["”»\u2069]*$/u.test(text) ? text : `${text}.`);
