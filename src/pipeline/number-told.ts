import { detailsFor } from '../locales/_details.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import { once } from '../model/once.ts';
import type { Telling } from '../model/telling.ts';
import { citeSource } from './cite.ts';
import { complete } from './complete.ts';
import { localeFor } from './locale-for.ts';
import { prepare } from './prepare.ts';
import { entityName, measureName, scopeOf } from './scope.ts';

/** A figure by itself, told for its card. In a sentence no chart says what it is about, so that its heading does. */
export async function numberTold(data: Dataset, figure: Figure, lang: string): Promise<Telling> {
  const { telling } = await prepare(data, { lang, chart: figure.id });
  const locale = localeFor(telling.lang);
  const scope = scopeOf({ ...telling, locale });
  const about = locale.label([
    measureName(scope, figure.measure),
    ...(figure.entity === undefined ? [] : [entityName(scope, figure.entity)]),
    ...(figure.period === undefined ? [] : [locale.period(figure.period)]),
  ]);
  const told = telling.told.map(one => {
    const { id, heading = '', label } = one;
    return id === figure.id && heading.startsWith(label)
      ? { ...one, heading: about + heading.slice(label.length) }
      : one;
  });
  return { ...telling, told };
}

/** What is said of a number beside its words. */
export interface NumberWords {
  /** `planned; show source`. */
  button: string;
  /** Where it cannot be pressed: `planned; Reported by: DELFI, December 2014`. */
  plain: string;
}

/** What is said of a figure beside the words of the author, with the parts of the library that it takes. */
export const numberInWords = (data: Dataset, figure: Figure, lang: string): Promise<NumberWords> =>
  complete(() => {
    const locale = localeFor(lang);
    const words = detailsFor(locale.tag).inline;
    const { id, status, quantity, unread, disputedBy, source } = figure;
    const kind = [
      isReplaced(data, id) ? locale.replaced : locale.statuses[status],
      !quantity && !unread && locale.noNumber,
      disputedBy !== undefined && words.disputed,
    ];
    const cited = source.flatMap(one => citeSource(data, one, locale)?.text ?? []);
    const said = (rest: string): string => [kind.filter(Boolean).join(', '), rest].filter(Boolean).join('; ');
    return { button: said(words.show), plain: said(`${locale.lead.reported} ${cited.join(', ')}`) };
  });

const replaced = once(
  ({ dense, figures }: Dataset) => new Set((dense?.others ?? figures).flatMap(({ replaces }) => replaces ?? [])),
);

/** Whether another figure of its file corrects or retracts a figure. */
export const isReplaced = (data: Dataset, id: string): boolean => replaced(data).has(id);
