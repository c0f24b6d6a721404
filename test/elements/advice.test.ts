import { afterEach, describe, expect, test, vi } from 'vitest';
import { advise } from '../../src/elements/_advice.ts';
import { warningsOf } from '../../src/elements/_warnings.ts';
import { faint } from '../../src/elements/_contrast.ts';
import type { CitedChart } from '../../src/elements.ts';
import type { Telling } from '../../src/model/telling.ts';
import { bridges, chart, dataset, drawn, drills, one, put, until, wait } from './_page.ts';

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

  test('counts two figures of a dumbbell as one mark', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `Place ${i}`);
    const figures = names.flatMap((entity, i) => [
      { entity, period: '2014', value: 10 + i },
      { entity, period: '2024', value: 20 + i },
    ]);
    const pairs = (more: Record<string, unknown>): Promise<Telling> =>
      telling(dataset(figures, { charts: { main: { title: 'Bridges', ...more } } }), '#main');
    expect(warningsOf(await pairs({ form: 'dumbbell' }))).toEqual([]);
    expect(warningsOf(await pairs({ form: 'heatmap' }))).toEqual([expect.stringMatching(/80 marks/)]);
  });

  test('says where more series than five are told apart by colour, and none of them is stressed', async () => {
    const lines = (count: number, more = {}): Promise<Telling> => {
      const figures = Array.from({ length: count }, (_, i) =>
        ['2012', '2013', '2014'].map((period, year) => ({
          id: `t${i}-${period}`,
          entity: `Town ${i}`,
          period,
          value: 5 * i + year,
        })),
      ).flat();
      return telling(dataset(figures, { charts: { main: { title: 'Bridges', form: 'line', ...more } } }), '#main');
    };
    expect(warningsOf(await lines(5))).toEqual([]);
    expect(warningsOf(await lines(6))).toEqual([expect.stringMatching(/6 series.*5.*"facet"/)]);
    expect(warningsOf(await lines(6, { highlight: ['t1-2014'] }))).toEqual([]);
  });

  test('says which wording is not in the language that it is read in', async () => {
    const quoted = (source: Record<string, unknown>, wording = 'более 4000', more = {}): Promise<Telling> =>
      telling(
        charted([{ period: '2015', value: '>4000', wording }], 'Bridges', {
          sources: { gazette: { publisher: 'The Gazette', title: 'Bridges', published: '2014-12', ...source } },
          ...more,
        }),
        '#main',
      );
    expect(warningsOf(await quoted({}))).toEqual([expect.stringMatching(/“более 4000” is not in "en".*"lang"/)]);
    expect(warningsOf(await quoted({ lang: 'ru' }))).toEqual([]);
    expect(warningsOf(await quoted({}, 'более 4000', { lang: 'uk' }))).toEqual([]);
    expect(warningsOf(await quoted({}, 'over 4,000'))).toEqual([]);
    expect(warningsOf(await quoted({}, '4000'))).toEqual([]);
    expect(warningsOf(await quoted({ lang: 'ja' }, '四千以上'))).toEqual([]);
  });
});

test('warningsOf() names what highlight asks for and the file lacks', async () => {
  const element = put(chart({ src: '#plans', highlight: 'drills-2015 dril-2014 no-such' }, drills)) as CitedChart;
  await until(() => element.telling);
  expect(warningsOf(element.telling!)).toEqual([
    'highlight: the data has no figure "dril-2014"; the nearest is "drills-2014"',
    'highlight: the data has no figure "no-such"',
  ]);
});

describe('faint()', () => {
  const of = async (style: Record<string, string>): Promise<string[]> => {
    const element = put(chart({}, bridges)) as CitedChart;
    for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
    await drawn(element);
    const found = faint(element);
    element.remove();
    return found;
  };

  test('names colours of the page that readers cannot see, whatever they are written in', async () => {
    expect(await of({})).toEqual([]);
    expect(await of({ '--cited-ink': '#fff59d' })).toEqual([expect.stringMatching(/--cited-ink is 1\.\d : 1.*3 : 1/)]);
    expect(await of({ '--cited-ink': 'oklch(0.95 0.05 100)' })).toHaveLength(1);
    expect(await of({ '--cited-ink': 'darkgreen', '--cited-text': '#333' })).toEqual([]);
    // text of the page on a ground of its own
    expect(await of({ '--cited-paper': '#222222' })).toContainEqual(expect.stringMatching(/--cited-text /));
    expect(await of({ '--cited-paper': '#fffdf5' })).toEqual([]);
    expect(await of({ '--cited-grid': '#ffffff' })).toEqual([]);
  });

  test('judges the colours that the scheme of the page shows', async () => {
    const dark = { 'color-scheme': 'dark', '--cited-paper': '#222222' };
    expect(await of(dark)).toEqual([]);
    expect(await of({ ...dark, '--cited-ink': 'light-dark(#2f508f, #333)' })).toHaveLength(1);
  });
});

describe('advise()', () => {
  test('speaks where pages are written, and nowhere else', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const element = put(chart({}, bridges)) as CitedChart;
    await until(() => element.telling);
    element.remove();
    // what it says of itself as it is drawn has been said
    await wait(100);
    const at = async (protocol: string, hostname: string): Promise<number> => {
      warn.mockClear();
      await advise(element, { ...location, protocol, hostname });
      return warn.mock.calls.length;
    };
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'desk.local'])
      expect([host, await at('http:', host)]).toEqual([host, 1]);
    expect(await at('file:', '')).toBe(1);
    for (const host of ['gazette.example', 'localhost.example', 'local', '10.0.0.1', 'notlocalhost'])
      expect([host, await at('https:', host)]).toEqual([host, 0]);
  });

  test('speaks once for a chart, after it is drawn', async () => {
    const drawings: unknown[] = [];
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => void drawings.push(one(element, '.plot svg')));
    const element = put(chart({}, bridges)) as CitedChart;
    await until(() => warn.mock.calls.length, 6000);
    expect(drawings).toEqual([one(element, '.plot svg')]);
    expect(drawings[0]).toBeTruthy();
    element.form = 'table';
    await wait(300);
    expect(warn.mock.calls.map(([message]) => String(message).slice(0, 16))).toEqual(['cited: Bridges: ']);
  }, 10_000);
});
