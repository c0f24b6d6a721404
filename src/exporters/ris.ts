import type { Author } from '../model/author.ts';
import type { EdtfDate, Period } from '../model/period.ts';
import type { Exporter } from './_exporter.ts';
import { references, type Reference } from './_references.ts';

/**
 * The sources of a chart for reference managers, in RIS: a tag a line, ended by CR LF, from `TY` to `ER`, in UTF-8.
 * Source: Research Information Systems, RIS Format Specifications (2001, 2011).
 */
export const ris = {
  id: 'ris',
  ending: 'ris',
  type: 'application/x-research-info-systems;charset=utf-8',
  write: telling => references(telling).map(entry).join('\r\n'),
} satisfies Exporter;

/** Types of CSL as those of RIS. */
const kinds: Readonly<Record<string, string>> = {
  article: 'JOUR',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  dataset: 'DATA',
  hearing: 'HEAR',
  interview: 'PCOMM',
  legislation: 'STAT',
  map: 'MAP',
  'paper-conference': 'CPAPER',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  speech: 'PCOMM',
  thesis: 'THES',
};

function entry(reference: Reference): string {
  const { id, type = '', authors, title, publisher, published, accessed, url, archived, lang, notes } = reference;
  const kind = (Object.hasOwn(kinds, type) && kinds[type]) || (url ? 'ELEC' : 'GEN');
  const isPeriodical = /^(JOUR|MGZN|NEWS)$/.test(kind);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', kind],
    ['ID', id],
    ...authors.map((author): [string, string] => ['AU', nameOf(author)]),
    ['TI', title],
    [isPeriodical ? 'T2' : 'PB', publisher],
    ['PY', published && yearOf(published)],
    ['DA', published && dateOf(published)],
    ['Y2', accessed && dateOf(accessed)],
    ['LA', lang],
    ['UR', url],
    ['L2', archived],
    ...notes.map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${oneLine(value)}\r\n`)).join('');
}

/** A comma is what parts a name, and an asterisk is not allowed. */
const nameOf = (author: Author): string =>
  ('literal' in author
    ? author.literal.replaceAll(',', '')
    : [author.family, author.given, author.suffix].filter(Boolean).join(', ')
  ).replaceAll('*', '');

const dateIn = ({ start, end }: Period): EdtfDate | undefined =>
  [start, end].find((date): date is EdtfDate => typeof date === 'object');

/** The year, if one is said. */
function yearOf(period: Period): string | undefined {
  const date = dateIn(period);
  const isYear = date && !/^(century|decade)$/.test(date.precision) && date.year > 0 && date.year < 10_000;
  return isYear ? String(date.year).padStart(4, '0') : undefined;
}

const marks: Readonly<Record<string, string>> = { '~': 'circa', '%': 'circa', '?': 'uncertain' };

/** `2014/12/05/`; what the three numbers do not say stands behind them: `2014/12//circa`, `1990///1990 to ..`. */
function dateOf(period: Period): string {
  const { text, precision } = period;
  const [, year, month = '', day = '', mark = ''] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(text) ?? [];
  return year && precision !== 'season'
    ? [year, month, day, marks[mark]].join('/')
    : `${yearOf(period) ?? ''}///${text.replaceAll('/', ' to ')}`;
}

/** A value has one line: what comes after a line end would be a tag. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
