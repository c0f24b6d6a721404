import type { Dataset, Text } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { endOf } from '../model/quantity.ts';
import { textIn } from '../model/text.ts';
import type { Finding, Rule } from './_rule.ts';
import { quantitiesIn } from './_wording.ts';

/** Titles that say a number as more certain than its figure does. Read in the languages that we have words for. */
export const chartTitleOverclaims: Rule = {
  code: 'chart/title-overclaims',
  about: 'chart',
  why: 'A title that drops "over", "planned" or who claims it turns a statement into a fact.',
  find: ({ data, chart }) => {
    if (!chart?.path.startsWith('/charts')) return [];
    const title = textIn(chart.asked.title, data.lang);
    const exact = (quantitiesIn(title, languageOf(chart.asked.title, data)) ?? []).flatMap(
      ({ quantity: { lo, hi, approximate, relation } }) =>
        lo !== null && lo === hi && !approximate && !relation ? [lo] : [],
    );
    return chart.rows.flatMap((row): Finding[] => {
      const number = exact.find(number => isNumberOf(row, number));
      const dropped = number === undefined ? undefined : droppedBy(title, row, number, chart.rows, data);
      return dropped === undefined
        ? []
        : [
            {
              severity: 'warning',
              path: `${chart.path}/title`,
              message: `the title says ${number}, but ${dropped}`,
              remedy: 'say in the title what the figure says, or who says it',
            },
          ];
    });
  },
};

const languageOf = (title: Text, { lang }: Dataset): string =>
  typeof title === 'string' || Object.hasOwn(title, lang) ? lang : 'en';

const isNumberOf = ({ quantity }: Row, number: number): boolean =>
  quantity !== null && !quantity.relation && (quantity.lo === number || quantity.hi === number);

const hedges = {
  lower: 'at least that or more',
  upper: 'at most that or fewer',
  range: 'one end of a range',
  approximate: 'about that',
  vague: 'a vague range',
};
const voices = /claim|sa(?:y|id)|accord|plan|target|goal|aim|expect|intend|promis|want|will\b|to be\b|“|"|«|„/i;

/**
 * What a title that prints a number as exact leaves out; undefined: nothing. Another row may state the number as it is.
 */
function droppedBy(title: string, row: Row, number: number, rows: readonly Row[], data: Dataset): string | undefined {
  const stated = rows.some(one => endOf(one.quantity) === 'exact' && isNumberOf(one, number) && isPlain(one));
  if (stated || row.replacedBy !== undefined) return undefined;
  const end = endOf(row.quantity);
  if (Object.hasOwn(hedges, end)) return `"${row.id}" is ${hedges[end as keyof typeof hedges]}`;
  if (isPlain(row) || voices.test(title) || namesSpeaker(title, row, data)) return undefined;
  return `"${row.id}" is ${row.status}`;
}

const isPlain = ({ status }: Row): boolean =>
  status !== 'claimed' && status !== 'planned' && status !== 'target' && status !== 'forecast';

const namesSpeaker = (title: string, { speaker }: Row, { speakers, lang }: Dataset): boolean =>
  speaker !== undefined && title.includes(textIn(speakers?.[speaker]?.name, lang) || '\0');
