import { describe, expect, test } from 'vitest';
import { taller } from '../../src/elements/_touch.ts';
import { chart, dataset, drawn, marks, one, put, text, until } from './_page.ts';

const hit = (id: string, x: number, y: number, width: number, height: number) => ({ id, x, y, width, height });
const spans = (hits: ReturnType<typeof taller>): number[][] => hits.map(({ y, height }) => [y, y + height]);

describe('taller()', () => {
  test('grows a button to 44 px around its mark', () => {
    const [grown] = taller({ height: 300, hits: [hit('a', 0, 100, 30, 24)] });
    expect(grown).toEqual(hit('a', 0, 90, 30, 44));
  });

  test('stays in the picture, and reaches 44 px on the other side', () => {
    const low = taller({ height: 200, hits: [hit('a', 0, 176, 30, 24)] });
    const high = taller({ height: 200, hits: [hit('a', 0, 0, 30, 24)] });
    expect([spans(low), spans(high)]).toEqual([[[156, 200]], [[0, 44]]]);
  });

  test('shares the space between neighbours evenly', () => {
    const rows = taller({ height: 110, hits: [0, 30, 60, 90].map(y => hit(`${y}`, 0, y, 100, 20)) });
    expect(spans(rows)).toEqual([
      [0, 25],
      [25, 55],
      [55, 85],
      [85, 110],
    ]);
  });

  test('takes nothing from neighbours beside it, and leaves alone what is tall already', () => {
    const columns = taller({ height: 200, hits: [hit('a', 0, 170, 30, 24), hit('b', 40, 20, 30, 174)] });
    expect(spans(columns)).toEqual([
      [156, 200],
      [20, 194],
    ]);
  });

  test('leaves small ones over each other as they are, with the mark in the middle', () => {
    const close = [hit('a', 0, 100, 24, 24), hit('b', 10, 90, 24, 24)];
    expect(taller({ height: 300, hits: close })).toEqual(close);
  });

  test('never shrinks a button, nor grows two of them into each other', () => {
    let seed = 5;
    const random = (n: number): number => (seed = (seed * 16807) % 2147483647) % n;
    for (let round = 0; round < 200; round++) {
      const hits = Array.from({ length: 2 + random(6) }, (_, i) => hit(`${i}`, random(100), random(260), 24, 24));
      const grown = taller({ height: 300, hits });
      for (const [i, { y, height }] of grown.entries()) {
        expect(y <= hits[i]!.y && y + height >= hits[i]!.y + 24).toBe(true);
        for (const [j, other] of grown.entries()) {
          const [a, b] = [hits[i]!, hits[j]!];
          const apart = a.x + 24 <= b.x || b.x + 24 <= a.x || a.y + 24 <= b.y || b.y + 24 <= a.y;
          const meet = a.x < b.x + 24 && b.x < a.x + 24 && y < other.y + other.height && other.y < y + height;
          if (i !== j && apart) expect(meet).toBe(false);
        }
      }
    }
  });
});

test('a press on dots that are close opens the card of the nearest one, whichever lies on top', async () => {
  const figures = [...Array(24).keys(), 900].map((value, i) => ({
    id: `c${i}`,
    entity: `c${i}`,
    period: '2020',
    value,
  }));
  const entities = Object.fromEntries(figures.map(({ entity }, i) => [entity, { name: `Isle ${i}` }]));
  const data = dataset(figures, { entities, charts: { main: { title: 'Bridges', form: 'beeswarm' } } });
  const element = put(chart({}, data));
  element.style.width = '320px';
  await drawn(element);
  await until(() => marks(element)[0]!.getBoundingClientRect().width > 0);
  const root = element.shadowRoot!;
  const middles = marks(element).map((mark, i) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return { i, x: left + width / 2, y: top + height / 2 };
  });
  const covered = middles.filter(({ i, x, y }) => root.elementFromPoint(x, y) !== marks(element)[i]);
  expect(covered.length).toBeGreaterThan(0);
  for (const { i, x, y } of covered) {
    const init = { clientX: x, clientY: y, detail: 1, bubbles: true, composed: true };
    root.elementFromPoint(x, y)!.dispatchEvent(new MouseEvent('click', init));
    await until(() => text(one(element, '#card-title')).startsWith(`Isle ${i}:`));
  }
});
