import * as Plot from '@observablehq/plot';
import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { DotLayer, GeoLayer, PlotLayer, RectLayer, Scene } from '../../src/model/scene.ts';
import { draw } from '../../src/pipeline/draw.ts';
import { bounds } from '../../src/scene/bounds.ts';
import { scenery } from '../../src/scene/extra.ts';
import { layerPaths } from '../../src/scene/layer-paths.ts';
import { plotted } from '../../src/scene/plot-gate.ts';

await scenery.loadAll();

const ink = { token: 'ink', pattern: 'solid' } as const;
const stroke = { token: 'ink', width: 1.5 } as const;
const frame = { x: 40, y: 20, width: 400, height: 200 };
const space = { frame, x: [0, 4], y: [0, 5] } satisfies Partial<PlotLayer>;
const of = (id: string) => ({ key: `${id}:mark`, figures: [id], fill: ink, stroke });
const dot = (id: string, x: number, y: number) => ({ ...of(id), x, y, r: 4 });
const dots = (...data: DotLayer['data']): DotLayer => ({ mark: 'dot', ...space, data });
const rects = (...data: RectLayer['data']): RectLayer => ({ mark: 'rect', ...space, inset: 1, data });
const shapes = (...data: GeoLayer['data']): GeoLayer => ({ mark: 'geo', ...space, data });
const square = (id: string, at: number) => ({
  ...of(id),
  rings: [[[at, 0] as [number, number], [at + 1, 0], [at + 1, 1], [at, 1], [at, 0]]] as [number, number][][],
});

const open = (id: string) => ({ ...of(id), rings: square(id, 0).rings.map(ring => ring.slice(0, -1)) });

const places = (layer: PlotLayer, ...names: string[]) =>
  plotted(layer, 'chart').map(({ element }) =>
    names.map(name => Number(Number(element.getAttribute(name)).toFixed(9))),
  );

/** What stands on the page for a layer. */
const drawn = (layer: PlotLayer): Element => {
  const group = document.createElement('div');
  group.append(...plotted(layer, 'chart').map(({ element }) => element));
  return group;
};

describe('plotted()', () => {
  it('puts every dot exactly where the scene says', () => {
    expect(places(dots(dot('a', 0, 0), dot('b', 4, 5), dot('c', 1, 2.5)), 'cx', 'cy', 'r')).toEqual([
      [40, 220, 4],
      [440, 20, 4],
      [140, 120, 4],
    ]);
  });

  it('keeps all corners of an outline, also of one that does not end where it begins', () => {
    const [whole, other] = [square('a', 0), open('a')].map(one => drawn(shapes(one)).firstElementChild);
    expect(other!.getAttribute('d')).toBe(whole!.getAttribute('d'));
    expect(other!.getAttribute('d')!.match(/\d+(\.\d+)?,\d+(\.\d+)?/g)!.length).toBe(4);
  });

  it('puts every rectangle exactly where the scene says, whichever end is given first', () => {
    const layer = rects(
      { ...of('a'), x1: 0, x2: 1, y1: 0, y2: 1 },
      { ...of('b'), x1: 4, x2: 3, y1: 5, y2: 4 },
      { ...of('c'), x1: 2, x2: 2, y1: 1, y2: 2 },
    );
    expect(places(layer, 'x', 'y', 'width', 'height')).toEqual([
      [41, 181, 98, 38],
      [341, 21, 98, 38],
      [241, 141, 0, 38],
    ]);
  });

  it('puts every outline exactly where the scene says, with its holes', () => {
    const [hole] = square('b', 0).rings;
    const layer = shapes(square('a', 0), { ...square('b', 1), rings: [...square('b', 1).rings, hole!] });
    expect(plotted(layer, 'chart').map(({ element }) => element.getAttribute('d'))).toEqual([
      'M40,220L140,220L140,180L40,180Z',
      'M140,220L240,220L240,180L140,180ZM40,220L140,220L140,180L40,180Z',
    ]);
  });

  it.each<[string, PlotLayer]>([
    ['dots', dots(dot('a', 0.3, 1.7), dot('b', 3.9, -1))],
    ['rectangles', rects({ ...of('a'), x1: 0.3, x2: 1.1, y1: 0, y2: 1.5 })],
    ['outlines', shapes(square('a', 0.4), square('b', 2))],
  ])('draws %s where files without Plot have them', (_, layer) => {
    const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    const all = plotted(layer, 'chart');
    svg.append(...all.map(({ element }) => element));
    const boxes = all.map(({ element }) => (element as SVGGraphicsElement).getBBox());
    layerPaths(layer).forEach((path, i) => {
      const box = bounds(path)!;
      for (const side of ['x', 'y', 'width', 'height'] as const)
        expect(Math.abs(box[side] - boxes[i]![side])).toBeLessThan(0.02);
    });
    svg.remove();
  });

  it('says of every element which figures it stands for, in the order of the layer', () => {
    const both = { ...dot('c', 2, 2), figures: ['c', 'd'] };
    const layer = dots({ ...dot('a', 1, 1), r: 2 }, { ...dot('b', 1, 1), r: 9, figures: [] }, both);
    expect(plotted(layer, 'chart').map(({ key, figures }) => [key, ...figures])).toEqual([
      ['a:mark', 'a'],
      ['b:mark'],
      ['c:mark', 'c', 'd'],
    ]);
  });

  it.each<[string, PlotLayer]>([
    ['dots', dots(dot('a', 1, 1))],
    ['rectangles', rects({ ...of('a'), x1: 0, x2: 1, y1: 0, y2: 1 })],
    ['outlines', shapes(square('a', 0))],
  ])('lets nothing through but %s: no style, no ARIA, no title, no axis, no text', (_, { ...layer }) => {
    Object.assign(layer.data[0]!, {
      title: 'a title',
      href: 'javascript:alert(1)',
      ariaLabel: 'a',
      fill: { token: 'ink', pattern: 'hatch' },
      stroke: { ...stroke, dash: '3 3', round: true },
    });
    const group = drawn(layer);
    expect([...group.children].map(({ tagName, childNodes }) => [tagName, childNodes.length])).toHaveLength(1);
    expect(group.querySelectorAll(':scope > * *').length).toBe(0);
    const known = /^(cx|cy|r|x|y|width|height|d|fill|stroke|stroke-width|stroke-dasharray|stroke-linecap)$/;
    expect(group.firstElementChild!.getAttributeNames().filter(name => !known.test(name))).toEqual([]);
    expect(group.innerHTML).toContain('url(#chart-hatch-ink)');
    expect(group.innerHTML).toContain('var(--cited-ink)');
    expect(group.innerHTML).toContain('stroke-dasharray="3 3"');
  });

  it('keeps what is no number out', () => {
    const missing = null as unknown as number;
    expect(
      places(dots(dot('a', Number.NaN, 1), dot('b', 1, Infinity), dot('n', 1, missing), dot('c', 2, 2)), 'cx'),
    ).toEqual([[240]]);
    const rect = { ...of('a'), x1: 0, x2: 1, y1: 0 };
    expect(places(rects({ ...rect, y2: missing }, { ...rect, y2: Number.NaN }, { ...rect, y2: 1 }), 'x')).toEqual([
      [41],
    ]);
    const empty = { ...square('b', 0), rings: [] };
    const broken = { ...square('c', 0), rings: [[[0, missing] as [number, number]]] };
    expect(drawn(shapes(square('a', Number.NaN), empty, broken)).children.length).toBe(0);
    expect(drawn(dots()).children.length).toBe(0);
  });
});

