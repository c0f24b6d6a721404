import { expect, test } from 'vitest';
import { idAt } from '../../src/model/columns.ts';
import { rowPairs } from '../../src/pipeline/dense-pairs.ts';
import { read } from '../../src/pipeline/read.ts';
import { withTable } from './_many.ts';

test('rowPairs() pairs what is of one thing and one measure', () => {
  const measures = { lanterns: { label: 'Lanterns', unit: 'count' }, bells: { label: 'Bells', unit: 'count' } };
  const rows = Array.from({ length: 1200 }, (_, i) =>
    [`Place ${i >> 1}`, i % 2 ? 'bells' : 'lanterns', i % 7 ? i : '', 2 * i].join(),
  );
  const columns = { 2014: { period: '2014' }, 2024: { period: '2024' } };
  const csv = ['entity,measure,2014,2024', ...rows].join('\n');
  const { data } = read(withTable({ columns }, { measures }), { tables: { 't.csv': csv } });
  const [table] = data!.dense!.columns;
  const { x, y } = rowPairs(table!, '2014', '2024', data!)!;
  const names = (list: Uint32Array): string[] => Array.from(list, i => idAt(table!, i));
  expect(x).toHaveLength(rows.filter((_, i) => i % 7).length);
  expect(names(y)).toEqual(names(x).map(id => id.replace(':2014:', ':2024:')));
});
