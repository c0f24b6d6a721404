import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused, sound } from './_islands.ts';
import { all, answer, chart, dataset, drawn, failed, json, marks, one, problemsOf, put, text, until } from './_page.ts';

/** So many days as CSV; `change` writes a row in another way. */
function days(count: number, change: (i: number, row: string) => string = (_, row) => row): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10);
    return change(i, `${day},${Math.round(500 + 400 * Math.sin(i / 700) + (i % 17))}`);
  });
  return `period,value\n${rows.join('\n')}\n`;
}

const csv = (body: string): Response => new Response(body, { headers: { 'content-type': 'text/csv' } });

function serve(table: string, charts = { c: { title: 'Bridges in all these years' } }): HTMLElement {
  answer('/many.json', () => json(dataset([], { tables: [{ path: 'many.csv' }], charts })));
  answer('/many.csv', () => csv(table));
  return chart({ src: `/many.json?${serve.count++}` });
}
serve.count = 0;

const Native = globalThis.Worker;

/** Counts the page's workers, and those that were ended. */
function countWorkers(): { made: number; ended: number } {
  const count = { made: 0, ended: 0 };
  class Counted extends Native {
    constructor(...args: ConstructorParameters<typeof Native>) {
      super(...args);
      count.made++;
    }
    override terminate(): void {
      count.ended++;
      super.terminate();
    }
  }
  vi.stubGlobal('Worker', Counted);
  return count;
}

/** Takes away the page's workers, as a policy does. */
const withoutWorkers = () =>
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('not allowed', 'SecurityError');
      }
    },
  );
afterEach(() => void vi.unstubAllGlobals());

describe('a chart of 20,000 rows', () => {
  test.each(['a worker', 'slices'])('read in %s is drawn whole, and told in part', async how => {
    const workers = countWorkers();
    if (how === 'slices') withoutWorkers();
    const element = put(serve(days(20_000)));
    await drawn(element);
    expect(workers).toEqual(how === 'slices' ? { made: 0, ended: 0 } : { made: 1, ended: 1 });
    const { dense, told, words } = element.telling!;
    expect(dense!.count).toBe(20_000);
    expect(told.length).toBeLessThan(260);
    expect(marks(element)).toHaveLength(told.length);
    expect(words.statistics).toContain('20,000 figures are drawn;');
    expect(one(element, '.plot svg path.mark')!.getAttribute('d')!.length).toBeLessThan(100_000);
  });

  test('says how much of it is read while it is', async () => {
    withoutWorkers();
    const element = put(serve(days(60_000)));
    const bar = (await until(() => one<HTMLProgressElement>(element, '.state progress'))) as HTMLProgressElement;
    expect(bar.ariaLabel).toBe('Loading figures');
    expect(bar.value).toBeGreaterThanOrEqual(0.1);
    expect(bar.value).toBeLessThanOrEqual(1);
    expect(one(element, '.state')!.ariaBusy).toBe('true');
    await drawn(element);
    expect(one(element, 'progress')).toBeUndefined();
  });

  test.each(['a worker', 'slices'])('tells a fault of its last row with its line: %s', async how => {
    if (how === 'slices') withoutWorkers();
    const element = serve(days(20_000, (i, row) => (i === 19_999 ? row.replace(/,.*/, ',~~5') : row)));
    const found = problemsOf(element);
    await drawn(put(element));
    await until(() => found.length);
    expect(found[0]).toMatchObject([
      { code: 'value/unparsable', path: '/tables/0/rows/19999/value', line: 20_001, column: 12, file: 'many.csv' },
    ]);
  });

  test('gives up reading when its element leaves', async () => {
    const workers = countWorkers();
    const element = put(serve(days(60_000)));
    await until(() => workers.made);
    element.remove();
    await until(() => workers.ended);
    expect(element.telling).toBeUndefined();
  });

  test('begins to be read by a worker that starts while its bytes come, and ends if they are none of a table', async () => {
    const workers = countWorkers();
    const table = new TextEncoder().encode(days(20_000));
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: controller => void (send = controller) });
    const element = serve('');
    answer('/many.csv', () => new Response(body, { headers: { 'content-type': 'text/csv' } }));
    put(element);
    send!.enqueue(table.slice(0, 50_000));
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(workers.made).toBe(0);
    send!.enqueue(table.slice(50_000, 70_000));
    await until(() => workers.made);
    expect(workers.ended).toBe(0);
    send!.error(new TypeError('cut off'));
    await failed(element);
    expect(workers).toEqual({ made: 1, ended: 1 });
  });

  test('is no page of the web', async () => {
    const workers = countWorkers();
    const element = serve(`<!doctype html>${'<p>'.repeat(40_000)}`);
    expect(text(await failed(put(element)))).not.toBe('');
    expect(workers.made).toBe(workers.ended);
  });

  test('is refused if it is no UTF-8, as a short one is', async () => {
    const bytes = new TextEncoder().encode(days(20_000));
    bytes[100_000] = 0xff;
    const element = serve('');
    answer('/many.csv', () => new Response(bytes, { headers: { 'content-type': 'text/csv' } }));
    expect(text(await failed(put(element)))).toContain('syntax/encoding');
  });

  test('has a table with pages of it', async () => {
    const element = put(serve(days(20_000)));
    await drawn(element);
    one<HTMLElement>(element, 'summary')!.click();
    await until(() => one(element, 'tbody tr'));
    expect(all(element, 'tbody tr')).toHaveLength(100);
    expect(text(one(element, '.pager span'))).toMatch(/1 to 100 of 20,000/);
    const [, after] = all(element, '.pager button');
    after!.click();
    await until(() => text(one(element, '.pager span')).includes('101 to 200'));
    expect(text(one(element, 'tbody th'))).toBe('11 April 1950');
  });

  test('sorts its table by the heads, up, down and back, as a whole, and says so', async () => {
    const element = put(serve(days(20_000)));
    await drawn(element);
    one<HTMLElement>(element, 'summary')!.click();
    await until(() => one(element, 'tbody tr'));
    const first = (): string => text(one(element, 'tbody tr'));
    const [start, head] = [first(), all<HTMLElement>(element, '.sort')[1]!];
    const way = (): string | null => all(element, 'thead th')[1]!.getAttribute('aria-sort');
    const numbers = (): number[] =>
      all(element, 'tbody td:nth-of-type(1)').map(cell => Number.parseFloat(text(cell).replaceAll(',', '')));
    head.click();
    await until(() => way() === 'ascending');
    expect(one(element, 'table')!.hasAttribute('aria-busy')).toBe(false);
    expect(numbers()).toEqual(numbers().sort((a, b) => a - b));
    const lowest = numbers()[0]!;
    head.click();
    await until(() => way() === 'descending');
    expect(numbers()).toEqual(numbers().sort((a, b) => b - a));
    expect(numbers()[0]).toBeGreaterThan(lowest);
    await until(() => text(one(element, '[role=status]')).startsWith('Sorted by'));
    head.click();
    await until(() => way() === null);
    expect(first()).toBe(start);
  });
});

