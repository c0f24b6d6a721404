import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/forms/_form.ts';
import { area } from '../../src/forms/area.ts';
import { arrow } from '../../src/forms/arrow.ts';
import { bullet } from '../../src/forms/bullet.ts';
import { claims } from '../../src/forms/claims.ts';
import { dumbbell } from '../../src/forms/dumbbell.ts';
import { lollipop } from '../../src/forms/lollipop.ts';
import { slope } from '../../src/forms/slope.ts';
import { bar } from '../../src/forms/bar.ts';
import { column } from '../../src/forms/column.ts';
import { line } from '../../src/forms/line.ts';
import { map } from '../../src/forms/map.ts';
import { number } from '../../src/forms/number.ts';
import { range } from '../../src/forms/range.ts';
import { ratio } from '../../src/forms/ratio.ts';
import { scatter } from '../../src/forms/scatter.ts';
import { table } from '../../src/forms/table.ts';
import { timeline } from '../../src/forms/timeline.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Frame, Scene } from '../../src/model/scene.ts';
import { statuses } from '../../src/model/status.ts';
import type { Telling } from '../../src/model/telling.ts';
import { dots, extentOf, faults, texts } from '../fixtures/faults.ts';
import { seedOf } from '../fixtures/fictional.ts';
import { axisFor, between, frame, groundFor, telling, toldRow } from '../fixtures/telling.ts';
import type { Said } from '../fixtures/telling.ts';

const forms: Form[] = [
  column,
  bar,
  range,
  number,
  table,
  ratio,
  scatter,
  line,
  area,
  arrow,
  bullet,
  claims,
  dumbbell,
  lollipop,
  map,
  slope,
  timeline,
];
const widths = [280, 320, 480, 640, 760, 1200, 1600];
const counts = [1, 2, 7, 31, 60];
const short = (i: number): string => String(1960 + i);
const long = (i: number): string => `${i} Federated Principality of Upper and Lower Marshland Isles`.slice(0, 60);

const ends: ((n: number) => Quantity | null)[] = [
  n => between(n, n),
  n => between(n, null, { loOpen: true }),
  n => between(null, n),
  n => between(n, n + 800),
  n => between(n - 100, n + 100, { mid: n }),
  n => between(n, n, { approximate: true }),
  n => between(n, n * 3, { approximate: true }),
  () => null,
];

/** Rows with every end, every status, disputes, derivations, replacements and relations among them. */
const mixed = (count: number, name: (i: number) => string, sign: 1 | -1 = 1): Said[] =>
  Array.from({ length: count }, (_, i) => {
    const quantity = ends[i % ends.length]!(((i * 137) % 900) + 100);
    const flip = quantity && sign < 0 && i % 2 ? mirrored(quantity) : quantity;
    return {
      id: `r${i}`,
      label: name(i),
      quantity: flip,
      status: statuses[i % statuses.length]!,
      detail: i % 3 ? 'claimed, no exact number' : 'planned',
      value: flip ? (i % 2 ? 'more than 12,000,000' : '4,000') : 'no number was reported for this year',
      disputed: i % 11 === 10,
      derived: i % 13 === 12,
      row: {
        period: String(1960 + i),
        ...(i % 17 === 16 ? { replacedBy: 'r0' } : {}),
        ...(i % 8 === 7 && i > 7 ? { base: `r${i - 8}` } : {}),
      },
      ...(i % 8 === 7 && i > 7 ? { quote: '“twice as many”' } : {}),
    };
  });
const mirrored = (q: Quantity): Quantity => ({
  ...q,
  lo: q.hi === null ? null : -q.hi,
  hi: q.lo === null ? null : -q.lo,
  loOpen: q.hiOpen,
  hiOpen: q.loOpen,
  ...(q.mid === undefined ? {} : { mid: -q.mid }),
});

/** The scene of a form, or that of the form that takes its place where it has no room. */
const drawn = (form: Form, told: Telling, at: Frame): Scene => form.plan(told, at) ?? bar.plan(told, at)!;

