import type { Chart, Dataset } from './dataset.ts';
import { readPeriod } from './period.ts';
import { within } from './within.ts';
import { names } from './names.ts';
import { references } from './refs.ts';
import type { Row } from './row.ts';
import { textIn } from './text.ts';

/** One of a chart's `annotations`, in one language, with the rows that it is about. */
export interface Remark {
  key: string;
  text: string;
  /** Ids of rows, in their order; empty where the chart shows none of them. */
  ids: string[];
  /** The period, if it is about a period as a whole. */
  period?: string;
}

/** A chart's annotations. `lang`: the language to say them in, else that of the data. */
export function remarksOf(
  { annotations = [] }: Chart,
  rows: readonly Pick<Row, 'id' | 'measure' | 'period' | 'entity'>[],
  data: Dataset,
  lang: string,
): Remark[] {
  const lookUp = references(data);
  return annotations.map(({ figure, period, text }, i) => {
    const named = figure === undefined ? null : lookUp(figure);
    const span = readPeriod(period ?? '');
    const lies = (row: { period?: string }): boolean => {
      const own = span && readPeriod(row.period ?? '');
      return !!span && !!own && within(own, span);
    };
    const about = rows.filter(row => (figure === undefined ? lies(row) : named && names(named, row)));
    return {
      key: String(i),
      text: textIn(text, lang, data.lang),
      ids: about.map(({ id }) => id),
      ...(figure === undefined && period !== undefined && { period }),
    };
  });
}
