import { describe, expect, it } from 'vitest';
import { check, plan, tell } from '../../src/core.ts';
import type { PathShape, Scene } from '../../src/model/scene.ts';
import type { DatasetFile } from '../../src/model/schema.ts';
import type { Telling } from '../../src/model/telling.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { overlaps } from '../../src/scene/text.ts';
import { extentOf, faults, texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { dataset } from '../fixtures/told.ts';

type Said = Record<string, unknown>;
type Keys = Partial<DatasetFile>;

const measures = {
  plums: { label: 'Plums picked', unit: { one: 'plum', other: 'plums' }, integer: true, min: null },
  vote: { label: 'Share of the vote', unit: '%', sum: 100, min: null },
  rate: { label: 'Share of trees in bloom', unit: '%' },
};
const speakers = Object.fromEntries(['ann', 'bob', 'cat', 'dan', 'eve'].map(id => [id, { name: `${id} Plum` }]));

/** One figure for each value: of as many orchards, in one year. */
const orchards = (values: readonly unknown[], more: Said = {}, name = short): Said[] =>
  values.map((value, i) => ({ id: `n${i}`, entity: name(i), period: '2020', value, ...more }));
const short = (i: number): string => `O${i}`;
const long = (i: number): string =>
  `${i} Federated Orchard of Upper and Lower Marshland Isles and Valleys`.slice(0, 60);

function toldOf(figures: readonly Said[], chart: Said, more: Keys = {}): Telling {
  const file = {
    measures,
    speakers,
    figures,
    charts: { it: { title: 'Plums', ...chart } },
    ...more,
  } as unknown as Keys;
  return tell(dataset(file), { chart: 'it' });
}
function drawn(figures: readonly Said[], chart: Said, more: Keys = {}, width = 640, dir: 'ltr' | 'rtl' = 'ltr') {
  const telling = toldOf(figures, chart, more);
  const scene = plan(telling, frame(width, 16, dir));
  expect(faults(scene, telling), `${JSON.stringify(chart)} ${width} ${dir}`).toEqual([]);
  return { telling, scene };
}

const shapesOf = ({ shapes }: Scene, role: string): PathShape[] =>
  shapes.filter((shape): shape is PathShape => shape.kind === 'path' && shape.role === role);
const markOf = (scene: Scene, id: string): PathShape => shapesOf(scene, 'mark').find(({ figure }) => figure === id)!;
const wordsOf = (scene: Scene): string[] => texts(scene).map(({ lines }) => lines.join(' '));
const along = (shape: PathShape, axis: 0 | 1): number => {
  const [from, to] = extentOf(shape.d)[axis];
  return to - from;
};

/** Rows of all kinds, in so many orchards; those of a kind that a form refuses are drawn in another. */
const kinds: Record<string, (i: number) => Said> = {
  positive: i => ({ value: ((i * 37) % 90) + 1 }),
  negative: i => ({ value: (((i * 37) % 90) + 1) * (i % 2 ? -1 : 1) }),
  zero: () => ({ value: 0 }),
  missing: i => ({ value: null, ...(i % 2 && { why: 'withheld' }) }),
  mixed: i => ({ value: [30, null, 0, '~20', '40±5'][i % 5], status: ['counted', 'planned', 'claimed'][i % 3] }),
  bounds: i => ({ value: ['>40', '<=50', '10..30', 20, 'several hundred', '>=1'][i % 6] }),
};
const asked: [string, Said][] = [
  ['column', { form: 'column', stack: true }],
  ['bar', { form: 'bar', stack: true }],
  ['column', { form: 'column' }],
  ['bar', { form: 'bar' }],
  ['share', { form: 'share' }],
  ['waffle', { form: 'waffle' }],
  ['units', { form: 'units' }],
  ['pie', { form: 'pie' }],
];

describe.each(asked)('%s.plan() as %j', (_, chart) => {
  it.each(Object.keys(kinds))('keeps %s rows in the picture, and nothing overlaps', { timeout: 30_000 }, kind => {
    const of = (count: number, measure: string, periods: number, name = short) =>
      Array.from({ length: count }, (_, i) => ({
        id: `n${i}`,
        measure,
        entity: name(Math.floor(i / periods)),
        period: String(2000 + (i % periods)),
        ...kinds[kind]!(i),
      }));
    // what is left of the whole is said by somebody else
    const more = { measures: { ...measures, vote: { ...measures.vote, sum: 1e5 } } };
    for (const [width, dir] of [
      [280, 'ltr'],
      [640, 'rtl'],
      [1200, 'ltr'],
    ] as const)
      for (const count of width === 640 ? [1, 2, 7, 60] : [1, 2, 7]) {
        drawn(of(count, 'plums', 1), chart, {}, width, dir);
        drawn(of(count, 'plums', 3, count < 60 ? long : short), chart, {}, width, dir);
        drawn(of(count, 'vote', 1, count < 60 ? long : short), chart, more, width, dir);
      }
    drawn(of(500, kind === 'mixed' ? 'vote' : 'plums', 1), chart, more);
  });

  it('keeps five speakers apart', () => {
    for (const measure of ['plums', 'vote', 'rate'])
      for (const width of [280, 640, 1200]) {
        const figures = Object.keys(speakers).flatMap((speaker, k) =>
          orchards([20 + k, 30, 40 - k], { measure, speaker }).map(one => ({ ...one, id: `${String(one['id'])}${k}` })),
        );
        const { telling, scene } = drawn(figures, chart, {}, width);
        expect(telling.totals).toBeUndefined();
        expect(scene.hits).toHaveLength(15);
      }
  });
});

describe('column.plan() and bar.plan() of stacks', () => {
  const years = (values: unknown[][], more: Said = {}) =>
    values.flatMap((list, year) =>
      list.map((value, i) => ({
        id: `n${year}${i}`,
        entity: `O${i}`,
        period: String(2020 + year),
        value,
        ...more,
      })),
    );

  it.each(['column', 'bar'])('stand on each other in a %s, each as long as its number', form => {
    const numbers = [
      [30, 50, 20],
      [10, 60, 45],
    ];
    const { scene, telling } = drawn(years(numbers), { form, stack: true });
    const axis = form === 'column' ? 1 : 0;
    const unit = along(markOf(scene, 'n00'), axis) / 30;
    numbers.forEach((list, year) => {
      let sum = 0;
      const zero = extentOf(shapesOf(scene, 'zero')[0]!.d)[axis][0];
      list.forEach((n, i) => {
        const mark = markOf(scene, `n${year}${i}`);
        const [from, to] = extentOf(mark.d)[axis];
        expect(to - from).toBeCloseTo(n * unit, 0);
        expect(Math.abs((axis ? zero - to : from - zero) - sum * unit)).toBeLessThan(1.5);
        sum += n;
      });
    });
    expect(telling.axis!.to).toBe(115);
    expect(
      texts(scene)
        .filter(({ role }) => role === 'series')
        .map(({ lines }) => lines[0]),
    ).toEqual(['O0', 'O1', 'O2']);
    expect(new Set(shapesOf(scene, 'mark').map(({ fill }) => fill?.token))).toEqual(
      new Set(['ink', 'verdigris', 'ochre']),
    );
  });

  it('grow away from zero to both sides', () => {
    const { scene } = drawn(years([[30, -10, 20, -5]]).concat(years([[], [1, 2, 3, 4]])), {
      form: 'column',
      stack: true,
    });
    const zero = extentOf(shapesOf(scene, 'zero')[0]!.d)[1][0];
    const span = (id: string) => extentOf(markOf(scene, id).d)[1];
    const unit = along(markOf(scene, 'n00'), 1) / 30;
    expect(span('n00')[1]).toBeCloseTo(zero, 0);
    expect(zero - span('n02')[0]).toBeCloseTo(50 * unit, 0);
    expect(span('n01')[0]).toBeCloseTo(zero, 0);
    expect(span('n03')[1] - zero).toBeCloseTo(15 * unit, 0);
  });

  it.each(['stack', 'share'])('have names in the parts that have room, since colours are not seen by all: %s', form => {
    const measure = form === 'share' ? 'vote' : 'plums';
    const figures = ['2020', '2021'].flatMap(period =>
      [60, 38, 2].map((value, i) => ({ id: `${i}-${period}`, measure, entity: short(i), period, value })),
    );
    const { scene } = drawn(figures, form === 'share' ? { form } : { form: 'column', stack: true });
    const inside = texts(scene).filter(({ role }) => role === 'value');
    const unit = form === 'share' ? '%' : '';
    const said = (id: string): string | undefined => inside.find(({ figure }) => figure === id)?.lines.join(' ');
    for (const period of ['2020', '2021'])
      expect([said(`0-${period}`), said(`1-${period}`)]).toEqual([`O0 60${unit}`, `O1 38${unit}`]);
  });

  it('have five colours, then grey ones that say their names', () => {
    const { scene } = drawn(years([[30, 30, 30, 30, 30, 30, 30]]), { form: 'bar', stack: true }, {}, 1200);
    expect(shapesOf(scene, 'mark').map(({ fill }) => fill?.token)).toEqual([
      'ink',
      'verdigris',
      'ochre',
      'plum',
      'madder',
      'slot',
      'slot',
    ]);
    expect(wordsOf(scene)).toContain('O5 30');
    expect(wordsOf(scene)).toContain('O5 · O6');
  });

  it('have a total only where a sum is honest', () => {
    const all = (more: Said, keys: Keys = {}) =>
      wordsOf(drawn(years([[30, 50, 20]], more), { form: 'bar', stack: true }, keys).scene).filter(text =>
        text.includes('in all'),
      );
    expect(all({})).toEqual([]);
    expect(all({ measure: 'vote' })).toEqual(['100% in all, added up']);
    const entities = Object.fromEntries([0, 1, 2].map(i => [`O${i}`, { name: `O${i}`, partOf: '*' }]));
    expect(all({}, { entities })).toEqual(['100 in all, added up']);
    const gap = years([[30, null, 20]]);
    expect(wordsOf(drawn(gap, { form: 'bar', stack: true }, { entities }).scene).join()).not.toContain('in all');
  });

  it('keep the numbers of the axis clear of the columns', () => {
    for (const width of [280, 320, 640])
      for (const count of [3, 4, 5]) {
        const figures = years(Array.from({ length: count }, (_, i) => [300 - i, 400, 500]));
        const { scene } = drawn(figures, { form: 'column', stack: true }, {}, width);
        const ticks = texts(scene).filter(({ role }) => role === 'tick');
        expect(ticks.at(-1)!.lines.join(' ')).toContain('plums');
        const marks = shapesOf(scene, 'mark').map(shape => bounds(shape)!);
        for (const { key, box } of ticks)
          expect(marks.some(one => overlaps(one, box)), `${key}, ${count} in ${width} px`).toBe(false); // prettier-ignore
      }
  });

  it('show about by notches and a ± by a line of its width', () => {
    const { scene } = drawn(years([['~30', '50±5', 20]]), { form: 'bar', stack: true });
    expect(shapesOf(scene, 'notch').map(({ figure }) => figure)).toEqual(['n00']);
    const [tail] = shapesOf(scene, 'tail');
    expect(along(tail!, 0)).toBeCloseTo((10 * along(markOf(scene, 'n02'), 0)) / 20, 0);
  });

  it.each<[string, unknown[][], Said, RegExp, string]>([
    ['bounds', [[30, '>50']], {}, /bounds or ranges/, 'chart/stack-open-bound'],
    ['ranges', [[30, '10..20']], {}, /bounds or ranges/, 'chart/stack-open-bound'],
    ['relations', [[30, '2x [O0]']], {}, /only relate to others/, 'chart/form-refused'],
    ['percentages of nobody knows what', [[30, 40]], { measure: 'rate' }, /percentages add up/, 'chart/form-refused'],
  ])('are not drawn of %s, and say so', (_, values, more, says, code) => {
    const figures = years([...values, [1, 2]], more);
    for (const form of ['column', 'bar']) {
      const { telling } = drawn(figures, { form, stack: true });
      expect(telling.totals).toBeUndefined();
      expect(telling.form).toBe(form);
      expect(telling.problems).toMatchObject([{ code, path: '/charts/it/stack' }]);
      expect(telling.problems[0]!.message).toMatch(says);
    }
    const data = dataset({ measures, figures, charts: { it: { title: 'Plums', form: 'bar', stack: true } } } as Keys);
    expect(check(data).filter(problem => problem.path === '/charts/it/stack')).toHaveLength(1);
  });

  it('never add up speakers, definitions, a plan and its outcome, conflicts, or a whole and its parts', () => {
    const two = (more: Said, keys: Keys = {}) => {
      const base = years([[30, 40]]);
      return toldOf([...base, { ...base[0], id: 'other', ...more }], { form: 'bar', stack: true }, keys);
    };
    const parts = { all: { name: 'All' }, O0: { name: 'A', partOf: 'all' }, O1: { name: 'B' } };
    const variant = { ...measures, ripe: { label: 'Ripe plums', variantOf: 'plums' } };
    const all: [Telling, RegExp][] = [
      [two({ speaker: 'ann', value: 20 }), /several say/],
      [two({ measure: 'ripe' }, { measures: variant }), /several say/],
      [two({ status: 'planned' }), /two numbers/],
      [two({ value: 90 }), /cannot all be true/],
      [two({ entity: 'all', value: 100 }, { entities: parts }), /whole of others/],
    ];
    for (const [telling, says] of all) {
      expect(telling.totals).toBeUndefined();
      expect(telling.problems[0]?.message).toMatch(says);
      for (const width of [280, 640]) expect(faults(plan(telling, frame(width)), telling)).toEqual([]);
    }
  });

  it('are said to be stacked', () => {
    expect(toldOf(years([[30, 50]]), { form: 'column', stack: true }).words.construction).toMatch(
      /^Chart of stacked columns with/,
    );
    expect(
      toldOf(
        years([
          [30, 50],
          [1, 2],
        ]),
        { stack: true },
      ),
    ).toMatchObject({ form: 'column', reason: 'stacks asked for' });
  });
});

describe('column.plan() and bar.plan() of several series', () => {
  const figures = [2020, 2021].flatMap(year =>
    [30, 50, 20].map((value, i) => ({
      id: `n${year}${i}`,
      entity: `O${i}`,
      period: String(year),
      value: value + (year - 2020),
      status: year === 2021 && i === 2 ? 'planned' : 'counted',
    })),
  );

  it('put the columns of a year side by side in the colours that a legend names', () => {
    const { scene } = drawn(figures, { form: 'column' }, {}, 760);
    const series = texts(scene).filter(({ role }) => role === 'series');
    expect(series.map(({ lines }) => lines[0])).toEqual(['O0', 'O1', 'O2']);
    expect(
      texts(scene)
        .filter(({ role }) => role === 'name')
        .map(({ lines }) => lines[0]),
    ).toEqual(['2020', '2021']);
    const marks = figures.map(({ id }) => markOf(scene, id));
    const unit = along(marks[0]!, 1) / 30;
    figures.forEach(({ value }, i) => expect(along(marks[i]!, 1)).toBeCloseTo(value * unit, 0));
    const inks = shapesOf(scene, 'body')
      .concat(shapesOf(scene, 'mark'))
      .filter(({ fill }) => fill?.token !== 'paper');
    expect(inks.find(({ figure }) => figure === 'n20212')!.fill).toEqual({ token: 'ochre', pattern: 'hatch' });
    expect(inks.find(({ figure }) => figure === 'n20202')!.fill).toEqual({ token: 'ochre', pattern: 'solid' });
    const [a, b, c, d] = ['n20200', 'n20201', 'n20202', 'n20210'].map(id => extentOf(markOf(scene, id).d)[0][0]);
    expect(c! - b!).toBeCloseTo(b! - a!, 0);
    expect(d! - c!).toBeGreaterThan((b! - a!) * 1.3);
  });

  it('name lying bars one by one under the name of their band', () => {
    for (const width of [280, 640]) {
      const { scene } = drawn(figures, { form: 'bar', order: 'given' }, {}, width);
      expect(
        texts(scene)
          .filter(({ role }) => role === 'heading')
          .map(({ lines }) => lines[0]),
      ).toEqual(['O0', 'O1', 'O2']);
      expect(
        new Set(
          texts(scene)
            .filter(({ role }) => role === 'name')
            .map(({ lines }) => lines[0]),
        ),
      ).toEqual(new Set(['2020', '2021']));
    }
  });

  it('lie down where there are more series than colours, each with its name', () => {
    const many = [2020, 2021].flatMap(year =>
      Array.from({ length: 7 }, (_, i) => ({
        id: `n${year}${i}`,
        entity: `O${i}`,
        period: String(year),
        value: i + 1,
      })),
    );
    const { scene } = drawn(many, { form: 'column' });
    expect(scene.inRows).toBe(true);
    expect(wordsOf(scene)).toContain('O6');
  });
});

describe('share.plan()', () => {
  const vote = (values: unknown[], more: Said = {}) => orchards(values, { measure: 'vote', ...more });

  it('shows no ± beyond the whole: that of the last part stands where the part begins, on the other side', () => {
    for (const width of [280, 1200]) {
      const { scene } = drawn(vote(['34±3', '32±3', '26±2', '8±2']), { form: 'share' }, {}, width);
      const tails = shapesOf(scene, 'tail').map(({ d }) => extentOf(d));
      expect(Math.max(...tails.map(([[, to]]) => to))).toBeLessThanOrEqual(width);
      const [last, before] = [tails.at(-1)!, tails.at(-2)!];
      expect((last[0][0] + last[0][1]) / 2).toBeCloseTo(extentOf(markOf(scene, 'n3').d)[0][0], 0);
      expect(last[1][1]).toBeLessThan(before[1][0]);
    }
    const { scene } = drawn(vote(['99.5±2', '0.5±0.5']), { form: 'share' });
    expect(Math.max(...shapesOf(scene, 'tail').map(({ d }) => extentOf(d)[0][1]))).toBeLessThanOrEqual(640);
  });

  it('has the letter that the key speaks of, inside and in the legend', () => {
    for (const [width, letters] of [
      [280, ['34%\u00a0e', '32%\u00a0e', '26%\u00a0e', 'O3 8%\u00a0e']],
      [1200, ['O0 34%\u00a0e', 'O1 32%\u00a0e', 'O2 26%\u00a0e', 'O3 8%\u00a0e']],
    ] as const) {
      const { scene } = drawn(vote([34, 32, 26, 8], { status: 'estimated' }), { form: 'share' }, {}, width);
      const said = wordsOf(scene).join('; ');
      for (const one of letters) expect(said, String(width)).toContain(one);
    }
  });

  it('says the number of all, or nearly all, at the end of the bar, where nothing has room behind it', () => {
    const { scene } = drawn(orchards([100, 20], { measure: 'rate' }), { form: 'share' });
    const words = texts(scene).find(({ figure, role }) => figure === 'n0' && role === 'value')!;
    const [[, to], [top, foot]] = extentOf(markOf(scene, 'n0').d);
    expect(words.token).toBe('paper');
    expect(words.box.y).toBeGreaterThanOrEqual(top);
    expect(words.box.y + words.box.height).toBeLessThanOrEqual(foot);
    expect(to - words.box.x - words.box.width).toBeCloseTo(8, 0);
    const claimed = drawn(orchards([100, 20], { measure: 'rate', status: 'claimed' }), { form: 'share' }).scene;
    expect(texts(claimed).find(({ figure, role }) => figure === 'n0' && role === 'value')!.token).toBe('text');
  });

  it('makes parts as long as they are of a hundred, and outlines and names the rest', () => {
    const { scene } = drawn(vote([50, 30, 8]), { form: 'share' });
    const [a, b, c] = ['n0', 'n1', 'n2'].map(id => along(markOf(scene, id), 0));
    expect(b! / a!).toBeCloseTo(0.6, 1);
    expect(c! / a!).toBeCloseTo(0.16, 1);
    const [rest] = shapesOf(scene, 'rest');
    expect(along(rest!, 0)).toBeCloseTo((12 * a!) / 50, -1);
    expect(rest!.fill).toBeUndefined();
    expect(wordsOf(scene)).toContain('the rest: 12%, not broken down');
    expect(wordsOf(scene)).toContain('O0 50%');
  });

  it('has no rest where rounding alone leaves one, and refuses parts that are more than all', () => {
    expect(shapesOf(drawn(vote([33.3, 33.3, 33.3]), { form: 'share' }).scene, 'rest')).toEqual([]);
    expect(shapesOf(drawn(vote([34, 33, 34]), { form: 'share' }).scene, 'rest')).toEqual([]);
    expect(toldOf(vote([60, 30, 30]), { form: 'share' }).problems[0]?.message).toMatch(/more than their whole/);
  });

  it.each([243, '>120', '90..120', '<130', 'several hundred'])(
    'refuses %s percent of a whole, in any form of parts',
    value => {
      for (const form of ['share', 'waffle', 'pie']) {
        const { telling } = drawn(orchards([value, 49], { measure: 'rate' }), { form });
        expect(telling.problems).toMatchObject([{ code: 'chart/form-refused' }]);
        expect(telling.problems[0]!.message).toMatch(/more than their whole/);
        expect(telling.form).not.toBe(form);
      }
    },
  );

  it('ends the soft edge of a number that is about all where all is', () => {
    const { scene, telling } = drawn(orchards(['~98', 49, 100, '<=100', '>99'], { measure: 'rate' }), {
      form: 'share',
    });
    expect(telling.form).toBe('share');
    const whole = extentOf(shapesOf(scene, 'whole')[0]!.d)[0][1];
    for (const { figure, d } of scene.shapes.filter((one): one is PathShape => one.kind === 'path' && !!one.figure))
      expect(extentOf(d)[0][1], figure).toBeLessThanOrEqual(whole + 1);
  });

  it('draws one bar for each whole: periods and speakers are never on one', () => {
    const figures = ['ann', 'bob'].flatMap(speaker =>
      ['2020', '2021'].flatMap(period =>
        vote([40, 30], { speaker, period }).map(one => ({ ...one, id: `${String(one['id'])}${speaker}${period}` })),
      ),
    );
    const { scene, telling } = drawn(figures, { form: 'share' });
    expect(telling.wholes!.map(({ label }) => label)).toEqual([
      '2020, ann Plum',
      '2020, bob Plum',
      '2021, ann Plum',
      '2021, bob Plum',
    ]);
    const starts = telling.told.map(({ id }) => [
      extentOf(markOf(scene, id).d)[1][0],
      extentOf(markOf(scene, id).d)[0][0],
    ]);
    expect(new Set(starts.map(([y]) => y)).size).toBe(4);
    expect(shapesOf(scene, 'rest')).toHaveLength(4);
  });

  it('draws shares of wholes of their own within their outlines, bounds open and inside', () => {
    for (const width of [280, 640, 1200]) {
      const figures = orchards([20, '>50%', '>97%', '~30%', '10..20%'], { measure: 'rate' });
      const { scene } = drawn(figures, { form: 'share' }, {}, width);
      const outlines = shapesOf(scene, 'whole');
      expect(outlines).toHaveLength(5);
      const all = along(outlines[0]!, 0);
      expect(Math.abs(along(markOf(scene, 'n0'), 0) - 0.2 * all)).toBeLessThan(2);
      expect(Math.abs(along(markOf(scene, 'n1'), 0) - 0.5 * all)).toBeLessThan(2);
      const tails = shapesOf(scene, 'tail');
      expect(tails.map(({ figure }) => figure)).toEqual(['n1', 'n2']);
      for (const tail of tails)
        expect(extentOf(tail.d)[0][1]).toBeLessThanOrEqual(extentOf(outlines[0]!.d)[0][1] + 0.5);
    }
  });

  it('draws "80% of" another figure as a part of its whole, which is no number of its own', () => {
    const figures = [{ id: 'n0', entity: 'Ripe', period: '2020', value: '80% of [Overall]', wording: 'four fifths' }];
    const { scene } = drawn(figures, { form: 'share', figures: ['n0'] });
    const [part] = shapesOf(scene, 'part');
    const [whole] = shapesOf(scene, 'whole');
    expect(Math.abs(along(part!, 0) - 0.8 * along(whole!, 0))).toBeLessThan(2);
    expect(wordsOf(scene).join()).toContain('four fifths');
    expect(shapesOf(scene, 'mark')).toEqual([]);
  });

  it('draws counts as parts of the row that reports the whole', () => {
    const entities = { Ripe: { name: 'Ripe', partOf: '*' }, Green: { name: 'Green', partOf: '*' } };
    const figures = [
      { id: 'all', period: '2020', value: 200 },
      { id: 'ripe', entity: 'Ripe', period: '2020', value: 150 },
      { id: 'green', entity: 'Green', period: '2020', value: 20 },
    ];
    const { scene } = drawn(figures, { form: 'share' }, { entities });
    expect(wordsOf(scene)).toContain('the rest: 30, not broken down');
    expect(along(markOf(scene, 'ripe'), 0) / along(markOf(scene, 'green'), 0)).toBeCloseTo(7.5, 1);
    expect(wordsOf(scene).join()).toMatch(/200/);
  });

  it.each<[string, Said[], RegExp]>([
    ['nobody names the whole', orchards([3, 4]), /how much the whole/],
    ['a part is a bound', vote([30, '>20']), /one size each/],
    ['a part is below zero', vote([30, -2]), /below zero/],
  ])('is refused where %s', (_, figures, says) => {
    const { telling } = drawn(figures, { form: 'share' });
    expect(telling.form).not.toBe('share');
    expect(telling.problems[0]!.message).toMatch(says);
  });

  it('is the natural form of a few exact parts that are all of one whole', () => {
    expect(toldOf(vote([50, 30, 20]), {}).form).toBe('share');
    expect(toldOf(vote([50, 30, 8]), {}).form).toBe('bar');
    expect(toldOf(vote(['50±2', 30, 20]), {}).form).toBe('bar');
    expect(toldOf(orchards([50, 30, 20]), {}).form).toBe('bar');
  });
});

describe('waffle.plan()', () => {
  const squaresOf = (scene: Scene, id: string): number =>
    shapesOf(scene, 'mark')
      .filter(({ figure, d }) => figure === id && d.endsWith('Z'))
      .reduce((sum, { d }) => sum + d.split('Z').length - 1, 0);
  const vote = (values: unknown[]) => orchards(values, { measure: 'vote' });

  it.each([280, 640, 1200])('fills as many of a hundred squares as each number says, at %i px', width => {
    const numbers = [28.9, 23.1, 17.8, 9.8, 11.4];
    const { scene } = drawn(vote(numbers), { form: 'waffle' }, {}, width);
    expect(numbers.map((_, i) => squaresOf(scene, `n${i}`))).toEqual([29, 23, 18, 10, 11]);
    expect(shapesOf(scene, 'rest')[0]!.d.split('Z').length - 1).toBe(9);
    const boxes = shapesOf(scene, 'mark').flatMap(({ d }) =>
      d
        .split('Z')
        .filter(Boolean)
        .map(one => extentOf(one)),
    );
    const sides = boxes.flatMap(([[x0, x1], [y0, y1]]) => [x1 - x0, y1 - y0]);
    expect(Math.max(...sides) - Math.min(...sides)).toBeLessThan(0.1);
    expect(wordsOf(scene)).toContain('One square is 1% of the whole; parts are rounded to whole squares.');
    expect(wordsOf(scene)).toContain('the rest: 9%, not broken down');
  });

  it('says in words what is less than half a square, and never fills more than a hundred', () => {
    const small = drawn(vote([60, 0.4, 0]), { form: 'waffle' });
    expect(squaresOf(small.scene, 'n1')).toBe(0);
    // nothing is not a little
    expect(wordsOf(small.scene).filter(text => text === 'under half a square')).toHaveLength(1);
    const up = drawn(vote([33.5, 33.5, 33]), { form: 'waffle' }).scene;
    expect([0, 1, 2].reduce((sum, i) => sum + squaresOf(up, `n${i}`), 0)).toBe(100);
  });

  it('leaves no square empty where the parts are all there is', () => {
    const numbers = [33.4, 33.3, 20.2, 12.1, 1];
    const { scene } = drawn(vote(numbers), { form: 'waffle' });
    expect(numbers.map((_, i) => squaresOf(scene, `n${i}`))).toEqual([34, 33, 20, 12, 1]);
    expect(shapesOf(scene, 'rest')).toEqual([]);
  });

  it('has a part that follows from the others among them', () => {
    const { telling, scene } = drawn(vote([40, 30, null, 10]), { form: 'waffle' });
    expect(telling.form).toBe('waffle');
    expect(telling.rows.filter(({ derived }) => derived).map(({ id }) => squaresOf(scene, id))).toEqual([20]);
  });

  it('keeps its parts apart by lines too, within the squares', () => {
    const { scene } = drawn(vote([33.4, 33.3, 20.2, 12.1, 1]), { form: 'waffle' });
    const [edge] = shapesOf(scene, 'between');
    expect(edge!.stroke!.token).toBe('text');
    expect(edge!.d.match(/M/g)).toHaveLength(4);
    const ends = (d: string) => extentOf(d).flat();
    const [left, right, top, foot] = ends(
      shapesOf(scene, 'mark')
        .map(({ d }) => d)
        .join(''),
    );
    const [from, to, high, low] = ends(edge!.d);
    expect([from! >= left! - 0.1, to! <= right! + 0.1, high! >= top!, low! <= foot! + 0.1]).toEqual(
      Array(4).fill(true),
    );
    expect(shapesOf(drawn(orchards([100], { measure: 'rate' }), { form: 'waffle' }).scene, 'between')).toEqual([]);
  });

  it('has no sign in its key that no square has', () => {
    expect(toldOf(vote(['~40', 30, 20, 10]), { form: 'waffle' }).key).toEqual([]);
  });

  it('shows one share of a whole of its own', () => {
    const { scene } = drawn(orchards([20], { measure: 'rate' }), { form: 'waffle' });
    expect(squaresOf(scene, 'n0')).toBe(20);
  });

  it.each<[string, Said[], RegExp]>([
    ['there are several wholes', orchards([20, 30], { measure: 'rate' }), /parts of several/],
    ['a number is a bound', orchards(['>20'], { measure: 'rate' }), /one size/],
    ['nobody names the whole', orchards([3, 4]), /how much the whole/],
  ])('is refused where %s', (_, figures, says) => {
    const { telling } = drawn(figures, { form: 'waffle' });
    expect(telling.problems[0]!.message).toMatch(says);
  });

  it.each<[string, Said[], boolean]>([
    ['no part is rounded', vote([20, 30]), false],
    ['one part of several is', vote([20, 30.4]), true],
    ['the middle of a ± is', vote(['20.5 ±0.5', 30]), true],
    ['one share alone is', orchards([20.2], { measure: 'rate' }), true],
  ])('is told by its square, where %s', (_, figures, isRounded) => {
    const square = `One square is 1% of the whole${isRounded ? '; parts are rounded to whole squares' : ''}.`;
    expect(toldOf(figures, { form: 'waffle' }).words.construction).toContain(square);
  });
});

describe('units.plan()', () => {
  /** How many signs long a shape is: the width of all its squares by that of the widest. */
  const signsIn = (shape: PathShape): number => {
    const widths = shape.d
      .split('Z')
      .filter(Boolean)
      .map(one => extentOf(one)[0])
      .map(([a, b]) => b - a);
    return widths.reduce((sum, width) => sum + width, 0) / Math.max(...widths);
  };

  it.each([280, 640, 1200])('counts out numbers in signs of one size, the last one cut, at %i px', width => {
    const numbers = [4000, 2350, 100, 1275];
    const { scene, telling } = drawn(orchards(numbers), { form: 'units' }, {}, width);
    expect(telling.icon!.worth).toBe(100);
    expect(wordsOf(scene)).toContain('One square stands for 100 plums.');
    numbers.forEach((n, i) => expect(signsIn(markOf(scene, `n${i}`))).toBeCloseTo(n / 100, 1));
    const heights = shapesOf(scene, 'mark').flatMap(({ d }) =>
      d
        .split('Z')
        .filter(Boolean)
        .map(one => extentOf(one)[1]),
    );
    expect(new Set(heights.map(([a, b]) => Math.round(b - a)))).toEqual(new Set([16]));
  });

  it.each([
    [[7, 3], 1],
    [[50, 3], 1],
    [[51, 3], 2],
    [[101, 3], 5],
    [[499], 10],
    [[26_000_000], 1_000_000],
    [[0], 1],
  ])('takes 1, 2 or 5 times a power of ten for one sign: %j', (numbers, worth) => {
    expect(toldOf(orchards(numbers), { form: 'units' }).icon!.worth).toBe(worth);
  });

  it('ends bounds openly, and shows what is only possible lightly', () => {
    const { scene } = drawn(orchards(['>40', '<=30', '10..20', '~20', '20±5']), { form: 'units' });
    expect(shapesOf(scene, 'tail').map(({ figure }) => figure)).toEqual(['n0', 'n1', 'n4']);
    expect(markOf(scene, 'n1').fill).toEqual({ token: 'paper', pattern: 'solid' });
    expect(shapesOf(scene, 'near').map(({ figure }) => figure)).toEqual(['n2', 'n3', 'n4']);
    expect(signsIn(shapesOf(scene, 'near')[0]!)).toBeCloseTo(10, 1);
    expect(signsIn(markOf(scene, 'n2'))).toBeCloseTo(10, 1);
    expect(signsIn(markOf(scene, 'n0'))).toBeCloseTo(40, 1);
    expect(shapesOf(scene, 'tail').find(({ figure }) => figure === 'n0')).toBeTruthy();
  });

  it.each<[string, Said[], RegExp]>([
    ['percentages', orchards([20, 30], { measure: 'rate' }), /percentages/],
    ['what is below zero', orchards([20, -3]), /below zero/],
    ['no number', orchards([null]), /none was reported/],
  ])('is refused for %s', (_, figures, says) => {
    const { telling } = drawn(figures, { form: 'units' });
    expect(telling.problems[0]!.message).toMatch(says);
  });

  it('says what a sign stands for', () => {
    const { words } = toldOf(orchards([4000, 1]), { form: 'units' });
    expect(words.construction).toContain('One square stands for 100 plums.');
    const panels = [4000, 1].flatMap((n, i) => orchards([n, n], { period: `202${i}` }).map(one => ({ ...one, id: `${i}${String(one['id'])}` }))); // prettier-ignore
    const told = toldOf(panels, { form: 'units', facet: 'period' });
    expect(told.panels!.map(({ icon }) => icon!.worth)).toEqual([100, 100]);
    expect(told.words.construction).toContain('One square stands for 100 plums.');
  });
});

describe('pie.plan()', () => {
  const vote = (values: unknown[], more: Said = {}) => orchards(values, { measure: 'vote', ...more });
  /** The angle of a slice, of a full turn. */
  const turnOf = ({ d }: PathShape): number => {
    const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const [[x, y], ...arc] = points as [readonly [number, number], ...(readonly [number, number])[]];
    const angles = arc.map(([a, b]) => Math.atan2(a - x, y - b));
    return (
      angles.slice(1).reduce((sum, angle, i) => {
        const step = angle - angles[i]!;
        return sum + (step < -1 ? step + 2 * Math.PI : step);
      }, 0) /
      (2 * Math.PI)
    );
  };

  it.each([280, 320, 640, 1200])(
    'turns each slice as far as its number says, and names it outside, at %i px',
    width => {
      const numbers = [34, 26, 19, 12, 9];
      const { scene } = drawn(vote(numbers), { form: 'pie' }, {}, width);
      numbers.forEach((n, i) => expect(turnOf(markOf(scene, `n${i}`))).toBeCloseTo(n / 100, 3));
      const discs = shapesOf(scene, 'mark').map(shape => bounds(shape)!);
      for (const { box, figure } of texts(scene).filter(({ role }) => role === 'series')) {
        expect(figure).toMatch(/^n\d$/);
        const [left, right] = [
          Math.min(...discs.map(({ x }) => x)),
          Math.max(...discs.map(({ x, width: w }) => x + w)),
        ];
        expect(box.x + box.width <= left + 1 || box.x >= right - 1).toBe(true);
      }
      expect(shapesOf(scene, 'leader')).toHaveLength(5);
    },
  );

  it('keeps long names apart, and slices of nothing', () => {
    for (const width of [280, 640, 1200])
      for (const dir of ['ltr', 'rtl'] as const)
        for (const numbers of [
          [96, 1, 1, 1, 1],
          [0, 100],
          [1, 1, 96, 1, 1],
        ])
          drawn(orchards(numbers, { measure: 'vote' }, long), { form: 'pie' }, {}, width, dir);
  });

  it.each<[string, Said[], Keys, RegExp, string]>([
    ['a part is only about a number', vote([50, '~30', 20]), {}, /exact/, 'bar'],
    ['a part is a bound', vote([50, '>30', 20]), {}, /one size each/, 'bar'],
    ['there are six parts', vote([50, 10, 10, 10, 10, 10]), {}, /more than five/, 'bar'],
    ['the parts are not all', vote([50, 10]), {}, /do not add up/, 'bar'],
    ['nobody names the whole', orchards([50, 50]), {}, /how much the whole/, 'bar'],
    ['each is a share of a whole of its own', orchards([50, 50], { measure: 'rate' }), {}, /how much the whole/, 'bar'],
    ['a part is below zero', vote([110, -10]), {}, /below zero/, 'bar'],
    ['parts are more than all', vote([60, 60]), {}, /more than their whole/, 'bar'],
    ['there is one part', vote([100]), {}, /single slice/, 'number'],
    [
      'two speak',
      [
        ...vote([60, 40], { speaker: 'ann' }),
        ...vote([50, 50], { speaker: 'bob' }).map(one => ({ ...one, id: `${String(one['id'])}b` })),
      ],
      {},
      /parts of several/,
      'claims',
    ],
  ])('is refused where %s', (_, figures, more, says, instead) => {
    const { telling } = drawn(figures, { form: 'pie' }, more);
    expect(telling.form).toBe(instead);
    expect(telling.problems).toMatchObject([{ code: 'chart/form-refused' }]);
    expect(telling.problems[0]!.message).toMatch(says);
  });

  it('takes parts of a complete whole, and parts of a reported one', () => {
    const entities = {
      all: { name: 'All', complete: true },
      Ripe: { name: 'Ripe', partOf: 'all' },
      Green: { name: 'Green', partOf: 'all' },
    };
    const parts = [
      { id: 'n0', entity: 'Ripe', period: '2020', value: 150 },
      { id: 'n1', entity: 'Green', period: '2020', value: 50 },
    ];
    const scene = drawn(parts, { form: 'pie' }, { entities }).scene;
    expect(turnOf(markOf(scene, 'n0'))).toBeCloseTo(0.75, 3);
    const whole = [...parts, { id: 'all', entity: 'all', period: '2020', value: 200 }];
    expect(drawn(whole, { form: 'pie' }, { entities }).telling.form).toBe('pie');
  });
});

describe('tell() of stacks that do not all have the same parts', () => {
  const figures = [
    ...orchards([3, 4, 5]),
    ...orchards([6, 7], { period: '2021' }).map(figure => ({ ...figure, id: `${String(figure['id'])}b` })),
  ];

  it('says which parts have no figure where', () => {
    const { notes } = toldOf(figures, { form: 'column', stack: true });
    expect(notes.map(note => note.replace(/[\u2066-\u2069]/g, ''))).toContain(
      'No figure for O2, 2021: the stacks do not all have the same parts.',
    );
  });

  it('misses no voice where each stack has one of its own', () => {
    const voiced = figures.map((figure, i) => ({ ...figure, speaker: i < 3 ? 'guild' : 'ministry' }));
    const more = { speakers: { guild: { name: 'Guild' }, ministry: { name: 'Ministry' } } };
    const { notes } = drawn(voiced, { form: 'column', stack: true }, more).telling;
    expect(notes.map(note => note.replace(/[\u2066-\u2069]/g, '')).filter(note => note.includes('same parts'))).toEqual(
      ['No figure for O2, 2021: the stacks do not all have the same parts.'],
    );
  });

  it('says nothing of it where all are there, or where nothing is stacked', () => {
    const said = ({ notes }: Telling): boolean => notes.some(note => note.includes('same parts'));
    expect(said(toldOf(orchards([3, 4, 5]), { form: 'column', stack: true }))).toBe(false);
    expect(said(toldOf(figures, { form: 'column' }))).toBe(false);
  });
});
