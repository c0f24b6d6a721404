import { describe, expect, it } from 'vitest';
import type { TextShape } from '../../src/model/scene.ts';
import { column } from '../../src/forms/column.ts';
import { toSvgText } from '../../src/scene/to-svg-text.ts';
import { between, frame, telling } from '../fixtures/telling.ts';

const hostile = '<img src=x onerror=alert(1)>"\'&\u0000\ud800]]>';

describe('toSvgText()', () => {
  const scene = column.plan(
    telling([
      { label: hostile, value: hostile, detail: hostile, status: 'planned', quantity: between(4, null) },
      { label: 'b', status: 'estimated', quantity: between(2, 2) },
    ]),
    frame(640),
  )!;

  it('writes an image with a name, hex colours and a hidden content', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const text = toSvgText(scene, { label: 'Column chart', scheme });
      expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-label="Column chart"/);
      expect(text).toContain('<g aria-hidden="true">');
      expect(text).not.toMatch(/var\(|light-dark|style=|undefined|NaN/);
      expect(text).toContain(scheme === 'light' ? '#2f508f' : '#92b2f5');
    }
  });

  it('names weights and faces that programs without a browser know, and in a page those of the page', () => {
    const weights = (text: string): Set<string | undefined> =>
      new Set([...text.matchAll(/font-weight="(\d+)"/g)].map(([, weight]) => weight));
    const [file, page] = [toSvgText(scene, { label: '' }), toSvgText(scene, { label: '', fluid: true })];
    expect(weights(file)).toEqual(new Set(['400', '700']));
    expect(weights(page)).toEqual(new Set(['400', '650']));
    expect(file).toContain('DejaVu Sans');
    expect(page).not.toContain('DejaVu');
  });

  it('has in a page the colours of its scheme, and light ones around them for who knows no schemes', () => {
    const text = toSvgText(scene, { label: '', fluid: true });
    expect(text).toContain('<g fill="#ffffff"><path d="M0 0H640');
    // each colour of a scheme stands in a group that has its light one
    const around: string[] = [];
    let count = 0;
    for (const [tag, close, attributes = ''] of text.matchAll(/<(\/?)g( [^>]*)?>|<\w+ [^>]*light-dark[^>]*>/g)) {
      if (tag.startsWith('<g')) around.push(attributes);
      else if (close) around.pop();
      else
        for (const [, paint, light] of tag.matchAll(/ (fill|stroke)="light-dark\((#\w+),#\w+\)"/g)) {
          count++;
          expect(around.at(-1)).toContain(`${paint}="${light}"`);
        }
    }
    expect(count).toBe(text.split('light-dark').length - 1);
    expect(text.replace(/<g [^>]*>|light-dark/g, '')).not.toMatch(/="#/);
    // what is not painted is not painted by what is around it
    const unpainted = [...text.matchAll(/<g([^>]*stroke=[^>]*)>((?:<path[^>]*><\/path>)*)<\/g>/g)];
    for (const [, , inner = ''] of unpainted)
      for (const path of inner.split('</path>').slice(0, -1)) expect(path).toContain('stroke=');
  });

  it('escapes all text and drops what XML forbids', () => {
    const text = toSvgText(scene, { label: hostile });
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/\p{Cs}|[^\P{Cc}\n]/u);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('defines each pattern that it uses, and no other', () => {
    const text = toSvgText(scene, { label: '', uid: 'a' });
    const defined = [...text.matchAll(/<pattern id="([^"]+)"/g)].map(match => match[1]);
    const used = [...text.matchAll(/url\(#([^)]+)\)/g)].map(match => match[1]);
    expect(defined).toEqual([...new Set(used)]);
    expect(defined).toEqual(['a-hatch-ink']);
  });

  it('says where each text begins, and keeps it in its place', () => {
    const labels = ['שזיפים: "over 4,000"', 'Plums: שזיפים', '\u2068שזיפים\u2069, 2014', '2014'];
    const said = labels.map(label => ({ label, quantity: between(1, 1) }));
    const text = toSvgText(column.plan(telling(said), frame(640))!, { label: '' });
    const ways = [...text.matchAll(/<text class="name"([^>]*) text-anchor="(\w+)"/g)].map(([, way, anchor]) => [
      way,
      anchor,
    ]);
    expect(ways).toEqual([[' direction="rtl"', 'middle'], ...Array(3).fill(['', 'middle'])]);
    const title = {
      ...scene.shapes.find(({ kind }) => kind === 'text')!,
      anchor: 'start',
      lines: ['שזיפים'],
    } as TextShape;
    expect(toSvgText({ ...scene, shapes: [title] }, { label: '' })).toContain('direction="rtl" text-anchor="end"');
  });
});
