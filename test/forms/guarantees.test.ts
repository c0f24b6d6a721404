import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms, plan, read, tabulate, tell } from '../../src/core.ts';
import { endOf } from '../../src/model/quantity.ts';
import type { PathShape, Scene, Shape } from '../../src/model/scene.ts';
import { modeOf, statuses, type Status } from '../../src/model/status.ts';
import type { Telling, ToldRow } from '../../src/model/telling.ts';
import { layerPaths } from '../../src/scene/layer-paths.ts';
import { dots, extentOf, texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';

/** What no data can break: each holds for every form that is registered, whatever was reported. */

type Figure = Record<string, unknown> & { id: string };
interface Drawn {
  telling: Telling;
  scene: Scene;
}

/** A small dataset, told and planned in a form; where that form would lie, in the one that is drawn instead. */
function drawn(figures: readonly Figure[], chart: Record<string, unknown> = {}, width = 760): Drawn {
  const { data, problems } = read(
    JSON.stringify({
      title: 'Plums',
      sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', published: '2020' } },
      speakers: { ann: { name: 'Ann Plum' } },
      measures: { plums: { label: 'Plums', unit: 'plums', min: null } },
      defaults: { measure: 'plums', source: 'gazette', speaker: 'ann' },
      figures,
      charts: { it: { title: 'Plums', ...chart } },
    }),
  );
  if (!data || problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  const telling = tell(data, { chart: 'it' });
  return { telling, scene: plan(telling, frame(width)) };
}

/** All that is painted: the marks of Plot, and over them the shapes. */
const painted = ({ layers = [], shapes }: Scene): Shape[] => [...layers.flatMap(layerPaths), ...shapes];
const pathsOf = (scene: Scene, ...roles: string[]): PathShape[] =>
  painted(scene).filter((shape): shape is PathShape => shape.kind === 'path' && roles.includes(shape.role));
const pathOf = (scene: Scene, id: string, role: string): PathShape | undefined =>
  pathsOf(scene, role).find(({ figure }) => figure === id);
const wordsOf = (scene: Scene, id: string): string =>
  texts(scene)
    .filter(({ figure }) => figure === id)
    .map(({ lines }) => lines.join(' '))
    .join(' · ');

/** Whether values run from left to right: the line at zero stands upright. */
function lies(scene: Scene): boolean | null {
  const [zero] = pathsOf(scene, 'zero');
  if (!zero) return null;
  const [[x0, x1], [y0, y1]] = extentOf(zero.d);
  return x1 - x0 < y1 - y0;
}
const along = (shape: PathShape, isLying: boolean): [number, number] => extentOf(shape.d)[isLying ? 0 : 1];
const across = (shape: PathShape, isLying: boolean): number => {
  const [from, to] = extentOf(shape.d)[isLying ? 1 : 0];
  return to - from;
};

const amount = fc.integer({ min: 1, max: 9999 });
const values = {
  exact: amount,
  negative: amount.map(n => -n),
  over: amount.map(n => `>${n}`),
  atLeast: amount.map(n => `>=${n}`),
  under: amount.map(n => `<${n}`),
  atMost: amount.map(n => `<=${n}`),
  range: fc.tuple(amount, amount).map(([n, m]) => `${n}..${n + m}`),
  centred: fc.tuple(amount, amount).map(([n, m]) => `${n + m}±${n}`),
  about: amount.map(n => `~${n}`),
  vague: fc.constantFrom('several hundred', 'dozens'),
  none: fc.constant(null),
};
const anything = fc.oneof(...Object.values(values));

/** Some figures, one a year, of any status. */
const rows = (value: fc.Arbitrary<unknown>, minLength = 1, maxLength = 7): fc.Arbitrary<Figure[]> =>
  fc
    .array(fc.record({ value, status: fc.constantFrom(...statuses) }), { minLength, maxLength })
    .map(list => list.map((one, i) => ({ id: `n${i}`, period: String(2000 + i), ...one })));

// for each form, and there are many: RUNS=100 looks further
const runs = { numRuns: Number(process.env['RUNS'] ?? 10) };
const isBar = ({ telling }: Drawn): boolean => telling.form === 'bar' || telling.form === 'column';

describe.each([...forms.ids])('%s', { timeout: 30_000 }, form => {
  const of = (figures: readonly Figure[], more = {}): Drawn => drawn(figures, { form, ...more });

  test('plan() starts every bar at zero, and makes it as long as its number', () => {
    const near = fc.integer({ min: 5000, max: 5010 });
    fc.assert(
      fc.property(rows(fc.oneof(values.exact, values.negative, near), 2), figures => {
        const chart = of(figures);
        const isLying = lies(chart.scene);
        if (!isBar(chart) || isLying === null) return;
        expect(chart.telling.axis!.from).toBeLessThanOrEqual(0);
        expect(chart.telling.axis!.to).toBeGreaterThanOrEqual(0);
        const zero = along(pathsOf(chart.scene, 'zero')[0]!, isLying)[0];
        const ends = figures.map(({ id, value }) => {
          const [from, to] = along(pathOf(chart.scene, id, 'mark')!, isLying);
          expect(Math.min(Math.abs(from - zero), Math.abs(to - zero))).toBeLessThan(1);
          return { value: Number(value), length: to - from };
        });
        const longest = ends.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
        const unit = longest.length / Math.abs(longest.value);
        for (const { value, length } of ends) expect(Math.abs(length - Math.abs(value) * unit)).toBeLessThan(1);
      }),
      runs,
    );
  });

  test('plan() puts all numbers on one scale, without a break', () => {
    fc.assert(
      fc.property(rows(fc.oneof(values.exact, values.negative), 3), figures => {
        const { scene, telling } = of(figures);
        expect(telling.axis && telling.axes).toBeFalsy();
        if (telling.form !== 'range') return;
        const places = figures.map(({ id, value }) => {
          const [from, to] = extentOf(pathOf(scene, id, 'edge')!.d)[0];
          return { value: Number(value), at: (from + to) / 2 };
        });
        const [low, high] = [Math.min, Math.max].map(pick => {
          const value = pick(...places.map(one => one.value));
          return places.find(one => one.value === value)!;
        }) as [(typeof places)[0], (typeof places)[0]];
        if (low.value === high.value) return;
        const unit = (high.at - low.at) / (high.value - low.value);
        for (const { value, at } of places) expect(Math.abs(low.at + (value - low.value) * unit - at)).toBeLessThan(1);
      }),
      runs,
    );
  });

  test('plan() scales a mark in one direction only', () => {
    fc.assert(
      fc.property(rows(values.exact, 2), figures => {
        const { scene, telling } = of(figures);
        const isLying = lies(scene);
        // the dashed end of a line is no icon
        const marks = pathsOf(scene, 'mark', 'index').filter(({ d }) => isBar({ telling, scene }) || d.endsWith('Z'));
        if (isLying !== null) expect(new Set(marks.map(mark => across(mark, isLying).toFixed(1))).size).toBe(1);
        expect(new Set(dots(scene).map(({ r }) => r)).size).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test('plan() opens an open bound, and says so', () => {
    const said = {
      over: 'over|more than',
      atLeast: 'at least',
      under: 'under|fewer than|less than',
      atMost: 'at most',
    };
    for (const [kind, words] of Object.entries(said))
      fc.assert(
        fc.property(values[kind as 'over'], fc.constantFrom(...statuses), anything, (value, status, other) => {
          const figures = [{ id: 'bound', period: '2014', value, status }];
          for (const all of [figures, [...figures, { id: 'other', period: '2013', value: other }]]) {
            const { scene, telling } = of(all);
            const mark = pathOf(scene, 'bound', 'mark')!;
            expect(wordsOf(scene, 'bound')).toMatch(new RegExp(`\\b(${words})\\b`));
            expect(telling.sentences.find(({ id }) => id === 'bound')?.text).toMatch(new RegExp(`\\b(${words})\\b`));
            const isLying = lies(scene);
            if (!isDrawn(scene, mark) || isLying === null) continue;
            const [from, to] = along(mark, isLying);
            const tail = pathOf(scene, 'bound', 'tail')?.d;
            // a hollow bar of a few pixels has no room for strokes inside of it
            const isTiny = kind.length > 4 && kind !== 'atLeast' && to - from <= 8 && mark.fill?.token === 'paper';
            expect(tail || isTiny).toBeTruthy();
          }
        }),
        runs,
      );
  });

  test('plan() draws no centre but a reported one', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...statuses), (n, m, status) => {
        const figures = (value: string) => [
          { id: 'span', period: '2014', value, status },
          { id: 'other', period: '2013', value: 20_000 },
        ];
        const [bounds, centred] = [`${n}..${n + 2 * m}`, `${n + m}±${m}`].map(value => of(figures(value)).scene);
        for (const role of ['tail', 'ring']) expect(pathOf(bounds!, 'span', role)).toBeUndefined();
        // a tick in a band, or a dot before it
        const tick = pathOf(centred!, 'span', 'tail') ?? pathOf(centred!, 'span', 'ring');
        const isLying = lies(centred!);
        const mark = pathOf(centred!, 'span', 'mark')!;
        if (!isDrawn(centred!, mark) || isLying === null) return;
        const [from, to] = along(pathOf(centred!, 'span', 'near') ?? mark, isLying);
        const [start, end] = along(tick!, isLying);
        expect(Math.abs((from + to) / 2 - (start + end) / 2)).toBeLessThan(1);
      }),
      runs,
    );
  });

  test('plan() makes what is derived look derived, and says so', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...statuses), (n, status) => {
        const figures = [
          { id: 'known', period: '2014', value: n, status },
          { id: 'ratio', period: '2014', value: '1.5x [2013]', status, source: 'gazette' },
        ];
        const { telling, scene } = of(figures);
        const derived = telling.told.filter(row => row.derived);
        expect(derived.length).toBeGreaterThan(0);
        for (const { id } of derived) {
          expect(wordsOf(scene, id)).toMatch(/derived/);
          const twin = inkOf(
            scene,
            telling.told.find(row => row.id === 'known')!,
          );
          expect(
            inkOf(
              scene,
              telling.told.find(row => row.id === id)!,
            ),
          ).not.toEqual(twin);
        }
      }),
      runs,
    );
  });

  test('plan() tells statuses apart by line and in words, and a plan from what was', () => {
    for (const [kind, value] of Object.entries(values))
      fc.assert(
        fc.property(value, one => {
          const inks = new Map<Status, string>();
          for (const status of statuses) {
            const { scene, telling } = of(pair(one, status));
            const row = telling.told.find(({ id }) => id === 'own')!;
            if (row.end === 'none') return;
            if (status !== 'reported' && status !== 'counted')
              expect(wordsOf(scene, 'own'), `${kind} ${status}`).toContain(status);
            inks.set(status, JSON.stringify(inkOf(scene, row)));
          }
          for (const [a, ink] of inks)
            for (const [b, other] of inks)
              if (lineOf(a) !== lineOf(b)) expect(ink, `${kind}: ${a} and ${b}`).not.toBe(other);
        }),
        { numRuns: 4 },
      );
  });

  test('tabulate() keeps all rows, with their hedges and what they are', () => {
    fc.assert(
      fc.property(rows(anything), figures => {
        const { telling } = of(figures);
        const table = tabulate(telling);
        expect(table.rows.map(({ id }) => id)).toEqual(telling.told.map(({ id }) => id));
        for (const [i, { cells }] of table.rows.entries()) {
          const { row } = telling.told[i]!;
          const [number = '', status = ''] = cells.map(({ text }) => text);
          expect(number).toMatch(hedge(row));
          expect(status).toContain(row.status);
        }
      }),
      runs,
    );
  });

  test('plan() draws the same picture however the file is shuffled', () => {
    fc.assert(
      fc.property(
        rows(anything, 2).chain(figures =>
          fc.tuple(
            fc.constant(figures),
            fc.shuffledSubarray(figures, { minLength: figures.length }),
            fc.constantFrom<Record<string, unknown>>(
              {},
              { order: 'period' },
              { figures: figures.map(({ id }) => id), order: 'given' },
            ),
          ),
        ),
        ([figures, shuffled, chart]) => {
          const [a, b] = [of(figures, chart), of(shuffled, chart)];
          expect(b.scene).toEqual(a.scene);
          expect(b.telling.sentences).toEqual(a.telling.sentences);
          expect(b.telling.words).toEqual(a.telling.words);
          expect(b.telling.key).toEqual(a.telling.key);
        },
      ),
      runs,
    );
  });

  test('plan() never shrinks a mark whose interval widens', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.constantFrom(...statuses), (lo, size, less, more, status) => {
        const figures = (value: string) => [
          { id: 'span', period: '2014', value, status },
          // the axis stays as it is
          { id: 'low', period: '2012', value: -1 },
          { id: 'high', period: '2013', value: 60_000 },
        ];
        const from = Math.max(1, lo - less);
        const [narrow, wide] = [`${lo}..${lo + size}`, `${from}..${lo + size + more}`].map(
          value => of(figures(value)).scene,
        );
        const isLying = lies(narrow!);
        // what is said in words has no length
        if (isLying === null || !isDrawn(narrow!, pathOf(narrow!, 'span', 'mark'))) return;
        const [[a0, a1], [b0, b1]] = [narrow!, wide!].map(scene =>
          along(pathOf(scene, 'span', 'mark')!, lies(scene)!),
        ) as [[number, number], [number, number]];
        expect(b1 - b0).toBeGreaterThanOrEqual(a1 - a0 - 0.02);
        expect(b0).toBeLessThanOrEqual(a0 + 0.02);
        expect(b1).toBeGreaterThanOrEqual(a1 - 0.02);
      }),
      runs,
    );
  });
});

