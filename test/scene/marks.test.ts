import { describe, expect, it } from 'vitest';
import type { PathShape } from '../../src/model/scene.ts';
import { statuses } from '../../src/model/status.ts';
import type { Lane } from '../../src/scene/extent.ts';
import { reach, tailLength } from '../../src/scene/extent.ts';
import { mark } from '../../src/scene/marks.ts';
import { overFloor } from '../../src/scene/over-floor.ts';
import { horizontal, vertical } from '../../src/scene/path.ts';
import { between, toldRow } from '../fixtures/telling.ts';
import type { Said } from '../fixtures/telling.ts';

const lane: Lane = { plane: horizontal, at: value => value, v: 0, thickness: 28 };
const shapes = (said: Said, more: Partial<Lane> = {}): Map<string, PathShape> =>
  new Map(mark(toldRow(said), { ...lane, ...more }).map(shape => [shape.role, shape]));
const xs = (shape: PathShape | undefined): number[] =>
  [...(shape?.d ?? '').matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(m => Number(m[1]));
const span = (shape: PathShape | undefined): number[] => [Math.min(...xs(shape)), Math.max(...xs(shape))];

describe('mark()', () => {
  it('ends an exact number flat and to the pixel', () => {
    const drawn = shapes({ quantity: between(200, 200) });
    expect(span(drawn.get('mark'))).toEqual([0, 200]);
    expect([...drawn.keys()]).toEqual(['mark']);
  });

  it('opens a lower bound away from zero, without growing its body', () => {
    const drawn = shapes({ quantity: between(200, null) });
    expect(span(drawn.get('mark'))).toEqual([0, 200]);
    expect(xs(drawn.get('tail')).every(x => x > 200 && x < 200 + tailLength)).toBe(true);
    expect(reach(toldRow({ quantity: between(200, null) }), lane)).toEqual([0, 200 + tailLength]);
  });

  it('caps an upper bound, hollow, with its strokes inside', () => {
    const drawn = shapes({ quantity: between(null, 200) });
    expect(drawn.get('mark')?.fill?.token).toBe('paper');
    expect(drawn.has('body')).toBe(false);
    expect(xs(drawn.get('tail')).every(x => x < 200 && x > 200 - tailLength)).toBe(true);
  });

  it('fills what is certain of a negative bound, and only that', () => {
    const atMost = shapes({ quantity: between(null, -200) });
    expect(atMost.get('mark')?.fill?.token).toBe('ink');
    expect(xs(atMost.get('tail')).every(x => x < -200)).toBe(true);
    const atLeast = shapes({ quantity: between(-200, null) });
    expect(atLeast.get('mark')?.fill?.token).toBe('paper');
    expect(xs(atLeast.get('tail')).every(x => x > 0)).toBe(true);
  });

  it('floats a range between its bounds, without a centre unless one was reported', () => {
    const drawn = shapes({ quantity: between(100, 200) });
    expect(span(drawn.get('mark'))).toEqual([100, 200]);
    expect(drawn.get('mark')?.fill?.pattern).toBe('tint');
    expect(drawn.has('tail')).toBe(false);
    expect(xs(shapes({ quantity: between(100, 200, { mid: 150 }) }).get('tail'))).toEqual([150, 150]);
  });

  it('keeps the notches of what is next to nothing on its side of zero', () => {
    for (const status of statuses)
      for (const [number, from, to] of [
        [1, 0, 6],
        [-1, -6, 0],
        [0, 0, 6],
      ] as const) {
        const drawn = shapes({ status, quantity: between(number, number, { approximate: true }) });
        expect(span(drawn.get('mark')), `${status} ${number}`).toEqual([from, to]);
      }
  });

  it('notches an approximate end at its number, and tints what is near it', () => {
    for (const status of statuses) {
      const drawn = shapes({ status, quantity: between(300, 300, { approximate: true }) });
      expect(new Set(xs(drawn.get('mark'))), status).toEqual(new Set([0, 295, 305]));
      expect(span(drawn.get('near')), status).toEqual([300, 350]);
      expect(drawn.get('near')?.fill?.pattern).toBe('tint');
      // in forced colours there are no tints: the teeth are drawn as a line
      expect(span(drawn.get('notch')), status).toEqual([295, 305]);
      // what is before the number, but not sure, is lighter, or has no pattern
      const { fill } = drawn.get('body')!;
      const [from, to] = ['half', 'tint'].includes(fill!.pattern) ? [250, 305] : [0, 250];
      expect(span(drawn.get('body')), status).toEqual([from, to]);
    }
  });

  it('ends what is nearly a number where it is sure, with no mark in the middle', () => {
    const drawn = shapes({ quantity: between(150, 200, { approximate: true, hiOpen: true }) });
    expect(new Set(xs(drawn.get('mark')))).toEqual(new Set([0, 145, 155]));
    expect(span(drawn.get('near'))).toEqual([150, 200]);
    expect(drawn.has('body')).toBe(false);
  });

  it('puts a band around what is about a number, on a number line, toothed at both ends and no wider than near', () => {
    for (const status of statuses) {
      const drawn = shapes({ status, quantity: between(300, 300, { approximate: true }) }, { onLine: true });
      expect(new Set(xs(drawn.get('mark'))), status).toEqual(new Set([250, 256, 344, 350]));
      expect(span(drawn.get('notch')), status).toEqual([250, 350]);
    }
    expect(span(shapes({ quantity: between(4, 4, { approximate: true }) }, { onLine: true }).get('notch'))).toEqual([
      3.5, 4.5,
    ]);
  });

  it('dots nothing on a number line that is only approximate, since dots are for claims and words', () => {
    const dash = (said: Said) => shapes(said, { onLine: true }).get('edge')?.stroke?.dash;
    const quantity = between(300, 300, { approximate: true });
    expect(dash({ quantity })).toBeUndefined();
    expect(dash({ quantity, status: 'planned' })).toBe(dash({ quantity: between(300, 900), status: 'planned' }));
  });

  it('closes an open end on a number line where there is no room over the least that there can be', () => {
    const lying = (floor?: number) => ({ onLine: true, extent: overFloor(lane.at, floor) });
    const at = (hi: number, floor?: number) => shapes({ quantity: between(null, hi) }, lying(floor));
    expect(span(at(200, 0).get('mark'))).toEqual([200, 200]);
    expect(span(at(200, 0).get('tail'))[0]).toBeGreaterThan(160);
    expect(span(at(20, 0).get('mark'))).toEqual([0, 20]);
    expect(span(at(20, 0).get('tail'))[0]).toBeGreaterThan(0);
    expect(at(20, 0).get('mark')?.fill?.token).toBe('paper');
    expect(span(at(20).get('tail'))[0]).toBeLessThan(0);
    expect(reach(toldRow({ quantity: between(null, 20) }), { ...lane, ...lying(0) })).toEqual([0, 20]);
  });

  it('dots the band of a vague number whatever its status', () => {
    for (const status of statuses) {
      const drawn = shapes({ status, quantity: between(300, 900, { approximate: true }) });
      expect(drawn.get('edge')?.stroke?.dash).toBe('0.1 5.5');
      expect(span(drawn.get('mark'))).toEqual([300, 900]);
    }
  });

  it('leaves a gap of no height where there is no number, and where another figure replaces it', () => {
    for (const said of [{}, { quantity: between(5, 5), row: { replacedBy: 'new' } }]) {
      const drawn = shapes(said);
      expect([...drawn.keys()]).toEqual(['slot']);
      expect(span(drawn.get('slot'))).toEqual([0, 0]);
    }
  });

  it('draws a zero as a line, not as a gap', () => {
    const drawn = shapes({ quantity: between(0, 0) });
    expect(drawn.get('edge')?.stroke?.dash).toBeUndefined();
    expect(span(drawn.get('mark'))).toEqual([0, 0]);
  });

  it('keeps its line inside of the mark, so that ink ends where the number does', () => {
    for (const status of statuses) {
      for (const disputed of [false, true]) {
        const edge = shapes({ status, disputed, quantity: between(200, 200) }).get('edge');
        // the control points of a wave lie twice as far out as the wave itself
        const out = disputed ? 2 : 0;
        if (edge) expect(span(edge)[1]! - out + edge.stroke!.width / 2).toBeLessThanOrEqual(200.01);
      }
    }
  });

  it('closes the corners of a dashed edge: a dash begins at each of them, both ways', () => {
    const edge = shapes({ status: 'planned', quantity: between(200, 200) }).get('edge');
    const starts = [...edge!.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => `${x} ${y}`);
    // the strokes across reach over the ends of the others, as the two do not join
    expect(starts).toEqual(['0 1.25', '198.75 1.25', '198.75 0', '198.75 28', '198.75 26.75', '0 26.75']);
  });

  it('gives what stands out another colour, and no other look', () => {
    for (const status of statuses) {
      const row = toldRow({ status, quantity: between(200, 200) });
      const [usual, out] = [mark(row, lane), mark({ ...row, highlighted: true }, lane)].map(all => JSON.stringify(all));
      expect(out).not.toBe(usual);
      expect(out!.replaceAll('madder', 'ink')).toBe(usual);
    }
  });

  it('waves and crosses what is disputed, and leaves what is derived hollow and thin', () => {
    const disputed = shapes({ disputed: true, quantity: between(200, 200) });
    expect(disputed.get('edge')?.d).toContain('Q');
    expect(disputed.get('body')?.fill?.pattern).toBe('crosshatch');
    const derived = shapes({ derived: true, quantity: between(200, 200) });
    expect([derived.get('edge')?.stroke?.width, derived.get('mark')?.fill?.token]).toEqual([1.25, 'paper']);
  });

  it('is the same in both directions', () => {
    const swap = (d: string): string => d.replace(/(-?[\d.]+) (-?[\d.]+)/g, '$2 $1');
    const all = [
      between(200, 200),
      between(200, null),
      between(null, 200),
      between(9, 99),
      between(300, 300, { approximate: true }),
    ];
    for (const quantity of all) {
      for (const status of statuses) {
        const [lying, upright] = [shapes({ quantity, status }), shapes({ quantity, status }, { plane: vertical })];
        for (const [role, shape] of lying) expect(upright.get(role)?.d).toBe(swap(shape.d));
      }
    }
  });

  it('never shrinks when an interval widens', () => {
    let before = 0;
    for (const width of [1, 10, 50, 200]) {
      const [x0 = 0, x1 = 0] = span(shapes({ quantity: between(300 - width, 300 + width) }).get('mark'));
      expect(x1 - x0).toBeGreaterThan(before);
      before = x1 - x0;
    }
  });
});
