import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { control, controlled, islands, note, told, years } from './_islands.ts';
import { answer, chart, dataset, drawn, json, marks, one, put, text, until, wait } from './_page.ts';

const of = (values: Record<string, number>, more: object = {}) =>
  dataset(
    Object.entries(values).map(([entity, value]) => ({ id: entity, entity, period: '2014', value })),
    {
      entities: Object.fromEntries(['a', 'b', 'c', 'd'].map(id => [id, { name: `Isle ${id.toUpperCase()}` }])),
      charts: { main: { title: 'Bridges', form: 'bar', ...more } },
    },
  );
const four = of({ a: 10, b: 20, c: 30, d: 40 });
const set = async (): Promise<CitedChart> => {
  const element = put(chart({}, four));
  await drawn(element);
  return element;
};
const change = async (element: CitedChart, data: unknown): Promise<void> => {
  const before = element.telling;
  element.data = data;
  await until(() => element.telling !== before);
  await element.updateComplete;
};
const focused = (element: CitedChart): string | null | undefined => element.shadowRoot!.activeElement?.ariaLabel;
const stop = (element: CitedChart): (string | null)[] =>
  marks(element)
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ ariaLabel }) => ariaLabel);

describe('new figures while a reader is in the chart', () => {
  test('keep the focus and the tab stop on the same figure', async () => {
    const element = await set();
    marks(element)[2]!.focus();
    await change(element, of({ b: 21, c: 31, d: 41 }));
    expect([focused(element), stop(element)]).toEqual([
      'Isle C: 31. Said by: The Gazette.',
      ['Isle C: 31. Said by: The Gazette.'],
    ]);
    await change(element, of({ a: 10, b: 20, c: 30, d: 40 }, { order: '-value' }));
    expect([focused(element), stop(element)]).toEqual([
      'Isle C: 30. Said by: The Gazette.',
      ['Isle C: 30. Said by: The Gazette.'],
    ]);
  });

  test('leave the focus at its place in the list where its figure is gone, and to the last where the list is shorter', async () => {
    const element = await set();
    marks(element)[1]!.focus();
    await change(element, of({ a: 10, c: 30, d: 40 }));
    expect(focused(element)).toBe('Isle C: 30. Said by: The Gazette.');
    marks(element)[2]!.focus();
    await change(element, of({ a: 10, c: 30 }));
    expect([focused(element), stop(element)]).toEqual([
      'Isle C: 30. Said by: The Gazette.',
      ['Isle C: 30. Said by: The Gazette.'],
    ]);
  });

  test('take no focus that is somewhere else', async () => {
    const element = await set();
    const outside = document.body.appendChild(document.createElement('button'));
    marks(element)[2]!.focus();
    outside.focus();
    await change(element, of({ b: 21, c: 31 }));
    expect([document.activeElement, stop(element)]).toEqual([outside, ['Isle C: 31. Said by: The Gazette.']]);
  });

  test('close the card of a figure that is gone, for good, and give the focus back to the list', async () => {
    const element = await set();
    marks(element)[1]!.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => one(element, '#card')?.contains(element.shadowRoot!.activeElement));
    await change(element, of({ a: 10, c: 30, d: 40 }));
    expect(one(element, '#card')).toBeUndefined();
    expect(focused(element)).toBe('Isle C: 30. Said by: The Gazette.');
    await userEvent.hover(marks(element)[2]!);
    await until(() => text(one(element, '#card-title')) === 'Isle D: 40');
    await userEvent.unhover(marks(element)[2]!);
    await until(() => !one(element, '#card'));
    await change(element, four);
    await wait(50);
    expect(one(element, '#card')).toBeUndefined();
    expect(marks(element).filter(({ ariaExpanded }) => ariaExpanded === 'true')).toEqual([]);
  });

  test('keep a card open whose figure is still there, with the focus in it, and tell it anew', async () => {
    const element = await set();
    marks(element)[1]!.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => one(element, '#card')?.contains(element.shadowRoot!.activeElement));
    await change(element, of({ b: 25, c: 30 }));
    expect(text(one(element, '#card-title'))).toBe('Isle B: 25');
    expect(one(element, '#card')!.contains(element.shadowRoot!.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element) === 'Isle B: 25. Said by: The Gazette.');
  });

  test('keep a focus in the legend with its series', async () => {
    const data = islands(3, years(2000, 2004), { form: 'line' });
    const element = await controlled(data);
    control(element, 'Only Crete').focus();
    const less = {
      ...data,
      figures: (data['figures'] as { entity: string }[]).filter(({ entity }) => entity !== 'c0'),
    };
    await change(element, less);
    expect(focused(element)).toBe('Only Crete');
  });

  test('take back what was told of those before', async () => {
    const data = islands(3, years(2000, 2004), { form: 'line' });
    const element = await controlled(data);
    control(element, 'Only Crete').click();
    expect(await told(element)).toBe('Only Crete is shown, 1 of 3.');
    await change(element, islands(2, years(2000, 2004), { form: 'line' }));
    expect([note(element), text(one(element, '[role=status]'))]).toEqual(['', '']);
  });
});

