import { cpus } from 'node:os';
import { blank, libraries } from './libraries/index.js';
import { rows } from './tasks.js';

/**
 * @typedef {{ round: number, task: string, library: string, visit?: import('./visit.js').Visit, failed?: string }} Result
 * @typedef {{ names: string[], ids: string[], rounds: number, chromium: string }} Run
 */

/** @param {number[]} values */
const median = values => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
};

/** As many digits as mean something. @param {number} value */
const short = value => {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || value === 0 ? 0 : size >= 1 ? 1 : 2);
};

/**
 * The medians of a row, by library, in its unit: each round less its own blank pages, one before and one after the others.
 * @param {import('./tasks.js').Row} row
 * @param {Result[]} results
 * @returns {Map<string, number>}
 */
export function mediansOf(row, results) {
  const measured = results.flatMap(({ task, library, round, visit }) =>
    task === row.task && visit ? [{ library, round, value: row.value(visit) }] : [],
  );
  const blankIn = (/** @type {number} */ round) => {
    const values = measured.flatMap(one => (one.library === blank && one.round === round ? one.value : []));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const net = measured.map(one => ({ ...one, value: one.value - (row.gross ? 0 : blankIn(one.round)) }));
  const names = new Set(net.map(({ library }) => library));
  names.delete(blank);
  return new Map(
    [...names].map(name => [name, median(net.flatMap(({ library, value }) => (library === name ? value : [])))]),
  );
}

/**
 * What stands in the place of a number.
 * @param {Result[]} visits
 */
function absent([visit]) {
  if (!visit?.failed) return '–';
  return visit.failed.startsWith('not yet') ? 'not yet' : 'failed';
}

/**
 * One line of the table.
 * @param {import('./tasks.js').Row} row
 * @param {Result[]} results
 * @param {Run} run
 */
function line(row, results, { names }) {
  const medians = mediansOf(row, results);
  const own = row.base === undefined ? undefined : medians.get(row.base);
  // what takes no longer than a blank page is nothing to compare with: then a line has its unit
  const base = own !== undefined && own > 0 ? own : undefined;
  const cell = (/** @type {string} */ name) => {
    const value = medians.get(name);
    if (value === undefined) return absent(results.filter(one => one.library === name && one.task === row.task));
    const shown = base === undefined ? value : value / base;
    const compared = row.base === undefined || base !== undefined;
    const aim = name === 'cited' ? row.aim : name === 'cited-still' ? row.still : undefined;
    const misses = aim !== undefined && compared && shown > aim;
    return misses ? `**${short(shown)}**` : short(shown);
  };
  const title =
    base === undefined
      ? `${row.title}${row.unit && `, ${row.unit}`}`
      : `${row.title} ÷ ${libraries[row.base ?? '']?.title} (${short(base)} ${row.unit})`;
  const still = row.still === undefined || !names.includes('cited-still') ? '' : `; prerendered ≤ ${row.still}`;
  return [title, ...names.map(cell), row.aim === undefined ? '' : `≤ ${row.aim}${still}`];
}

/**
 * The table, and under which circumstances it came about.
 * @param {Result[]} results
 * @param {Run} run
 * @returns {string} Markdown
 */
export function report(results, run) {
  const head = ['', ...run.names.map(name => libraries[name]?.title ?? name), 'aim'];
  const body = rows.filter(({ task }) => run.ids.includes(task)).map(row => line(row, results, run));
  const markdown = [head, head.map((_, index) => (index ? '---:' : '---')), ...body].map(
    cells => `| ${cells.join(' | ')} |`,
  );
  const failed = new Map(
    results.filter(({ failed }) => failed).map(({ library, task, failed }) => [`${library}, ${task}`, failed]),
  );
  return `# Cited beside others

Made by \`node test/bench/run.js\`; README.md says what each line measures. Medians of ${run.rounds} round${run.rounds > 1 ? 's' : ''} in headless Chromium
${run.chromium} on ${cpus().length} cores. Only ratios within a line mean anything. Bold: Cited misses its aim.

${markdown.join('\n')}
${failed.size ? `\nWhat failed:\n\n${[...failed].map(([who, why]) => `- ${who}: ${why}`).join('\n')}\n` : ''}`;
}
