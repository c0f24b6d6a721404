import { barsOf } from './_data.js';
import { painted, place } from './_page.js';

/** 100 charts of 12 bars that come and go, one after the other: once to be warm, and once more. */
export default ({ bars, drawn, destroy }) => {
  const cycle = async seed => {
    const target = place();
    const chart = bars(target, barsOf(12, seed));
    await drawn?.(chart);
    await painted();
    destroy(chart);
    target.previousSibling.remove();
    target.remove();
  };
  const hundred = async () => {
    for (let seed = 0; seed < 100; seed++) await cycle(seed);
    await painted();
    return {};
  };
  return { first: hundred, more: hundred };
};
