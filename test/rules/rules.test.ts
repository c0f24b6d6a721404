import { beforeAll, describe, expect, test } from 'vitest';
import type { Edit, Problem } from '../../src/model/problem.ts';
import { findings } from '../../src/pipeline/findings.ts';
import { read } from '../../src/pipeline/read.ts';
import { complete } from '../../src/rules/_example.ts';
import type { Example } from '../../src/rules/_rule.ts';
import { rules } from '../../src/rules/index.ts';
import '../fixtures/dataset.ts';

beforeAll(() => rules.loadAll());

/** All that is said of an example, read from its JSON text. */
function told(example: Example): Problem[] {
  const { data, problems } = read(JSON.stringify(complete(example), null, 2));
  return [...problems, ...(data ? findings(data).problems : [])];
}

/** What a file looks like after the edits of a fix. */
function fixed(example: Example, edits: readonly Edit[]): Record<string, unknown> {
  const file = structuredClone(complete(example));
  for (const { path, value } of edits) {
    const keys = path.split('/').slice(1);
    const last = keys.pop() ?? '';
    const owner = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, file);
    owner[last] = value;
  }
  return file;
}

/** How grave each rule is, in the order of the documentation; all others are warnings. */
const errors =
  'value-unparsable value-bare-ratio value-unresolved-ref value-self-ref value-ambiguous-magnitude value-reversed-range value-below-min ' +
  'ratio-zero-base unit-mixed wording-digits-mismatch period-not-edtf source-missing status-unknown conflict-hard resolve-zero-only ' +
  'resolve-total id-circular chart-form-refused chart-stack-open-bound chart-log-with-zero-or-bars';
const infos =
  'period-planned-in-past source-no-accessed-date licence-missing conflict-rounding resolve-no-anchor resolve-unresolved chart-line-over-gap ' +
  'chart-sort-by-size-of-claims chart-forecast-only';
/** They have two grades: `3.5m` and `1.000`, one speaker and several, before and after rounding; words with a `scale` and without. */
const graded = ['value-ambiguous-magnitude', 'conflict-hard', 'resolve-total'];
const gradedLess = ['value-phrase'];

const severitiesOf = (id: string): string[] => {
  if (graded.includes(id)) return ['error', 'warning'];
  if (gradedLess.includes(id)) return ['warning', 'info'];
  return [errors.split(' ').includes(id) ? 'error' : infos.split(' ').includes(id) ? 'info' : 'warning'];
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

describe.each([...rules.ids])('%s', id => {
  const code = id.replace('-', '/');
  const rule = () => rules.get(id);

  test('says why it is there', () => {
    expect(rule()).toMatchObject({ code, why: expect.stringMatching(/^\S.*\.$/) as string });
  });

  test('has an example that breaks it and one that keeps it', () => {
    expect(rule().examples.breaks.length).toBeGreaterThan(0);
    expect(rule().examples.keeps.length).toBeGreaterThan(0);
  });

  test('check() finds it, with a place, and words for a journalist', () => {
    for (const example of rule().examples.breaks) {
      const found = told(example).filter(problem => problem.code === code);
      expect(found.length, JSON.stringify(example)).toBeGreaterThan(0);
      for (const { message, remedy, line, column, path, severity } of found) {
        expect(severitiesOf(id)).toContain(severity);
        expect(`${message} ${remedy ?? ''}`).not.toMatch(/undefined|null(?! (for none|if no))|NaN|\[object/);
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(path).toMatch(/^(\/|$)/);
      }
    }
  });

  test('a fix mends what it is for, and breaks nothing else', () => {
    for (const example of rule().examples.breaks)
      for (const { fix, path } of told(example).filter(problem => problem.code === code)) {
        if (!fix) continue;
        const after = told(fixed(example, fix));
        expect(after.filter(problem => problem.code === code && problem.path === path)).toEqual([]);
        expect(after.filter(isError).length).toBeLessThanOrEqual(told(example).filter(isError).length);
      }
  });

  test('check() does not find it in what is near, which can be read without an error', () => {
    for (const example of rule().examples.keeps) {
      const all = told(example);
      expect(all.filter(problem => problem.code === code)).toEqual([]);
      expect(read(JSON.stringify(complete(example))).problems.filter(isError), JSON.stringify(example)).toEqual([]);
    }
  });
});
