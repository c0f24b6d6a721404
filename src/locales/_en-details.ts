import { enControls } from './_en-controls.ts';
import type { Details } from './_locale.ts';
import { en } from './en.ts';

const orders = {
  number: { ascending: 'lowest first', descending: 'highest first' },
  time: { ascending: 'earliest first', descending: 'latest first' },
  text: { ascending: 'A to Z', descending: 'Z to A' },
};

/** English words of card and table. */
export const enDetails: Details = {
  ui: {
    close: 'Close',
  },
  citation: {
    undated: 'n.d.',
    retrieved: date => `Retrieved ${date}, from`,
    accessed: date => `Accessed ${date}.`,
  },
  inline: {
    show: 'show source',
    disputed: 'disputed',
    sources: 'Sources',
    note: index => `source ${en.number(index)}`,
    back: words => `Back to ${words ? en.quote(words) : 'the text'}`,
    none: 'This page uses no figures with a source.',
  },
  downloads: {
    menu: 'Download:',
    as: format => `Download as ${format}`,
    formats: { bibtex: 'BibTeX', citation: 'text citation' },
    copyCitation: 'Copy citation',
    copyEmbed: 'Copy embed code',
    saved: file => `Saved: ${file}`,
    notSaved: reason => `The file could not be made: ${reason}.`,
    copied: 'Copied.',
    notCopied: 'The browser does not let this page copy. The text is selected: copy it with the keys or the menu.',
    toCopy: 'Text to copy',
    licence: names => `Licence: ${names}`,
    sources: 'Sources',
    chart: 'Chart',
  },
  controls: enControls,
  card: {
    status: {
      reported: '',
      counted: 'Counted: somebody counted or measured it.',
      estimated: 'Estimated: worked out, not counted.',
      provisional: 'Provisional: the number may still change.',
      claimed: 'Claimed: not confirmed by others.',
      forecast: 'A forecast: it had not happened when this was reported.',
      target: 'A target: not yet reached when this was reported.',
      planned: 'Planned: not yet carried out when this was reported.',
    },
    lower: 'A lower bound: the number may be higher.',
    upper: 'An upper bound: the number may be lower.',
    range: 'A range: the number lies between the two.',
    centred: what => `The range in brackets is the stated uncertainty${what && `: ${what}`}.`,
    approximate: 'An approximate number: the exact one was not reported.',
    vague: drawn => `No exact number was reported. Drawn as ${drawn}, which is how such words are commonly meant.`,
    relation: 'A comparison only: the numbers themselves were not reported.',
    disputed: 'Disputed: somebody says that it is wrong.',
    derived: formula => `Derived, reported by nobody: ${formula}.`,
    premise: (term, publishers, speaker, claimed) =>
      speaker === undefined
        ? `${term} from ${en.list(publishers)}`
        : `${term} ${claimed ? 'claimed' : 'said'} by ${[speaker, ...publishers].join(', ')}`,
    explained: (formula, premises) => [formula, ...premises].join('; '),
    unreported: 'Nobody reported a number, so nothing is drawn.',
    onlyRatio: 'Nobody reported a number: the outline shows the ratio only.',
    notShown: 'The data set has a number that this chart leaves out.',
    replaced: 'Replaced: a later figure stands in its place.',
    retracted: 'Retracted: the number was taken back later.',
    alternative: (phrase, words) => `Or ${phrase}, if ${words ?? 'it'} is read so.`,
    translation: text => `In English: ${text}`,
    note: text => `Note: ${text}`,
    via: source => `Read in: ${source}`,
    method: text => `Method: ${text}`,
    reportedOn: date => `Published: ${date}`,
    archived: 'Archived copy',
    accessed: date => `Accessed ${date}`,
  },
  table: {
    caption: title => `Figures: ${title}`,
    subject: 'Subject',
    figure: 'Figure',
    status: 'Status',
    saidBy: 'Said by',
    reportedBy: 'Reported by',
    date: 'Date',
    reported: 'reported',
    notReported: 'not reported',
    nobody: 'nobody',
    noDate: 'no date',
    sorted: (column, by, way) => `Sorted by “${column}”: ${orders[by][way]}.`,
    unsorted: 'In the order of the chart again.',
    rows: (from, to, all) => `Rows ${en.number(from)} to ${en.number(to)} of ${en.number(all)}`,
    before: 'Previous rows',
    after: 'Next rows',
    data: 'Data:',
    updated: date => `updated ${date}`,
  },
};
