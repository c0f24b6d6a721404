import { lineOf } from './_data.js';
import { painted, param, place } from './_page.js';

/** A line of `points` points. */
export default ({ line, drawn }) => ({
  first: async () => {
    const { xs, ys } = lineOf(param('points'));
    const chart = line(place(), xs, ys);
    await drawn?.(chart);
    await painted();
    return { paint: performance.now() };
  },
});
