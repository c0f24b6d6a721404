import { changeset, parse, View } from 'vega';
import { compile } from 'vega-lite';

/** A view on a canvas; it is drawn later. */
function chart(target, rows, mark, encoding) {
  const spec = { width: 590, height: 350, data: { name: 'rows' }, mark, encoding };
  const view = new View(parse(compile(spec).spec), {
    renderer: 'canvas',
    container: target,
    hover: false,
    logLevel: 0,
  });
  return { view: view.data('rows', rows), done: view.runAsync() };
}

const rowsOf = ({ labels, values }) => labels.map((label, index) => ({ label, value: values[index] }));
const points = (xs, ys) => Array.from(xs, (x, index) => ({ x, y: ys[index] }));
const quantities = { x: { field: 'x', type: 'quantitative' }, y: { field: 'y', type: 'quantitative' } };

export const bars = (target, data) =>
  chart(target, rowsOf(data), 'bar', {
    x: { field: 'label', type: 'ordinal' },
    y: { field: 'value', type: 'quantitative' },
  });

export const update = ({ view }, data) =>
  view
    .change(
      'rows',
      changeset()
        .remove(() => true)
        .insert(rowsOf(data)),
    )
    .runAsync();

export const line = (target, xs, ys) => chart(target, points(xs, ys), { type: 'line', strokeWidth: 1 }, quantities);

export const dots = (target, xs, ys) => chart(target, points(xs, ys), { type: 'circle', size: 12 }, quantities);

export const drawn = ({ done }) => done;

export const destroy = ({ view }) => view.finalize();
