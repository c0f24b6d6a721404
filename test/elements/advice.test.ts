import { afterEach, describe, expect, test, vi } from 'vitest';
import { advise } from '../../src/elements/_advice.ts';
import { warningsOf } from '../../src/elements/_warnings.ts';
import type { CitedChart } from '../../src/elements.ts';
import type { Telling } from '../../src/model/telling.ts';
import { bridges, chart, dataset, drawn, drills, put, until, wait } from './_page.ts';

afterEach(() => void vi.restoreAllMocks());

const telling = async (data: unknown, src = ''): Promise<Telling> => {
  const element = put(chart({ src }, data));
  await until(() => element.telling);
  const told = (element as CitedChart).telling!;
  element.remove();
  return told;
};
const charted = (figures: unknown[], title: string, more: Record<string, unknown> = {}) =>
  dataset(figures, { charts: { main: { title } }, ...more });
const years = (count: number): unknown[] =>
  Array.from({ length: count }, (_, i) => ({ period: String(1900 + i), value: i + 1 }));

describe('warningsOf()', () => {
  test('has nothing to say of the founding chart', async () => {
    expect(warningsOf(await telling(drills, '#plans'))).toEqual([]);
  });

  test('names what readers will miss, and what to do', async () => {
    expect(warningsOf(await telling(bridges))).toEqual([expect.stringMatching(/no title of its own.*"charts"/)]);
    const long = 'One two three four five six seven eight nine ten eleven twelve thirteen';
    expect(warningsOf(await telling(charted(years(2), long), '#main'))).toEqual([
      expect.stringMatching(/13 words.*12.*"subtitle"/),
    ]);
    expect(warningsOf(await telling(charted(years(51), 'Bridges'), '#main'))).toEqual([
      expect.stringMatching(/51 marks.*"top"/),
    ]);
    const plan = [{ period: '2013', value: 4, status: 'planned' }, ...years(1)];
    expect(warningsOf(await telling(charted(plan, 'Bridges', { modified: '2015-01-01' }), '#main'))).toEqual([
      expect.stringMatching(/2013: a plan whose time is over/),
    ]);
    expect(warningsOf(await telling(charted(plan, 'Bridges', { modified: '2012-01-01' }), '#main'))).toEqual([]);
    const out = [...plan, { id: 'held', period: '2013', value: 3 }];
    const some = dataset(out, {
      charts: { main: { title: 'Bridges', figures: { status: 'planned' } } },
      modified: '2015-01-01',
    });
    expect(warningsOf(await telling(some, '#main'))).toEqual([]);
  });
});

describe('advise()', () => {
  test('speaks where pages are written, and nowhere else', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const told = await telling(bridges);
    const at = async (protocol: string, hostname: string): Promise<number> => {
      warn.mockClear();
      await advise(told, { ...location, protocol, hostname });
      return warn.mock.calls.length;
    };
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'desk.local'])
      expect([host, await at('http:', host)]).toEqual([host, 1]);
    expect(await at('file:', '')).toBe(1);
    for (const host of ['gazette.example', 'localhost.example', 'local', '10.0.0.1', 'notlocalhost'])
      expect([host, await at('https:', host)]).toEqual([host, 0]);
  });

  test('speaks once for a chart, after it is drawn', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const element = put(chart({}, bridges)) as CitedChart;
    await drawn(element);
    expect(warn).not.toHaveBeenCalled();
    await until(() => warn.mock.calls.length, 6000);
    element.form = 'table';
    await wait(300);
    expect(warn.mock.calls.map(([message]) => String(message).slice(0, 16))).toEqual(['cited: Bridges: ']);
  }, 10_000);
});
