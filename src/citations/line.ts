import { isolate } from '../model/isolate.ts';
import { textIn } from '../model/text.ts';
import { safeUrl } from '../model/url.ts';
import type { CitationStyle } from './_citation.ts';

/** The source line under a chart: `DELFI, December 2014`, a link where there is one. */
export const line: CitationStyle = {
  id: 'line',
  name: 'Publisher and date',
  cite(source, locale, dataLang) {
    const publisher = isolate(textIn(source.publisher, locale.tag, dataLang));
    const url = safeUrl(source.url);
    const text = source.published ? locale.label([publisher, isolate(locale.period(source.published))]) : publisher;
    return [{ text, ...(url && { url }) }];
  },
};
