import type { Row } from '../model/row.ts';
import { usual } from '../forms/_usual.ts';
import type { Axis, Telling, ToldRow } from '../model/telling.ts';
import { extentOf } from './extent.ts';
import { crowds } from './crowds.ts';
import { extra } from './extra.ts';
import { ordinary } from './ordinary.ts';
import type { Labels } from './labels.ts';
import type { Several } from './several.ts';
import { baseLabel } from './sentence.ts';
import { relationWords, wayOf } from './relation.ts';
import { type Scope, voices } from './scope.ts';

/** What the words of a chart are made from. */
export interface WordsInput {
  scope: Scope;
  labels: Labels;
  /** The rows that have marks of their own, and those that are lines across them. */
  told: readonly ToldRow[];
  references: readonly ToldRow[];
  axis: Axis | null;
  axes?: Telling['axes'];
  bins?: Telling['bins'];
  grid?: Telling['grid'];
  map?: Telling['map'];
  panels?: Telling['panels'];
  totals?: Telling['totals'];
  icon?: Telling['icon'];
}

/** A chart in words: how it is built, its numbers, what they have to do with each other; and the short text of all that. */
export function wordsOfChart(input: WordsInput): Pick<Telling, 'words' | 'summary'> {
  const { scope, labels, told, references } = input;
  const numbers = told.filter(({ row }) => extentOf(row));
  const few = scope.dense ? [] : numbers;
  const several: Partial<Several> =
    few.length > 1 || scope.chart.annotations ? ordinary().severalOf(scope, labels, few, told) : {};
  const { ranking = [], trend = [] } = several;
  const missing = scope.dense ? [] : missingOf(input);
  const headings = (some: readonly ToldRow[]): string[] =>
    some.map(({ heading = '' }) => scope.locale.sentence(heading));
  const dense = scope.dense ? crowds.get('crowd').denseWords(scope, told) : [];
  const rest = [...headings(references), ...missing, ...ranking];
  const statistics = [...dense, ...headings(few), ...rest];
  const comparisons = comparisonsOf(input);
  const relations = [...comparisons, ...directionsOf(input), ...incomparable(input), ...trend];
  // where there are only relations, they are the news
  const summary = numbers.length
    ? [...dense, ...(several.brief ?? headings(few)), ...rest, ...relations]
    : [...comparisons, ...missing];
  return {
    words: {
      construction: construction(input, numbers),
      statistics: statistics.join(' '),
      relations: relations.join(' '),
    },
    summary: summary.join(' '),
  };
}

/** L1: how it is built. */
function construction(input: WordsInput, numbers: readonly ToldRow[]): string {
  const { scope, axis, told, panels, references } = input;
  const reported = numbers.filter(({ derived }) => !derived);
  if (!told.length) return scope.locale.ui.empty;
  if (scope.traits !== usual || panels || references[0] || told.some(({ row }) => row.replacedBy))
    return extra().builtAs(input, reported);
  const shown = axis?.shown ? ordinary().axisInWords(scope, axis, reported) : [];
  return [built(input, reported), ...shown].join(' ');
}

/** The sentence that names the form and counts its rows. `kind`: what the form is called, if it is not the usual one. */
export function built({ scope, labels, told }: WordsInput, reported: readonly ToldRow[], kind?: string): string {
  // what has no date is no year, where others have one
  const dated = told.filter(({ row }) => row.period);
  const named = labels.by === 'period' && dated[0] ? dated : told;
  const bands = [...new Map(named.map(({ band, row }) => [band, labels.bandLabel(row)])).values()];
  const { dense } = scope;
  const count = dense && labels.by === 'period' ? dense.moments : bands.length;
  const rows = dense ? dense.count : told.length;
  return scope.locale.construction({
    form: scope.form,
    ...(kind !== undefined && { kind }),
    step: labels.step,
    count,
    ...(count < rows && { figures: rows }),
    first: bands[0] ?? '',
    last: bands.at(-1) ?? '',
    numbers: dense ? dense.count - dense.missing : reported.length,
    rows,
    derived: told.filter(({ derived }) => derived).length,
  });
}

const isMissing = ({ row }: ToldRow): boolean =>
  (!row.quantity || !!row.quantity.relation) && row.absent !== 'not-shown' && row.replacedBy === undefined;

const missingOf = ({ scope, told }: WordsInput): string[] =>
  batches(
    told.filter(isMissing).map(({ label }) => label),
    18,
  ).map(scope.locale.noneFor);

/** Lists of so many words, short enough for one sentence. */
function batches(labels: readonly string[], limit: number): string[][] {
  const lists: string[][] = [];
  let words = Infinity;
  for (const label of new Set(labels)) {
    const more = label.split(' ').length;
    words += more;
    if (words > limit) [words] = [more, lists.push([])];
    lists.at(-1)?.push(label);
  }
  return lists;
}

/** What still holds: a comparison that another figure replaced takes no part. */
const related = (told: readonly ToldRow[]): Row[] =>
  told.map(({ row }) => row).filter(row => row.quantity?.relation && row.replacedBy === undefined);

/** L3: the comparisons that were reported. */
function comparisonsOf({ scope, labels, told }: WordsInput): string[] {
  const all = related(told);
  return all.map(row =>
    scope.locale.comparison(
      relationWords(scope, row),
      labels.cell(row),
      baseLabel(scope, labels, row),
      labels.step,
      all.length === 1,
    ),
  );
}

/** Which way they point, and who says so. */
function directionsOf({ scope, labels, told }: WordsInput): string[] {
  return related(told).flatMap(row => {
    const way = row.quantity && wayOf(row.quantity);
    if (!way) return [];
    const who = scope.locale.list(voices(scope, row));
    const verb = row.mode === 'actual' ? undefined : extra().verbOf(scope.locale, row.mode);
    return [scope.locale.direction(who, labels.cell(row), baseLabel(scope, labels, row), way, verb)];
  });
}

/** Numbers beside comparisons that no number is joined to. */
function incomparable({ scope, labels, told }: WordsInput): string[] {
  return [...new Set(related(told).map(row => row.measure))].flatMap(measure => {
    const rows = told.map(({ row }) => row).filter(row => row.measure === measure);
    const scaled = new Set(rows.filter(row => extentOf(row)).map(row => row.group));
    const names = (some: Row[]) => new Set(some.map(labels.cell));
    const numbers = names(rows.filter(row => extentOf(row)));
    const without = names(rows.filter(row => !extentOf(row) && !scaled.has(row.group) && (row.absent || row.quantity)));
    // a plan with a number, and no number for what came of it: both are called the same
    for (const label of numbers) without.delete(label);
    return batches([...numbers], 7).flatMap(some =>
      batches([...without], 7).map(others => scope.locale.cannotCompare(some, others)),
    );
  });
}
