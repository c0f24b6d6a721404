import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Row } from '../../src/model/row.ts';
import { resolve } from '../../src/pipeline/resolve.ts';
import { figures } from '../fixtures/dataset.ts';
import { feasible, ranges, reaches, type Below, type World } from './_oracle.ts';

vi.setConfig({ testTimeout: 240_000 });

const systems = Number(process.env['SYSTEMS'] ?? 2500);
const batch = 60;

/** Cells are an entity and a period: `a 2020`. What is declared of them, said once more in the words of the oracle. */
interface Kind {
  measure: Record<string, unknown>;
  entities: Record<string, { name: string; partOf?: string; complete?: boolean }>;
  cells: string[];
  /** The inequalities that hold if these cells are there. */
  background: (there: ReadonlySet<string>) => Below[];
}

const atMost = (parts: string[], whole: string | number): Below => ({
  terms: [
    ...parts.map((part): [string, number] => [part, 1]),
    ...(typeof whole === 'string' ? [[whole, -1] as [string, number]] : []),
  ],
  than: typeof whole === 'string' ? 0 : whole,
  strict: false,
});
const atLeast = (parts: string[], whole: string | number): Below => {
  const { terms, than } = atMost(parts, whole);
  return { terms: terms.map(([cell, factor]) => [cell, -factor]), than: -than, strict: false };
};
const floor = (there: ReadonlySet<string>): Below[] => [...there].map(cell => atLeast([cell], 0));
const ceiling = (there: ReadonlySet<string>, most: number): Below[] => [...there].map(cell => atMost([cell], most));
const years = ['2020', '2021'];

const kinds: Kind[] = [
  {
    measure: { label: 'Plums', min: null },
    entities: { a: { name: 'A' }, b: { name: 'B' }, c: { name: 'C' } },
    cells: ['a 2020', 'b 2020', 'c 2020', 'a 2021', 'b 2021', 'c 2021', 'a 2022', 'b 2022'],
    background: () => [],
  },
  {
    measure: { label: 'Plums' },
    entities: {
      w: { name: 'Whole', complete: true },
      a: { name: 'A', partOf: 'w' },
      b: { name: 'B', partOf: 'w' },
      c: { name: 'C', partOf: 'w' },
      d: { name: 'D', partOf: 'a' },
    },
    cells: years.flatMap(year => ['w', 'a', 'b', 'c', 'd'].map(entity => `${entity} ${year}`)),
    background: there => [
      ...floor(there),
      ...years.flatMap(year => {
        const is = (entity: string) => there.has(`${entity} ${year}`);
        const parts = [...['a', 'b', 'c'].filter(is), ...(is('d') && !is('a') ? ['d'] : [])].map(
          part => `${part} ${year}`,
        );
        const [whole, a, d] = [`w ${year}`, `a ${year}`, `d ${year}`];
        const isComplete = ['a', 'b', 'c'].every(is);
        return [
          ...(is('w') && parts.length ? [atMost(parts, whole), ...(isComplete ? [atLeast(parts, whole)] : [])] : []),
          ...(is('a') && is('d') ? [atMost([d], a)] : []),
        ];
      }),
    ],
  },
  {
    measure: { label: 'Plums', sum: 100, max: 100 },
    entities: { a: { name: 'A' }, b: { name: 'B' }, c: { name: 'C' } },
    cells: years.flatMap(year => ['a', 'b', 'c'].map(entity => `${entity} ${year}`)),
    background: there => [
      ...floor(there),
      ...ceiling(there, 100),
      ...years.flatMap(year => {
        const parts = ['a', 'b', 'c'].map(entity => `${entity} ${year}`).filter(cell => there.has(cell));
        return [...(parts.length ? [atMost(parts, 100)] : []), ...(parts.length === 3 ? [atLeast(parts, 100)] : [])];
      }),
    ],
  },
  {
    measure: { label: 'Plums', time: 'flow' },
    entities: { a: { name: 'A' }, b: { name: 'B' } },
    cells: ['a', 'b'].flatMap(entity =>
      ['2020', '2020-01', '2020-02', '2020-02-03', '2019/2020'].map(year => `${entity} ${year}`),
    ),
    background: there => [
      ...floor(there),
      ...['a', 'b'].flatMap(entity => {
        const has = (...periods: string[]) =>
          periods.map(period => `${entity} ${period}`).filter(cell => there.has(cell));
        const [january, february, day, year, both] = ['2020-01', '2020-02', '2020-02-03', '2020', '2019/2020'].map(
          period => has(period)[0],
        );
        const inner = [january, february ?? day].filter(cell => cell !== undefined);
        return [
          ...(february && day ? [atMost([day], february)] : []),
          ...(year && inner.length ? [atMost(inner, year)] : []),
          ...(both && year ? [atMost([year], both)] : both && inner.length ? [atMost(inner, both)] : []),
        ];
      }),
    ],
  },
];

