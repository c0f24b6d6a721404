import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatasetFile } from '../../src/model/schema.ts';
import { statuses } from '../../src/model/status.ts';
import type { Telling } from '../../src/model/telling.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { card } from '../../src/pipeline/card.ts';
import { tabulate } from '../../src/pipeline/tabulate.ts';
import { dataset } from '../fixtures/told.ts';

type FigureInput = NonNullable<DatasetFile['figures']>[number];

/** Everything that a told chart says, in sentences. */
const allTexts = (telling: Telling): string[] => [
  ...telling.sentences.map(({ text }) => text),
  ...Object.values(telling.words),
  telling.summary,
  telling.listName,
  ...telling.key.map(({ text }) => text),
  ...telling.notes,
  ...telling.told.flatMap(({ label, value, detail = '', quote = '' }) => [label, value, detail, quote]),
];

const amount = fc.integer({ min: 1, max: 9999 });
const value = fc.oneof(
  amount,
  amount.map(n => `>${n}`),
  amount.map(n => `>=${n}`),
  amount.map(n => `<${n}`),
  amount.map(n => `<=${n}`),
  amount.map(n => `~${n}`),
  fc.tuple(amount, amount).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
  fc.constantFrom('several hundred', '1.5x [2001]', '+20% [2002]', '-30 [2003]', '2..3x [2004]', '~2x [2011]'),
  fc.constant(null),
);
const figure: fc.Arbitrary<FigureInput> = fc.record(
  {
    value,
    status: fc.constantFrom(...statuses),
    speaker: fc.constantFrom('guild', 'growers', 'ministry'),
    disputedBy: fc.constantFrom('guild', 'growers'),
    measure: fc.constantFrom('plums', 'plums', 'plums', 'share'),
  },
  { requiredKeys: ['value'] },
);
/** A figure a year from 2001 on, some with two. */
const figures = fc
  .array(figure, { minLength: 1, maxLength: 7 })
  .map(all => all.map((figure, i): FigureInput => ({ ...figure, id: `f${i}`, period: String(2001 + (i % 5)) })));
const form = fc.constantFrom('column', 'bar', 'table', 'range', 'ratio', undefined);
const chart = fc.record({ figures, form });

const toldOf = ({ figures, form }: { figures: FigureInput[]; form: string | undefined }): Telling => {
  const measures = {
    plums: { label: 'Plums picked', unit: { one: 'plum', other: 'plums' }, integer: true },
    share: { label: 'Share of plums', unit: '%' },
  };
  return tell(dataset({ figures, measures }), form === undefined ? {} : { form });
};
const holds = (check: (telling: Telling) => void) =>
  fc.assert(
    fc.property(chart, input => check(toldOf(input))),
    { numRuns: 120 },
  );

