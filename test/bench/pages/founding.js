import { painted, place } from './_page.js';

/** The chart that the project began with; only Cited has it. */
export default ({ founding, drawn }) => ({
  first: async () => {
    const chart = founding(place());
    await drawn?.(chart);
    await painted();
    return { paint: performance.now() };
  },
});
