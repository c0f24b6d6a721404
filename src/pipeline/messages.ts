import { nearest } from '../model/nearest.ts';

/** What is wrong and how to mend it, in words for a journalist; null: nothing, because another message says it. */
export type Words = { message: string; remedy: string } | null;

const words = (message: string, remedy: string): Words => ({ message, remedy });

/** `unknown source "gazete"; the nearest known source is "gazette"`. */
const unknown = (
  what: string,
  given: unknown,
  known: readonly string[],
  near = nearest(String(given), known),
): Words => {
  const message = `unknown ${what} ${show(given)}`;
  if (near) return words(`${message}; the nearest known ${what} is "${near}"`, `write "${near}"`);
  const some = known.slice(0, 20).join(', ') + (known.length > 20 ? ', …' : '');
  const section = /^(source|speaker|measure)$/.test(what) ? `${what}s` : what === 'entity' ? 'entities' : '';
  const empty = `no ${what} is listed in this file${section && `: list it under "${section}"`}`;
  return words(message, known.length ? `known here: ${some}` : empty);
};

/** A misspelt key is not missing as well. */
const misspelt = (key: string, strangers: readonly string[], known: readonly string[]): boolean =>
  strangers.some(stranger => nearest(stranger, known) === key);

/** `planned` for "plan": the word that somebody began to write. */
const begun = (word: string, known: readonly string[]): string | undefined =>
  word.length > 2 ? known.find(one => one.startsWith(word.toLowerCase())) : undefined;

/** What a kind of value is called, and how to write one. */
const kinds = new Map<string, readonly [string, string]>([
  ['string', ['a text', 'a text in double quotes']],
  ['number', ['a number', 'a number without quotes']],
  ['boolean', ['true or false', 'true or false, without quotes']],
  ['array', ['a list', 'a list: [ … ]']],
  ['picklist', ['one of its words', 'one of its words in double quotes']],
]);
const object = ['an object', 'an object: { "key": … }'] as const;

/**
 * The words of `validate`, apart from what finds the faults: a page that has a sound dataset does not download them.
 */
