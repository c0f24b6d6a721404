import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import drills from '../../data/drills.json?raw';
import { read, stopsOf, tell } from '../../src/core.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Telling } from '../../src/model/telling.ts';

const file = (): Dataset => read(drills).data!;

/** Which figures had been reported by the end of each day, and what followed from them: written down from the reports themselves, not from the file. */
const known: Record<string, { figures: string[]; derived: string[]; unreported: string[] }> = {
  '2014-11-30': { figures: [], derived: [], unreported: [] },
  // the press service, through Sputnik
  '2014-12-01': { figures: ['press-2015', 'ground-2015'], derived: [], unreported: [] },
  // DELFI, whose article names no day
  '2014-12': {
    figures: ['press-2015', 'ground-2015', 'drills-2015', 'drills-2014'],
    derived: [],
    unreported: ['base:drills::2013'],
  },
  // Vladimir Putin, through Sputnik Brasil: over 3,500
  '2015-04-09': {
    figures: ['press-2015', 'ground-2015', 'drills-2015', 'drills-2014', 'putin-2014'],
    derived: ['over 2,333 = over 3,500 ÷ 1.5', 'over 1,400 = over 3,500 ÷ 2.5'],
    unreported: [],
  },
  '2015-09-28': {
    figures: ['press-2015', 'ground-2015', 'drills-2015', 'drills-2014', 'putin-2014'],
    derived: ['over 2,333 = over 3,500 ÷ 1.5', 'over 1,400 = over 3,500 ÷ 2.5'],
    unreported: [],
  },
  // Sergey Shoigu, through TASS
  '2015-09-29': {
    figures: [
      'press-2015',
      'ground-2015',
      'drills-2015',
      'drills-2014',
      'putin-2014',
      'shoigu-2014',
      'shoigu-2015',
      'held-2015',
    ],
    derived: [
      'over 2,333 = over 3,500 ÷ 1.5',
      'over 1,400 = over 3,500 ÷ 2.5',
      'about 2,333 = 3,500 ÷ 1.5',
      '1,400 = 3,500 ÷ 2.5',
    ],
    unreported: [],
  },
};
const all = (data: Dataset) => data.figures.filter(({ measure }) => measure === 'drills').map(({ id }) => id);
/** All that a telling says, but for the note that names what came later. */
const words = (telling: Telling): string => {
  const notes = telling.notes.slice(1);
  const { title, subtitle, sentences, words, summary, key, sourceLine, context, reason } = telling;
  return JSON.stringify({ title, subtitle, sentences, words, summary, key, sourceLine, context, reason, notes });
};

describe('tell() of the drills as of', () => {
  test.each(Object.entries(known))('%s tells what had been reported, and what follows from that', (asOf, wanted) => {
    const data = file();
    const telling = tell(data, { figures: all(data), asOf });
    const ids = (which: (row: Telling['rows'][number]) => unknown): string[] =>
      telling.rows.filter(which).map(({ id }) => id);
    expect(ids(row => !row.derived && !row.absent).sort()).toEqual([...wanted.figures].sort());
    expect(telling.rows.flatMap(({ derived }) => derived?.formula ?? []).sort()).toEqual([...wanted.derived].sort());
    expect(ids(row => row.absent)).toEqual(wanted.unreported);
    expect(telling.data.figures.every(({ id }) => tell(data, { figures: [id], asOf }).told.length > 0)).toBe(true);
  });

  const names: Record<string, RegExp> = {
    '2014-12-01': /DELFI|1\.5|Putin|3,500|Shoigu|2,333|1,400|2,000|TASS/,
    '2014-12': /Putin|3,500|Shoigu|2,333|1,400|2,000|TASS|Brasil/,
    '2015-04-09': /Shoigu|2,000|TASS|about 2,333/,
  };
  test.each(Object.entries(names))('%s says nothing of what came later, but in its note', (asOf, secret) => {
    for (const chart of ['plans', 'later', 'outcome', 'change', undefined]) {
      const telling = tell(file(), { ...(chart && { chart }), asOf });
      expect(words(telling)).not.toMatch(secret);
      const scale = Math.max(4480, telling.axis?.to ?? 0);
      expect(scale).toBeLessThanOrEqual(5040);
    }
  });

  test('1 December 2014 names what came later, in the order in which it came, and counts the rest', () => {
    expect(tell(file(), { chart: 'later', asOf: '2014-12-01' }).notes).toEqual([
      'As of 1 December 2014. Reported later: over 4,000 for 2015, planned, by Russian Ministry of Defence (December 2014). Also “1.5 times more” for 2014, by DELFI (December 2014). Also over 3,500 for 2014, by Vladimir Putin (9 April 2015). 2 more figures came later.',
    ]);
    expect(tell(file(), { chart: 'outcome', asOf: '2015-09-28' }).notes.join()).toContain(
      'Also about 2,000 for January 2015 to September 2015, by Sergey Shoigu (29 September 2015).',
    );
  });

  test('a date before all of them tells nothing, and why', () => {
    for (const chart of ['outcome', 'held-2015']) {
      const { told, words, summary, notes, problems } = tell(file(), { chart, asOf: '2015-01' });
      expect([told, problems]).toEqual([[], []]);
      expect([words.construction, summary]).toEqual(
        Array(2).fill('As of January 2015, none of these figures had been reported.'),
      );
      expect(notes[0]).toMatch(
        /^As of January 2015, none .* Reported later: .* by Sergey Shoigu \(29 September 2015\)\./,
      );
    }
  });

  test('a date that is none hides nothing, and is a problem', () => {
    const { told, notes, problems } = tell(file(), { chart: 'later', asOf: 'last year' });
    expect(told.map(({ id }) => id)).toEqual(tell(file(), { chart: 'later', asOf: '2016' }).told.map(({ id }) => id));
    expect([notes, problems.map(({ code }) => code)]).toEqual([[], ['period/not-edtf']]);
  });

  test('the newest date tells what is told without one, but for the note and the words of the picture', () => {
    const data = file();
    for (const id of ['later', 'outcome', 'change', 'refusals']) {
      const { asOf: _, ...chart } = data.charts![id]!;
      const bare = { ...data, charts: { ...data.charts, [id]: chart } };
      const { notes, words, chart: asked, data: __, ...telling } = tell(bare, { chart: id, asOf: '2015-09-29' });
      const { data: ___, words: own, chart: ____, ...whole } = tell(bare, { chart: id });
      expect({ ...telling, notes: notes.slice(1) }).toEqual(whole);
      expect(words).toEqual({ ...own, construction: `${own.construction} As of 29 September 2015.` });
      expect(asked).toEqual({ ...chart, asOf: '2015-09-29' });
    }
  });
});

