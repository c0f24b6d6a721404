import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem, Silenced } from '../../src/model/problem.ts';
import { findings } from '../../src/pipeline/findings.ts';
import { read } from '../../src/pipeline/read.ts';
import { rules } from '../../src/rules/index.ts';
import '../fixtures/dataset.ts';
import { ownData, ownFiles } from '../fixtures/files.ts';

beforeAll(() => rules.loadAll());

type Json = Record<string, unknown>;
interface File extends Json {
  sources: Record<string, Json>;
  speakers: Record<string, Json>;
  measures: Record<string, Json>;
  entities: Record<string, Json>;
  figures: Json[];
  charts: Record<string, Json>;
}

const names = (folder: URL): string[] =>
  readdirSync(folder).filter(name => name.endsWith('.json') && name !== 'schema.json');
const clean = new URL('./clean/', import.meta.url);

/** All that is said of a file. */
function told(text: string): { problems: Problem[]; silenced: Silenced[] } {
  const { data, problems } = read(text);
  const found = data ? findings(data) : { problems: [], silenced: [] };
  return { problems: [...problems, ...found.problems], silenced: found.silenced };
}

const inShort = ({ code, path, message }: Problem): string => `${code} ${path}: ${message}`;

test.each(names(clean))('check() has nothing to say of %s, which is written as the documentation says', name => {
  const { problems, silenced } = told(readFileSync(new URL(name, clean), 'utf8'));
  expect(problems.map(inShort)).toEqual([]);
  // claims that contradict each other are what a chart of them is about
  expect(silenced.map(({ code }) => code)).toEqual(name === 'march.json' ? ['conflict/hard'] : []);
});

test.each(ownFiles)('check() has no error and no warning for data/%s', name => {
  const { data, problems: unread } = ownData(name);
  const problems = [...unread, ...findings(data!).problems];
  expect(problems.filter(({ severity }) => severity !== 'info').map(inShort)).toEqual([]);
});

/** Changes to a clean file, and what is found then: the code, its severity, and words of its message. */
interface Slip {
  code: string;
  severity: Problem['severity'];
  file: string;
  change: (file: File) => void;
  says: RegExp;
  /** The code is found besides others, which the change brings along. */
  more?: string[];
}

const figure = (file: File, id: string): Json => file.figures.find(one => one['id'] === id)!;
const set = (id: string, keys: Json) => (file: File) => void Object.assign(figure(file, id), keys);
const chart = (id: string, keys: Json) => (file: File) => void Object.assign(file.charts[id]!, keys);
const drop = (id: string) => (file: File) => void file.figures.splice(file.figures.indexOf(figure(file, id)), 1);
const all =
  (...changes: ((file: File) => void)[]) =>
  (file: File) =>
    changes.forEach(change => change(file));

