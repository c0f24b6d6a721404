import type { Dataset } from '../model/dataset.ts';
import { chartsThere } from './_charts.ts';
import { numbers, type InlineNumber } from './_numbers.ts';
import { byOrder } from './_order.ts';
import type { Origin } from './_origin.ts';

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

/** Charts and stories that said that something is wrong: nothing more need come of them. */
const faulty = new WeakSet<EventTarget>();

/** Notes who says so. */
export const noteFaulty = (event: Event): void => void faulty.add(event.composedPath()[0]!);

/** Whether what figures a story needs are there, and not yet told. */
const isStoryLate = (story: HTMLElement & { origin?: Origin | null }): boolean => {
  const { state } = story.origin?.feed ?? {};
  if (!state?.data || faulty.has(story)) return !!state?.loading;
  return !chartsThere().some(chart => chart.telling && (chart.getRootNode() as ShadowRoot).host === story);
};

/** Whether the list may still change as the figures of the page come: all that is there is told. */
export const isUnsettled = (): boolean =>
  isWaiting() ||
  chartsThere().some(chart => !chart.telling && chart.origin?.feed.state.data && !faulty.has(chart)) ||
  [...document.querySelectorAll<HTMLElement>('cited-story:has(cited-step)')].some(isStoryLate);

/** Whether figures may still come to something on the page. */
export const isWaiting = (): boolean =>
  [...numbers].some(({ isPending }) => isPending) ||
  chartsThere().some(({ telling, origin }) => !telling && origin?.feed.state.loading);
