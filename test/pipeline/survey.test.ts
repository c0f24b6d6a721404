import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as core from '../../src/core.ts';
import { limits } from '../../src/model/limits.ts';
import { columnsOf, type ParsedTable } from '../../src/pipeline/columns.ts';
import { survey } from '../../src/pipeline/survey.ts';
import { frame } from '../fixtures/telling.ts';
import { day, walk, withTable } from './_many.ts';

afterEach(() => void (limits.many = 2000));

function parse(csv: string): ParsedTable {
  for (const steps = columnsOf(csv); ;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What is told and drawn of a table, whose survey is known beforehand or not. */
function drawnOf(csv: string, isKnown: boolean, chart: Record<string, unknown>) {
  const parsed = parse(csv);
  const known = survey(parsed.columns);
  const columns = isKnown && known ? { ...parsed.columns, survey: known } : parsed.columns;
  const text = withTable({}, { charts: { c: { title: 'Lanterns', form: 'line', ...chart } } });
  const { data } = core.read(text, { tables: { 't.csv': { text: () => csv, parsed: { ...parsed, columns } } } });
  const telling = core.tell(data!, { chart: 'c' });
  const { told, words, axis, time, series, dense } = telling;
  const lines = series?.map(one => one.dense?.map(run => ({ ...run, blocks: undefined })));
  const { shapes } = core.plan(telling, frame(280));
  const sentences = told.map(({ sentence }) => sentence);
  return {
    known,
    dense: !!dense,
    count: dense?.count,
    lines,
    sentences,
    words,
    axis,
    time,
    shapes,
    moments: dense?.moments,
  };
}

const row = fc.record({
  skip: fc.boolean(),
  value: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -50, max: 900 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('null', '40±5', '12.50') },
  ),
  entity: fc.constantFrom('Mirth', 'Mirth', 'Gloom'),
});

describe('survey()', () => {
  test('changes nothing of what is told and drawn', () => {
    limits.many = 20;
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 100, maxLength: 400 }),
        fc.boolean(),
        fc.boolean(),
        (some, isMixed, isEntity) => {
          const rows = some.flatMap(({ skip, value, entity }, i) =>
            skip && i % 40 === 0
              ? []
              : [`${day(isMixed && i % 7 === 0 ? 1000 + i : i)},${value}${isEntity ? `,${entity}` : ''}`],
          );
          const csv = [`period,value${isEntity ? ',entity' : ''}`, ...rows].join('\n');
          for (const chart of [{}, { figures: { period: '1950-03/1950-05' } }, { highlight: [day(50)] }]) {
            const [{ known, ...made }, { known: _, ...without }] = [
              drawnOf(csv, true, chart),
              drawnOf(csv, false, chart),
            ];
            expect(known).toBeDefined();
            expect(made.dense).toBe(true);
            expect(made).toEqual(without);
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  test('is not made where it depends on what the dataset says', () => {
    expect(survey(parse(walk(100)).columns)?.landmarks.length).toBeGreaterThan(50);
    expect(survey(parse('period,value,status\n2014,1,planned\n2015,2,reported').columns)).toBeUndefined();
    expect(survey(parse('entity,value\nMirth,1\nGloom,2').columns)).toBeUndefined();
  });

  test('knows what no two rows can say twice', () => {
    expect(survey(parse(walk(100)).columns)).toMatchObject({ isRising: true, missing: 0, moments: 100 });
    expect(survey(parse(`${walk(100)}${day(3)},7\n`).columns)).toMatchObject({ isRising: false, moments: 100 });
    const twice = core.read(withTable(), { tables: { 't.csv': `${walk(3000)}${day(3)},7\n` } });
    expect(twice.problems).toMatchObject([{ code: 'id/duplicate' }]);
  });
});