describe.each(forms.map(form => [form.id, form] as const))('%s.plan()', (_, form) => {
  it.each([16, 32])(
    'fits every width with every end and status, short and long names, at a root size of %i px',
    { timeout: 60_000 },
    rem => {
      for (const width of widths) {
        for (const count of counts) {
          for (const name of [short, long]) {
            // each of the four in its turn
            const turn = seedOf(form.id, width, count, name.name, rem);
            const [sign, by] = [turn % 2 ? 1 : -1, turn % 4 < 2 ? 'period' : 'entity'] as const;
            const said = mixed(count, name, sign);
            // shades of the ground, and discs
            const told = telling(said, { by, map: groundFor(said.map(toldRow), turn % 3 > 0) });
            const scene = drawn(form, told, frame(width, rem));
            expect(faults(scene, told), `${form.id} ${width} px, ${count} rows, ${name.name}, ${sign}, ${by}`).toEqual(
              [],
            );
          }
        }
      }
    },
  );

  it('draws something at widths that no page gives a chart for long', () => {
    const told = telling(mixed(31, long));
    for (const width of [0, 1, 24, 60, 120, 200]) expect(drawn(form, told, frame(width, 16)).width).toBeLessThan(281);
  });

  it('draws no mark where all numbers are missing', () => {
    const told = telling([{}, {}, {}]);
    const scene = drawn(form, told, frame(640));
    expect(faults(scene, told)).toEqual([]);
    expect(scene.shapes.filter(({ role }) => role === 'mark' || role === 'body')).toEqual([]);
  });

  it('holds the largest and the smallest numbers there are', () => {
    const numbers = [-Number.MAX_VALUE, -5e-324, 0, 5e-324, 1e-300, Number.MAX_VALUE];
    const told = telling(
      numbers.map(n => ({ quantity: between(n, n) })),
      { axis: null },
    );
    expect(faults(drawn(form, told, frame(640)), told)).toEqual([]);
  });
});

