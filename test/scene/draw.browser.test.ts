import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { column } from '../../src/forms/column.ts';
import type { Form } from '../../src/forms/_form.ts';
import { number } from '../../src/forms/number.ts';
import { range } from '../../src/forms/range.ts';
import { table } from '../../src/forms/table.ts';
import type { Frame } from '../../src/model/scene.ts';
import { draw } from '../../src/pipeline/draw.ts';
import { measurer } from '../../src/scene/measure.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { between, telling } from '../fixtures/telling.ts';

const frame = (width: number): Frame => ({ width, rem: 16, dir: 'ltr', measure: measurer({ rem: 16 }) });
const said = [
  { id: 'base', label: '2013', value: 'no number reported' },
  { id: 'own', label: '2014', value: 'no number reported', quote: '“1.5 times more”', row: { base: 'base' } },
  {
    id: 'plan',
    label: '2015',
    value: 'over 4,000',
    detail: 'planned',
    status: 'planned' as const,
    quantity: between(4000, null),
  },
];

/** A scene on the page, in a shadow root with the tokens. */
function shown(form: Form, width: number, rows = said): { root: ShadowRoot; again: (width: number) => void } {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens);
  root.adoptedStyleSheets = [sheet];
  const again = (wide: number): void => {
    render(draw(form.plan(telling(rows), frame(wide))!, { uid: 'chart', label: 'Column chart' }), root);
  };
  again(width);
  return { root, again };
}

describe('draw()', () => {
  it('gives one image with a name, its content hidden, and no style attribute', () => {
    const { root } = shown(column, 640);
    const svg = root.querySelector('svg')!;
    expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).toEqual(['img', 'Column chart']);
    expect(
      [...svg.children].filter(child => child.tagName !== 'defs').map(child => child.getAttribute('aria-hidden')),
    ).toEqual(['true']);
    expect(root.querySelectorAll('[style], style, title').length).toBe(0);
    expect(root.querySelectorAll('*').length).toBeGreaterThan(10);
  });

  it('resolves its colours, patterns and fonts', () => {
    const { root } = shown(column, 640);
    const edge = root.querySelector('.edge')!;
    expect(getComputedStyle(edge).stroke).toBe('rgb(47, 80, 143)');
    const fill = root.querySelector('.body')!.getAttribute('fill')!;
    expect(root.querySelector(fill.slice(4, -1))?.tagName).toBe('pattern');
    expect(getComputedStyle(root.querySelector('text')!).fontFamily).toContain('Source Sans 3');
  });

  it('lets the page override a token on any ancestor', () => {
    document.body.style.setProperty('--cited-ink', 'rgb(1, 2, 3)');
    const { root } = shown(column, 640);
    expect(getComputedStyle(root.querySelector('.edge')!).stroke).toBe('rgb(1, 2, 3)');
    document.body.style.removeProperty('--cited-ink');
  });

  it('keeps the element of a mark while its key stays', () => {
    const { root, again } = shown(column, 640);
    const before = root.querySelector('.mark');
    again(760);
    expect(root.querySelector('.mark')).toBe(before);
    expect(root.querySelector('svg')!.getAttribute('width')).toBe('760');
  });

  it.each([
    ['column', column],
    ['range', range],
    ['number', number],
    ['table', table],
  ] as const)('sets the texts of %s where they were measured', (_, form) => {
    for (const width of [280, 640, 1200]) {
      const { root } = shown(form, width, form === number ? said.slice(2) : said);
      const svg = root.querySelector('svg')!.getBoundingClientRect();
      const boxes = [...root.querySelectorAll('text')].map(text => text.getBoundingClientRect());
      expect(boxes.length).toBeGreaterThan(0);
      for (const [i, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(svg.left - 1);
        expect(box.right).toBeLessThanOrEqual(svg.right + 1);
        for (const other of boxes.slice(i + 1)) {
          const [w, h] = [
            Math.min(box.right, other.right) - Math.max(box.left, other.left),
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top),
          ];
          expect(w > 2 && h > 2).toBe(false);
        }
      }
    }
  });

  it('puts the marks of Observable Plot in their group once it has arrived', async () => {
    const layer = {
      mark: 'dot' as const,
      frame: { x: 0, y: 0, width: 100, height: 100 },
      x: [0, 1] as [number, number],
      y: [0, 1] as [number, number],
      data: [
        {
          key: 'a:mark',
          figures: ['a'],
          x: 0.5,
          y: 0.5,
          r: 4,
          fill: { token: 'ink', pattern: 'half' } as const,
          stroke: { token: 'ink', width: 1 } as const,
        },
      ],
    };
    const host = document.body.appendChild(document.createElement('div'));
    const scene = { width: 100, height: 100, shapes: [], hits: [], layers: [layer] };
    const again = (): unknown => render(draw(scene, { uid: 'dots', label: 'Dots' }), host);
    again();
    await expect.poll(() => host.querySelectorAll('g g circle').length).toBe(1);
    const group = host.querySelector('g g');
    again();
    expect(host.querySelector('g g')).toBe(group);
  });

  it('writes lines anew where a text breaks, and where it does no more', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const box = { x: 0, y: 0, width: 9, height: 9 };
    const said = (...lines: string[]): (string | null)[] => {
      const text = { kind: 'text', key: 'a:name', role: 'name', x: 1, y: 2, anchor: 'start', token: 'text' } as const;
      const look = { size: 1, weight: 400, family: 'sans', leading: 10, box } as const;
      const scene = { width: 9, height: 9, hits: [], shapes: [{ ...text, ...look, lines }] };
      render(draw(scene, { uid: 'text', label: 'A text' }), host);
      const [element] = host.querySelectorAll('text');
      return [element!.textContent, ...[...element!.children].map(line => line.getAttribute('y'))];
    };
    expect(said('one')).toEqual(['one']);
    expect(said('one ', 'two')).toEqual(['one two', '2', '12']);
    expect(said('one ', 'two ', 'three')).toEqual(['one two three', '2', '12', '22']);
    expect(said('four')).toEqual(['four']);
    host.remove();
  });

  it('takes away what a mark does not have any more', () => {
    const host = document.body.appendChild(document.createElement('div'));
    const names = (look: object): string => {
      const shape = { kind: 'path', key: 'a:mark', role: 'mark', d: 'M0 0L1 1', ...look } as const;
      render(draw({ width: 9, height: 9, hits: [], shapes: [shape] }, { uid: 'mark', label: 'A mark' }), host);
      return host.querySelector('.mark')!.getAttributeNames().join(' ');
    };
    const stroke = { token: 'ink', width: 2, dash: '1 2', round: true };
    expect(names({ stroke })).toBe('fill class d stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin');
    expect(names({ stroke: { token: 'ink', width: 2, round: false } })).toBe('fill class d stroke stroke-width');
    expect(names({})).toBe('fill class d');
    host.remove();
  });

  it('writes hostile strings as they are', () => {
    const hostile = '<img src=x onerror=alert(1)> ${alert} {{x}}';
    const { root } = shown(column, 640, [{ ...said[2]!, label: hostile }]);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent!.replace(/\s+/g, '')).toContain(hostile.replace(/\s+/g, ''));
  });
});
