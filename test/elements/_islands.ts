import axe from 'axe-core';
import { expect } from 'vitest';
import type { CitedChart } from '../../src/elements.ts';
import { all, chart, dataset, marks, one, put, text, until } from './_page.ts';

const names = ['Åland', 'Bornholm', 'Crete', 'Dalmatia', 'Elba', 'Faroe', 'Gotland', 'Hvar', 'Iona', 'Jersey', 'Kos'];
const keys = names.map((_, i) => `c${i}`);

/** Bridges of so many islands in some years, each island above the one before. */
export function islands(count: number, years: number[], more: Record<string, unknown> = {}): Record<string, unknown> {
  const figures = keys.slice(0, count).flatMap((entity, i) =>
    years.map(year => ({
      id: `${entity}-${year}`,
      entity,
      period: String(year),
      value: 50 * (i + 1) + ((year - 1950) % 7),
    })),
  );
  return dataset(figures, {
    entities: Object.fromEntries(keys.map((key, i) => [key, { name: names[i] }])),
    charts: { main: { title: 'Bridges of islands', ...more } },
  });
}
export const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A chart with its controls. */
export async function controlled(data: unknown, attributes: Record<string, string> = {}): Promise<CitedChart> {
  const element = put(chart(attributes, data));
  await until(() => one(element, '.plot svg') && one(element, '.control')?.childElementCount);
  return element;
}

/** The control with this accessible name. */
export function control<E extends HTMLElement = HTMLButtonElement>(element: Element, name: string): E {
  const found = all<E>(element, '.control button, .control input').find(
    one => (one.ariaLabel ?? text(one.closest('label') ?? one)) === name,
  );
  if (!found) throw new Error(`no control "${name}"`);
  return found;
}

/** Ids of the rows in the list, and of the marks in the picture. */
export const listed = (element: CitedChart): string[] => {
  const ids = element.shown!.told.map(({ id }) => id);
  expect(marks(element).map(mark => mark.ariaLabel)).toEqual(element.shown!.told.map(({ sentence }) => sentence));
  return ids;
};
/** What the chart's one place for messages says. */
export const told = (element: Element): Promise<string> => until(() => text(one(element, '[role=status]')));
export const note = (element: Element): string => text(one(element, '[part=note]'));
export const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;

/** Nothing that axe finds, and every control is large enough. */
export async function sound(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  for (const target of all(element, '.control button, .control label')) {
    const { width, height } = target.getBoundingClientRect();
    if (width) expect([Math.min(24, width), Math.min(24, height)], text(target)).toEqual([24, 24]);
  }
  expect(all(element, '.control[style], .control [style]').filter(({ id }) => id !== 'popup')).toEqual([]);
}
