import type { Token } from '../model/scene.ts';
import type { Row } from '../model/row.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import type { Labels, Subject } from './labels.ts';
import { listed } from './listed.ts';
import type { Scope } from './scope.ts';
import { filtered } from './select.ts';

/** More than these cannot be told apart by colour. */
export const inks: readonly Token[] = ['ink', 'verdigris', 'ochre', 'plum', 'madder'];

type Part = keyof Labels['part'];

/**
 * The colours of series, of each of which there is a row; `by` is what tells them apart. They follow the order of the file and count
 * all that it has, so that a chart of a part, or as of an earlier day, has the same colours. Where the file has more than there are
 * colours, they count what the chart chose, whenever it was reported; else what it shows. Where that is more, all are `slot`;
 * `isPart`: all but the first ones.
 */
export function inksOf(
  scope: Scope,
  labels: Labels,
  by: readonly Part[],
  rows: readonly Row[],
  isPart = false,
): Token[] {
  const keyOf = (one: Subject): string => JSON.stringify(by.map(part => labels.part[part].key(one)));
  const shown = new Map(rows.map((row): [string, Subject] => [keyOf(row), row]));
  const counted = few(shown, inFile(scope, by), keyOf) ?? few(shown, chosen(scope), keyOf) ?? shown;
  const order = [...counted.values()].sort(inOrderOf(scope.data, by)).map(keyOf);
  const isOver = order.length > inks.length && !isPart;
  return rows.map(row => (isOver ? undefined : inks[order.indexOf(keyOf(row))]) ?? 'slot');
}

/** What is shown and what figures are about; null: that is more than there are colours. */
function few(
  shown: ReadonlyMap<string, Subject>,
  figures: readonly Figure[],
  keyOf: (one: Subject) => string,
): Map<string, Subject> | null {
  const all = new Map<string, Subject>();
  for (const { source: sources, measure, entity, period, speaker } of figures) {
    if (all.size > inks.length) return null;
    const one = { sources, measure, entity, period, speaker };
    const key = keyOf(one);
    if (!all.has(key)) all.set(key, one);
  }
  for (const [key, one] of shown) all.set(key, one);
  return all.size > inks.length ? null : all;
}

/** The figures of the file that a chart of these measures could show. */
function inFile({ data, rows }: Scope, by: readonly Part[]): readonly Figure[] {
  const measures = new Set(rows.map(({ measure }) => measure));
  const { figures, ever = figures } = data;
  return by.includes('measure') ? ever : ever.filter(({ measure }) => measures.has(measure));
}

/** The figures that the chart names, also those that had not been reported by its day. */
const chosen = ({ data, chart: { figures } }: Scope): readonly Figure[] =>
  Array.isArray(figures) ? listed(figures, whole(data), undefined, []).figures : filtered(figures, whole(data));

const whole = ({ ever, ...data }: Dataset): Dataset => (ever ? { ...data, figures: ever } : data);

/** Compares as the file lists measures, entities, and speakers, then sources; by date. */
function inOrderOf(data: Dataset, by: readonly Part[]): (a: Subject, b: Subject) => number {
  const places = (map: object = {}) => {
    const at = new Map(Object.keys(map).map((id, i) => [id, i]));
    return (id: string | undefined): number => at.get(id ?? '') ?? at.size;
  };
  const [measure, entity, speaker, source] = [data.measures, data.entities, data.speakers, data.sources].map(places);
  const before: Record<Part, (a: Subject, b: Subject) => number> = {
    measure: (a, b) => measure!(a.measure) - measure!(b.measure),
    entity: (a, b) => entity!(a.entity) - entity!(b.entity),
    speaker: (a, b) =>
      speaker!(a.speaker) - speaker!(b.speaker) ||
      (a.speaker === undefined ? source!(a.sources[0]) - source!(b.sources[0]) : 0),
    period: ({ period: a = '' }, { period: b = '' }) => (a < b ? -1 : Number(a > b)),
  };
  return (a, b) => by.reduce((way, part) => way || before[part](a, b), 0);
}
