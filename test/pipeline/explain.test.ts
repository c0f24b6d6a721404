import { describe, expect, test } from 'vitest';
import { card } from '../../src/pipeline/card.ts';
import { explain } from '../../src/pipeline/explain.ts';
import { tabulate } from '../../src/pipeline/tabulate.ts';
import { told } from '../fixtures/told.ts';

const figures = [
  { id: 'then', period: '2014', value: 3500, speaker: 'ministry' },
  { id: 'ratio', period: '2014', value: '1.5x [2013]', source: ['gazette', 'almanac'] },
];
const sources = {
  gazette: { publisher: 'Orchard Gazette', published: '2021-03', url: 'https://example.org/plums' },
  almanac: { publisher: 'Almanac', title: 'Fruit', published: '2021' },
};
const derived = 'derived:plums::2013:then:ratio';

describe('explain()', () => {
  test('says who stands behind each number of a formula', () => {
    expect(explain(told({ sources, figures }), derived)).toEqual({
      formula: 'about 2,333 = 3,500 ÷ 1.5',
      text: 'about 2,333 = 3,500 ÷ 1.5; 3,500 said by Ministry of Fruit, Orchard Gazette; 1.5 from Orchard Gazette and Almanac',
      premises: [
        {
          id: 'then',
          term: '3,500',
          label: '2014',
          text: '3,500 said by Ministry of Fruit, Orchard Gazette',
          sources: [{ id: 'gazette', text: 'Orchard Gazette, March 2021', url: 'https://example.org/plums' }],
        },
        {
          id: 'ratio',
          term: '1.5',
          label: '2014',
          text: '1.5 from Orchard Gazette and Almanac',
          sources: [
            { id: 'gazette', text: 'Orchard Gazette, March 2021', url: 'https://example.org/plums' },
            { id: 'almanac', text: 'Almanac, 2021' },
          ],
        },
      ],
    });
  });

  test('says what is only claimed', () => {
    const claim = { ...figures[0]!, value: '>3500', status: 'claimed' as const };
    expect(explain(told({ sources, figures: [claim, figures[1]!] }), derived)?.premises[0]?.text).toBe(
      'over 3,500 claimed by Ministry of Fruit, Orchard Gazette',
    );
  });

  test('has a term for every figure of a longer chain, in the order of the formula', () => {
    const chain = [
      { id: 'a', period: '2010', value: 100 },
      { id: 'b', period: '2011', value: '+20% [2010]' },
      { id: 'c', period: '2012', value: '-30 [2011]' },
    ];
    const telling = told({ figures: chain });
    const last = telling.rows.find(row => row.derived && row.period === '2012')!;
    expect(last.derived).toMatchObject({ formula: '90 = 100 × 1.2 − 30', terms: ['100', '1.2', '30'] });
    expect(explain(telling, last.id)?.text).toBe(
      '90 = 100 × 1.2 − 30; 100 from Orchard Gazette; 1.2 from Orchard Gazette; 30 from Orchard Gazette',
    );
  });

  test('has nothing to say of what was reported', () => {
    const telling = told({ sources, figures });
    expect(explain(telling, 'then')).toBeUndefined();
    expect(card(telling, 'then')).not.toHaveProperty('derivation');
    expect(card(telling, derived)).toHaveProperty('derivation.formula', 'about 2,333 = 3,500 ÷ 1.5');
  });

  test('leaves the formula in the table', () => {
    const { rows } = tabulate(told({ sources, figures }));
    expect(rows.find(({ id }) => id === derived)?.cells[1]?.text).toBe('derived: about 2,333 = 3,500 ÷ 1.5');
  });
});
