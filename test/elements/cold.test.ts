import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { all, answer, chart, dataset, drawn, json, marks, one, put, text, until, wait } from './_page.ts';

/** Code that comes late: each part when it is let go. */
const held = vi.hoisted(() => {
  const gate = () => {
    let open = (): void => undefined;
    const opened = new Promise<void>(resolve => (open = resolve));
    return { opened, open };
  };
  return { controls: gate(), later: gate() };
});
vi.mock('../../src/elements/_controls.ts', async original => (await held.controls.opened, original()));
vi.mock('../../src/elements/_later.ts', async original => (await held.later.opened, original()));

const over = new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true, composed: true });

/** Very many dots. */
function dots(): CitedChart {
  const rows = Array.from({ length: 10_000 }, (_, i) => `Place ${i},${(i * 37) % 1000},${(i * 91) % 997}`);
  const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
  const charts = { c: { title: 'Dots', x: '2014', y: '2024' } };
  answer('/cold.json', () => json(dataset([], { tables: [{ path: 'cold.csv', columns }], charts })));
  answer('/cold.csv', () => new Response(['entity,2014,2024', ...rows].join('\n')));
  return put(chart({ src: '/cold.json' }));
}

test('a press on one of very many dots opens the card of what was said, in whatever order code comes', async () => {
  const element = dots();
  await drawn(element);
  const plot = one(element, '.plot')!;
  const before = marks(element).length;
  const titles = new Set<string>();
  const watch = new MutationObserver(() => titles.add(text(one(element, '#card-title'))));
  watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });

  // a mouse rests on a mark before the crosshair is there
  marks(element).at(-1)!.dispatchEvent(over);
  held.controls.open();
  await until(() => plot.hasAttribute('data-dense'));

  await userEvent.hover(plot, { position: { x: 333, y: 150 }, force: true });
  let said = '';
  // the chart hears it after what is in it
  element.addEventListener('pointerdown', () => {
    said = text(one(element, '.nearest span'));
    // the page moves under a pointer that does not
    document.body.style.setProperty('padding-block-start', '40px');
  });
  await userEvent.click(plot, { position: { x: 333, y: 150 }, force: true, delay: 50 });
  expect(said).not.toBe('');
  expect(one(element, '#card')).toBeUndefined();
  // longer than a mouse has to rest on a mark
  await wait(200);
  held.later.open();
  await until(() => one(element, '#card'));
  await wait(200);
  watch.disconnect();
  document.body.removeAttribute('style');
  titles.delete('');
  expect([...titles]).toEqual([said]);
  expect(marks(element)).toHaveLength(before + 2);
  expect(all(element, '[aria-expanded=true]')).toHaveLength(1);
});

test('a mouse that rests on one of very many dots as they are drawn opens no card', async () => {
  const element = dots();
  let isOver = false;
  const watch = new MutationObserver(() => {
    if (!one(element, '.plot svg')) return;
    watch.disconnect();
    isOver = marks(element)[3]!.dispatchEvent(over);
  });
  await until(() => element.shadowRoot);
  watch.observe(element.shadowRoot!, { subtree: true, childList: true });
  await drawn(element);
  // longer than a mouse has to rest on a mark
  await wait(300);
  expect(isOver).toBe(true);
  expect(one(element, '#card')).toBeUndefined();
});