/** A narrow chart with the card of its first figure open under the drawing, and the focus in it. */
async function withCard(data: unknown) {
  const element = chart({}, data);
  element.style.width = '300px';
  put(element);
  await until(() => one(element, '.plot svg') && one(element, '.control')?.childElementCount);
  marks(element)[0]!.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => one(element, '#card')?.contains(element.shadowRoot!.activeElement));
  return element;
}

test('a card whose figure was hidden meanwhile gives the focus back to the list', async () => {
  const element = await withCard(islands(3, years(2000, 2004), { form: 'line' }));
  const list = one(element, '.control.legend > [aria-haspopup]');
  if (list) await userEvent.click(list);
  control(element, 'Hide Åland').click();
  await until(() => element.shown!.told.length === 10);
  await element.updateComplete;
  const close = one(element, '#card > .button')!;
  close.focus();
  close.click();
  await until(() => !one(element, '#card'));
  expect(focused(element)).toBe('Bornholm, 2000: 101. Said by: The Gazette.');
});

test('Escape closes a list of names, and only then the card under the drawing', async () => {
  const element = await withCard(islands(9, years(2000, 2001), { form: 'bar' }));
  await userEvent.click(control(element, 'Choose from 9'));
  await until(() => one(element, '#popup')?.contains(element.shadowRoot!.activeElement));
  await userEvent.keyboard('{Escape}');
  await until(() => !one(element, '#popup'));
  expect(one(element, '#card')).toBeDefined();
  await userEvent.keyboard('{Escape}');
  await until(() => !one(element, '#card'));
});

describe('a focus whose button goes', () => {
  /** What it is called that has the focus. */
  const name = (element: CitedChart): string => {
    const focused = element.shadowRoot!.activeElement;
    return focused?.ariaLabel ?? text((focused?.closest('label') ?? focused) as HTMLElement);
  };
  const zoomed = (count: number) => islands(count, years(1940, 2009), { form: 'line' });

  test('with its series: stays in the legend', async () => {
    const element = await controlled(islands(3, years(2000, 2004), { form: 'line' }));
    control(element, 'Hide Crete').focus();
    await change(element, islands(2, years(2000, 2004), { form: 'line' }));
    expect(name(element)).toBe('All series');
  });

  test('with the whole control: goes on to the next one, or to the marks', async () => {
    const element = await controlled(zoomed(9));
    control(element, 'Show all 9').focus();
    await change(element, zoomed(1));
    expect(name(element)).toBe('Earlier');
    await change(element, islands(1, [2000, 2001], { form: 'bar' }));
    expect(name(element)).toBe(marks(element)[0]!.ariaLabel);
  });

  test('with the list that is open: it is closed for good', async () => {
    const element = await controlled(zoomed(9));
    await userEvent.click(control(element, 'Choose from 9'));
    await until(() => one(element, '#popup')?.contains(element.shadowRoot!.activeElement));
    await change(element, zoomed(1));
    expect(name(element)).toBe('Earlier');
    await change(element, zoomed(9));
    expect(one(element, '#popup')).toBeUndefined();
  });

  test('with the room of its line: goes to the button of the list', async () => {
    const element = await controlled(islands(3, years(2000, 2004), { form: 'line' }));
    control(element, 'Hide Crete').focus();
    element.style.width = '300px';
    const opener = await until(() => one(element, '.legend > [aria-haspopup]'));
    expect(element.shadowRoot!.activeElement).toBe(opener);
  });

  test('with the fault that it is for: goes to the figures', async () => {
    answer('/isles.json', () => json('', { status: 500 }));
    const element = put(chart({ src: '/isles.json' }));
    await until(() => one(element, '.state button.button') && text(one(element, '.state')).includes('load/http'));
    answer('/isles.json', () => json(four));
    one(element, '.state button')!.focus();
    await userEvent.keyboard('{Enter}');
    await drawn(element);
    expect(name(element)).toBe(marks(element)[0]!.ariaLabel);
  });

  test('while another element has it: takes nothing', async () => {
    const element = await controlled(zoomed(9));
    const outside = document.body.appendChild(document.createElement('button'));
    control(element, 'Show all 9').focus();
    outside.focus();
    await change(element, zoomed(1));
    expect(document.activeElement).toBe(outside);
  });
});
