/**
 * The libraries, in the order of the table. Each is a file of this folder with the functions below; a page imports only those
 * that its task needs, so that it downloads what a careful page would. What a library cannot do is left out, and reported as "–".
 *
 *   bars(target, { labels, values, file })   a chart of vertical bars, 640 × 400 px, with axes; gives what the others take. `file`: where
 *                                      the same numbers stand as figures, for who reads files; may be absent
 *   line(target, xs, ys)               a line through points in order of x; both are Float64Array
 *   dots(target, xs, ys)               a scatter plot
 *   update(chart, { labels, values })  new values for the bars of a chart
 *   destroy(chart)                     ends a chart, as its documentation says
 *   drawn(chart)                       optional: a promise that it is drawn, of those that do not draw at once
 *
 * `script`: an address of ours that the page loads, too. `settle`: ms to wait for what comes later by itself; 300 if not said.
 * `file`: it has the functions of another file. `reads`: it reads its bars from a file, which the page asks for as README.md of Cited tells. `still`: its
 * charts stand in the page as it comes, made by `prerender`.
 * @type {Record<string, { title: string, script?: string, settle?: number, file?: string, reads?: boolean, still?: boolean }>}
 */
export const libraries = {
  cited: { title: 'Cited', script: '/dist/cited.js', settle: 3500, reads: true },
  'cited-still': {
    title: 'Cited, prerendered',
    script: '/dist/cited.js',
    settle: 3500,
    reads: true,
    still: true,
  },
  'cited-open': { title: 'Cited, opened', script: '/dist/cited.js', settle: 3500, reads: true },
  canvas: { title: 'raw canvas' },
  d3: { title: 'd3 by hand' },
  uplot: { title: 'uPlot' },
  chartjs: { title: 'Chart.js' },
  echarts: { title: 'ECharts' },
  plot: { title: 'Plot' },
  'vega-lite': { title: 'Vega-Lite' },
  highcharts: { title: 'Highcharts' },
};

/** A page with nothing but its text: what it takes is taken off everybody. */
export const blank = 'blank';
