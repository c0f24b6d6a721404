import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { contains, fromQuantity, point } from '../../src/model/interval.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { fromNumber } from '../../src/model/rational.ts';
import type { Row } from '../../src/model/row.ts';
import { resolve } from '../../src/pipeline/resolve.ts';
import { figures, ids } from '../fixtures/dataset.ts';

// many runs on a busy machine
vi.setConfig({ testTimeout: 60_000 });

type Item = { id: string; period: string; value: string; speaker: string };
const first = 2010;

/** What somebody might truly say of the years from 2010 on, if these are the true numbers. */
const truths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 6 });
const statement = (truth: number[], scale = 1) =>
  fc
    .record({
      at: fc.nat(truth.length - 1),
      of: fc.nat(truth.length - 1),
      by: fc.nat(30),
      kind: fc.nat(8),
      speaker: fc.constantFrom('ann', 'bob'),
    })
    .map(({ at, of, by, kind, speaker }) => {
      const [x, y, base] = [truth[at]! * scale, truth[of]! * scale, at === of ? '' : `[${first + of}]`];
      const low = Math.floor((x / y) * 10) / 10;
      const values = [
        `${x}`,
        `>${x - (by + 1) * scale}`,
        `<=${x + by * scale}`,
        `${x - by * scale}..${x + by * scale}`,
        `${low}..${(low * 10 + 1) / 10}x ${base}`,
        `>=${low}x ${base}`,
        `${x < y ? '-' : '+'}${Math.abs(x - y)} ${base}`,
        `+${Math.floor(((x - y) / y) * 100)}..${Math.ceil(((x - y) / y) * 100)}% ${base}`.replace('+-', '-'),
        `~${x}`,
      ];
      // a figure cannot be its own base
      return { period: String(first + at), value: values[at === of && kind > 3 && kind < 8 ? 0 : kind]!, speaker };
    });
const world = truths.chain(truth =>
  fc.record({
    truth: fc.constant(truth),
    said: fc
      .array(statement(truth), { minLength: 1, maxLength: 10 })
      .map(list => list.map((item, i): Item => ({ id: `f${i}`, ...item }))),
  }),
);

const run = (said: Item[]) => {
  const data = figures(said, { measures: { plums: { label: 'Plums', unit: 'plums', min: null } } });
  return resolve(data.figures, data);
};
const truthOf = ({ period }: Row, truth: number[]) => truth[Number(period) - first]!;
const holds = (quantity: Quantity, value: number) => contains(widened(quantity), point(fromNumber(value)));
/** By the last bit that a number may lose on its way out of a fraction. */
const widened = ({ lo, hi, ...rest }: Quantity) =>
  fromQuantity({
    ...rest,
    lo: lo && lo - Math.abs(lo) * 1e-12,
    hi: hi && hi + Math.abs(hi) * 1e-12,
    approximate: false,
  });

