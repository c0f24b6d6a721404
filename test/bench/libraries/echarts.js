import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

function chart(target, kind, option) {
  use([kind, GridComponent, CanvasRenderer]);
  const made = init(target, null, { width: 640, height: 400 });
  made.setOption({ animation: false, ...option });
  return made;
}

const valueAxes = { xAxis: { type: 'value' }, yAxis: { type: 'value' } };

/** As ECharts likes it for many points: x, y, x, y, … */
function pairs(xs, ys) {
  const data = new Float64Array(2 * xs.length);
  for (let index = 0; index < xs.length; index++) data.set([xs[index], ys[index]], 2 * index);
  return data;
}

export const bars = (target, { labels, values }) =>
  chart(target, BarChart, {
    xAxis: { type: 'category', data: labels },
    yAxis: { type: 'value' },
    series: [{ type: 'bar', data: values }],
  });

export const update = (made, { values }) => made.setOption({ series: [{ type: 'bar', data: values }] });

export const line = (target, xs, ys) =>
  chart(target, LineChart, {
    ...valueAxes,
    series: [{ type: 'line', data: pairs(xs, ys), showSymbol: false, sampling: 'lttb', lineStyle: { width: 1 } }],
  });

export const dots = (target, xs, ys) =>
  chart(target, ScatterChart, {
    ...valueAxes,
    series: [{ type: 'scatter', data: pairs(xs, ys), symbolSize: 4, large: true }],
  });

export const destroy = made => made.dispose();
