import { beforeAll, describe, expect, test } from 'vitest';
import { charted, year } from '../../src/rules/_example.ts';
import { rules } from '../../src/rules/index.ts';
import '../fixtures/dataset.ts';
import { found, messages } from './_codes.ts';

beforeAll(() => rules.loadAll());

const forecast = { status: 'forecast', speaker: 'ann' };
const claim = { status: 'claimed', speaker: 'ann' };

describe('chart/title-overclaims', () => {
  const code = 'chart/title-overclaims';
  const said = (title: unknown, figures: unknown[], more = {}) =>
    found(code, charted(figures, { title }, more)).problems;

  test('check() points at the language of the title that drops the hedge', () => {
    const title = { en: 'Over 4,000 plums', 'en-GB': '4,000 plums' };
    expect(said(title, [year(2014, '>4000')])).toMatchObject([{ path: '/charts/it/title/en-GB' }]);
  });

  test('check() reads no title in a language that it has no words for', () => {
    expect(said({ xx: '4,000 plums' }, [year(2014, '>4000')])).toEqual([]);
  });

  test('check() knows that a measure is counted in millions', () => {
    const measures = { plums: { label: 'Spending', unit: 'EUR', scale: 'million' } };
    expect(said('€4.5 million for plums', [year(2014, '>4.5')], { measures })).toHaveLength(1);
    expect(said('Over €4.5 million for plums', [year(2014, '>4.5')], { measures })).toEqual([]);
    expect(said('4.5% for plums', [year(2014, '>4.5')], { measures })).toEqual([]);
  });

  test.each(['Plum: 4,000', 'The chief grower’s 4,000 plums', 'Orchard Guild: 4,000 plums'])(
    'check() finds in “%s” whose claim it is',
    title => {
      const speakers = {
        ann: { name: 'Ann Plum', role: 'chief grower', for: 'guild' },
        guild: { name: 'The Orchard Guild' },
      };
      expect(said(title, [year(2014, 4000, claim)], { speakers })).toEqual([]);
      expect(said('4,000 in 2014', [year(2014, 4000, claim)], { speakers })).toHaveLength(1);
    },
  );

  test('check() says each number once, and leaves one alone that another figure states as it is', () => {
    const all = [year(2014, '>400'), year(2014, '<400', { id: 'other' })];
    expect(said('400 plums', all)).toHaveLength(1);
    expect(said('400 plums', [...all, year(2015, 400)])).toEqual([]);
    expect(
      said('400 plums', [...all, year(2015, 400, { id: 'old' }), year(2015, null, { replaces: 'old' })]),
    ).toHaveLength(1);
  });

  test('check() lets a number stand that another figure rounds to, where the title says all of the hedged one', () => {
    const title = 'Two million, then nearly 2 million';
    expect(said(title, [year(2014, 1_980_000), year(2015, '~<2 million')])).toEqual([]);
    const replaced = [year(2014, 2_000_000, { id: 'old' }), year(2014, '~<2 million', { replaces: 'old' })];
    expect(said(title, replaced)).toEqual([]);
    // nothing but the hedged one has it
    expect(said(title, [year(2014, 900_000), year(2015, '~<2 million')])).toHaveLength(1);
    expect(said('Two million', [year(2014, 1_980_000), year(2015, '~<2 million')])).toHaveLength(1);
    // a claim stays a claim
    expect(said(title, [year(2014, 1_980_000, claim), year(2015, '~<2 million')])).toHaveLength(1);
  });

  test('check() names the nearest figure to a number that none has', () => {
    const figures = [year(2014, 4000), year(2015, '>600')];
    expect(said('40,000 plums in 2014', figures)[0]?.message).toBe(
      'the title says “40,000”, which no figure of the chart has; the nearest is "plums-2014" (4000)',
    );
    expect(said('Over 700 plums in 2015', [year(2015, null)])[0]?.message).toBe(
      'the title says “Over 700”, which no figure of the chart has',
    );
  });

  test.each([
    '4,012 plums, after 2,012 in 2014',
    'About 4,000 plums',
    'Twice as many plums in 2015',
    'Plums up by 99% in 2015, 2,000 more',
    '2 of 2 years under 5,000 plums',
    '6,024 plums in both years',
    'June 16, 2015: plums of Orchard 300',
  ])('check() leaves “%s” alone, which follows from the figures', title => {
    const entities = { three: { name: 'Orchard 300' } };
    expect(said(title, [year(2014, 2012), year(2015, 4012)], { entities })).toEqual([]);
  });

  test('check() finds that a derived number is told as a fact, however it is rounded', () => {
    const figures = [year(2014, 3500), year(2013, null, { id: 'none' }), year(2014, '1.5x [2013]', { id: 'ratio' })];
    const derived = ['2,333 plums in 2013', 'About 2,333 plums in 2013', '2,333 plums in 2013, derived'].map(
      title => said(title, figures)[0]?.message.split(', but ')[1],
    );
    const nobody = 'the number for 2013 is derived, and reported by nobody';
    expect(derived).toEqual(['the number for 2013 is not exact', nobody, 'the number for 2013 is not exact']);
    expect(said('About 2,333 plums in 2013, derived', figures)).toEqual([]);
  });
});