interface Said {
  cell: string;
  base?: string;
  value: string | number | null;
  says: Below[];
}

const below = (terms: Below['terms'], than: number, strict = false): Below => ({ terms, than, strict });
const minus = ({ terms, than, strict }: Below): Below => ({
  terms: terms.map(([cell, factor]) => [cell, -factor]),
  than: -than,
  strict,
});
const between = (terms: Below['terms'], lo: number, hi: number): Below[] => [minus(below(terms, lo)), below(terms, hi)];

/** Something about a cell, true of these numbers but now and then, in the notation and as inequalities. */
function say(
  kind: Kind,
  truth: readonly number[],
  at: number,
  of: number,
  form: number,
  slip: number,
  by: number,
): Said {
  const [cell, base] = [kind.cells[at]!, kind.cells[of]!];
  const [x, y] = [truth[at]! + slip, truth[of]!];
  const own: Below['terms'] = [[cell, 1]];
  const number = (value: string | number | null, ...says: Below[]): Said => ({ cell, value, says });
  const ratio = Math.max(0, Math.round((x / y) * 4) / 4);
  const against = (factor: number): Below['terms'] => [
    [cell, 1],
    [base, -factor],
  ];
  const [entity, period] = base.split(' ');
  const positive: Below = { terms: [[base, -1]], than: 0, strict: true };
  const relation = (value: string, ...says: Below[]): Said => ({
    cell,
    base,
    value: `${value} [${entity}:${period}]`,
    says,
  });
  const multiple = (value: string, ...says: Below[]): Said => relation(value, positive, ...says);
  if (form < 6 || at === of)
    return [
      () => number(x, ...between(own, x, x)),
      () => number(`>${x - by}`, { ...minus(below(own, x - by)), strict: true }),
      () => number(`>=${x - by}`, minus(below(own, x - by))),
      () => number(`<${x + by}`, below(own, x + by, true)),
      () => number(`${x - by}..${x + by}`, ...between(own, x - by, x + by)),
      () => number(null),
    ][form % 6]!();
  return [
    () => multiple(`${ratio}x`, ...between(against(ratio), 0, 0)),
    () => multiple(`${ratio}..${ratio + 0.5}x`, minus(below(against(ratio), 0)), below(against(ratio + 0.5), 0)),
    () => multiple(`>${ratio}x`, { ...minus(below(against(ratio), 0)), strict: true }),
    () => multiple(`<${ratio + 1}x`, below(against(ratio + 1), 0, true), minus(below(own, 0))),
    () => multiple(`+${by * 10}%`, ...between(against(1 + by / 10), 0, 0)),
    () => multiple(`>=${by * 10}% of`, minus(below(against(by / 10), 0)), below(against(1), 0)),
    () => relation(`${x - y < 0 ? '-' : '+'}${Math.abs(x - y)}`, ...between(against(1), x - y, x - y)),
  ][(form - 6) % 7]!();
}

const system = fc.nat(kinds.length - 1).chain(kind => {
  const { cells } = kinds[kind]!;
  const nat = fc.nat(cells.length - 1);
  const slip = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -30, max: 30 }) },
  );
  return fc
    .record({
      truth: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: cells.length, maxLength: cells.length }),
      said: fc.array(fc.tuple(nat, nat, fc.nat(12), slip, fc.integer({ min: 1, max: 9 })), {
        minLength: 2,
        maxLength: 12,
      }),
    })
    .map(({ truth, said }) => ({
      kind: kinds[kind]!,
      said: said.map(([at, of, form, slip, by]) => say(kinds[kind]!, truth, at, of, form, slip, by)),
    }));
});