describe('draw() of layers', () => {
  const host = (): HTMLElement => document.body.appendChild(document.createElement('div'));
  const scene = (layer: PlotLayer): Scene => ({ width: 480, height: 240, shapes: [], hits: [], layers: [layer] });
  const show = (layer: PlotLayer, place: HTMLElement): void =>
    void render(draw(scene(layer), { uid: 'dots', label: 'Dots' }), place);
  const marks = (place: HTMLElement): Element[] => [...place.querySelectorAll('g g > *')];

  it('keeps the element of each mark while it moves, and drops those that are gone', async () => {
    const place = host();
    show(dots(dot('a', 1, 1), dot('b', 2, 2)), place);
    // those that are there at once, and then those of Plot
    expect(marks(place)).toHaveLength(2);
    await expect.poll(() => place.querySelectorAll('circle').length).toBe(2);
    const [a, b] = marks(place);
    show(dots({ ...dot('b', 3, 5), stroke: { ...stroke, dash: '3 3' } }, dot('c', 0, 0)), place);
    expect(marks(place)[0]).toBe(b);
    expect(b!.getAttribute('cx')).toBe('340');
    expect(b!.getAttribute('stroke-dasharray')).toBe('3 3');
    expect(marks(place)).toHaveLength(2);
    expect(a!.isConnected).toBe(false);
    show(dots(dot('b', 3, 5)), place);
    expect(marks(place)).toEqual([b]);
    expect(b!.hasAttribute('stroke-dasharray')).toBe(false);
    show(rects({ ...of('b'), x1: 0, x2: 1, y1: 0, y2: 1 }), place);
    expect(marks(place).map(({ tagName }) => tagName)).toEqual(['rect']);
    place.remove();
  });

  it('leaves elements as they are while the scene is the same', async () => {
    const place = host();
    const layer = dots(dot('a', 1, 1));
    show(layer, place);
    await expect.poll(() => place.querySelectorAll('circle').length).toBe(1);
    const [a] = marks(place);
    a!.setAttribute('r', '7');
    show(layer, place);
    expect(marks(place)[0]!.getAttribute('r')).toBe('7');
    place.remove();
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
