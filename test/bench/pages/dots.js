import { dotsOf } from './_data.js';
import { painted, param, place } from './_page.js';

/** `points` dots. */
export default ({ dots, drawn }) => ({
  first: async () => {
    const { xs, ys } = dotsOf(param('points'));
    const chart = dots(place(), xs, ys);
    await drawn?.(chart);
    await painted();
    return { paint: performance.now() };
  },
});
