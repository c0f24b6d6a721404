import { figureAt, idAt, indices, rowsOf, type Columns } from '../model/columns.ts';
import { plainDate } from '../model/plain-cell.ts';
import type { Item } from './identify.ts';
import { automaticId } from './meant.ts';

/**
 * Takes rows out of columns that another figure is called like: a figure of its own, or a row of another table. They are told apart by
 * their sources, or refused, like any two figures.
 */
export function apart(columns: readonly Columns[], items: readonly Item[]): { columns: Columns[]; items: Item[] } {
  const outs = columns.map(() => new Set<number>());
  const names = new Set<string>();
  const dates = new Set<number>();
  for (const { id, figure } of items) {
    const name = id ?? (figure && automaticId(figure));
    if (name === undefined) continue;
    names.add(name);
    dates.add(plainDate(figure?.period ?? '')?.first ?? NaN);
  }
  columns.forEach((one, at) => {
    const voices = new Set(one.kinds.map(voiceOf));
    if (items.some(({ id, figure }) => id !== undefined || (figure && voices.has(voiceOf(figure)))))
      for (let i = 0; i < one.count; i++) {
        const isPlain = one.precision[i]! > 0 && one.precision[i]! < 4;
        if ((!isPlain || dates.has(one.first[i]!) || dates.has(NaN)) && names.has(idAt(one, i))) outs[at]!.add(i);
      }
    for (const [before, other] of columns.slice(0, at).entries())
      if (mayMeet(one, other, voices)) meet([other, outs[before]!], [one, outs[at]!]);
  });
  return {
    columns: columns.flatMap((one, at) => {
      const out = outs[at]!;
      if (!out.size) return one;
      const kept = indices(one.count, i => !out.has(i));
      return kept.length ? rowsOf(one, kept) : [];
    }),
    items: [
      ...items,
      ...columns.flatMap((one, at) =>
        Array.from(outs[at]!, (i): Item => {
          const { id, ...figure } = figureAt(one, i);
          return { path: figure.path, figure, problems: [], ...(one.ids.has(i) && { id }) };
        }),
      ),
    ],
  };
}

const voiceOf = ({ measure, speaker = '' }: { measure: string; speaker?: string }): string => `${measure}\n${speaker}`;

/** Whether rows of two tables may be about the same: by one speaker, of times that overlap. */
function mayMeet(a: Columns, b: Columns, voices: ReadonlySet<string>): boolean {
  if (!b.kinds.some(kind => voices.has(voiceOf(kind)))) return false;
  const [x, y] = [spanOf(a), spanOf(b)];
  return !x || !y || (x[0] <= y[1] && y[0] <= x[1]);
}

/** From when to when the plain dates of a table are; null if it has others. */
function spanOf({ first, precision, count }: Columns): [number, number] | null {
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    if (precision[i] !== 3) return null;
    from = Math.min(from, first[i]!);
    to = Math.max(to, first[i]!);
  }
  return [from, to];
}

type Side = [columns: Columns, out: Set<number>];

function meet([a, outOfA]: Side, [b, outOfB]: Side): void {
  const rows = new Map<string, number>();
  for (let i = 0; i < a.count; i++) rows.set(idAt(a, i), i);
  for (let i = 0; i < b.count; i++) {
    const other = rows.get(idAt(b, i));
    if (other === undefined) continue;
    outOfA.add(other);
    outOfB.add(i);
  }
}