describe('chart/truncated-time', () => {
  const code = 'chart/truncated-time';
  const years = [2011, 2012, 2013, 2014].map(period => year(period, period));

  test('check() names what is hidden, and leaves alone what nobody had reported as of the date of the chart', () => {
    const late = [year(2010, 9, { reported: '2030' }), ...years];
    const window = { period: '2012/2013' };
    expect(messages(code, charted(late, { figures: window, asOf: '2025' }))).toEqual([
      'the chart shows 2012/2013 only, and hides what was reported for 2011, 2014',
    ]);
  });

  test('check() compares one entity, one measure and one mode with itself only', () => {
    const more = [
      ...years.slice(1),
      year(2011, 5, { id: 'north', entity: 'North' }),
      year(2011, 5, { id: 'pears', measure: 'pears' }),
      year(2011, 5, { id: 'plan', status: 'planned', speaker: 'ann' }),
    ];
    expect(messages(code, charted(more, { figures: { period: '2012/..' } }))).toEqual([]);
  });

  test('check() keeps to the other keys of the filter', () => {
    const said = years.map((one, i) => ({ ...one, speaker: i ? 'ann' : 'bob' }));
    expect(messages(code, charted(said, { figures: { period: '2012/..', speaker: 'ann' } }))).toEqual([]);
    expect(messages(code, charted(said, { figures: { period: '2013/..', speaker: 'ann' } }))).toHaveLength(1);
  });

  test('check() lets two numbers of each thing be compared in a scatter chart', () => {
    const chart = { form: 'scatter', x: '2011', y: '2014', figures: { period: ['2011', '2014'] } };
    expect(messages(code, charted(years, chart))).toEqual([]);
  });
});

describe('chart/base-left-out', () => {
  const code = 'chart/base-left-out';

  test('check() does not miss what was replaced', () => {
    const figures = [year(2013, 5), year(2013, null, { id: 'gone', replaces: 'plums-2013' }), year(2014, '2x [2013]')];
    expect(messages(code, charted(figures, { figures: ['plums-2014'] }))).toEqual([]);
  });

  test('check() names all figures of the base', () => {
    const figures = [
      year(2013, 5, { speaker: 'ann' }),
      year(2013, 6, { id: 'b', speaker: 'bob' }),
      year(2014, '2x [2013]'),
    ];
    expect(messages(code, charted(figures, { figures: ['plums-2014'] }))).toEqual([
      '"plums-2014" is compared with "plums-2013" and "b", which the chart leaves out',
    ]);
  });
});