describe('a chart of 5,000 dots', () => {
  test('paints them on a canvas in the colours of the page', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `Place ${i},${(i * 37) % 1000},${(i * 91) % 1000}`);
    const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
    const element = serve(['entity,2014,2024', ...rows].join('\n'));
    const charts = { c: { title: 'Dots', x: '2014', y: '2024' } };
    answer('/many.json', () => json(dataset([], { tables: [{ path: 'many.csv', columns }], charts })));
    await drawn(put(element));
    const canvas = one<HTMLCanvasElement>(element, '.plot canvas')!;
    const inked = (): number => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((n, i) => i % 4 === 3 && n > 200).length;
    };
    await until(() => canvas.width > 300 && inked());
    expect(inked()).toBeGreaterThan(5000);
    const svg = one(element, '.plot svg')!;
    expect(Math.abs(canvas.getBoundingClientRect().top - svg.getBoundingClientRect().top)).toBeLessThan(1);
    expect(one(element, '.plot')!.querySelectorAll('circle')).toHaveLength(0);
    const colour = (): string => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const at = data.findIndex((n, i) => i % 4 === 3 && n === 255);
      return data.slice(at - 3, at).join();
    };
    const light = colour();
    document.documentElement.style.colorScheme = 'dark';
    await until(() => colour() !== light);
  });
});

