import type { Dataset } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import type { Row } from '../model/row.ts';
import { charted, year } from './_example.ts';
import { marksOf } from './_marks.ts';
import type { Rule } from './_rule.ts';
import { definedBy, voiceOf } from '../model/voice.ts';

const march = [
  year(2014, 900, { id: 'ann-says', status: 'claimed', speaker: 'ann' }),
  year(2014, '<500', { id: 'bob-says', status: 'claimed', speaker: 'bob' }),
];

/** Claims of several speakers in the order of their size. */
export const chartSortBySizeOfClaims: Rule = {
  code: 'chart/sort-by-size-of-claims',
  about: 'chart',
  why: 'In the order of size the loudest claim comes first; a fixed order of speakers takes no side.',
  examples: {
    breaks: [
      charted(march, { order: '-value' }),
      charted([year(2014, 9, { id: 'a', speaker: 'ann' }), year(2014, 5, { id: 'b', speaker: 'bob' })], {
        order: 'value',
      }),
    ],
    keeps: [
      charted(march, {}),
      charted(march, { order: ['bob', 'ann'] }),
      charted([march[0], year(2013, 5, { status: 'claimed', speaker: 'ann' })], { order: 'value' }),
      charted([year(2014, 9, { entity: 'Norland' }), year(2014, 5, { id: 'b', entity: 'Sudland' })], {
        order: 'value',
      }),
    ],
  },
  find: ({ data, chart }) => {
    const order = chart?.asked.order;
    if (!chart || (order !== 'value' && order !== '-value')) return [];
    const voices = new Set(rivals(marksOf(chart.rows), data).map(row => voice(row, data)));
    if (voices.size < 2) return [];
    const names = [...voices].map(one => `"${one}"`);
    return [
      {
        severity: 'info',
        path: `${chart.path}/order`,
        message: `what ${names.join(' and ')} say stands in the order of its size`,
        remedy: `leave "order" out, or list who says it: "order": [${names.join(', ')}]`,
      },
    ];
  },
};

/** Who says a row, or whose source does. */
const voice = ({ speaker, sources }: Row, data: Dataset): string => voiceOf(speaker, data) ?? sources[0] ?? '';

/** Claims, and numbers that several give for the same thing. */
function rivals(rows: readonly Row[], data: Dataset): Row[] {
  const places = grouped(rows, ({ measure, entity, period, mode }) =>
    JSON.stringify([definedBy(measure, data), entity, period, mode]),
  );
  const isContested = (place: readonly Row[]): boolean => new Set(place.map(row => voice(row, data))).size > 1;
  return places.flatMap(place => (isContested(place) ? place : place.filter(({ status }) => status === 'claimed')));
}
