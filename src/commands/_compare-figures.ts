import type { Dataset, Figure } from '../model/dataset.ts';
import { automaticId } from '../pipeline/meant.ts';
import { valueInWords } from '../pipeline/value-in-words.ts';
import { canonical, inWords, renames, type Correction, type Difference, type Renamed } from './_difference.ts';

/** The keys whose change readers should be told about, in the order in which they are told; the value, with its margin, as what it means. */
const telling = 'value measure entity period status speaker source wording alternatives why'.split(' ');
const keys = [...telling, 'translation', 'note', 'reported', 'replaces', 'disputedBy', 'allow'];
/** Those that are told in quotation marks: the others hold ids, dates and words of ours. */
const texts = new Set(['wording', 'translation', 'note']);

/** What a figure says, with the names that the newer version uses. */
function said(figure: Figure, renamed?: Partial<Renamed>): Record<string, unknown> {
  const name = (part: keyof Renamed, id: string | undefined): string | undefined =>
    id === undefined ? undefined : (renamed?.[part]?.get(id) ?? id);
  const relate = (quantity: Figure['quantity']): unknown => {
    const { relation } = quantity ?? {};
    return relation ? { ...quantity, relation: { ...relation, base: name('figure', relation.base) } } : quantity;
  };
  return {
    ...Object.fromEntries(keys.map(key => [key, figure[key as keyof Figure]])),
    value: relate(figure.quantity),
    alternatives: figure.readings?.map(relate),
    measure: name('measure', figure.measure),
    entity: name('entity', figure.entity),
    speaker: name('speaker', figure.speaker),
    disputedBy: name('speaker', figure.disputedBy),
    source: figure.source.map(id => name('source', id)).sort(),
    replaces: name('figure', figure.replaces),
  };
}

const differing = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
  keys.filter(key => canonical(a[key]) !== canonical(b[key]));

function keyInWords(data: Dataset, figure: Figure, key: string): string {
  if (key === 'value') return valueInWords(data, figure);
  const readings = figure.readings?.map(quantity => valueInWords(data, { ...figure, quantity }));
  if (key === 'alternatives') return readings?.join(', ') || 'nothing';
  const value = figure[key as keyof Figure];
  return typeof value === 'string' && !texts.has(key) ? value : inWords(value);
}

/** Figures without an id of their own, whose id changed with one of the keys that it is made of. */
function moves(old: readonly Figure[], now: readonly Figure[], renamed: Partial<Renamed>): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const part of ['measure', 'entity', 'period', 'speaker', 'source']) {
    const without = (figures: readonly Figure[], names?: Partial<Renamed>): Map<string, unknown> =>
      new Map(
        figures
          .filter(figure => figure.id.startsWith(automaticId(figure)))
          .map(figure => [figure.id, { ...said(figure, names), [part]: undefined }]),
      );
    for (const [from, to] of renames(without(old, renamed), without(now)))
      if (!found.has(from) && !taken.has(to)) {
        found.set(from, to);
        taken.add(to);
      }
  }
  return found;
}

/** What changed among the figures, and the corrections that tell readers so. */
export function compareFigures(
  before: Dataset,
  after: Dataset,
  parts: Omit<Renamed, 'figure'>,
): { differences: Difference[]; corrections: Correction[]; renamed: Map<string, string> } {
  const now = new Map(after.figures.map(figure => [figure.id, figure]));
  const told = ({ figures }: Dataset, names?: Partial<Renamed>): Map<string, unknown> =>
    new Map(figures.map(figure => [figure.id, said(figure, names)]));
  const [old, saidNow] = [told(before, parts), told(after)];
  const same = renames(old, saidNow);
  const called = new Set(same.values());
  const gone = before.figures.filter(({ id }) => !now.has(id) && !same.has(id));
  const come = after.figures.filter(({ id }) => !old.has(id) && !called.has(id));
  const moved = moves(gone, come, parts);
  const renamed = new Map([...same, ...moved]);
  const [differences, corrections]: [Difference[], Correction[]] = [[], []];
  for (const figure of before.figures) {
    const { id } = figure;
    const to = renamed.get(id) ?? id;
    const next = now.get(to);
    if (same.has(id)) differences.push({ what: 'figure', kind: 'renamed', id: to, from: id, to });
    const found = next
      ? changed(before, after, figure, next, { ...parts, figure: renamed })
      : removed(before, after, figure);
    differences.push(...found.differences);
    corrections.push(...found.corrections);
  }
  const arrived = new Set(moved.values());
  for (const figure of come)
    if (!arrived.has(figure.id))
      differences.push({ what: 'figure', kind: 'added', id: figure.id, to: valueInWords(after, figure) });
  return { differences, corrections, renamed };
}

interface Found {
  differences: Difference[];
  corrections: Correction[];
}

function removed(before: Dataset, { modified: date = '' }: Dataset, figure: Figure): Found {
  const was = valueInWords(before, figure);
  return {
    differences: [{ what: 'figure', kind: 'removed', id: figure.id, from: was }],
    corrections: [{ date, was, note: `The figure ${figure.id} was removed.` }],
  };
}

function changed(before: Dataset, after: Dataset, figure: Figure, next: Figure, renamed: Renamed): Found {
  const { id } = next;
  const changes = differing(said(figure, renamed), said(next)).map(key => {
    const [from, to] = [keyInWords(before, figure, key), keyInWords(after, next, key)];
    // two values that sound alike are told as they are written
    return key === 'value' && from === to
      ? { key, from: String(figure.value), to: String(next.value) }
      : { key, from, to };
  });
  const told = changes.filter(({ key }) => telling.includes(key));
  const parts = told.map(({ key, from, to }) => `${key} from ${from} to ${to}`).join('; ');
  const was = told.some(({ key }) => key === 'value')
    ? valueInWords(before, figure)
    : told.map(({ key, from }) => `${key} ${from}`).join(', ');
  const note = `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}.`;
  return {
    differences: changes.map(change => ({ what: 'figure', kind: 'changed', id, ...change })),
    corrections: told.length ? [{ date: after.modified ?? '', figure: id, was, note }] : [],
  };
}
