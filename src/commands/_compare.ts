import type { Dataset } from '../model/dataset.ts';
import { compareFigures } from './_compare-figures.ts';
import {
  canonical,
  inWords,
  renames,
  type Correction,
  type Difference,
  type Part,
  type Renamed,
} from './_difference.ts';

const sections = { source: 'sources', speaker: 'speakers', measure: 'measures', entity: 'entities' } as const;

type Keys = Readonly<Record<string, unknown>>;
type Entries = ReadonlyMap<string, unknown>;

const entriesOf = (map: Keys | undefined): Entries => new Map(Object.entries(map ?? {}));

/** What changed in the sources, speakers, measures, entities or charts. */
function compareEntries(
  what: Difference['what'],
  before: Entries,
  after: Entries,
  renamed: ReadonlyMap<string, string>,
): Difference[] {
  const differences: Difference[] = [];
  const known = new Set<string>();
  for (const [from, old] of before) {
    const to = renamed.get(from) ?? from;
    known.add(to);
    if (to !== from) differences.push({ what, kind: 'renamed', id: to, from, to });
    else if (!after.has(to)) differences.push({ what, kind: 'removed', id: from });
    else differences.push(...compareKeys({ what, id: to }, old as Keys, after.get(to) as Keys));
  }
  for (const id of after.keys()) if (!known.has(id)) differences.push({ what, kind: 'added', id });
  return differences;
}

function compareKeys(where: Pick<Difference, 'what' | 'id'>, before: Keys, after: Keys): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter(key => canonical(before[key]) !== canonical(after[key]))
    .map(key => ({ ...where, kind: 'changed', key, from: inWords(before[key]), to: inWords(after[key]) }));
}

/** A chart with the ids of the newer version in all but its texts. */
function translated(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map(item => translated(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const texts = ['title', 'subtitle', 'note', 'summary', 'context', 'text', 'allow'];
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, texts.includes(key) ? item : translated(item, names)]),
  );
}

function compareCharts(before: Dataset, after: Dataset, renamed: Renamed): Difference[] {
  const names = new Map(Object.values(renamed).flatMap(map => [...map]));
  const old = new Map([...entriesOf(before.charts)].map(([id, chart]) => [id, translated(chart, names)]));
  const now = entriesOf(after.charts);
  return compareEntries('chart', old, now, renames(old, now));
}

/** What the file says about itself. */
const about = ({ title, description, lang, created, modified, licenses, contributors }: Dataset): Keys => ({
  title,
  description,
  lang,
  created,
  modified,
  licenses,
  contributors,
});

/**
 * What changed from one version of a dataset to another; the order of things does not count, nor how a value is written. What is alike
 * in all but its id was renamed. A correction is drafted for each figure of the older version that says something else in the newer one.
 */
export function compare(before: Dataset, after: Dataset): { differences: Difference[]; corrections: Correction[] } {
  const parts = Object.entries(sections).map(([what, section]) => {
    const [old, now] = [entriesOf(before[section]), entriesOf(after[section])];
    return { what: what as Part, old, now, names: renames(old, now) };
  });
  const named = Object.fromEntries(parts.map(({ what, names }) => [what, names])) as Record<Part, Map<string, string>>;
  const figures = compareFigures(before, after, named);
  const known = new Set(before.corrections?.map(canonical));
  const added = (after.corrections ?? []).filter(correction => !known.has(canonical(correction)));
  const differences = [
    ...figures.differences,
    ...compareCharts(before, after, { ...named, figure: figures.renamed }),
    ...parts.flatMap(({ what, old, now, names }) => compareEntries(what, old, now, names)),
    ...added.map(({ note }): Difference => ({ what: 'correction', kind: 'added', to: inWords(note) })),
    ...compareKeys({ what: 'file' }, about(before), about(after)),
  ];
  // what the editor has told readers already
  const told = new Set(added.map(({ figure }) => figure));
  return { differences, corrections: figures.corrections.filter(({ figure }) => !figure || !told.has(figure)) };
}
