import { extraWordsFor } from '../locales/_extras.ts';
import type { KeyEntry, Panel, ToldRow } from '../model/telling.ts';
import type { Part } from './choose.ts';
import { pictureOf } from './describe.ts';
import { keyOf } from './key.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { scaleOf } from './profile.ts';
import { scopeOf, type Scope } from './scope.ts';
import { tellRow } from './sentence.ts';
import { subtitleOf } from './subtitle.ts';

/** The panels of a chart, its rows in their order, and one key for all. */
interface Panels {
  panels: Panel[];
  told: ToldRow[];
  key: KeyEntry[];
  /** That scales are free, where one would expect them to be one. */
  notes: string[];
}

/**
 * Rows in panels: each a small chart whose labels leave out what all of its rows have in common, and whose rows are said as
 * those of the whole chart are. Panels of one measure share one scale unless the chart asks for free ones.
 */
export function panelsOf(scope: Scope, labels: Labels, all: readonly ToldRow[], parts: readonly Part[]): Panels {
  const byId = new Map(all.map(told => [told.id, told]));
  const place = new Map(all.map(({ id }, i) => [id, i]));
  const first = ({ rows }: Part): number => Math.min(...rows.map(({ id }) => place.get(id) ?? Infinity));
  const drawn = [...parts]
    .sort((a, b) => first(a) - first(b))
    .map(part => {
      const rows = [...part.rows].sort((a, b) => place.get(a.id)! - place.get(b.id)!);
      const own = scopeOf({ ...scope, form: part.form, variant: part.variant, rows });
      const names = labelsOf(own);
      const told = rows.map((row): ToldRow => {
        const { sentence } =
          part.form === 'ratio' ? tellRow({ ...scope, form: 'ratio' }, labels, row) : byId.get(row.id)!;
        return { ...tellRow(own, names, row), sentence };
      });
      return { part, own, names, told };
    });
  const shares = scope.chart.scales !== 'free';
  const scales = new Map<string, ToldRow[]>();
  for (const { told, part } of drawn) {
    const key = scaleKey(scope, part);
    scales.set(key, [...(scales.get(key) ?? []), ...told]);
  }
  const panels = drawn.map(({ part, own, names, told }): Panel => {
    const peers = shares ? scales.get(scaleKey(scope, part))! : told;
    const picture = pictureOf(own, names, told, peers);
    const references = told.filter(({ row }) => row.reference);
    return {
      ...picture,
      ...(references.length > 0 && { references }),
      key: part.key,
      label: nameOf(scope, labels, part, subtitleOf(own, told, true)),
      ...(shares && peers.length > told.length && { peers }),
    };
  });
  const sentences = new Map(drawn.flatMap(({ told }) => told.map(({ id, sentence }) => [id, sentence] as const)));
  return {
    panels,
    told: all.map(told => ({ ...told, sentence: sentences.get(told.id) ?? told.sentence })),
    notes: scope.chart.facet && !shares ? [extraWordsFor(scope.locale.tag).panels.free] : [],
    key: keyOfAll(drawn),
  };
}

/** One entry for what looks alike in several panels, with the words of all of them. */
function keyOfAll(drawn: readonly { own: Scope; told: readonly ToldRow[] }[]): KeyEntry[] {
  const forms = new Map<string, { own: Scope; told: ToldRow[] }>();
  for (const { own, told } of drawn)
    forms.set(own.form, { own, told: [...(forms.get(own.form)?.told ?? []), ...told] });
  const entries = [...forms.values()].flatMap(({ own, told }) => keyOf(own, told));
  return [...new Map(entries.map(entry => [entry.text, entry])).values()];
}

/** Panels with the same key can share a scale: they have one measure, and one kind of axis. */
const scaleKey = ({ data }: Scope, { rows, form }: Part): string =>
  JSON.stringify([form, [...new Set(rows.map(row => scaleOf(row, data)))].sort()]);

/** What a panel is called: by its facet, else its measure, with the unit that none of its labels say. */
function nameOf(scope: Scope, labels: Labels, { rows, key }: Part, counted: string | undefined): string {
  const [row] = rows;
  if (!row) return key;
  const { facet } = scope.chart;
  if (facet && facet !== 'measure') return labels.part[facet].name(row) || scope.locale.overall;
  const name = labels.part.measure.name(row);
  return key.startsWith('index ') ? extraWordsFor(scope.locale.tag).panels.index(name) : (counted ?? name);
}
