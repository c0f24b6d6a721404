import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { phrases, readPhrases } from '../../src/core.ts';
import { complain, judge, parseCorpus } from './_corpus.ts';
import type { Case } from './_corpus.ts';

const folder = new URL('./corpus/', import.meta.url);
/** All files: a folder for each language, a file for each category. */
const all = readdirSync(folder).flatMap(lang =>
  readdirSync(new URL(`${lang}/`, folder))
    .sort()
    .map(file => ({
      lang,
      category: file.replace('.txt', ''),
      cases: parseCorpus(readFileSync(new URL(`${lang}/${file}`, folder), 'utf8'), `${lang}/${file}`),
    })),
);
const corpus = all.filter(({ lang }) => lang === 'en');

/** Each case read and judged. */
const measure = (cases: readonly Case[], lang = 'en'): { right: boolean; exact: boolean; complaint: string }[] =>
  cases.map(one => {
    const read = readPhrases(one.text, { lang });
    return { ...judge(one, read), complaint: complain(one, read) };
  });
const share = (count: number, all: number): string => `${((100 * count) / all).toFixed(1)} %`;

/** `CORPUS=report` prints how the reader does, and judges nothing. */
const asReport = process.env['CORPUS'] === 'report';

describe('readPhrases()', () => {
  test.skipIf(asReport).each(all)('reads all cases of $lang/$category', ({ cases, lang }) => {
    const wrong = measure(cases, lang)
      .filter(({ right }) => !right)
      .map(({ complaint }) => complaint);
    const rest = wrong.length > 20 ? [`… and ${wrong.length - 20} more`] : [];
    expect([...wrong.slice(0, 20), ...rest].join('\n'), `${wrong.length} of ${cases.length} are wrong`).toBe('');
  });

  test('has a corpus for each language', () => {
    expect([...new Set(all.map(({ lang }) => lang))].sort()).toEqual([...phrases.ids].sort());
  });

  test('has enough cases to measure with: 800, and 150 in which nothing may be read', () => {
    const sizes = new Map(corpus.map(({ category, cases }) => [category, cases.length]));
    expect([...sizes.values()].reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(800);
    expect(sizes.get('nothing')).toBeGreaterThanOrEqual(150);
    expect(sizes.get('sentences')).toBeGreaterThanOrEqual(60);
  });

  test.each([
    ['  4 => 4', 'x.txt:1: a quantity before the first text'],
    ['4 men\n  4 = 4', 'x.txt:2: not "  words => quantity"'],
    ['4 men\n  5 => 5', 'x.txt:2: "5" is not in the text, or not behind the quantity before'],
    ['4 men\n  4 => 4 men', 'x.txt:2: "4 men" is not a quantity with a unit'],
  ])('parseCorpus() names the place of a bad line', (source, message) => {
    expect(() => parseCorpus(source, 'x.txt')).toThrow(message);
  });

  afterAll(() => {
    if (asReport) process.stdout.write(report());
  });
});

/** A table: each category with its cases, how many are right, and of those how many have the very span. */
function report(): string {
  const rows = corpus.map(({ category, cases }) => {
    const results = measure(cases);
    const right = results.filter(one => one.right).length;
    return { category, all: results.length, right, exact: results.filter(one => one.exact).length };
  });
  const line = (...cells: unknown[]): string =>
    cells.map((cell, i) => (i ? String(cell).padStart(11) : String(cell).padEnd(14))).join('') + '\n';
  const sum = (key: 'all' | 'right' | 'exact'): number => rows.reduce((total, row) => total + row[key], 0);
  const macro = rows.reduce((total, { right, all }) => total + right / all, 0);
  return [
    line('category', 'cases', 'right', 'share', 'same span'),
    ...rows.map(({ category, all, right, exact }) => line(category, all, right, share(right, all), exact)),
    line('all', sum('all'), sum('right'), share(sum('right'), sum('all')), sum('exact')),
    line('macro average', '', '', share(macro, rows.length)),
  ].join('');
}