describe('scatter of x and y', { timeout: 30_000 }, () => {
  const points = (value: fc.Arbitrary<unknown>) =>
    fc.array(fc.tuple(value, value, fc.constantFrom(...statuses)), { minLength: 2, maxLength: 7 }).map(list =>
      list.flatMap(([x, y, status], i): Figure[] => [
        { id: `x${i}`, entity: `Orchard ${i}`, period: '2013', value: x, status },
        { id: `y${i}`, entity: `Orchard ${i}`, period: '2014', value: y, status },
      ]),
    );
  const of = (figures: readonly Figure[]): Drawn => drawn(figures, { form: 'scatter', x: '2013', y: '2014' });

  test('plan() gives all dots one size, at the reported numbers, whatever they are', () => {
    fc.assert(
      fc.property(points(values.exact), figures => {
        const { scene, telling } = of(figures);
        expect(telling.form).toBe('scatter');
        const all = dots(scene);
        expect(new Set(all.map(({ r }) => r)).size).toBe(1);
        for (const dot of all)
          for (const letter of ['x', 'y'] as const) {
            const own = dot.figures.find(id => id.startsWith(letter));
            expect(dot[letter]).toBe(figures.find(({ id }) => id === own)?.['value']);
          }
      }),
      runs,
    );
  });

  test('plan() draws no dot for a bound or a range without a centre', () => {
    fc.assert(
      fc.property(
        points(values.exact),
        fc.oneof(values.over, values.atMost, values.range, values.vague),
        (figures, value) => {
          expect(of([{ ...figures[0]!, value }, ...figures.slice(1)]).telling.form).not.toBe('scatter');
        },
      ),
      runs,
    );
  });

  test('plan() tells a planned point from one that was, by line and pattern', () => {
    fc.assert(
      fc.property(points(values.exact), fc.constantFrom(...statuses), (figures, status) => {
        const ink = (figures: Figure[]) =>
          dots(of(figures).scene).flatMap(({ figures: ids, fill, stroke }) =>
            ids.includes('y0') ? [[fill?.pattern, stroke?.dash]] : [],
          );
        const as = (own: Status) => figures.map((one, i) => (i < 2 ? { ...one, status: own } : one));
        const [wanted, was] = [ink(as('planned')), ink(as(status))];
        if (modeOf(status) === 'actual') expect(wanted).not.toEqual(was);
      }),
      runs,
    );
  });
});

