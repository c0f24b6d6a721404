import { axisX, barY, dot, lineY, plot, ruleY } from '@observablehq/plot';

const size = { width: 640, height: 400 };

const drawBars = ({ labels, values }) =>
  plot({
    ...size,
    marks: [
      barY(values, { x: labels, y: values, fill: 'steelblue' }),
      axisX({ ticks: labels.filter((_, index) => index % Math.ceil(labels.length / 12) === 0), label: null }),
      ruleY([0]),
    ],
  });

export function bars(target, data) {
  const svg = drawBars(data);
  target.append(svg);
  return { svg };
}

/** Plot has no other way to change a chart than to make another one. */
export function update(chart, data) {
  const svg = drawBars(data);
  chart.svg.replaceWith(svg);
  chart.svg = svg;
}

export const line = (target, xs, ys) => target.append(plot({ ...size, marks: [lineY(ys, { x: xs, y: ys })] }));

export const dots = (target, xs, ys) =>
  target.append(plot({ ...size, marks: [dot(xs, { x: xs, y: ys, r: 2, fill: 'steelblue', stroke: 'none' })] }));

export const destroy = ({ svg }) => svg.remove();
