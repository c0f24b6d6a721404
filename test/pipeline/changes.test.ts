import { describe, expect, test } from 'vitest';
import { card, exporters, read, tabulate, tell } from '../../src/core.ts';

const { data } = read(
  JSON.stringify({
    title: 'Plums',
    sources: {
      gazette: { publisher: 'Orchard Gazette', title: 'Plums', published: '2020-01-05' },
      herald: { publisher: 'Plum Herald', title: 'Fewer plums', published: '2020-03-03' },
    },
    measures: { plums: { label: 'Plums picked', unit: 'plums' } },
    defaults: { measure: 'plums', source: 'gazette' },
    figures: [
      { id: 'old', period: '2018', value: 4000 },
      { id: 'new', period: '2018', value: '~3800', replaces: 'old', source: 'herald' },
      { id: 'gone', period: '2019', value: 90 },
      { id: 'none', period: '2019', value: null, why: 'retracted', replaces: 'gone', source: 'herald' },
      { id: 'fine', period: '2020', value: 7 },
    ],
    corrections: [{ date: '2020-04-01', figure: 'fine', was: '>8', note: 'we had misread it.' }],
    charts: { it: { title: 'It' }, first: { title: 'First', figures: ['old', 'fine'] } },
  }),
);
const telling = tell(data!, { chart: 'it' });

describe('what was corrected', () => {
  test('tell() notes it with its date and with what it said before, also of what the chart leaves out', () => {
    const notes = [
      'Corrected 1 April 2020: we had misread it. For 2020 it said over 8 before.',
      'Corrected 3 March 2020: about 3,800 for 2018, by Plum Herald. It said 4,000 before.',
    ];
    expect(telling.notes).toEqual([...notes, 'Retracted 3 March 2020: 2019, by Plum Herald. It said 90 before.']);
    expect(tell(data!, { chart: 'first' }).notes).toEqual(notes);
  });

  test('card() says it of the figure and of the one in its place', () => {
    const told = (id: string): string[] => card(telling, id)!.explanations;
    expect(told('old')).toEqual([
      'Replaced: a later figure stands in its place.',
      'Corrected 3 March 2020: about 3,800 for 2018, by Plum Herald. It said 4,000 before.',
    ]);
    expect(told('new')).toContain(
      'Corrected 3 March 2020: about 3,800 for 2018, by Plum Herald. It said 4,000 before.',
    );
    expect(told('gone')).toEqual([
      'Retracted: the number was taken back later.',
      'Retracted 3 March 2020: 2019, by Plum Herald. It said 90 before.',
    ]);
    expect(told('fine')).toEqual(['Corrected 1 April 2020: we had misread it. For 2020 it said over 8 before.']);
  });

  test('tabulate() keeps it, struck out and in words', () => {
    const rows = tabulate(telling).rows.map(({ id, cells }) => [id, cells[0]!.text, cells[0]!.struck, cells[1]!.text]);
    expect(rows).toEqual([
      ['old', '4,000', true, 'replaced'],
      ['new', 'about 3,800', undefined, 'reported'],
      ['gone', '90', true, 'retracted'],
      ['none', 'no number was reported; it was retracted', undefined, 'reported'],
      ['fine', '7', undefined, 'reported'],
    ]);
  });

  test('the exporters keep it', () => {
    const again = read(exporters.get('json').write(telling) as string).data!;
    expect(again.figures.map(({ id, replaces }) => [id, replaces])).toEqual(
      data!.figures.map(({ id, replaces }) => [id, replaces]),
    );
    expect(exporters.get('csv').write(telling)).toContain('old');
  });
});
