import type { Edit } from '../model/problem.ts';
import { pointer } from '../model/problem.ts';
import { shorten, type Written } from '../pipeline/shorten.ts';
import type { Table } from '../readers/_reader.ts';
import { cellText, type CellEdit } from './_edit-table.ts';

/** The keys of something in a dataset, of any shape. */
export type Keys = Readonly<Record<string, unknown>>;

export const isKeys = (value: unknown): value is Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (keys: unknown, name: string): unknown =>
  isKeys(keys) && Object.hasOwn(keys, name) ? keys[name] : undefined;

const isValue = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** What a figure says about its value, by the nearest of its layers; null if something in it has the wrong shape. */
function writtenBy(value: unknown, alternatives: unknown, layers: readonly unknown[]): Written | null {
  const nearest = (name: string): unknown => layers.map(keys => own(keys, name)).find(found => found !== undefined);
  const [margin, wording, allow] = ['margin', 'wording', 'allow'].map(nearest);
  if (!isValue(value) || (margin !== undefined && !isValue(margin))) return null;
  if (alternatives !== undefined && !(Array.isArray(alternatives) && alternatives.every(isValue))) return null;
  return {
    value,
    ...(margin !== undefined && { margin }),
    ...(alternatives !== undefined && { alternatives }),
    ...(typeof wording === 'string' && { wording }),
    ...(isKeys(allow) && { allow: allow as Record<string, string> }),
  };
}

/** What writes all values among the figures of a dataset file in the shortest notation. */
export function shortenFigures(file: Keys): Edit[] {
  const figures: unknown[] = Array.isArray(file['figures']) ? file['figures'] : [];
  return figures.flatMap((keys, i) => {
    const layers = [keys, file['defaults']];
    const written = writtenBy(own(keys, 'value'), own(keys, 'alternatives'), layers);
    return written ? shorten(written).map(edit => ({ ...edit, path: pointer('figures', i) + edit.path })) : [];
  });
}

/** What writes the values of a table in the shortest notation; and the cells with words that stay, because no column can keep them. */
export function shortenTable(
  { header, rows }: Table,
  table: Keys,
  defaults: unknown,
): { edits: CellEdit[]; stay: { row: number; column: string }[] } {
  const columns = table['columns'];
  const names = isKeys(columns) ? header.filter(name => Object.hasOwn(columns, name)) : ['value'];
  const [edits, stay]: [CellEdit[], { row: number; column: string }[]] = [[], []];
  for (const [row, cells] of rows.entries()) {
    const filled = Object.fromEntries(header.map((name, i) => [name, cells[i]]).filter(([, cell]) => cell));
    for (const column of names) {
      const changed = shortenCells(filled, column, [filled, own(columns, column), table, defaults]);
      const canKeep = changed['wording'] === undefined || (column === 'value' && header.includes('wording'));
      if (canKeep) for (const [column, value] of Object.entries(changed)) edits.push({ row, column, value });
      else stay.push({ row, column });
    }
  }
  return { edits, stay };
}

/** The cells of one figure that change, by column. */
function shortenCells(cells: Keys, column: string, layers: readonly unknown[]): Record<string, string> {
  const value = own(cells, column);
  const listed = own(cells, column === 'value' ? 'alternatives' : '');
  const parts = typeof listed === 'string' ? listed.split(';') : [];
  const alternatives = parts.map(part => part.trim());
  if (value === 'null' || !alternatives.every(Boolean)) return {};
  const written = writtenBy(value, alternatives.length ? alternatives : undefined, layers);
  const changes = new Map(written && shorten(written).map(edit => [edit.path, cellText(edit.value)]));
  const list = parts.map((part, i) => part.replace(alternatives[i]!, all => changes.get(`/alternatives/${i}`) ?? all));
  const after = { [column]: changes.get('/value'), wording: changes.get('/wording'), alternatives: list.join(';') };
  const changed = Object.entries(after).filter(([name, text]) => text && text !== own(cells, name));
  return Object.fromEntries(changed) as Record<string, string>;
}