describe('chart/line-over-gap', () => {
  const code = 'chart/line-over-gap';
  const line = { form: 'line' };

  test('check() says where each line is cut, and why', () => {
    const figures = [
      year(2011, 1, { speaker: 'ann' }),
      year(2012, null),
      year(2013, '>3', { speaker: 'ann' }),
      year(2014, 4, { speaker: 'bob' }),
      ...[2011, 2012].map(period => year(period, 5, { id: `north-${period}`, entity: 'North' })),
    ];
    expect(messages(code, charted(figures, line))).toEqual([
      'the line of "plums" is cut at 2012 (no number was reported), at 2013 ("plums-2013" is a bound or a range), between 2011 and 2014 (another speaker)',
    ]);
  });

  test('check() says it once for all lines of a chart, with as many places as can be read', () => {
    const lost = (entity: string, count: number) =>
      [...Array(count + 1).keys()].map(i => year(2011 + i, i ? null : 1, { id: `${entity}-${i}`, entity }));
    const [only, ...others] = messages(code, charted([...lost('North', 4), ...lost('South', 5)], line));
    expect(others).toEqual([]);
    expect(only).toMatch(
      /^the line of "plums" of "North" is cut at 2012 .*; that of "plums" of "South" is cut at 2012 /,
    );
    expect(only).toMatch(/; and lines are cut at 3 more places$/);
  });

  test('check() keeps a break of one entity to that entity', () => {
    const measures = {
      plums: { label: 'Plums', unit: 'plums', breaks: [{ period: '2012', text: 'Counted anew', entity: 'North' }] },
    };
    const of = (entity: string) => [2011, 2012].map(period => year(period, 5, { id: `${entity}-${period}`, entity }));
    expect(messages(code, charted([...of('North'), ...of('South')], line, { measures }))).toEqual([
      'the line of "plums" of "North" is cut between 2011 and 2012 (the measure has a break)',
    ]);
  });

  test('check() lets a line go through what one of several speakers goes on to say', () => {
    const both = [2011, 2012].flatMap(period => [
      year(period, 5, { id: `a${period}`, speaker: 'ann' }),
      year(period, 5, { id: `b${period}`, speaker: 'bob' }),
    ]);
    expect(messages(code, charted(both.slice(0, 3), line))).toEqual([]);
  });
});

describe('chart/cross-speaker-trend', () => {
  const code = 'chart/cross-speaker-trend';
  const speakers = {
    ann: { name: 'Ann Plum', for: 'guild' },
    bob: { name: 'Bob Stone' },
    guild: { name: 'Plum Guild' },
  };
  const pair = (a: string | undefined, b: string | undefined) =>
    charted([year(2013, 9, a ? { speaker: a } : {}), year(2014, 8, b ? { speaker: b } : {})], {}, { speakers });

  test.each([
    ['ann', 'bob', 1],
    ['ann', 'guild', 0],
    ['ann', undefined, 0],
    [undefined, undefined, 0],
  ])('check() compares what %s says with what %s says: %i', (a, b, count) => {
    expect(messages(code, pair(a, b))).toHaveLength(count);
  });

  test('check() compares no part of a period with all of it', () => {
    const figures = [
      year(2014, 9, { speaker: 'ann' }),
      year(2014, 5, { id: 'half', period: '2014-06', speaker: 'bob' }),
    ];
    expect(messages(code, { figures })).toEqual([]);
  });

  test('check() can be told at any of the figures behind a derived number that it is meant', () => {
    const allow = { [code]: 'both count in one way' };
    const figures = (first: object, second: object) => [
      year(2014, 3000, { speaker: 'ann', ...first }),
      year(2014, '1.5x [2013]', { id: 'ratio', speaker: 'bob', ...second }),
    ];
    expect(found(code, { figures: figures({}, {}) }).problems).toHaveLength(1);
    for (const silent of [figures({ allow }, {}), figures({}, { allow })])
      expect(found(code, { figures: silent })).toMatchObject({ problems: [], silenced: [{ code }] });
  });
});

describe('chart/stack-open-bound', () => {
  const code = 'chart/stack-open-bound';
  test('check() stacks what has one size: a number, "about", the centre of a ±, and no line across the plot', () => {
    const figures = ['~300', 5, '20±3', null].map((value, i) => year(2011 + i, value));
    const line = year(2020, '>900', { id: 'goal', status: 'target', speaker: 'ann' });
    expect(messages(code, charted([...figures, line], { stack: true, references: ['goal'] }))).toEqual([]);
  });

  test.each(['pie', 'share'])('check() names "form" for the form %s', form => {
    const { problems } = found(code, charted([year(2013, 1), year(2014, '<5')], { form }));
    expect(problems).toMatchObject([{ path: '/charts/it/form', severity: 'error' }]);
  });
});