/** A figure beside a large one, so that there is room for a pattern. */
const pair = (value: unknown, status: Status): Figure[] => [
  { id: 'own', period: '2014', value, status },
  { id: 'other', period: '2013', value: 10 },
];

/** Statuses that share a line: what was, what somebody wants, what somebody expects, what somebody claims. */
const lineOf = (status: Status): string =>
  status === 'claimed' ? status : modeOf(status) === 'target' ? 'planned' : modeOf(status);

/** Whether a number is drawn, and not a line under its words. */
const isDrawn = (scene: Scene, mark: PathShape | undefined): boolean =>
  !!mark?.fill && pathsOf(scene, 'zero', 'grid').length > 0;

/** The lines and patterns of a row, without colour, place and size. */
function inkOf(scene: Scene, { id }: ToldRow): unknown {
  const ink = ({ role, stroke, fill }: PathShape) => [role, stroke?.dash, stroke?.width, stroke?.round, fill?.pattern];
  const isOwn = (shape: Shape): shape is PathShape =>
    shape.kind === 'path' && shape.figure === id && shape.role !== 'grid' && shape.role !== 'slot';
  return painted(scene).filter(isOwn).map(ink);
}

/** The words without which a number of the table would say more than was reported. */
function hedge({ quantity }: ToldRow['row']): RegExp {
  const end = endOf(quantity);
  if (quantity?.mid !== undefined) return /±|between|\bto\b|–/;
  return {
    exact: /\d/,
    lower: /over|more than|at least/,
    upper: /under|fewer than|less than|at most/,
    range: /between|\bto\b|–/,
    approximate: /about/,
    vague: /several hundred|dozens/,
    none: /no number/,
  }[end];
}