const slips: Slip[] = [
  {
    code: 'chart/empty',
    severity: 'warning',
    file: 'plans',
    change: chart('asked', { asOf: '1999' }),
    says: /none of its figures had been reported by 1999/,
  },
  {
    code: 'chart/base-left-out',
    severity: 'warning',
    file: 'budget',
    change: chart('lanterns', { figures: ['lanterns-2031'] }),
    says: /"lanterns-2031" is compared with "lanterns-2030", which the chart leaves out/,
  },
  {
    code: 'chart/form-refused',
    severity: 'error',
    file: 'polls',
    change: chart('june', { form: 'number' }),
    says: /drawn as "bar" instead/,
  },
  {
    code: 'chart/line-over-gap',
    severity: 'info',
    file: 'running-count',
    change: chart('signatures', { form: 'line' }),
    says: /is cut at 2031-03-17 \(no number was reported\), at 2031-03-24 \("w4" is a bound or a range\)/,
    more: [],
  },
  {
    code: 'chart/stack-open-bound',
    severity: 'error',
    file: 'polls',
    change: set('ferns-may', { value: '<20', margin: undefined }),
    says: /have no one size to put together: "ferns-may" \("<20"\)/,
  },
  {
    code: 'chart/log-with-zero-or-bars',
    severity: 'error',
    file: 'budget',
    change: chart('growth', { log: true }),
    says: /the marks of the form "column" start there/,
  },
  {
    code: 'chart/sort-by-size-of-claims',
    severity: 'info',
    file: 'march',
    change: chart('march', { order: '-value' }),
    says: /what "league" and "police" and "college" say stands in the order of its size/,
  },
  {
    code: 'chart/title-overclaims',
    severity: 'warning',
    file: 'march',
    change: chart('march', { title: '20,000 people walked for the ferns' }),
    says: /“20,000( people)?”, but "league-2031" \(">20000"\) is at least that/,
  },
  {
    code: 'chart/title-overclaims',
    severity: 'warning',
    file: 'plans',
    change: chart('asked', { title: '300 trees in 2029' }),
    says: /"plan-2029" is planned/,
  },
  {
    code: 'chart/truncated-time',
    severity: 'warning',
    file: 'corrected-toll',
    change: chart('course', { figures: { period: '2031-09-09/..' } }),
    says: /hides what was reported for 2031-09-08/,
  },
  {
    code: 'chart/forecast-only',
    severity: 'info',
    file: 'plans',
    change: chart('ahead', { figures: ['next'] }),
    says: /is a forecast/,
  },
  {
    code: 'chart/cross-speaker-trend',
    severity: 'warning',
    file: 'march',
    change: all(drop('police-2031'), drop('league-2030')),
    says: /"police-2030" \(peak\) to "league-2031" \(walkers\), but these are different definitions/,
  },
  {
    code: 'chart/cross-speaker-trend',
    severity: 'warning',
    file: 'budget',
    change: set('lanterns-2030', { speaker: 'mayor' }),
    says: /puts together what "mayor" and "treasurer" said/,
  },
  {
    code: 'resolve/total',
    severity: 'error',
    file: 'budget',
    change: set('roads-2030', { value: 9.25 }),
    says: /parts and their whole do not fit: .*"roads-2030" \(9.25\)/,
  },
  {
    code: 'resolve/total',
    severity: 'warning',
    file: 'budget',
    change: set('lanterns-2030', { value: 1.9 }),
    says: /only if the numbers are rounded/,
  },
  {
    code: 'resolve/total',
    severity: 'error',
    file: 'polls',
    change: all(
      ...['lanterns', 'kettles', 'ferns', 'others'].map(party =>
        set(`${party}-june`, { value: party === 'others' ? 21 : 40, margin: undefined }),
      ),
    ),
    says: /the "sum" of "vote" do not fit/,
  },
  {
    code: 'resolve/running-falls',
    severity: 'warning',
    file: 'corrected-toll',
    change: set('last', { value: 28 }),
    says: /"last" \(28\) is below "corrected" \(29\)/,
  },
  {
    code: 'resolve/wide',
    severity: 'warning',
    file: 'plans',
    change: set('plan-2030', { value: '0.1..2x [2029]', wording: undefined }),
    says: /lies anywhere between 30 and 600/,
  },
  {
    code: 'resolve/unresolved',
    severity: 'info',
    file: 'plans',
    change: file => {
      const years = [2031, 2032, 2033, 2034, 2035, 2036];
      const far = years.map(year => ({
        ...figure(file, 'plan-2030'),
        id: `far-${year}`,
        period: String(year),
        value: `1.2345678901234e250x [${year - 1}]`,
        wording: undefined,
      }));
      file.figures.push(...far);
      chart('ahead', { figures: ['plan-2030', ...far.map(({ id }) => id)] })(file);
    },
    says: /whether "far-2031" and 6 more fit together was not worked out: its numbers need too many digits/,
  },
  {
    code: 'resolve/no-anchor',
    severity: 'info',
    file: 'plans',
    change: all(drop('plan-2029'), drop('done-2029'), chart('ahead', { figures: ['done-2030', 'next'] })),
    says: /2029 and 2030 are only compared with each other/,
    // the titles still have the numbers
    more: ['chart/title-overclaims', 'chart/title-overclaims'],
  },
  {
    code: 'resolve/zero-only',
    severity: 'error',
    file: 'plans',
    change: all(
      set('plan-2029', { value: '2x [2030]' }),
      chart('ahead', { figures: ['done-2029', 'done-2030', 'next'] }),
    ),
    says: /only if the numbers behind them are 0/,
  },
  {
    code: 'conflict/hard',
    severity: 'error',
    file: 'plans',
    change: all(set('spring-2030', { value: 800 }), set('done-2030', { value: 410 })),
    says: /since a part of a period cannot have more than all of it: /,
  },
  {
    code: 'conflict/hard',
    severity: 'warning',
    file: 'retracted-toll',
    change: drop('owner-now'),
    says: /several speakers cannot all be true: "brigade-count" \("5..7"\), "owner-first" \(40\)/,
  },
  {
    code: 'conflict/rounding',
    severity: 'info',
    file: 'plans',
    change: file =>
      void file.figures.push({ ...figure(file, 'done-2029'), id: 'about-2029', value: 300, speaker: 'gardener' }),
    says: /agree only if their numbers are rounded: "about-2029" \(300\), "done-2029" \(280\)/,
  },
];

describe.each(slips)('$code in a variant of $file.json', ({ code, severity, file, change, says, more }) => {
  test('check() finds it', () => {
    const variant = JSON.parse(readFileSync(new URL(`${file}.json`, clean), 'utf8')) as File;
    if (code === 'chart/cross-speaker-trend') variant.speakers['mayor'] = { name: 'Mayor Quill' };
    change(variant);
    const { problems } = told(JSON.stringify(variant, null, 2));
    const found = problems.filter(one => one.code === code);
    expect(problems.map(inShort).join('\n')).toMatch(says);
    expect(found.map(one => one.severity)).toContain(severity);
    for (const { message, remedy, line } of found) {
      expect(`${message} ${remedy ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
      expect(remedy).toBeTruthy();
      expect(line).toBeGreaterThan(0);
    }
    if (more) expect(problems.map(one => one.code).filter(one => one !== code)).toEqual(more);
  });
});

test('check() is tried with a slip for every rule about charts and resolution', () => {
  const tried = new Set(slips.map(({ code }) => code.replace('/', '-')));
  const wanted = rules.ids.filter(id => /^(chart|conflict|resolve)-/.test(id));
  expect(wanted.filter(id => !tried.has(id))).toEqual([]);
});
