import { extent, max } from 'd3-array';
import { axisBottom, axisLeft } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { create } from 'd3-selection';
import { line as path } from 'd3-shape';

const [width, height] = [640, 400];
const [top, right, bottom, left] = [10, 10, 30, 40];

/** An SVG with its axes in a target. */
function svg(target, x, y) {
  const svg = create('svg').attr('width', width).attr('height', height);
  svg
    .append('g')
    .attr('transform', `translate(0,${height - bottom})`)
    .call(x);
  svg.append('g').attr('transform', `translate(${left},0)`).call(y);
  target.append(svg.node());
  return svg;
}

const linear = (domain, range) => scaleLinear(domain, range).nice();

export function bars(target, { labels, values }) {
  const x = scaleBand(labels, [left, width - right]).padding(0.2);
  const y = linear([0, max(values)], [height - bottom, top]);
  const every = Math.ceil(labels.length / 12);
  const axis = axisBottom(x).tickValues(labels.filter((_, index) => index % every === 0));
  const root = svg(target, axis, axisLeft(y));
  const chart = { root, marks: root.append('g').attr('fill', 'steelblue'), axis: root.selectChild('g:nth-of-type(2)') };
  draw(chart, x, y, labels, values);
  return chart;
}

function draw({ marks }, x, y, labels, values) {
  marks
    .selectAll('rect')
    .data(values)
    .join('rect')
    .attr('x', (_, index) => x(labels[index]))
    .attr('width', x.bandwidth())
    .attr('y', value => y(value))
    .attr('height', value => y(0) - y(value));
}

export function update(chart, { labels, values }) {
  const x = scaleBand(labels, [left, width - right]).padding(0.2);
  const y = linear([0, max(values)], [height - bottom, top]);
  chart.axis.call(axisLeft(y));
  draw(chart, x, y, labels, values);
}

export function line(target, xs, ys) {
  const x = scaleLinear(extent(xs), [left, width - right]);
  const y = linear(extent(ys), [height - bottom, top]);
  svg(target, axisBottom(x), axisLeft(y))
    .append('path')
    .attr('fill', 'none')
    .attr('stroke', 'steelblue')
    .attr(
      'd',
      path()
        .x((_, index) => x(xs[index]))
        .y(value => y(value))(ys),
    );
}

export function dots(target, xs, ys) {
  const x = linear(extent(xs), [left, width - right]);
  const y = linear(extent(ys), [height - bottom, top]);
  svg(target, axisBottom(x), axisLeft(y))
    .append('g')
    .attr('fill', 'steelblue')
    .selectAll('circle')
    .data(xs)
    .join('circle')
    .attr('r', 2)
    .attr('cx', value => x(value))
    .attr('cy', (_, index) => y(ys[index]));
}

export const destroy = ({ root }) => root.remove();
