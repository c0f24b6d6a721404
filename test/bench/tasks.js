/**
 * @typedef {object} Task one page, visited by every library in every round
 * @property {string} page the file in pages/ that does it
 * @property {string[]} needs functions of a library that it uses
 * @property {string} [query] parameters of the page
 * @property {string} [figures] the file that its numbers are in, for who reads files
 * @property {boolean} [warm] what comes before the first view is there to warm up
 * @property {boolean} [slow] with a quarter of the processor and a slow 4G network
 *
 * @typedef {object} Row one line of the table
 * @property {string} task
 * @property {string} title
 * @property {(visit: import('./visit.js').Visit) => number} value of one visit
 * @property {string} unit what the value is in
 * @property {boolean} [gross] as measured; else less the blank page of the same round
 * @property {string} [base] the library that the others are divided by; without one the values themselves stand in the table
 * @property {number} [still] the same for prerendered pages
 * @property {number} [aim] greatest that Cited's cell should be (speed of others and of prototypes set it)
 */

/** @param {number} charts */
const bars = charts => ({ page: 'bars', needs: ['bars'], query: `charts=${charts}`, figures: `bars-${charts}.json` });
/** @param {number} points */
const line = points => ({ page: 'line', needs: ['line'], query: `points=${points}`, figures: `line-${points}.csv` });

/** @type {Record<string, Task>} */
export const tasks = {
  founding: { page: 'founding', needs: ['founding'] },
  first: bars(1),
  slow: { ...bars(1), slow: true },
  article: bars(30),
  archive: bars(500),
  update: { page: 'update', needs: ['bars', 'update'], warm: true },
  'line-1000': line(1e3),
  'line-10000': line(1e4),
  'line-100000': line(1e5),
  'line-1000000': line(1e6),
  dots: { page: 'dots', needs: ['dots'], query: 'points=10000', figures: 'dots-10000.csv' },
  mount: { page: 'mount', needs: ['bars', 'destroy'], warm: true },
};

/** @type {Row['value']} */
const paint = ({ first }) => first.paint ?? NaN;
/** @type {Row['value']} */
const cpu = ({ first }) => first.cpu;
/** @type {Row['value']} */
const cpuInAll = ({ first, more }) => first.cpu + more.cpu;
/** @type {Row['value']} */
const longest = ({ first, more }) => Math.max(first.longest ?? 0, more.longest ?? 0);

/**
 * @param {string} count as written
 * @param {number} [aim]
 * @returns {Row[]}
 */
const lineRows = (count, aim) => {
  const task = `line-${Number(count.replaceAll(',', ''))}`;
  return [
    { task, title: `line of ${count} points, cpu`, value: cpu, unit: 'ms', base: 'uplot', ...(aim && { aim }) },
    { task, title: `line of ${count} points, time to paint`, value: paint, unit: 'ms', gross: true, base: 'uplot' },
  ];
};

/** @type {Row[]} */
export const rows = [
  {
    task: 'founding',
    title: 'bytes of the page with the founding chart',
    value: ({ first }) => first.bytes / 1000,
    unit: 'kB gzip',
    aim: 40,
  },
  {
    task: 'founding',
    title: 'the same, and what comes later by itself',
    value: ({ first, more }) => (first.bytes + more.bytes) / 1000,
    unit: 'kB gzip',
  },
  {
    task: 'first',
    title: 'bytes for one bar chart',
    value: ({ first }) => first.bytes / 1000,
    unit: 'kB gzip',
  },
  {
    task: 'first',
    title: 'the same, and what comes later by itself',
    value: ({ first, more }) => (first.bytes + more.bytes) / 1000,
    unit: 'kB gzip',
  },
  { task: 'first', title: 'first chart, cpu', value: cpu, unit: 'ms', base: 'd3', aim: 1.5, still: 0.3 },
  { task: 'first', title: 'the same, and what comes later by itself', value: cpuInAll, unit: 'ms', base: 'd3' },
  { task: 'first', title: 'first chart, time to paint', value: paint, unit: 'ms', gross: true, base: 'd3' },
  {
    task: 'slow',
    title: 'the same, processor ÷ 4, slow 4G',
    value: paint,
    unit: 'ms',
    gross: true,
    base: 'd3',
    aim: 1.2,
    still: 0.6,
  },
  {
    task: 'article',
    title: 'article of 30 charts, time to paint the first view',
    value: paint,
    unit: 'ms',
    gross: true,
    base: 'd3',
  },
  { task: 'article', title: 'its cpu before the first view', value: cpu, unit: 'ms', base: 'd3', aim: 0.5 },
  { task: 'article', title: 'its cpu after reading on', value: cpuInAll, unit: 'ms', base: 'd3', aim: 1.5 },
  { task: 'article', title: 'its longest task', value: longest, unit: 'ms', gross: true, aim: 50 },
  {
    task: 'article',
    title: 'its heap',
    value: ({ more }) => more.heap / 1e6,
    unit: 'MB',
    base: 'd3',
    aim: 1.5,
  },
  {
    task: 'archive',
    title: '500 charts, time to paint the first view',
    value: paint,
    unit: 'ms',
    gross: true,
    base: 'd3',
  },
  { task: 'archive', title: 'their cpu before the first view', value: cpu, unit: 'ms', base: 'd3', aim: 0.5 },
  { task: 'archive', title: 'their cpu after reading on', value: cpuInAll, unit: 'ms', base: 'd3', aim: 1.5 },
  { task: 'archive', title: 'their longest task', value: longest, unit: 'ms', gross: true },
  {
    task: 'archive',
    title: 'their heap',
    value: ({ more }) => more.heap / 1e6,
    unit: 'MB',
    base: 'd3',
    aim: 1.5,
  },
  {
    task: 'update',
    title: '100 new data sets on 100 bars, cpu each',
    value: ({ more }) => more.cpu / 100,
    unit: 'ms',
    aim: 3,
  },
  ...lineRows('1,000'),
  ...lineRows('10,000', 1),
  ...lineRows('100,000', 1),
  ...lineRows('1,000,000', 1),
  {
    task: 'dots',
    title: '10,000 dots, cpu of all processes',
    value: ({ first }) => first.processes,
    unit: 'ms',
    base: 'canvas',
    aim: 1.2,
  },
  { task: 'dots', title: '10,000 dots, time to paint', value: paint, unit: 'ms', gross: true, base: 'canvas' },
  {
    task: 'mount',
    title: 'mount and unmount, cpu',
    value: ({ more }) => more.cpu / 100,
    unit: 'ms',
    base: 'd3',
    aim: 2,
  },
  {
    task: 'mount',
    title: 'left on the heap by each',
    value: ({ more }) => more.grown / 100 / 1000,
    unit: 'kB',
    aim: 1,
  },
  { task: 'mount', title: 'nodes left by 100', value: ({ more }) => more.nodes, unit: '', aim: 0 },
  { task: 'mount', title: 'listeners left by 100', value: ({ more }) => more.listeners, unit: '', aim: 0 },
];