describe('scatter.plan()', () => {
  const names = ['Norland', 'Sudland', 'Ostland', 'Westland', 'Federated Principality of Upper and Lower Marshland'];
  const said = Array.from({ length: 31 }, (_, i): Said[] => {
    const label = `${names[i % 5]} ${i}`;
    const [x, y] = [0.3 + ((i * 7) % 31) / 9, 1 + ((i * 11) % 31) / 10];
    return [
      { id: `x${i}`, label, quantity: between(x, x) },
      { id: `y${i}`, label, quantity: i === 3 ? null : between(y, y), status: 'estimated' },
    ];
  });
  const told = said.flat().map(toldRow);
  const axis = {
    ...axisFor(told)!,
    from: 0,
    to: 4,
    ticks: [0, 1, 2, 3, 4].map(value => ({ value, text: `${value}%` })),
  };
  const pairs = said.map(([x, y]) => ({ x: x!.id!, y: y!.id!, label: x!.label! }));
  const all = telling(said.flat(), { axes: { x: axis, y: axis, xLabel: '2014', yLabel: '2024', pairs } });

  it.each([16, 32])('names points where they fit, and nothing overlaps, at a root size of %i px', rem => {
    for (const width of widths) {
      const scene = drawn(scatter, all, frame(width, rem));
      const found = faults(scene, all);
      expect(found, `${width} px`).toEqual([]);
      const named = texts(scene).filter(({ role }) => role === 'name').length;
      expect(named).toBeGreaterThanOrEqual(Math.floor(width / rem / 10 - 1));
    }
  });

  it('gives each row with a number one dot, both at the same place, and says a missing number in words', () => {
    const scene = drawn(scatter, all, frame(640));
    const marks = dots(scene);
    expect(marks.flatMap(({ figures }) => figures).sort()).toEqual(
      pairs.flatMap(({ x, y }, i) => (i === 3 ? [] : [x, y])).sort(),
    );
    expect(marks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(
      texts(scene)
        .filter(({ role }) => role === 'value')
        .map(({ figure }) => figure),
    ).toEqual(['x3', 'y3']);
  });

  it('names what is to stand out before all others, in bold, and gives its dot another colour', () => {
    const crowded = drawn(scatter, all, frame(280));
    const named = new Set(texts(crowded).flatMap(({ role, figure }) => (role === 'name' ? [figure] : [])));
    const out = (id: string) =>
      drawn(scatter, { ...all, told: all.told.map(row => ({ ...row, highlighted: row.id === id })) }, frame(280));
    const nameOf = (scene: Scene, id: string) =>
      texts(scene).find(({ role, figure }) => role === 'name' && figure === id);
    const left = all.told.filter(({ id }) => id.startsWith('y') && id !== 'y3' && !named.has(id));
    const { id } = left.find(row => nameOf(out(row.id), row.id))!;
    const scene = out(id);
    const { weight, token } = nameOf(scene, id)!;
    expect([weight, token]).toEqual([650, 'madder']);
    const tokens = dots(scene).map(({ stroke, figures }) => [figures.includes(id), stroke?.token]);
    expect(tokens.filter(([isOwn]) => isOwn)).toEqual([[true, 'madder']]);
    expect(tokens.filter(([, token]) => token === 'madder')).toHaveLength(1);
  });

  it('puts buttons over the dots', () => {
    const scene = drawn(scatter, all, frame(640));
    const { frame: place, x, y } = scene.layers![0]!;
    for (const [dot, id] of dots(scene).flatMap(dot => dot.figures.map(id => [dot, id] as const))) {
      const box = scene.hits.find(hit => hit.id === id)!;
      const [cx, cy] = [
        place.x + ((dot.x - x[0]) / (x[1] - x[0])) * place.width,
        place.y + place.height - ((dot.y - y[0]) / (y[1] - y[0])) * place.height,
      ];
      expect(Math.abs(box.x + box.width / 2 - cx) + Math.abs(box.y + box.height / 2 - cy)).toBeLessThan(1);
    }
  });
});

describe('column.plan()', () => {
  const lengths = (scene: Scene, upright: boolean): number[] =>
    scene.shapes.flatMap(shape => {
      if (shape.kind !== 'path' || shape.role !== 'mark') return [];
      const [x, y] = extentOf(shape.d);
      return [upright ? y[1] - y[0] : x[1] - x[0]];
    });

  it.each([
    ['columns', column, true],
    ['rows', bar, false],
  ] as const)('makes %s as long as their numbers, from zero', (_, form, upright) => {
    const values = [0, 1, 999, 2500, -1700, 4000, 0.5];
    for (const make of [
      (n: number) => between(n, n),
      (n: number) => (n < 0 ? between(null, n) : between(n, null)),
      (n: number) => (n > 0 ? between(null, n) : between(n, n)),
    ]) {
      const told = telling(values.map((n, i) => ({ quantity: make(n), status: statuses[i % 8]!, value: String(n) })));
      const found = lengths(drawn(form, told, frame(900)), upright);
      const unit = found[5]! / 4000;
      values.forEach((n, i) => expect(Math.abs(found[i]! - Math.abs(n) * unit)).toBeLessThanOrEqual(0.5));
    }
  });

  it('gives all open ends one length, whatever the number', () => {
    const told = telling([1000, 4000, 20].map(n => ({ quantity: between(n, null), value: `over ${n}` })));
    const tails = drawn(column, told, frame(640)).shapes.flatMap(shape => {
      if (shape.kind !== 'path' || shape.role !== 'tail') return [];
      const [y0, y1] = extentOf(shape.d)[1];
      return [Math.round((y1 - y0) * 10)];
    });
    expect(new Set(tails).size).toBe(1);
    expect(tails).toHaveLength(3);
  });

  it('stands from right to left where the page does, but not in time', () => {
    const said = [3, 5, 9].map(n => ({ quantity: between(n, n) }));
    const axis = {
      from: 0,
      to: 10,
      ticks: [0, 5, 10].map(value => ({ value, text: String(value) })),
      shown: true,
      unit: '',
    };
    const hits = (by: 'entity' | 'period', dir: 'ltr' | 'rtl'): number[] =>
      column
        .plan(telling(said, { by, axis }), frame(640, 16, dir))!
        .hits.map(({ x, width }) => Math.round(x + width / 2));
    expect(hits('entity', 'rtl')).toEqual(hits('entity', 'ltr').map(x => 640 - x));
    expect(hits('period', 'rtl')).toEqual(hits('period', 'ltr'));
    const scene = column.plan(telling(said, { by: 'entity', axis }), frame(640, 16, 'rtl'))!;
    for (const tick of texts(scene).filter(({ role }) => role === 'tick'))
      expect(tick.box.x + tick.box.width).toBe(640);
  });

  it('lies down where a name is wider than its column', () => {
    const told = telling([1, 2, 3].map(n => ({ label: long(n), quantity: between(n, n) })));
    expect(column.plan(told, frame(320))).toBeNull();
    const scene = drawn(column, told, frame(320));
    const names = texts(scene).filter(({ role }) => role === 'name');
    expect(new Set(names.map(({ y }) => y)).size).toBe(3);
  });

  it('leads the bracket of a relation to the later year, with the words of the source over it', () => {
    const scene = drawn(
      column,
      telling([
        { id: 'base', label: '2013' },
        { id: 'own', label: '2014', quote: '“1.5 times more”', row: { base: 'base' } },
        { id: 'plan', label: '2015', quantity: between(4000, null), status: 'planned', value: 'over 4,000' },
      ]),
      frame(640),
    );
    const [bracket, arrow, quote] = ['bracket', 'arrow', 'quote'].map(name =>
      scene.shapes.find(({ role }) => role === name)!,
    );
    const [bx, by] = extentOf(bracket?.kind === 'path' ? bracket.d : '');
    const [ax] = extentOf(arrow?.kind === 'path' ? arrow.d : '');
    expect(Math.abs((ax[0] + ax[1]) / 2 - bx[1])).toBeLessThan(0.1);
    expect(quote?.kind === 'text' && quote.lines.join(' ')).toBe('“1.5 times more”');
    expect(quote?.kind === 'text' && quote.box.y + quote.box.height).toBeLessThanOrEqual(by[0]);
    expect(scene.shapes.filter(({ role }) => role === 'slot').map(({ figure }) => figure)).toEqual(['base', 'own']);
  });

  it('leads no bracket through the names that stand above rows', () => {
    const said = [0, 1, 2, 3].flatMap((i): Said[] => [
      { id: `base${i}`, label: long(i) },
      { id: `own${i}`, label: long(10 + i), quote: '“twice as many”', row: { base: `base${i}` } },
    ]);
    // so that brackets lie within each other
    const inside = [
      ...said.filter(({ id }) => id!.startsWith('base')),
      ...said.filter(({ id }) => id!.startsWith('own')),
    ];
    const scene = drawn(column, telling(inside, { by: 'entity' }), frame(280));
    const names = texts(scene).filter(({ role }) => role === 'name');
    const brackets = scene.shapes.flatMap(shape => (shape.role === 'bracket' && shape.kind === 'path' ? [extentOf(shape.d)[0]] : [])); // prettier-ignore
    expect(brackets).toHaveLength(4);
    const start = Math.min(...names.map(({ box }) => box.x));
    for (const [, to] of brackets) expect(to).toBeLessThanOrEqual(start);
  });

  it('draws nothing of a figure that another replaces but its struck label', () => {
    const scene = drawn(
      column,
      telling([
        { id: 'old', quantity: between(5, 5), row: { replacedBy: 'new' } },
        { id: 'new', quantity: between(7, 7) },
      ]),
      frame(640),
    );
    const roles = scene.shapes.filter(({ figure }) => figure === 'old').map(({ role }) => role);
    expect(roles).toContain('strike');
    expect(roles).not.toContain('mark');
  });

  it('keeps the keys of shapes when the width changes', () => {
    const told = telling(mixed(3, short));
    const keys = (width: number): string[] =>
      drawn(column, told, frame(width))
        .shapes.map(({ key }) => key)
        .filter(key => !key.startsWith('grid'));
    expect(keys(640)).toEqual(keys(760));
  });
});

describe('bar.plan()', () => {
  it('leaves out a second line that is the same in all of many rows, where the key says it', () => {
    const said = (count: number): Said[] =>
      Array.from({ length: count }, (_, i) => ({
        quantity: between(i, i),
        status: 'estimated' as const,
        detail: 'estimated',
      }));
    const details = (rows: Said[], key: Telling['key']): number =>
      texts(drawn(bar, telling(rows, { key }), frame(640))).filter(({ role }) => role === 'detail').length;
    const key = [{ status: 'estimated' as const, text: 'Light fill, letter e: estimated.' }];
    expect(details(said(13), key)).toBe(0);
    expect(details(said(13), [])).toBe(13);
    expect(details(said(12), key)).toBe(12);
    expect(details([...said(13), { quantity: between(1, 1), disputed: true, detail: 'estimated' }], key)).toBe(14);
  });

  it('is its own mirror image from right to left', () => {
    const told = telling(mixed(12, long), { by: 'entity' });
    const [ltr, rtl] = [drawn(bar, told, frame(640)), drawn(bar, told, frame(640, 16, 'rtl'))];
    expect(rtl.height).toBe(ltr.height);
    ltr.hits.forEach((box, i) => expect(Math.abs(640 - box.x - box.width - rtl.hits[i]!.x)).toBeLessThan(1));
    texts(ltr).forEach((text, i) =>
      expect(Math.abs(640 - text.box.x - text.box.width - texts(rtl)[i]!.box.x)).toBeLessThan(1),
    );
    expect(texts(rtl).some(({ anchor }) => anchor === 'end')).toBe(true);
  });

  it('draws references as lines at their numbers, with their words above all rows', () => {
    const row = { reference: true } as const;
    const references: Said[] = [
      { id: 'goal', label: 'Guideline', value: '2%', status: 'target', quantity: between(2, 2), row },
      { id: 'span', label: 'Usual', value: '3% to 9%', quantity: between(3, 9), row },
    ];
    const said = [...mixed(7, long), ...references];
    const told = telling(said, { by: 'entity', references: said.map(toldRow).slice(7) });
    for (const width of widths) {
      const scene = drawn(bar, told, frame(width));
      expect(faults(scene, told)).toEqual([]);
      const lines = scene.shapes.filter(shape => shape.kind === 'path' && shape.role === 'reference');
      expect(lines.map(({ figure }) => figure)).toEqual(['goal', 'span', 'span']);
      expect(lines[0]?.kind === 'path' && lines[0].stroke?.dash).toBe('7 5');
      const heads = texts(scene).filter(({ role }) => role === 'reference-name');
      expect(heads.map(({ lines: [first] }) => first)).toEqual(['Guideline: 2%', 'Usual: 3% to 9%']);
      const top = Math.min(
        ...texts(scene)
          .filter(text => !heads.includes(text))
          .map(({ box }) => box.y),
      );
      for (const { box } of heads) expect(box.y + box.height).toBeLessThanOrEqual(top);
    }
    expect(column.plan(told, frame(760))).toBeNull();
  });

  it('lets time run from left to right in every language', () => {
    const told = telling([1, 2, 3].map(n => ({ quantity: between(n, n) })));
    expect(drawn(column, told, frame(640, 16, 'rtl')).hits).toEqual(drawn(column, told, frame(640)).hits);
  });
});

describe('ratio.plan()', () => {
  const base: Said = { id: 'base', label: '2013' };
  const own: Said = {
    id: 'own',
    label: '2014',
    end: 'none',
    quote: '“1.5 times more”',
    quantity: between(1.5, 1.5, { relation: { kind: 'ratio', base: '2013' } }),
    row: { base: 'base' },
  };

  it('draws two hollow bars, one and a half times as high, and no number axis', () => {
    const told = telling([base, own], { axis: null });
    const scene = drawn(ratio, told, frame(640));
    const heights = scene.shapes.flatMap(shape => {
      if (shape.kind !== 'path' || shape.role !== 'index') return [];
      expect(shape.fill).toEqual({ token: 'paper', pattern: 'solid' });
      const [, [y0, y1]] = extentOf(shape.d);
      return [y1 - y0];
    });
    expect(heights[1]! / heights[0]!).toBeCloseTo(1.5, 2);
    expect(scene.shapes.filter(({ role }) => ['tick', 'grid', 'mark'].includes(role))).toEqual([]);
    expect(
      texts(scene)
        .filter(({ role }) => role === 'value')
        .map(({ lines }) => lines.join(' ')),
    ).toEqual(['no number reported', 'no number reported']);
  });

  it('follows chains, and ends where they run in a circle', () => {
    const link = (id: string, of: string, n: number): Said => ({
      ...own,
      id,
      label: id,
      row: { base: of },
      quantity: between(n, n, { relation: { kind: 'ratio' } }),
    });
    const chain = drawn(ratio, telling([base, link('a', 'base', 2), link('b', 'a', 3)], { axis: null }), frame(640));
    const heights = chain.shapes
      .flatMap(shape => (shape.kind === 'path' && shape.role === 'index' ? [extentOf(shape.d)[1]] : []))
      .map(([a, b]) => b - a);
    expect(heights[2]! / heights[0]!).toBeCloseTo(6, 1);
    const circle = telling([link('a', 'b', 2), link('b', 'a', 3)], { axis: null });
    expect(faults(drawn(ratio, circle, frame(640)), circle)).toEqual([]);
  });
});

describe('number.plan()', () => {
  it('writes the number large, with a line under it in the style of its status', () => {
    const told = telling([
      { quantity: between(4000, null), status: 'planned', value: 'over 4,000', detail: 'planned' },
    ]);
    const scene = drawn(number, told, frame(640));
    const value = texts(scene).find(({ role }) => role === 'value')!;
    expect([value.family, value.size, value.lines.join(' ')]).toEqual(['serif', 4.5, 'over 4,000']);
    const mark = scene.shapes.find(({ role }) => role === 'mark');
    expect(mark?.kind === 'path' && mark.stroke?.dash).toBe('7 5');
  });
});

describe('range.plan()', () => {
  it('puts one range on its number line, between its bounds and with no centre', () => {
    const axis = {
      from: 0,
      to: 1000,
      ticks: [0, 500, 1000].map(value => ({ value, text: String(value) })),
      shown: true,
      unit: 'soldiers',
    };
    const said: Said = {
      quantity: between(300, 900, { approximate: true }),
      status: 'claimed',
      value: '“several hundred”',
    };
    const scene = drawn(range, telling([said], { axis }), frame(640));
    const at = (text: string): number => texts(scene).find(({ lines }) => lines[0] === text)!.x;
    const mark = scene.shapes.find(({ role }) => role === 'mark');
    const [[x0, x1]] = extentOf(mark?.kind === 'path' ? mark.d : '');
    const unit = (at('1000') - at('0')) / 1000;
    expect(Math.abs(x0 - at('0') - 300 * unit)).toBeLessThan(12);
    expect(x1 - x0).toBeCloseTo(600 * ((at('500') - at('0')) / 500), 0);
    expect(scene.shapes.filter(({ role }) => role === 'tail')).toEqual([]);
  });
});
