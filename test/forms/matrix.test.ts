import { describe, expect, test } from 'vitest';
import { forms, plan, tell } from '../../src/core.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Scene } from '../../src/model/scene.ts';
import type { Panel, Picture, Telling } from '../../src/model/telling.ts';
import { cases } from '../fixtures/cases.ts';
import { faults } from '../fixtures/faults.ts';
import { seedOf } from '../fixtures/fictional.ts';
import { lies } from '../fixtures/lies.ts';
import { frame } from '../fixtures/telling.ts';

/** Every form on every fictional file: whatever is registered is tried, by what a reader sees. */

const widths = [280, 640, 1200] as const;
/** More rows are planned in one width only, and in no second setting. */
const many = 40;

const drawnAs = new Map<string, Set<string>>();

function tellAs(data: Dataset, form: string): Telling {
  const chart = { ...data.charts!['it']!, form };
  return tell({ ...data, charts: { it: chart } }, { chart: 'it' });
}

const pictures = (telling: Telling): (Picture | Panel)[] => telling.panels ?? [telling];

/** What is wrong with a chart as it is drawn. */
const wrong = (telling: Telling, scene: Scene): string =>
  [...faults(scene, telling), ...lies(scene, telling)].join('\n');

describe.each([...forms.ids])('%s', { timeout: 60_000 }, form => {
  test.each(cases)('plan() of $name has no fault and tells no lie', ({ name, data }) => {
    const telling = tellAs(data, form);
    const shown = new Set(pictures(telling).map(one => one.form));
    drawnAs.set(form, (drawnAs.get(form) ?? new Set()).add(shown.has(form) ? name : ''));
    if (!shown.has(form)) {
      expect(telling.problems.map(({ code }) => code)).toContain('chart/form-refused');
      // what is drawn in its place is tried under its own name
      return;
    }
    const size = telling.told.length;
    for (const width of size > many ? [widths[seedOf(form, name) % 3]!] : widths)
      expect(wrong(telling, plan(telling, frame(width))), `${width} px`).toBe('');
    if (size > many) return;
    const [rem, dir, width] = [
      [16, 'rtl', 280],
      [32, 'ltr', 640],
      [32, 'rtl', 1200],
      [32, 'ltr', 280],
    ][seedOf(name, form) % 4] as [number, 'ltr' | 'rtl', number];
    const one = plan(telling, frame(width, rem, dir));
    expect(wrong(telling, one), `${width} px, ${dir}, root size ${rem}`).toBe('');
    expect(plan(tellAs(data, form), frame(width, rem, dir)), 'drawn twice').toEqual(one);
  });

  // a form that nothing here shows is one that nothing here judges; maps need a file of places
  test('plan() is tried on something', () => {
    const shown = [...(drawnAs.get(form) ?? [])].filter(Boolean);
    if (!['map'].includes(form)) expect(shown.length).toBeGreaterThan(0);
  });
});