const source = (published?: string) => ({
  publisher: 'Orchard Gazette',
  title: 'Plums',
  ...(published && { published }),
});
const plums = (more: Record<string, unknown>): Dataset => {
  const { data, problems } = read(
    JSON.stringify({
      title: 'Plums',
      sources: { gazette: source('2020-01-05'), herald: source('2020-03~'), leaf: source() },
      speakers: { guild: { name: 'Plum Guild' } },
      measures: { plums: { label: 'Plums picked', unit: 'plums' } },
      defaults: { measure: 'plums', source: 'gazette' },
      ...more,
    }),
  );
  expect(problems).toEqual([]);
  return data!;
};

describe('tell() as of a date', () => {
  test('knows no base that was reported later, and no outcome', () => {
    const data = plums({
      figures: [
        { id: 'more', period: '2019', value: '2x [2018]' },
        { id: 'base', period: '2018', value: 7, source: 'herald' },
        { id: 'plan', period: '2017', value: 9, status: 'planned' },
        { id: 'came', period: '2017', value: 8, reported: '2021-01-01' },
      ],
      charts: { it: { title: 'It', figures: ['more', 'plan'] } },
    });
    const early = tell(data, { chart: 'it', asOf: '2020-02' });
    expect(early.rows.find(({ absent }) => absent)).toMatchObject({ absent: 'unreported' });
    expect(early.notes).toContain('This was a plan. What took place had not been reported.');
    const late = tell(data, { chart: 'it', asOf: '2021-01' });
    expect(late.rows.find(({ absent }) => absent)).toMatchObject({ absent: 'not-shown' });
    expect(late.notes).not.toContain('This was a plan. What took place had not been reported.');
  });

  test('replaces, corrects and takes back nothing before that was done', () => {
    const data = plums({
      figures: [
        { id: 'first', period: '2019', value: 300 },
        { id: 'second', period: '2019', value: 200, replaces: 'first', reported: '2020-02-02', speaker: 'guild' },
        { id: 'third', period: '2018', value: 90 },
        { id: 'none', period: '2018', value: null, why: 'retracted', replaces: 'third', reported: '2020-04-01' },
      ],
      corrections: [{ date: '2020-05-01', was: '80', figure: 'third', note: 'a slip of ours' }],
    });
    const at = (asOf: string) => tell(data, { asOf });
    const before = at('2020-01');
    expect(before.rows.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      ['first', undefined],
      ['third', undefined],
    ]);
    expect(before.notes).toEqual([
      'As of January 2020. Reported later: 200 for 2019, in place of 300, by Plum Guild (2 February 2020). Also the retraction of 90 for 2018, by Orchard Gazette (1 April 2020).',
    ]);
    const between = at('2020-03');
    expect(between.rows.find(({ id }) => id === 'first')?.replacedBy).toBe('second');
    expect(between.notes.slice(1)).toEqual([
      'Corrected 2 February 2020: 200 for 2019, by Plum Guild. It said 300 before.',
    ]);
    expect(at('2020-04').notes.slice(1)).toEqual([
      'Corrected 2 February 2020: 200 for 2019, by Plum Guild. It said 300 before.',
      'Retracted 1 April 2020: 2018, by Orchard Gazette. It said 90 before.',
    ]);
    // what the file tells of itself is not told twice
    expect(at('2020-05').notes.slice(1)).toEqual([
      'Corrected 1 May 2020: a slip of ours. For 2018 it said 80 before.',
      'Corrected 2 February 2020: 200 for 2019, by Plum Guild. It said 300 before.',
    ]);
  });

  test('leaves out what has no date, with a warning, and counts a half-known date by its last day', () => {
    const data = plums({
      figures: [
        { id: 'a', period: '2018', value: 1, source: 'leaf' },
        { id: 'b', period: '2019', value: 2, source: 'herald' },
      ],
    });
    const { told, problems } = tell(data, { asOf: '2020-03-31' });
    expect(told.map(({ id }) => id)).toEqual(['b']);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['chart/undated', '/figures/0']]);
    expect(tell(data, { asOf: '2020-03-30' }).told).toEqual([]);
    expect(tell(data, { asOf: '2020-03~' }).told.map(({ id }) => id)).toEqual(['b']);
  });

  test('keeps the words of the author that were true then, and no others', () => {
    const data = plums({
      figures: [
        { id: 'a', period: '2018', value: 10 },
        { id: 'b', period: '2019', value: 20, speaker: 'guild', source: 'herald' },
      ],
      charts: {
        says: {
          title: '20 plums picked in 2019',
          subtitle: 'Plums, says the Plum Guild',
          note: '20 is a lot.',
          summary: 'Up from 10 to 20.',
        },
        holds: { title: 'Plums: what was known when', subtitle: 'Plums a year', note: '10 is not much.' },
      },
    });
    expect(tell(data, { chart: 'says', asOf: '2020-02' })).toMatchObject({
      title: 'Plums picked, 2018',
      notes: [expect.stringMatching(/^As of/)],
      summary: 'Plums picked: 10 plums.',
    });
    expect(tell(data, { chart: 'says', asOf: '2020-04' })).toMatchObject({
      title: '20 plums picked in 2019',
      subtitle: 'Plums, says the Plum Guild',
      summary: 'Up from 10 to 20.',
    });
    expect(tell(data, { chart: 'holds', asOf: '2020-02' })).toMatchObject({
      title: 'Plums: what was known when',
      subtitle: 'Plums a year',
      notes: [expect.stringMatching(/^As of/), '10 is not much.'],
    });
  });

  test('calls what counts several things by all of them, and names no time where there are several', () => {
    const figures = (...known: object[]) => [...known, { id: 'more', period: '2019', value: 99, source: 'herald' }];
    const measures = {
      plums: { label: 'Plums picked', unit: 'plums' },
      eaten: { label: 'Plums eaten', unit: 'plums' },
    };
    const titleOf = (...known: object[]): string =>
      tell(plums({ title: '99 plums', measures, figures: figures(...known) }), { asOf: '2020-02' }).title;
    const [picked, eaten] = [
      { period: '2018', value: 5 },
      { period: '2018', value: 2, measure: 'eaten' },
    ];
    expect(titleOf(picked, eaten)).toBe('Plums picked and Plums eaten, 2018');
    expect(titleOf(picked, { ...eaten, period: '2017' })).toBe('Plums eaten and Plums picked');
    expect(titleOf()).toBe('Plums picked');
  });
});