/** What we say of a system, and the system in the words of the oracle. */
function solved({ kind, said }: { kind: Kind; said: Said[] }) {
  const data = figures(
    said.map(({ cell, value }, i) => {
      const [entity, period] = cell.split(' ');
      return { id: `f${i}`, entity, period, value };
    }),
    { measures: { plums: kind.measure }, entities: kind.entities },
  );
  const there = new Set(said.flatMap(({ cell, base }) => (base === undefined ? [cell] : [cell, base])));
  const background = kind.background(there);
  const world = (ids: (id: string) => boolean): World => [
    ...background,
    ...said.flatMap(({ says }, i) => (ids(`f${i}`) ? says : [])),
  ];
  return { ...resolve(data.figures, data), world, said };
}

const cellOf = ({ entity, period }: Row): string => `${entity} ${period}`;

test(`resolve() agrees with the oracle on ${systems} random systems`, () => {
  const counts = { feasible: 0, not: 0, open: 0, ends: 0, closed: 0, conflicts: 0 };
  const all = fc.sample(system, { numRuns: systems, seed: Number(process.env['SEED'] ?? 2014) });
  for (let from = 0; from < all.length; from += batch) {
    const ours = all.slice(from, from + batch).map(solved);
    const theirs = feasible(ours.map(({ world }) => world(() => true)));
    for (const [i, { rows, conflicts, said, unresolved }] of ours.entries()) {
      expect(unresolved).toBeUndefined();
      counts[theirs[i] === undefined ? 'open' : theirs[i] ? 'feasible' : 'not']++;
      if (theirs[i] === undefined) continue;
      const fits = !rows.some(({ implied }) => implied === null);
      expect([fits, said.map(one => [one.cell, one.value])]).toEqual([
        theirs[i],
        said.map(one => [one.cell, one.value]),
      ]);
      expect(conflicts.length > 0).toBe(!theirs[i]);
    }
    checkRanges(
      ours.filter((_, i) => theirs[i]),
      counts,
    );
    checkConflicts(ours, counts);
  }
  expect(Math.min(counts.feasible, counts.not)).toBeGreaterThan(systems / 5);
  expect(counts.open).toBeLessThan(systems / 50);
});

function checkRanges(ours: ReturnType<typeof solved>[], counts: { ends: number; closed: number }): void {
  // another cell of each, so that all of them have their turn
  const asked = ours.flatMap(({ rows, world }, i) => {
    const row = rows[i % rows.length]!;
    return row.implied ? [{ row, cell: cellOf(row), world: world(() => true) }] : [];
  });
  const ends: { world: World; cell: string; to: number; open: boolean }[] = [];
  for (const [i, { lo, hi }] of ranges(asked).entries()) {
    const { row, world, cell } = asked[i]!;
    const implied = row.implied!;
    for (const [our, their, open] of [
      [implied.lo, lo, implied.loOpen],
      [implied.hi, hi, implied.hiOpen],
    ] as const) {
      expect(our === null).toBe(their === null);
      if (our === null || their === null) continue;
      counts.ends++;
      expect(Math.abs(our - their)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(our)));
      ends.push({ world, cell, to: our, open });
    }
  }
  for (const [i, reached] of reaches(ends).entries())
    if (reached !== undefined) {
      counts.closed++;
      expect([i, reached]).toEqual([i, !ends[i]!.open]);
    }
}

function checkConflicts(ours: ReturnType<typeof solved>[], counts: { conflicts: number }): void {
  const worlds: World[] = [];
  const expected: boolean[] = [];
  const ask = (world: World, answer: boolean) => (worlds.push(world), expected.push(answer));
  for (const { conflicts, world } of ours)
    for (const { figures } of conflicts.slice(0, 1)) {
      counts.conflicts++;
      ask(
        world(id => figures.includes(id)),
        false,
      );
      for (const one of figures)
        ask(
          world(id => id !== one && figures.includes(id)),
          true,
        );
    }
  for (const [i, answer] of feasible(worlds).entries()) if (answer !== undefined) expect(answer).toBe(expected[i]);
}
