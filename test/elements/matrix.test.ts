import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { forms } from '../../src/forms/index.ts';
import { fictional, seedOf, type Plain } from '../fixtures/fictional.ts';
import { all, answer, chart, json, marks, one, put, root, text, until } from './_page.ts';

/** Each form in a browser: what a reader sees and hears of some of the files that its scenes are tried on. */

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  await page.viewport(800, 600);
});

/** The files that a form is tried on, and how: a few, since a page takes its time. */
const settings = [
  { width: 280, scheme: 'light', dir: 'ltr', rem: 16 },
  { width: 640, scheme: 'dark', dir: 'rtl', rem: 16 },
  { width: 1200, scheme: 'light', dir: 'ltr', rem: 32 },
  { width: 280, scheme: 'dark', dir: 'rtl', rem: 32 },
] as const;
const names = Object.keys(fictional);
/** A few rows each: of many, scenes are tried. */
const few = names.filter(name => !/00/u.test(name));
const tried = ['names of 60 characters', 'every bound and status', 'three scale groups', 'no numbers'];
const casesOf = (form: string): string[] => [
  ...new Set(['', ...tried.toSpliced(seedOf(form) % 4, 1), few[seedOf(form) % few.length]!]),
];

const shown = ({ telling }: CitedChart): string[] => (telling!.panels ?? [telling!]).map(({ form }) => form);

const draw = async (element: CitedChart): Promise<CitedChart> => {
  await until(() => one(element, '.plot svg') ?? one(element, '.plot canvas'));
  return element;
};

const withForm = (name: string, form: string): CitedChart => {
  const file = fictional[name] as { charts: { it: Plain }; entities?: Record<string, Plain> };
  if (form === 'map') return onMap(file);
  return chart({ form }, { ...file, charts: { it: { ...file.charts.it } } });
};

/** A chart on a map of square fields, six in a row, one for each of its entities. */
function onMap({ entities = {}, ...file }: { charts: { it: Plain }; entities?: Record<string, Plain> }): CitedChart {
  const ids = Object.keys(entities);
  const arcs = ids.map((_, i) => {
    const [x, y] = [(i % 6) * 5, 50 - Math.floor(i / 6) * 4];
    return [
      [x, y],
      [x + 5, y],
      [x + 5, y - 4],
      [x, y - 4],
      [x, y],
    ];
  });
  const geometries = ids.map((id, i) => ({ type: 'Polygon', id, arcs: [[i]] }));
  answer('/fields.topo.json', () =>
    json({ type: 'Topology', arcs, objects: { fields: { type: 'GeometryCollection', geometries } } }),
  );
  const placed = Object.fromEntries(ids.map(id => [id, { ...entities[id], geo: id }]));
  const it = { ...file.charts.it, map: { path: '/fields.topo.json' } };
  return chart({ form: 'map' }, { ...file, ...(ids.length && { entities: placed }), charts: { it } });
}

/** A chart of a file; without one, of the first that is drawn in the form that was asked for. */
async function shownOf(name: string, form: string, width: number): Promise<CitedChart> {
  for (const one of name ? [name] : few) {
    document.body.replaceChildren();
    const element = withForm(one, form);
    element.style.width = `${width}px`;
    put(element);
    await draw(element);
    if (name || shown(element).includes(form)) return element;
  }
  throw new Error(`no file here is drawn as ${form}`);
}

/** The words of a drawing, as far as they lie over each other or outside of the chart. */
function clashes(element: CitedChart): string[] {
  const host = element.getBoundingClientRect();
  const boxes = all<SVGTextElement>(element, '.plot svg text').map(node => ({
    name: text(node),
    box: node.getBoundingClientRect(),
  }));
  return boxes.flatMap(({ name, box }, i) => {
    const found: string[] = [];
    if (box.left < host.left - 1 || box.right > host.right + 1) found.push(`“${name}” is outside`);
    for (const other of boxes.slice(i + 1)) {
      const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // a box has the room of accents over its letters and of tails under them
      if (x > 2 && y > 0.3 * Math.min(box.height, other.box.height)) found.push(`“${name}” and “${other.name}”`);
    }
    return found;
  });
}

/** Paint that is not what the scene asks for: a colour that is not defined, or a style of something else with that name. */
function stray(element: CitedChart): string[] {
  return all<SVGElement>(element, '.plot svg path').flatMap(node => {
    const style = getComputedStyle(node);
    const asked = ['fill', 'stroke'].flatMap(name => /^var\((.*)\)$/u.exec(node.getAttribute(name) ?? '')?.[1] ?? []);
    const found = asked.filter(name => !style.getPropertyValue(name)).map(name => `${name} is not defined`);
    const width = node.getAttribute('stroke-width');
    if (width && Number.parseFloat(style.strokeWidth) !== Number(width) && !width.startsWith('var'))
      found.push(`${node.getAttribute('class')} is ${style.strokeWidth} wide, not ${width}`);
    if (!node.hasAttribute('stroke') && style.stroke !== 'none') found.push(`${node.getAttribute('class')} has a line`);
    return found;
  });
}

const sign = /NaN|null|undefined|Infinity|\[object|[~≈≥≤±×→+–−]\s*\d|\d\s*[~≈≥≤±×→+–−]/u;

describe.each([...forms.ids])('<cited-chart form="%s">', form => {
  test.each(casesOf(form).map((name, i) => ({ name, at: settings[(i + seedOf(form)) % 4]! })))(
    'shows “$name” at $at.width px, $at.scheme, $at.dir, root size $at.rem',
    { timeout: 20_000 },
    async ({ name, at }) => {
      await page.viewport(at.width + 40, 700);
      const html = document.documentElement;
      html.style.cssText = `color-scheme:${at.scheme};font-size:${at.rem}px`;
      html.dir = at.dir;
      const element = await shownOf(name, form, at.width);
      const { told } = element.telling!;
      expect(marks(element)).toHaveLength(told.length);
      expect(all(element, '.marks li')).toHaveLength(told.length);
      expect(marks(element).flatMap(({ ariaLabel }) => (sign.test(ariaLabel ?? 'NaN') ? [ariaLabel] : []))).toEqual([]);
      expect(clashes(element)).toEqual([]);
      expect(stray(element)).toEqual([]);
      expect(root(element).textContent).not.toMatch(/NaN|undefined|Infinity|\[object/u);
      expect(html.scrollWidth).toBeLessThanOrEqual(innerWidth);
      if (name) return;
      const { violations } = await axe.run(element, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});
