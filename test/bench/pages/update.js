import { barsOf } from './_data.js';
import { painted, place } from './_page.js';

/** A chart of 100 bars. More: 100 times new values for the same bars, each painted before the next one comes. */
export default ({ bars, drawn, update }) => {
  let chart;
  const change = async seed => {
    await update(chart, barsOf(100, seed));
    await painted();
  };
  return {
    first: async () => {
      chart = bars(place(), barsOf(100, 0));
      await drawn?.(chart);
      // what a library loads for its first change is not what a change costs
      for (let seed = 1; seed <= 10; seed++) await change(seed);
      return {};
    },
    more: async () => {
      for (let seed = 101; seed <= 200; seed++) await change(seed);
      return {};
    },
  };
};
