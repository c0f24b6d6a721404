import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const options = (x, series, more = {}) => ({
  width: 640,
  height: 400,
  cursor: { show: false },
  legend: { show: false },
  scales: { x: { time: false }, ...more.scales },
  axes: [{ ...x }, {}],
  series: [{}, { stroke: 'steelblue', ...series }],
});

export function bars(target, { labels, values }) {
  const xs = labels.map((_, index) => index);
  const axis = { values: (_, splits) => splits.map(index => labels[index] ?? '') };
  const series = { fill: 'steelblue', paths: uPlot.paths.bars({ size: [0.8] }), points: { show: false } };
  const scales = { y: { range: (_, low, high) => [0, high] }, x: { time: false, range: [-0.5, labels.length - 0.5] } };
  return new uPlot(options(axis, series, { scales }), [xs, values], target);
}

export const update = (chart, { values }) => chart.setData([chart.data[0], values]);

export const line = (target, xs, ys) => new uPlot(options({}, { points: { show: false } }), [xs, ys], target);

export const destroy = chart => chart.destroy();
