import type { Controls } from './_locale.ts';
import { en } from './en.ts';

/** More names than these are counted. */
const named = 4;

/** English words of what readers can do with a chart. */
export const enControls: Controls = {
  only: (shown, hidden) => {
    const count = `${shown.length} of ${shown.length + hidden.length}`;
    if (hidden.length < shown.length && hidden.length <= named)
      return `All but ${en.list(hidden)} are shown, ${count}.`;
    if (shown.length > named) return `${count} are shown.`;
    return `Only ${en.list(shown)} ${shown.length > 1 ? 'are' : 'is'} shown, ${count}.`;
  },
  window: ([from, to], [first, last]) => `Only ${from} to ${to} is shown, of ${first} to ${last}.`,
  panel: (name, panels) => `Only ${name} is shown, 1 of ${panels} panels.`,
  nothing: 'No figure fits this choice, so all are shown.',
  all: 'All is shown.',
  legend: 'Series',
  allSeries: 'All series',
  showAll: count => `Show all ${en.number(count)}`,
  isolate: name => `Only ${name}`,
  hide: name => `Hide ${name}`,
  someSeries: (shown, count) => `Series: ${shown === count ? 'all' : `${shown} of`} ${count}`,
  chosen: (shown, count) => (shown === count ? `Choose from ${count}` : `Choose: ${shown} of ${count}`),
  choose: 'Choose what is shown',
  find: 'Find',
  found: count => (count === 1 ? '1 name found.' : `${count} names found.`),
  done: 'Done',
  period: 'Period',
  allPanels: 'All panels',
  play: slider => `Play: ${slider}`,
  pause: slider => `Pause: ${slider}`,
  next: slider => `Next: ${slider}`,
  known: (date, isDay) => `What was known ${isDay ? 'on' : 'at the end of'} ${date}`,
  date: 'Date',
  newest: 'Newest',
  back: date => `Back to ${date}`,
  time: 'Time',
  earlier: 'Earlier',
  later: 'Later',
  closer: 'Closer',
  wider: 'Wider',
  wholeTime: 'Whole time',
  unlisted: 'With Shift, left and right visit all figures',
};
