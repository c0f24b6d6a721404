import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import type { PlotLayer } from '../../src/model/scene.ts';
import { plotted } from '../../src/scene/plot-gate.ts';

const ink = { token: 'ink', pattern: 'solid' } as const;
const stroke = { token: 'ink', width: 1.5 } as const;
const dot = (id: string, x: number, y: number) => ({ id, x, y, fill: ink, stroke, r: 4 });
const layer = (data: PlotLayer['data']): PlotLayer => ({
  mark: 'dot',
  frame: { x: 40, y: 20, width: 400, height: 200 },
  x: [0, 4],
  y: [0, 5],
  data,
});

const drawn = async (one: PlotLayer): Promise<Element> => {
  const group = document.createElement('div');
  group.append(...(await plotted(one, 'chart')));
  return group;
};

describe('plotted()', () => {
  it('puts every dot exactly where the scene says', async () => {
    const group = await drawn(layer([dot('a', 0, 0), dot('b', 4, 5), dot('c', 1, 2.5)]));
    const circles = [...group.querySelectorAll('circle')].map(circle =>
      [circle.getAttribute('cx'), circle.getAttribute('cy'), circle.getAttribute('r')].map(Number),
    );
    expect(circles).toEqual([
      [40, 220, 4],
      [440, 20, 4],
      [140, 120, 4],
    ]);
    expect(group.querySelector('[transform]')).toBeNull();
  });

  it('lets nothing through but marks: no style, no ARIA, no title, no axis', async () => {
    const group = await drawn(
      layer([
        {
          ...dot('a', 1, 1),
          fill: { token: 'ink', pattern: 'hatch' },
          stroke: { ...stroke, dash: '3 3', round: true },
        },
      ]),
    );
    expect(group.querySelectorAll('style, title, text, desc, image, a').length).toBe(0);
    expect(
      [...group.querySelectorAll('*')]
        .flatMap(element => [...element.attributes])
        .filter(({ name }) => /^(style|class)$|^aria-|^on/.test(name)),
    ).toEqual([]);
    expect(group.innerHTML).toContain('url(#chart-hatch-ink)');
    expect(group.innerHTML).toContain('var(--cited-ink)');
  });

  it('keeps what is no number out', async () => {
    const group = await drawn(layer([dot('a', Number.NaN, 1), dot('b', 1, Infinity), dot('c', 2, 2)]));
    expect(group.querySelectorAll('circle').length).toBe(1);
  });
});

describe('Observable Plot', () => {
  it('brings the style sheets that we know, and no other', async () => {
    const styles = [
      Plot.plot({ marks: [Plot.dot([[1, 2]])] }),
      Plot.legend({ color: { domain: ['a', 'b'] } }),
      Plot.legend({ color: { domain: [0, 1] } }),
    ]
      .flatMap(drawing => [...(drawing as Element).querySelectorAll('style')])
      .map(style => style.textContent ?? '');
    const hash = async (text: string): Promise<string> =>
      btoa(
        String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))),
      );
    const known = new Set([
      'rCZUQsEQJf1DmnfnMZmlj08XC7qbIZySA6bEtitbQ00=',
      'jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww=',
      '/jg3HOQ97BIOLIR7iXhepLJanBbw11P39q1Ne1E+6Jc=',
    ]);
    expect(new Set(await Promise.all(styles.map(hash)))).toEqual(known);
  });
});
