import { barsOf } from './_data.js';
import { frame, inView, longestTask, painted, param, place } from './_page.js';

/**
 * An article with `charts` bar charts of 12 bars. First: until the first view is painted. More: reading on to the end, and until every
 * chart is drawn.
 */
export default ({ bars, drawn }) => ({
  first: async () => {
    const targets = Array.from({ length: param('charts') }, place);
    const charts = targets.map((target, index) =>
      bars(target, { ...barsOf(12, index), file: `bars-${targets.length}.json#chart-${index}` }),
    );
    globalThis.charts = charts;
    await Promise.all(charts.filter((_, index) => inView(targets[index])).map(chart => drawn?.(chart)));
    await painted();
    return { paint: performance.now(), longest: longestTask() };
  },
  more: async () => {
    for (let last = -1; last !== scrollY;) {
      last = scrollY;
      scrollBy(0, innerHeight);
      await frame();
      await frame();
    }
    await Promise.all(globalThis.charts.map(chart => drawn?.(chart)));
    await painted();
    return { longest: longestTask() };
  },
});