test('resolve() derives and implies nothing that the truth contradicts', () => {
  fc.assert(
    fc.property(world, ({ truth, said }) => {
      const { rows, conflicts } = run(said);
      expect(conflicts.filter(({ grade }) => grade === 'hard')).toEqual([]);
      for (const row of rows) {
        if (row.derived) expect(holds(row.quantity!, truthOf(row, truth))).toBe(true);
        expect(row.implied).not.toBeNull();
        if (row.implied) expect(holds(row.implied, truthOf(row, truth))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('resolve() implies no more when a further figure is known', () => {
  fc.assert(
    fc.property(world, ({ said }) => {
      const [before, after] = [run(said.slice(0, -1)), run(said)];
      for (const { id, implied } of before.rows) {
        const now = after.rows.find(row => row.id === id)?.implied;
        if (implied && now) expect(contains(widened(implied), fromQuantity(now))).toBe(true);
      }
    }),
  );
});

test('resolve() does not depend on the order of figures', () => {
  const sorted = (rows: Row[]) => rows.map(row => ({ ...row, group: 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const sets = (groups: string[][]) => groups.map(group => [...group].sort().join()).sort();
  fc.assert(
    fc.property(
      world.chain(({ said }) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length }))),
      ([said, shuffled]) => {
        const [a, b] = [run(said), run(shuffled)];
        expect(sorted(b.rows)).toEqual(sorted(a.rows));
        expect(sets(b.groups)).toEqual(sets(a.groups));
        expect(b.conflicts).toEqual(a.conflicts);
      },
    ),
  );
});

test('resolve() gives ten times as much when all numbers are ten times as large', () => {
  const both = truths.chain(truth =>
    fc.tuple(fc.array(statement(truth), { minLength: 1, maxLength: 8 }), fc.constant(truth)),
  );
  const scale = (value: string) =>
    /[x%]/.test(value) ? value : value.replace(/(?<!\[\d*)\d+/g, digits => `${digits}0`);
  fc.assert(
    fc.property(both, ([list]) => {
      const said = list.map((item, i) => ({ id: `f${i}`, ...item }));
      const [one, ten] = [run(said), run(said.map(item => ({ ...item, value: scale(item.value) })))];
      const times = (rows: Row[], by: number) =>
        rows
          .filter(({ derived }) => derived)
          .map(({ id, quantity: q }) => [id, ...[q!.lo, q!.hi].map(end => end && Number((end * by).toPrecision(12)))]);
      expect(times(ten.rows, 1)).toEqual(times(one.rows, 10));
    }),
  );
});

test('resolve() puts every row in the group that it names, once', () => {
  fc.assert(
    fc.property(world, ({ said }) => {
      const { rows, groups } = run(said);
      expect(groups.flat().sort()).toEqual(ids(rows).sort());
      for (const { id, group } of rows) expect(groups[group]).toContain(id);
      expect(new Set(ids(rows)).size).toBe(rows.length);
    }),
  );
});

test('resolve() finds conflicts of which each proper subset is none', () => {
  const values = fc.array(
    fc.record({
      at: fc.nat(3),
      value: fc.constantFrom('5', '>9', '<3', '2x [2010]', '3x [2012]', '+4 [2011]', '10..20'),
    }),
    { minLength: 2, maxLength: 7 },
  );
  fc.assert(
    fc.property(values, list => {
      const said = list
        .map(({ at, value }, i) => ({ id: `f${i}`, period: String(first + at), value, speaker: 'ann' }))
        .filter(({ period, value }) => !value.includes(period));
      const grades = (part: Item[]) => run(part).conflicts.filter(({ figures }) => figures.length === part.length);
      for (const { figures: together } of run(said).conflicts) {
        const part = said.filter(({ id }) => together.includes(id));
        expect(grades(part)).toHaveLength(1);
        for (const left of part) expect(run(part.filter(item => item !== left)).conflicts).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

/** True figures about a whole and its three parts, in a year and in its first months. */
const names = ['a', 'b', 'c', 'w'];
const family = {
  entities: {
    w: { name: 'W', complete: true },
    ...Object.fromEntries(names.slice(0, 3).map(name => [name, { name, partOf: 'w' }])),
  },
  measures: { plums: { label: 'Plums', time: 'flow' } },
};
const wholes = fc
  .array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 })
  .map(([january, rest]) => {
    const year = january!.map((n, i) => n + rest![i]!);
    const withSum = (list: number[]) => [...list, list.reduce((x, y) => x + y)];
    return new Map([
      ['2014', withSum(year)],
      ['2014-01', withSum(january!)],
    ]);
  });
const totals = wholes.chain(truth =>
  fc.record({
    truth: fc.constant(truth),
    said: fc
      .array(
        fc.record({
          entity: fc.nat(3),
          of: fc.nat(3),
          period: fc.constantFrom('2014', '2014-01'),
          by: fc.nat(20),
          kind: fc.nat(6),
          speaker: fc.constantFrom('ann', 'bob'),
        }),
        { minLength: 2, maxLength: 12 },
      )
      .map(list =>
        list.map(({ entity, of, period, by, kind, speaker }, i) => {
          const [x, y] = [truth.get(period)![entity]!, truth.get(period)![of]!];
          const low = Math.floor((x / y) * 10) / 10;
          const values = [
            `${x}`,
            `>${x - by - 1}`,
            `<=${x + by}`,
            null,
            `${low}..${(low * 10 + 1) / 10}x [${names[of]}]`,
          ];
          values.push(`${x < y ? '-' : '+'}${Math.abs(x - y)} [${names[of]}]`, `>=${low}x [${names[of]}]`);
          return {
            id: `f${i}`,
            entity: names[entity]!,
            period,
            speaker,
            value: values[entity === of ? kind % 4 : kind]!,
          };
        }),
      ),
  }),
);
const runAll = (said: object[], keys: object = family) => {
  const data = figures(said as Record<string, unknown>[], { ...keys });
  return resolve(data.figures, data);
};

test('resolve() implies nothing through totals and flows that the truth contradicts', () => {
  fc.assert(
    fc.property(totals, ({ truth, said }) => {
      const { rows, conflicts } = runAll(said);
      expect(conflicts).toEqual([]);
      for (const { implied, derived, quantity, entity, period } of rows) {
        const value = truth.get(period!)![names.indexOf(entity!)]!;
        if (implied) expect(holds(implied, value)).toBe(true);
        if (derived) expect(holds(quantity!, value)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('resolve() implies no more through totals when a further figure is known, in any order', () => {
  fc.assert(
    fc.property(totals, ({ said }) => {
      const [before, after, turned] = [runAll(said.slice(0, -1)), runAll(said), runAll([...said].reverse())];
      for (const { id, implied } of before.rows) {
        const now = after.rows.find(row => row.id === id)?.implied;
        if (implied && now) expect(contains(widened(implied), fromQuantity(now))).toBe(true);
      }
      for (const { id, implied } of after.rows)
        expect(turned.rows.find(row => row.id === id)?.implied).toEqual(implied);
    }),
    { numRuns: 100 },
  );
});

test('resolve() scales what totals imply with all numbers', () => {
  fc.assert(
    fc.property(totals, ({ said }) => {
      const times = (value: string | null) =>
        value === null || value.includes('x') ? value : value.replace(/^(\D*)(\d+)/, '$1$20');
      const [one, ten] = [runAll(said), runAll(said.map(item => ({ ...item, value: times(item.value) })))];
      const ends = (rows: Row[], by: number) =>
        rows.map(
          ({ implied }) => implied && [implied.lo, implied.hi].map(end => end && Number((end * by).toPrecision(12))),
        );
      expect(ends(ten.rows, 1)).toEqual(ends(one.rows, 10));
    }),
    { numRuns: 100 },
  );
});

/** Computes the right side of a formula: numbers, × ÷ + −, brackets. */
function compute(text: string): number {
  const tokens = text.replaceAll(',', '').match(/[\d.]+|[×÷+−()]/g) ?? [];
  const value = (): number => {
    const token = tokens.shift();
    if (token !== '(') return token === '−' ? -Number(tokens.shift()) : Number(token);
    const inner = sum();
    tokens.shift();
    return inner;
  };
  const product = (): number => {
    let result = value();
    while (tokens[0] === '×' || tokens[0] === '÷')
      result = tokens.shift() === '×' ? result * value() : result / value();
    return result;
  };
  const sum = (): number => {
    let result = product();
    while (tokens[0] === '+' || tokens[0] === '−')
      result = tokens.shift() === '+' ? result + product() : result - product();
    return result;
  };
  return sum();
}

test('resolve() prints formulas that give the derived number when computed again', () => {
  const link = fc.constantFrom('1.5x', '2x', '0.25x', '+20%', '-50%', '+30', '-7', '3x');
  const chain = fc.record({
    start: fc.integer({ min: 1000, max: 9999 }),
    links: fc.array(link, { minLength: 1, maxLength: 6 }),
    back: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  });
  fc.assert(
    fc.property(chain, ({ start, links, back }) => {
      const said = links.map((value, i) => {
        const [here, next] = back[i] ? [i, i + 1] : [i + 1, i];
        return { id: `l${i}`, period: String(first + here), value: `${value} [${first + next}]`, speaker: 'ann' };
      });
      const { rows } = run([{ id: 'start', period: String(first), value: String(start), speaker: 'ann' }, ...said]);
      const derived = rows.filter(row => row.derived);
      for (const { derived: how, quantity } of derived) {
        const [result = '', terms = ''] = how!.formula.split(' = ');
        expect(compute(terms)).toBeCloseTo(quantity!.lo!, 6);
        const printed = compute(result.replace('about ', ''));
        expect(Math.abs(printed - quantity!.lo!)).toBeLessThanOrEqual(result.startsWith('about') ? 0.006 : 1e-9);
      }
    }),
  );
});

test('resolve() never throws over what two figures may say', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }).map(String),
    fc
      .tuple(
        fc.constantFrom('>', '<=', '~', ''),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e300 }),
        fc.constantFrom('x [2010]', 'x [2011]', 'x [f0]', '% of [2010]', ''),
      )
      .map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.nat(2)), { maxLength: 6 }), list => {
      const data = (() => {
        try {
          return figures(
            list.map(([value, at], i) => ({ id: `f${i}`, period: String(first + at), value })),
            { measures: { plums: { label: 'Plums', min: null } } },
          );
        } catch {
          return null;
        }
      })();
      if (!data) return;
      for (const { implied, quantity } of resolve(data.figures, data).rows)
        for (const end of [implied?.lo, implied?.hi, quantity?.lo, quantity?.hi])
          expect(end == null || Number.isFinite(end)).toBe(true);
    }),
  );
});
