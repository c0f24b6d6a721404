// What the browser alone can do: no library, the least axes that can be read, no hover and no words.
const [width, height] = [640, 400];
const [top, right, bottom, left] = [10, 10, 30, 40];

/** A canvas with axes from least to greatest; `x` and `y` give pixels. */
function surface(target, [x0, x1], [y0, y1], xLabels) {
  const canvas = document.createElement('canvas');
  const ratio = devicePixelRatio;
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  target.append(canvas);
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const x = value => left + ((value - x0) / (x1 - x0)) * (width - left - right);
  const y = value => height - bottom - ((value - y0) / (y1 - y0)) * (height - top - bottom);
  const chart = { canvas, context, x, y, xLabels, ys: [y0, y1] };
  axes(chart);
  return chart;
}

function axes({ context, x, y, xLabels, ys: [low, high] }) {
  context.fillStyle = '#333';
  context.textAlign = 'center';
  for (const [value, text] of xLabels) context.fillText(text, x(value), height - 10);
  context.textAlign = 'right';
  for (let step = 0; step <= 5; step++) {
    const value = low + ((high - low) * step) / 5;
    context.fillText(value.toFixed(0), left - 6, y(value) + 3);
    context.fillRect(left, y(value), width - left - right, 0.5);
  }
  context.fillStyle = context.strokeStyle = 'steelblue';
}

const extent = values =>
  values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [1e9, -1e9]);
const fifths = ([low, high]) =>
  Array.from({ length: 6 }, (_, step) => low + ((high - low) * step) / 5).map(value => [value, value.toFixed(0)]);

function columns({ context, x, y }, values) {
  const wide = (x(1) - x(0)) * 0.8;
  values.forEach((value, index) => context.fillRect(x(index) - wide / 2, y(value), wide, y(0) - y(value)));
}

export function bars(target, { labels, values }) {
  const every = Math.ceil(labels.length / 12);
  const shown = labels.flatMap((label, index) => (index % every ? [] : [[index, label]]));
  const chart = surface(target, [-0.5, labels.length - 0.5], [0, 1000], shown);
  columns(chart, values);
  return chart;
}

export function update(chart, { values }) {
  chart.context.clearRect(0, 0, width, height);
  axes(chart);
  columns(chart, values);
}

export function line(target, xs, ys) {
  const { context, x, y } = surface(target, extent(xs), extent(ys), fifths(extent(xs)));
  context.beginPath();
  for (let index = 0; index < xs.length; index++) context.lineTo(x(xs[index]), y(ys[index]));
  context.stroke();
}

export function dots(target, xs, ys) {
  const { context, x, y } = surface(target, extent(xs), extent(ys), fifths(extent(xs)));
  context.beginPath();
  for (let index = 0; index < xs.length; index++) {
    context.moveTo(x(xs[index]) + 2, y(ys[index]));
    context.arc(x(xs[index]), y(ys[index]), 2, 0, 2 * Math.PI);
  }
  context.fill();
}

export const destroy = ({ canvas }) => canvas.remove();