describe('the crosshair of a chart of 5,000 rows', () => {
  test('finds a row that is not listed, says it, and a press lists it and opens its card', async () => {
    const element = put(serve(days(5000)));
    await drawn(element);
    const plot = one(element, '.plot')!;
    await until(() => plot.hasAttribute('data-dense'));
    const before = element.telling!.told.length;
    await userEvent.hover(plot, { position: { x: 333, y: 90 }, force: true });
    const words = await until(() => text(one(element, '.nearest span')));
    expect(element.shown!.told.map(({ heading }) => heading)).not.toContain(words);
    await userEvent.click(plot, { position: { x: 333, y: 90 }, force: true });
    await until(() => one(element, '#card'));
    expect(text(one(element, '#card-title'))).toBe(words);
    expect(marks(element)).toHaveLength(before + 1);
    await until(() => one(element, '#card')!.contains(focused(element)));
    await sound(element);
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#card'));
    expect(element.shown!.told[marks(element).findIndex(mark => mark === focused(element))]!.heading).toBe(words);
    expect(element.shown!.told.map(({ row }) => row.period)).toEqual(
      element.shown!.told.map(({ row }) => row.period).sort(),
    );
  });

  test('finds one of 10,000 dots, and a press opens the card of what was said', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `Place ${i},${(i * 37) % 1000},${(i * 91) % 997}`);
    const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
    const element = serve(['entity,2014,2024', ...rows].join('\n'));
    const charts = { c: { title: 'Dots', x: '2014', y: '2024' } };
    answer('/many.json', () => json(dataset([], { tables: [{ path: 'many.csv', columns }], charts })));
    await drawn(put(element));
    const plot = one(element, '.plot')!;
    await until(() => plot.hasAttribute('data-dense'));
    const before = marks(element).length;
    plot.scrollIntoView();
    // what is said as the press begins: until then the page may have scrolled under the pointer
    let words = '';
    element.addEventListener('pointerdown', () => (words = text(one(element, '.nearest span'))));
    await userEvent.hover(plot, { position: { x: 333, y: 150 }, force: true });
    await until(() => text(one(element, '.nearest span')));
    await userEvent.click(plot, { position: { x: 333, y: 150 }, force: true, delay: 100 });
    await until(() => one(element, '#card'));
    expect(words).not.toBe('');
    expect(text(one(element, '#card-title'))).toBe(words);
    expect(marks(element)).toHaveLength(before + 2);
    await sound(element);
  });
});

describe('keys in a chart of 5,000 rows', () => {
  test('with Shift go to the next of all rows, listed or not, and Enter opens its card', async () => {
    const element = put(serve(days(5000)));
    await drawn(element);
    await until(() => one(element, '.plot')!.hasAttribute('data-dense'));
    const before = marks(element).map(mark => mark.ariaLabel);
    const said: string[] = [];
    element.shadowRoot!.addEventListener('focusin', () => said.push(focused(element)!.ariaLabel!));
    const press = async (keys: string): Promise<string> => {
      const count = said.length;
      await userEvent.keyboard(keys);
      await until(() => said.length > count);
      return said.at(-1)!;
    };
    const shift = (key: string) => press(`{Shift>}{${key}}{/Shift}`);
    marks(element)[0]!.focus();
    expect(said.at(-1)).toMatch(/^1 January 1950:/);
    for (const day of [2, 3, 4]) expect(await shift('ArrowRight')).toMatch(`${day} January 1950:`);
    expect(await shift('ArrowLeft')).toMatch(/^3 January 1950:/);
    expect(await shift('ArrowLeft')).toMatch(/^2 January 1950:/);
    expect(text(one(element, '.nearest span'))).toMatch(/^2 January 1950:/);
    // one that was not listed takes the place of the one before
    expect(marks(element).filter(({ ariaLabel }) => !before.includes(ariaLabel))).toEqual([focused(element)]);
    expect(marks(element)).toHaveLength(before.length + 1);
    expect(text(one(element, '.hint'))).toContain('With Shift, left and right visit all figures');
    const [hint, drawing] = ['.hint', '.plot svg'].map(part => one(element, part)!.getBoundingClientRect());
    expect(hint!.top).toBeGreaterThanOrEqual(drawing!.bottom - 1);
    await sound(element);
    const label = said.at(-1)!;
    await userEvent.keyboard('{Enter}');
    await until(() => one(element, '#card'));
    expect(label).toContain(text(one(element, '#card-title')));
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.ariaLabel === label);

    expect(await press('{Home}')).toMatch(/^1 January 1950:/);
    // before the first there is none; other keys are not ours
    const passed: string[] = [];
    document.body.addEventListener('keydown', event => !event.defaultPrevented && passed.push(event.key));
    await userEvent.keyboard(
      '{Shift>}{ArrowLeft}{ArrowUp}{ArrowDown}{Home}{/Shift}{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}',
    );
    expect(said.at(-1)).toMatch(/^1 January 1950:/);
    expect(passed.filter(key => /Arrow|Home/.test(key))).toEqual(['ArrowUp', 'ArrowDown', 'Home', 'ArrowRight']);
  });
});
