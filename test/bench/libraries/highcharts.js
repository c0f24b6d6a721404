import Highcharts from 'highcharts/esm/highcharts.js';
import 'highcharts/esm/modules/boost.js';

const chart = (target, type, series, more = {}) =>
  Highcharts.chart(target, {
    chart: { type, width: 640, height: 400, animation: false },
    title: { text: undefined },
    credits: { enabled: false },
    legend: { enabled: false },
    tooltip: { enabled: false },
    accessibility: { enabled: false },
    plotOptions: { series: { animation: false, enableMouseTracking: false, boostThreshold: 5000 } },
    series: [series],
    ...more,
  });

const points = (xs, ys) => Array.from(xs, (x, index) => [x, ys[index]]);

export const bars = (target, { labels, values }) =>
  chart(target, 'column', { data: values }, { xAxis: { categories: labels } });

export const update = (made, { values }) => made.series[0].setData([...values], true, false, false);

export const line = (target, xs, ys) =>
  chart(target, 'line', { data: points(xs, ys), lineWidth: 1, marker: { enabled: false } });

export const dots = (target, xs, ys) => chart(target, 'scatter', { data: points(xs, ys), marker: { radius: 2 } });

export const destroy = made => made.destroy();