describe('tell() of any figures', () => {
  test('says no numeral that is not in the data, derived, a year, a count, an axis end or a drawn bound', () => {
    holds(telling => {
      const { told, axis } = telling;
      const quantities = told.flatMap(({ row }) => (row.quantity ? [row.quantity] : []));
      const known = new Set([
        ...quantities
          .flatMap(({ lo, hi, mid }) => [lo, hi, mid])
          .flatMap(n => (typeof n === 'number' ? rounded(n) : [])),
        ...Array.from({ length: 30 }, (_, i) => String(i)),
        ...told.flatMap(({ row }) => row.period ?? []),
        ...(axis ? [axis.from, axis.to, ...axis.ticks.map(tick => tick.value)].map(String) : []),
      ]);
      for (const text of allTexts(telling))
        for (const [numeral] of text.replaceAll(',', '').matchAll(/\d+(\.\d+)?/g))
          expect(known, text).toContain(numeral);
    });
  });

  test('names every row, and says a sentence for each', () => {
    holds(({ told, rows, sentences, words }) => {
      expect(sentences.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      for (const { label, row } of told)
        expect(words.statistics + words.relations).toContain(row.absent === 'not-shown' ? '' : label);
    });
  });

  test('calls nothing the highest unless its interval is above all others of its kind', () => {
    holds(telling => {
      for (const [, label] of telling.words.statistics.matchAll(/figures, (.+?) is the highest/g)) {
        const top = telling.told.filter(one => one.label === label && one.row.quantity && !one.row.quantity.relation);
        expect(top.length).toBeGreaterThan(0);
        const others = telling.told.filter(
          one =>
            one.status === top[0]!.status &&
            one.label !== label &&
            !one.derived &&
            one.row.quantity &&
            !one.row.quantity.relation,
        );
        for (const { row } of others) expect(row.measure).toBe(top[0]!.row.measure);
        for (const { row } of others)
          expect(row.quantity!.hi ?? Infinity).toBeLessThanOrEqual(top[0]!.row.quantity!.lo ?? -Infinity);
      }
    });
  });

  test('says the status and the speaker of every claim, plan and dispute', () => {
    holds(telling => {
      for (const { row, sentence, label } of telling.told) {
        if (row.absent || row.derived || row.replacedBy) continue;
        if (row.status === 'claimed' || row.status === 'planned') expect(sentence).toContain(row.status);
        if (row.disputedBy) expect(sentence).toMatch(/Disputed by: (Plum Guild|Growers)\./);
        const said = `${row.status === 'claimed' ? 'Claimed' : 'Said'} by: `;
        expect(sentence.includes(said) || /Guild|Growers|Ministry|Gazette/.test(label), sentence).toBe(true);
      }
    });
  });

  test('does not mention a number that was taken away', () => {
    fc.assert(
      fc.property(figures, fc.nat(), (all, n) => {
        const at = n % all.length;
        const unique = { ...all[at]!, value: 987_654, measure: 'plums' };
        const before = toldOf({ figures: all.with(at, unique), form: 'table' });
        expect(allTexts(before).join()).toContain('987,654');
        const after = toldOf({ figures: all.with(at, { ...unique, value: null }), form: 'table' });
        expect(allTexts(after).join()).not.toContain('987,654');
      }),
      { numRuns: 100 },
    );
  });

  test('has no sign next to a digit and no trace of code in it', () => {
    holds(telling => {
      for (const text of allTexts(telling)) {
        expect(text).not.toMatch(/NaN|null|undefined|Infinity|\[object/);
        expect(text).not.toMatch(/[~≈≥≤±×→+–−]\s*\d|\d\s*[~≈≥≤±×→+–−]/);
      }
    });
  });

  test('has a card and a table for every row, without empty cells', () => {
    holds(telling => {
      const table = tabulate(telling);
      expect(table.rows.map(({ id }) => id)).toEqual(telling.told.map(({ id }) => id));
      for (const { cells, header } of table.rows)
        for (const text of [header, ...cells.map(cell => cell.text)]) expect(text).toMatch(/[\p{L}\d]/u);
      for (const { id } of telling.told) expect(card(telling, id)?.heading).toBeTruthy();
    });
  });

  test('is the same twice', () => {
    fc.assert(
      fc.property(chart, input => {
        expect(allTexts(toldOf(input))).toEqual(allTexts(toldOf(input)));
      }),
      { numRuns: 50 },
    );
  });

  test('is short and easy to read', () => {
    fc.assert(
      fc.property(chart, input => {
        for (const text of allTexts(toldOf(input)))
          for (const sentence of text.match(/[^.]+(\.(?=\s|$)|$|\.(?=\d))+/g) ?? [])
            expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
      }),
      { numRuns: 120 },
    );
  });
});

test('tell() reads out some of very many numbers in the summary, and all of them in the words', () => {
  const years = Array.from({ length: 30 }, (_, i) => String(1990 + i));
  const figures = years.flatMap((period, i) => [
    { id: `a${period}`, entity: 'north', period, value: 100 + ((i * 7) % 30) },
    { id: `b${period}`, entity: 'south', period, value: 200 + ((i * 11) % 30), status: 'estimated' as const },
  ]);
  const entities = { north: { name: 'North' }, south: { name: 'South' } };
  const charts = { main: { title: 'Plums', form: 'line', highlight: ['a2000'] } };
  const { summary, words, sentences } = tell(dataset({ figures, entities, charts }), { chart: 'main', lang: 'en' });
  expect(summary).toBe(
    [
      'There are 60 numbers; these are some of them.',
      'North, 1990: 100. North, 2000: 110. North, 2007: 129. North, 2019: 123.',
      'South, 1990: 200, estimated. South, 2009: 229, estimated. South, 2019: 219, estimated.',
      'Of the reported figures, North, 2007 is the highest. Of the estimated figures, South, 2009 is the highest.',
      'Figures of different kinds (reported and estimated) are not ranked against each other.',
    ].join(' '),
  );
  for (const { text } of sentences) expect(words.statistics).toContain(text.replace(/ Said by.*/, '').slice(0, -1));
});

test('tell() reads out all of a few numbers', () => {
  const figures = Array.from({ length: 24 }, (_, i) => ({ id: `a${i}`, period: String(1990 + i), value: 100 + i }));
  const { summary, words } = tell(dataset({ figures }), { lang: 'en' });
  expect(summary).toBe(`${words.statistics} ${words.relations}`.trim());
  for (const { period } of figures) expect(summary).toContain(`${period}: `);
});

test('tell() writes English of grade 9 or below, over many charts', () => {
  const texts = fc.sample(chart, { numRuns: 200, seed: 7 }).flatMap(input => {
    const { words, summary, sentences } = toldOf(input);
    return [...Object.values(words), summary, ...sentences.map(({ text }) => text)].filter(Boolean);
  });
  expect(grade(texts.join(' '))).toBeLessThanOrEqual(9);
});

/** The ways in which a number may be printed. */
function rounded(n: number): string[] {
  const size = Math.abs(n);
  const ends = [0, 2, 3, 4].flatMap(places =>
    [Math.floor, Math.ceil, Math.round].map(f =>
      String(Number((f(size * 10 ** places) / 10 ** places).toFixed(places))),
    ),
  );
  const multiple = Number((1 + n / 100).toPrecision(12));
  return [String(size), ...ends, String(multiple)];
}

/** Flesch–Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word − 15.59; a number counts as one syllable. */
function grade(text: string): number {
  const sentences = text.split(/[.!?:;](?:\s|$)/).filter(sentence => sentence.trim());
  const words = text.split(/\s+/).filter(word => /[\p{L}\d]/u.test(word));
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        word
          .toLowerCase()
          .replace(/e$/, '')
          .match(/[aeiouy]+/g)?.length ?? 1,
      ),
    0,
  );
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
