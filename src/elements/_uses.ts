import type { Dataset } from '../model/dataset.ts';
import { chartsThere } from './_charts.ts';
import { numbers, type InlineNumber } from './_numbers.ts';
import { byOrder } from './_order.ts';

/** Sources that an element of the page uses. */
export interface ElementUse {
  element: Element;
  data: Dataset;
  sources: readonly string[];
  /** Where it is a number in a sentence. */
  number?: InlineNumber;
}

/** What charts and numbers of the page use, in the order of the page. */
export function usesOnPage(): ElementUse[] {
  const drawn = chartsThere().flatMap(chart => {
    const { telling } = chart;
    const sources = telling?.sourceLine.sources.map(({ id }) => id);
    return telling && sources ? { element: chart, data: telling.data, sources } : [];
  });
  const said = [...numbers].flatMap(number =>
    number.carried
      ? { element: number.host, data: number.carried.data, sources: number.carried.figure.source, number }
      : [],
  );
  return [...drawn, ...said].sort((a, b) => byOrder(a.element, b.element));
}

/** Whether figures may still come to something on the page. */
export const isWaiting = (): boolean =>
  [...numbers].some(({ isPending }) => isPending) ||
  chartsThere().some(({ telling, origin }) => !telling && origin?.feed.state.loading);
