import type { Dataset, Text } from '../model/dataset.ts';
import { pointer } from '../model/problem.ts';
import { endOf, type End, type Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { credits } from './_credits.ts';
import { charted, year } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';
import { isOfRows, nearestRow, numbersOf, rounded, sameUnit, unitOfRow } from './_title-numbers.ts';
import { quantitiesIn, show } from './_wording.ts';

const claimed = (value: unknown, more = {}) => [year(2014, value, { status: 'claimed', speaker: 'ann', ...more })];

/** Titles that say a number as more certain than its figure does. Read in the languages that we have words for. */
export const chartTitleOverclaims: Rule = {
  code: 'chart/title-overclaims',
  about: 'chart',
  why: 'A title that drops "over", "planned" or who claims it turns a statement into a fact.',
  examples: {
    breaks: [
      charted([year(2014, '>4000')], { title: '4,000 plums' }),
      charted(claimed(4000), { title: '4,000 plums in 2014' }),
      charted(claimed('>4000'), { title: 'Over 4,000 plums in 2014' }),
      charted([year(2014, 4000, { status: 'planned', speaker: 'ann' })], { title: '4,000 plums in 2014' }),
      charted([year(2014, '~300')], { title: '300 plums' }),
      charted([year(2014, '200..300')], { title: '300 plums' }),
      charted([year(2014, '>2x [2013]')], { title: 'Twice as many plums' }),
      charted([year(2013, '1.5x [2014]'), year(2014, 2000)], { title: '3,000 plums in 2013' }),
      charted([year(2014, 4000, { speaker: 'ann', disputedBy: 'bob' })], { title: '4,000 plums in 2014' }),
      charted([year(2014, 4000)], { title: '40,000 plums in 2014' }),
      charted([year(2014, 4000), year(2015, 6000)], { title: 'Plums up by 40% in 2015' }),
      charted([year(2014, 4000), year(2015, 6000)], { title: 'Over 7,000 plums in 2015' }),
      charted([year(2014, null)], { title: '4,000 plums in 2014' }),
    ],
    keeps: [
      charted([year(2014, '>4000')], { title: 'Over 4,000 plums' }),
      charted([year(2014, '>4000')], { title: 'Plums in 2014' }),
      charted([year(2014, '>4000'), year(2015, 4000)], { title: '4,000 plums in 2015' }),
      charted(claimed(4000), { title: '4,000 plums, says the grower' }),
      charted(claimed(4000), { title: 'Ann Plum: 4,000 plums' }),
      charted(claimed(4000), { title: 'Plum’s 4,000 plums' }),
      charted(claimed(40), { title: 'A 40% share of plums' }),
      charted([year(2014, 4000, { status: 'planned', speaker: 'ann' })], { title: '4,000 plums planned' }),
      charted([year(2014, '~300')], { title: 'About 300 plums' }),
      charted([year(2014, '34±3')], { title: '34 plums' }),
      charted([year(2014, 4012), year(2015, 6020)], { title: '4,000 plums in 2014, 50% more in 2015' }),
      charted([year(2014, 4000), year(2015, 6000)], { title: '10,000 plums in two years, 2,000 more in the 2nd' }),
      charted([year(2014, 1), year(2015, 1), year(2016, 9)], { title: '2 of 3 years with a single plum' }),
      charted([year(2014, 4000)], { title: 'Plums on June 16, 2014, under Article 5' }),
      charted([year(2014, 1980), year(2015, '~<2000')], { title: 'Two thousand plums, then nearly 2,000' }),
      charted([year(2014, '2..10')], { title: 'Plums of the top 10 growers in the last two years' }),
    ],
  },
  find: ({ data, chart }) => {
    if (!chart?.path.startsWith('/charts')) return [];
    return titles(chart.asked.title, data).flatMap(({ text, lang, key }) => {
      const all = quantitiesIn(text, lang) ?? [];
      return all.flatMap((phrase): Finding[] => {
        const { quantity, start, end } = phrase;
        const words = text.slice(start, end);
        const others = all.filter(other => other !== phrase).map(other => other.quantity);
        const said: Said = { quantity, text, lang, words, others };
        const wrong = overclaim(said, chart.rows, data) ?? unknown(said, chart.rows, data);
        if (!wrong || countsElse.test(text.slice(0, start)) || timeUnit.test(text.slice(end))) return [];
        const { is, remedy } = wrong;
        return [
          {
            severity: 'warning',
            path: `${chart.path}/title${key}`,
            message: `the title says “${words}”, ${is}`,
            remedy,
          },
        ];
      });
    });
  },
};

/** What a small number may be about in a title, beside a figure: the top 10, part 2; two years. */
const countsElse = /\b(?:top|first|last|next|past|every|part|phase|chapter|article|number|no\.)[ \u00a0]$/i;
const timeUnit = /^[-\s\u00a0]?(?:year|month|week|day|hour|minute)s?\b/i;

interface Title {
  text: string;
  lang: string;
  /** Where it stands under `title`. */
  key: string;
}

const titles = (title: Text, { lang }: Dataset): Title[] =>
  typeof title === 'string'
    ? [{ text: title, lang, key: '' }]
    : Object.entries(title).map(([tag, text]) => ({ text, lang: tag, key: pointer(tag) }));

/** A number of a title, the title around it, and its other numbers. */
type Said = Pick<Title, 'text' | 'lang'> & { quantity: Quantity; words: string; others: readonly Quantity[] };

/** What is wrong with a number of a title, and how to mend it. */
interface Wrong {
  is: string;
  remedy: string;
}

/** What a title leaves out of the figures that have its number; undefined: nothing, or one of them says just that. */
function overclaim(said: Said, rows: readonly Row[], data: Dataset): Wrong | undefined {
  const meant = rows.filter(
    row =>
      row.replacedBy === undefined && isNumberOf(row, said.quantity, data) && !isSaidElsewhere(row, said, rows, data),
  );
  const dropped = meant.map(row => droppedHedge(row, said, data) ?? droppedVoice(row, said, data));
  const [first] = dropped;
  return first && !dropped.includes(undefined) ? { ...first, is: `but ${first.is}` } : undefined;
}

/** A number that no row of the chart has, nor any that follows from them; undefined: one has it, or it is about something else. */
function unknown(said: Said, rows: readonly Row[], data: Dataset): Wrong | undefined {
  const { quantity, words } = said;
  if (isAside(said, data) || rows.some(row => isNumberOf(row, quantity, data))) return undefined;
  const units = rows.map(row => unitOfRow(row, data));
  if (!quantity.relation && !units.some(unit => sameUnit(quantity.unit, unit))) return undefined;
  if (isOfRows(quantity, rows, data)) return undefined;
  const readings = data.figures.flatMap(figure =>
    rows.some(({ id }) => id === figure.id) ? (figure.readings ?? []) : [],
  );
  if (readings.some(({ lo, hi }) => lo === quantity.lo || hi === quantity.hi)) return undefined;
  const near = nearestRow(quantity, rows, data);
  const value = near && data.figures.find(({ id }) => id === near.id)?.value;
  const saying = value === undefined ? '' : ` (${show(value)})`;
  return {
    is: `which no figure of the chart has${near ? `; the nearest is ${nameOf(near)}${saying}` : ''}`,
    remedy: `check “${words}” against the figures, or add the figure that it is from to the chart`,
  };
}

/** Small numbers in words count what is told of; bare years, and numbers in names, count nothing. */
function isAside({ words, quantity: { lo, hi, relation } }: Said, data: Dataset): boolean {
  const isWord = !/\d/.test(words);
  if (isWord && (relation || Math.max(Math.abs(lo ?? 0), Math.abs(hi ?? 0)) < 100)) return true;
  if (/^(?:1[5-9]|20)\d\d$/.test(words)) return true;
  const { measures, entities = {}, speakers = {} } = data;
  const names = [...Object.values(measures), ...Object.values(entities), ...Object.values(speakers)];
  return JSON.stringify(
    names.map(one => ['label' in one && one.label, 'name' in one && [one.name, 'short' in one && one.short]]),
  ).includes(words);
}

/** Whether an end of the title's number is one of the row's, in the same unit and relation. */
function isNumberOf(row: Row, title: Quantity, data: Dataset): boolean {
  const { quantity, derived } = row;
  if (!quantity || quantity.relation?.kind !== title.relation?.kind) return false;
  if (!sameUnit(title.unit, unitOfRow(row, data))) return false;
  const numbers = numbersOf(row, data);
  return [title.lo, title.hi].some(
    said => said !== null && numbers.some(number => number === said || (derived && said === rounded(number, said))),
  );
}

const hedges: Partial<Record<End, Wrong>> = {
  lower: { is: 'is at least that', remedy: 'write “over” or “at least” before the number' },
  upper: { is: 'is at most that', remedy: 'write “under” or “at most” before the number' },
  range: { is: 'is a range', remedy: 'write both of its ends: “200 to 300”' },
  approximate: { is: 'is not exact', remedy: 'write “about” or “nearly” before the number' },
  vague: { is: 'is a vague range', remedy: 'write the words of the source' },
};

/** Of a bound, a range or "about": that it is one. */
function droppedHedge(row: Row, { quantity: said }: Said, data: Dataset): Wrong | undefined {
  const { quantity, id } = row;
  if (!quantity || quantity.mid !== undefined || said.lo === null || said.lo !== said.hi || said.approximate)
    return undefined;
  const { relation: _, ...number } = quantity;
  const hedge = hedges[endOf(number)];
  const value = data.figures.find(one => one.id === id)?.value;
  return hedge && { ...hedge, is: `${nameOf(row)}${value === undefined ? '' : ` (${show(value)})`} ${hedge.is}` };
}

/** Whether another number of the title says all of a row's, and another row has this one: "two million, then nearly 2 million". */
const isSaidElsewhere = (row: Row, said: Said, rows: readonly Row[], data: Dataset): boolean =>
  !!droppedHedge(row, said, data) &&
  said.others.some(quantity => isNumberOf(row, quantity, data) && !droppedHedge(row, { ...said, quantity }, data)) &&
  rows.some(other => other !== row && isRoundedIn(said, other, data));

/** Whether a row is just what the title says, however it is rounded. */
function isRoundedIn(said: Said, row: Row, data: Dataset): boolean {
  const { lo, unit, relation } = said.quantity;
  if (row.quantity?.relation?.kind !== relation?.kind || !sameUnit(unit, unitOfRow(row, data))) return false;
  if (droppedHedge(row, said, data) ?? droppedVoice(row, said, data)) return false;
  return numbersOf(row, data).some(number => rounded(number, lo ?? 0) === lo);
}

const uncertain = ['claimed', 'planned', 'target', 'forecast'];

/** Of a claim or a plan, of what is disputed and of what nobody reported: that it is one, or whose. */
function droppedVoice(row: Row, { text, lang }: Said, data: Dataset): Wrong | undefined {
  const what = row.derived ? 'derived, and reported by nobody' : row.disputedBy !== undefined ? 'disputed' : row.status;
  if (what === row.status && !uncertain.includes(row.status)) return undefined;
  if (credits(text, lang, row, data)) return undefined;
  return {
    is: `${nameOf(row)} is ${what}`,
    remedy: `say so in the title${row.speaker === undefined ? '' : ', or who says it'}`,
  };
}

const nameOf = ({ id, derived, period, entity, measure }: Row): string =>
  derived ? `the number for ${period ?? entity ?? measure}` : `"${id}"`;