export const messages = {
  unknown,
  unknownKey: (key: string, known: readonly string[], own: readonly string[]) =>
    unknown(
      'key',
      key,
      known,
      nearest(
        key,
        known.filter(name => !own.includes(name)),
      ) ?? nearest(key, known),
    ),
  missingKey: (key: string, path: string, strangers: readonly string[], known: readonly string[]) =>
    misspelt(key, strangers, known)
      ? null
      : words(`the key "${key}" is missing${path ? ` in ${name(path)}` : ''}`, `add "${key}"`),
  emptyKey: (key: string) => words(`"${key}" is empty`, 'write a text'),
  wrongKind: (path: string, value: unknown, wanted: readonly string[]) => {
    const say = (as: 0 | 1): string => [...new Set(wanted.map(kind => (kinds.get(kind) ?? object)[as]))].join(' or ');
    return words(`${name(path)} must be ${say(0)}, not ${show(value)}`, `write ${say(1)}`);
  },
  notListed: (path: string, value: unknown, known: readonly string[], isStatus: boolean) => {
    const near = typeof value === 'string' ? (nearest(value, known) ?? begun(value, known)) : undefined;
    const message = isStatus ? `unknown status ${show(value)}` : `${name(path)} does not know ${show(value)}`;
    return words(near ? `${message}; the nearest known one is "${near}"` : message, `write one of ${known.join(', ')}`);
  },
  badId: (value: unknown) =>
    words(`${show(value)} will not do: an id has no spaces, "#" or square brackets`, 'choose another id'),
  notWhole: (path: string, value: unknown) =>
    words(`${name(path)} must be a whole number from 1 up, not ${show(value)}`, 'write 1, 2, 3 …'),
  emptyList: (path: string) => words(`${name(path)} is an empty list`, 'name at least one'),
  noText: (path: string) => words(`${name(path)} has no text in any language`, 'write a text'),
  notEdtf: (text: string) =>
    words(
      `${show(text)} is not a date or period`,
      'write 2015, 2014-12, 2014-12-05, 2014/2015, or 2014-12~ for about December 2014',
    ),
  notLanguage: (text: string) => words(`${show(text)} is not a language tag`, 'write en, lt, pt-BR …'),
  unsafeUrl: (text: string) =>
    words(
      `${show(text)} is not a web address; it is printed, but never made a link`,
      'write an address that begins with https://',
    ),
  unsafeFile: (text: string) =>
    words(
      `${show(text)} is neither a file nor a web address`,
      'write a path beside this file, or an address that begins with https://',
    ),
  invisible: (code: string) =>
    words(`an invisible character (U+${code}) stands in this text`, 'type the text again without it'),
  mixedDigits: () => words('digits of two scripts stand in this text', 'write all digits in one script'),
  namelessSource: (id: string) => words(`source "${id}" has neither a title nor a URL`, 'add "title" or "url"'),
  noMeasure: (strangers: readonly string[], known: readonly string[]) =>
    misspelt('measure', strangers, known)
      ? null
      : words('the key "measure" is missing: what is counted?', 'add "measure", or give it in "defaults"'),
  noValue: (strangers: readonly string[], known: readonly string[]) =>
    misspelt('value', strangers, known)
      ? null
      : words('the key "value" is missing', 'add "value"; write null if no number was reported'),
  noSource: (strangers: readonly string[], known: readonly string[]) =>
    misspelt('source', strangers, known)
      ? null
      : words('this figure has no source', 'add "source", or give it in "defaults"'),
  whyNumber: (value: unknown) =>
    words(
      `"why" says why no number was reported, but there is one: ${show(value)}`,
      'delete "why", or make the value null',
    ),
  noMargin: (value: unknown) =>
    words(
      `a margin goes with one plain number, not with ${show(value)}`,
      'delete "margin", or write the value as one number',
    ),
  badMargin: (margin: unknown) =>
    words(`${show(margin)} is not a margin`, 'write a number, or a percentage of the value such as "10%"'),
  takenId: (id: string) => words(`the id ${show(id)} is taken by another figure`, 'choose another id'),
  takenChart: (id: string) =>
    words(`the id ${show(id)} is taken by a figure`, 'choose another id: charts and figures share one space of ids'),
  alike: () =>
    words(
      'another figure has the same measure, entity, period, speaker and source',
      'add an "id" to tell the two apart, or delete one',
    ),
  noReference: (text: string, known: readonly string[]) =>
    unknown('figure', text, known, /^\[(.*)\]$/.exec(text.trim())?.[1]),
  noDataset: (value: unknown) =>
    words(`a dataset is an object with keys: { … }, not ${show(value)}`, 'begin the file with {'),
  manyFigures: (count: number, limit: number) =>
    words(`the file has ${count} figures; ${limit} are read`, 'move them to a CSV table'),
  manyRows: (count: number, limit: number) =>
    words(`the tables hold ${count} figures; ${limit} are read`, 'split the tables into several datasets'),
  moreFaults: (count: number) =>
    words(
      `${count} more ${count === 1 ? 'row of this table has an error' : 'rows of this table have errors'}`,
      'mend those that are listed and check again',
    ),
  noTable: (path: string) =>
    words(`the table ${show(path)} was not found`, 'check its path: it is taken from where this file stands'),
  twiceColumn: (column: string) => words(`column "${column}" stands twice`, 'delete one of the two'),
  unknownColumn: (column: string, known: readonly string[], isWide: boolean) => {
    const near = nearest(column, known);
    const list = `known here: ${known.join(', ')}${isWide ? '; a column of values is listed in "columns"' : ''}`;
    const message = `unknown column ${show(column)}`;
    return near === undefined
      ? words(message, list)
      : words(`${message}; the nearest known column is "${near}"`, `write "${near}"; ${list}`);
  },
  noColumn: (column: string, strangers: readonly string[], known: readonly string[]) =>
    misspelt(column, strangers, known)
      ? null
      : words(
          `"columns" lists ${show(column)}, and the table has no column of that name`,
          'name it as the table does, or delete it from "columns"',
        ),
  noValueColumn: (strangers: readonly string[], known: readonly string[]) =>
    misspelt('value', strangers, known)
      ? null
      : words(
          'no column is named "value"',
          `name the column of the numbers "value"${strangers.length ? ` (it may be ${strangers.map(show).join(' or ')})` : ''}, or list the columns that hold values in "columns"`,
        ),
};

/** A value as it stands in the file, cut short. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The key at the end of a path, for messages: `"title"`, `item 2 of "highlight"`. */
function name(path: string): string {
  const [key = '', parent] = path.split('/').slice(1).reverse();
  const plain = (text: string): string => `"${text.replaceAll('~1', '/').replaceAll('~0', '~')}"`;
  if (!path) return 'the file';
  return parent !== undefined && /^\d+$/.test(key) ? `item ${Number(key) + 1} of ${plain(parent)}` : plain(key);
}