const day = fc.constantFrom('2020', '2020-02', '2020-03~', '2020-05-04', '2021-06', '2021-06-30', undefined);
const figures = fc.array(
  fc.record({
    period: fc.constantFrom('2017', '2018', '2019'),
    value: fc.constantFrom(5, '>7', '~9', '2x [2017]', '2..3', null),
    speaker: fc.constantFrom('guild', undefined),
    status: fc.constantFrom('reported', 'planned', 'claimed'),
    reported: day,
    replaces: fc.constantFrom(undefined, undefined, 0, 1),
  }),
  { minLength: 1, maxLength: 6 },
);
const dataset = figures.map(list =>
  plums({
    figures: list.map(({ replaces, ...figure }, i) => ({
      ...figure,
      id: `f${i}`,
      ...(replaces !== undefined && replaces < i && { replaces: `f${replaces}` }),
    })),
  }),
);
const dates = ['2019-12', '2020-01', '2020-03', '2020-05-03', '2020-12-31', '2021-06-30', '2022'];

describe('tell() as of earlier and later dates', () => {
  test('an earlier date never tells more', () => {
    fc.assert(
      fc.property(dataset, data => {
        const ids = dates.map(asOf =>
          tell(data, { asOf })
            .rows.filter(({ absent, derived }) => !absent && !derived)
            .map(({ id }) => id),
        );
        for (const [i, some] of ids.slice(1).entries()) expect(some).toEqual(expect.arrayContaining(ids[i]!));
      }),
      { numRuns: 20 },
    );
  });

  test('a date tells just what a file tells that ends there', () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...dates), (data, asOf) => {
        const telling = tell(data, { asOf });
        const ids = new Set(telling.data.figures.map(({ id }) => id));
        const ended = { ...data, figures: data.figures.filter(({ id }) => ids.has(id)) };
        if (!ended.figures.length) return;
        expect(words(telling)).toBe(words(tell(ended, { asOf })));
        expect(telling.axis).toEqual(tell(ended, { asOf }).axis);
      }),
      { numRuns: 20 },
    );
  });
});

