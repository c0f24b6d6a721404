import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Decimation,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';

/** A chart in a canvas of its own, with the parts that it needs. */
function chart(target, parts, config) {
  Chart.register(LinearScale, ...parts);
  const box = document.createElement('div');
  box.style.height = '400px';
  const canvas = box.appendChild(document.createElement('canvas'));
  target.append(box);
  const quiet = { animation: false, events: [], responsive: false };
  canvas.width = 640;
  canvas.height = 400;
  return new Chart(canvas, { ...config, options: { ...quiet, ...config.options } });
}

export const bars = (target, { labels, values }) =>
  chart(target, [BarController, BarElement, CategoryScale], {
    type: 'bar',
    data: { labels, datasets: [{ data: values, backgroundColor: 'steelblue' }] },
    options: { scales: { y: { beginAtZero: true } } },
  });

export function update(made, { values }) {
  made.data.datasets[0].data = values;
  made.update('none');
}

const points = (xs, ys) => Array.from(xs, (x, index) => ({ x, y: ys[index] }));

export const line = (target, xs, ys) =>
  chart(target, [LineController, LineElement, PointElement, Decimation], {
    type: 'line',
    data: { datasets: [{ data: points(xs, ys), borderColor: 'steelblue', borderWidth: 1, pointRadius: 0 }] },
    options: {
      parsing: false,
      normalized: true,
      scales: { x: { type: 'linear' } },
      plugins: { decimation: { enabled: true, algorithm: 'min-max' } },
    },
  });

export const dots = (target, xs, ys) =>
  chart(target, [ScatterController, PointElement], {
    type: 'scatter',
    data: { datasets: [{ data: points(xs, ys), backgroundColor: 'steelblue', borderWidth: 0, pointRadius: 2 }] },
    options: { parsing: false, normalized: true },
  });

export const destroy = made => made.destroy();
