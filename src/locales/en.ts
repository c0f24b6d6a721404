import type { Locale, Step } from './_locale.ts';
import { isTime, items } from './_en-steps.ts';
import { groups } from './_groups.ts';
import { periods } from './_periods.ts';

const tag = 'en';
const number = (count: number): string => groups(String(count), ',');
const months = 'January February March April May June July August September October November December'.split(' ');
const period = periods({
  year: String,
  // day before month: no English reader mistakes this order when the month is a word
  date: (year, month, day) => [day, months[month - 1], year].filter(Boolean).join(' '),
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (name, year) => `${name} ${year}`,
  decade: year => `${year}s`,
  before: year => `${year} BC`,
  range: (from, to) => `${from} to ${to}`,
  from: start => `from ${start}`,
  until: end => `until ${end}`,
});
const joined = (items: readonly string[], word: string): string =>
  items.length < 3 ? items.join(` ${word} `) : `${items.slice(0, -1).join(', ')}, ${word} ${items.at(-1)}`;
const list = (items: string[]): string => joined(items, 'and');
const either = (items: string[]): string => joined(items, 'or');
const names = (items: string[]): string => items.join('; ');

const counted = (n: number, step: Step): string => `${number(n)} ${items[step][n === 1 ? 0 : 1]}`;
const inPeriod = (label: string, step: Step): string =>
  isTime(step) && !/^(from|until) /.test(label) ? `${step === 'day' ? 'on' : 'in'} ${label}` : `for ${label}`;

const statuses = {
  reported: '',
  counted: 'counted',
  estimated: 'estimated',
  provisional: 'provisional',
  claimed: 'claimed',
  forecast: 'a forecast',
  target: 'a target',
  planned: 'planned',
};

/** English. */
export const en: Locale = {
  tag,
  dir: 'ltr',
  ui: {
    details: 'In words and as a table',
    retry: 'Try again',
    loading: 'Loading figures',
    empty: 'No figures in this data set yet.',
    source: 'Source:',
    failed: 'The figures could not be loaded.',
    hint: 'Arrow keys move between figures, Enter shows the source',
    checked: date => `Checked ${date}`,
    more: sources => `${number(sources)} more below`,
  },

  number,
  period,
  list,
  either,
  quote: words => `“${words}”`,

  over: ['over', 'more than', 'above', 'exceeding', 'upwards of', 'north of', 'topping'],
  statuses,
  derived: 'derived',
  replaced: 'replaced',
  overall: 'Overall',
  label: parts => parts.join(', '),
  heading: (label, phrase, status) => `${label}: ${phrase}${status && `, ${status}`}`,
  sentence: text => `${text}.`,
  vague: (quoted, drawn) => `${quoted} (no exact number; drawn as ${drawn})`,
  noExactNumber: 'no exact number',
  noNumber: 'no number reported',
  notShown: 'not shown here',
  missing: why => `no number was reported${why && `; it was ${why}`}`,
  only: (words, base) => `no number was reported, only ${words} compared with ${base}`,
  isBase: labels => `It is the base of the comparison${labels.length > 1 ? 's' : ''} for ${list(labels)}.`,
  or: phrase => `or ${phrase}`,
  said: (who, claimed) => `${claimed ? 'Claimed' : 'Said'} by: ${names(who)}.`,
  lead: { said: 'Said by:', claimed: 'Claimed by:', reported: 'Reported by:', disputed: 'Disputed by:' },
  names,

  listName: (step, claims) => {
    const what = claims ? 'Claims' : 'Figures';
    if (!step || step === 'measure') return what;
    return `${what}${claims ? ',' : ''} by ${items[step][0]}`;
  },
  construction: ({ form, kind = 'Column chart', step, count, figures, first, last, numbers: k, rows, derived }) => {
    const all = counted(count, step);
    const span = count === 1 ? first : `${first} ${count === 2 ? 'and' : 'to'} ${last}`;
    const what =
      form === 'ratio' && count > 1
        ? `${kind} between ${all}, ${span}.`
        : `${kind} with ${figures ? `${number(figures)} figures for ` : ''}${all}, ${span}.`;
    const who =
      k === 0 ? 'None has' : k < rows ? `${number(k)} ${k === 1 ? 'has' : 'have'}` : rows === 1 ? 'It has' : 'All have';
    const more = derived && ` ${number(derived)} ${derived === 1 ? 'number is' : 'numbers are'} derived.`;
    return `${what} ${who} a reported number.${more || ''}`;
  },
  noneFor: labels => `No number was reported for ${list(labels)}.`,
  comparison: (words, label, base, step, only) =>
    `${only ? 'The only comparison reported' : 'Comparison reported'}: ${words} ${inPeriod(label, step)} compared with ${base}.`,
  direction: (who, label, base, way, verb = 'was') =>
    `According to ${who}, ${label} ${verb} ${way === 'same' ? 'the same as' : `${way} than`} ${base}.`,
  cannotCompare: (labels, without) =>
    `${list(labels)} cannot be compared with ${either(without)}, which ${without.length > 1 ? 'have no numbers' : 'has no number'}.`,

  key: {
    reported: 'Solid: reported.',
    planned: 'Dashed outline: planned, not yet carried out when reported.',
    lower: (words, top) => `Open ${top ? 'top' : 'end'}: ${words}, so the number may be higher.`,
  },
};