describe('stopsOf()', () => {
  test('lists the dates on which something of a chart was reported', () => {
    expect(stopsOf(file(), { chart: 'plans' }).map(({ date, text, figures }) => [date, text, figures])).toEqual([
      ['2014-12~', 'December 2014', ['drills-2015', 'drills-2014']],
      ['2015-04-09', '9 April 2015', ['putin-2014']],
      ['2015-09-29', '29 September 2015', ['shoigu-2014', 'shoigu-2015', 'held-2015']],
    ]);
  });

  test('lists corrections, joins dates with one last day, and leaves out what has none', () => {
    const data = plums({
      figures: [
        { id: 'a', period: '2018', value: 1, reported: '2020' },
        { id: 'b', period: '2019', value: 2, reported: '2020-12-31' },
        { id: 'c', period: '2018', value: 3, reported: '2021-02', replaces: 'a' },
        { id: 'd', period: '2017', value: 3, source: 'leaf' },
      ],
      corrections: [{ date: '2021-03-01', figure: 'b', note: 'a slip' }],
    });
    expect(stopsOf(data)).toEqual([
      { date: '2020-12-31', text: '31 December 2020', figures: ['a', 'b'], corrected: [] },
      { date: '2021-02', text: 'February 2021', figures: ['c'], corrected: ['a'] },
      { date: '2021-03-01', text: '1 March 2021', figures: [], corrected: ['b'] },
    ]);
  });
});

describe('tell() with a slider', () => {
  test('tells the newest stop, or the one that is asked for, on one scale', () => {
    const data = file();
    const { history, told } = tell(data, { chart: 'later', asOf: 'slider' });
    expect([history!.at, history!.stops.length, told.length]).toEqual([3, 4, 10]);
    const places = ['2014-12-01', '2014-12-30', '2014-12', '2015-09-28', '2020', '2010'];
    expect(places.map(date => tell(data, { chart: 'later', asOf: `slider ${date}` }).history!.at)).toEqual([
      0, 0, 1, 2, 3, 0,
    ]);
    const { tellings = [] } = history!;
    expect(tellings.map(({ form, axis }) => [form, axis!.from, axis!.to])).toEqual(Array(4).fill(['column', 0, 6000]));
    expect(tellings.map(({ told }) => told.map(({ id }) => id))).toEqual(
      history!.stops.map(({ date }) => tell(data, { chart: 'later', asOf: date }).told.map(({ id }) => id)),
    );
    expect(tellings.map(({ notes }) => notes[0]!.slice(0, 20))).toEqual([
      'As of 1 December 201',
      'As of December 2014.',
      'As of 9 April 2015. ',
      'As of 29 September 2',
    ]);
  });

  test('has nothing to move with one date or none, and says what is no date', () => {
    expect(tell(file(), { chart: 'outcome', asOf: 'slider' })).toMatchObject({ notes: ['As of 29 September 2015.'] });
    expect(tell(file(), { chart: 'outcome', asOf: 'slider' }).history).toBeUndefined();
    const undated = plums({
      defaults: { measure: 'plums', source: 'leaf' },
      figures: [{ value: 1 }, { id: 'b', value: 2 }],
    });
    expect(tell(undated, { asOf: 'slider' }).told).toHaveLength(2);
    const { problems, history } = tell(file(), { chart: 'later', asOf: 'slider soon' });
    expect([problems.map(({ code }) => code), history!.at]).toEqual([['period/not-edtf'], 3]);
  });
});