describe('chart/log-with-zero-or-bars', () => {
  const code = 'chart/log-with-zero-or-bars';
  test.each([
    [{ form: 'column' }, [1, 10], 1],
    [{}, [1, 10], 1],
    [{ form: 'table' }, [1, 10], 0],
    [{ form: 'range' }, [1, '0..10'], 1],
    [{ form: 'range' }, ['<10', '>1'], 0],
    [{ form: 'bar' }, [0, 10], 2],
  ])('check() of %o with %o: %i', (chart, values, count) => {
    const figures = values.map((value, i) => year(2013 + i, value));
    expect(messages(code, charted(figures, { ...chart, log: true }))).toHaveLength(count);
  });
});

describe('chart/forecast-only', () => {
  const code = 'chart/forecast-only';
  test('check() names what could stand before the forecast', () => {
    const figures = [year(2014, 5), year(2015, 6, forecast), year(2016, 7, forecast)];
    expect(found(code, charted(figures, { figures: { status: 'forecast' } })).problems).toMatchObject([
      {
        severity: 'info',
        path: '/charts/it',
        message: 'all 2 figures of this chart are forecasts',
        remedy: 'show it after what was reported, such as "plums-2014"',
      },
    ]);
  });
});

describe('chart/sort-by-size-of-claims', () => {
  const code = 'chart/sort-by-size-of-claims';
  test('check() minds definitions of one thing, and sources where nobody is named', () => {
    const measures = {
      plums: { label: 'Plums', unit: 'plums' },
      ripe: { label: 'Ripe plums', unit: 'plums', variantOf: 'plums' },
    };
    const figures = [year(2014, 9, { speaker: 'ann' }), year(2014, 5, { id: 'b', measure: 'ripe', speaker: 'bob' })];
    expect(messages(code, charted(figures, { order: 'value' }, { measures }))).toHaveLength(1);
    expect(messages(code, charted(figures, { order: 'period' }, { measures }))).toEqual([]);
  });
});

describe('claim/unknown-definition', () => {
  const code = 'claim/unknown-definition';
  const measures = {
    plums: { label: 'Plums', unit: 'plums' },
    ripe: { label: 'Plums', unit: 'plums', variantOf: 'plums', definition: 'Ripe on the day of picking.' },
  };
  const years = [2011, 2012, 2013];

  test('check() asks once for a definition, and says for how many figures', () => {
    const { problems } = found(code, { measures, figures: years.map(period => year(period, 300, claim)) });
    expect(problems).toMatchObject([{ path: '/measures/plums', severity: 'warning' }]);
    expect(problems[0]?.message).toBe(
      '"plums-2011" and 2 more do not say what they count: "plums" has another definition in "ripe", and none of its own',
    );
  });

  test('check() lets a figure allow it for itself, and all of them for their measure', () => {
    const allow = { [code]: 'nobody said' };
    const [first, ...others] = years.map(period => year(period, 300, claim));
    const some = found(code, { measures, figures: [{ ...first, allow }, ...others] });
    expect(some.problems).toMatchObject([{ message: expect.stringContaining('"plums-2012" and 1 more') as string }]);
    expect(some.silenced).toMatchObject([{ path: '/figures/0', reason: 'nobody said' }]);
    const figures = [first, ...others].map(figure => ({ ...figure, allow }));
    expect(found(code, { measures, figures }).problems).toEqual([]);
  });
});

describe('conflict/hard', () => {
  test('check() names “allow” where speakers disagree, and not where one speaker slips', () => {
    const two = [year(2014, 5, { id: 'a', speaker: 'ann' }), year(2014, 9, { id: 'b', speaker: 'bob' })];
    expect(found('conflict/hard', { figures: two }).problems[0]?.remedy).toContain('"allow"');
    expect(found('conflict/hard', { figures: two }).problems[0]?.remedy).toContain('"disputedBy"');
    const disputed = [{ ...two[0]!, disputedBy: 'bob' }, two[1]!];
    const [said] = found('conflict/hard', { figures: disputed }).problems;
    expect(said).toMatchObject({ code: 'conflict/hard', remedy: expect.not.stringContaining('disputedBy') as string });
    const one = two.map(figure => ({ ...figure, speaker: 'ann' }));
    expect(found('conflict/hard', { figures: one }).problems[0]?.remedy).not.toContain('"allow"');
  });
});
