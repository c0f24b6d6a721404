import { describe, expect, test } from 'vitest';
import { plan, tell } from '../../src/core.ts';
import { texts } from '../fixtures/faults.ts';
import { ownData } from '../fixtures/files.ts';
import { frame } from '../fixtures/telling.ts';

const { data } = ownData('nato-spending.json');

describe('strips()', () => {
  const labelsOf = (chart: string, width: number, highlight?: string[]): Map<string, string[]> => {
    const telling = tell(data!, { chart, ...(highlight && { highlight }) });
    const found = new Map<string, string[]>();
    for (const { figure, role, lines } of texts(plan(telling, frame(width)))) {
      if (role !== 'value' || figure === undefined) continue;
      const { row } = telling.told.find(({ id }) => id === figure)!;
      found.set(row.entity ?? '', [...(found.get(row.entity ?? '') ?? []), `${row.period}: ${lines.join(' ')}`].sort());
    }
    return found;
  };

  test.each(['rise', 'arrows'])('names both numbers of a line where there is room, the later on a phone: %s', chart => {
    expect(labelsOf(chart, 760).get('poland')).toEqual(['2014: 1.88%', '2024: 4.12%\u00a0e']);
    const narrow = labelsOf(chart, 320);
    expect(narrow.get('poland')).toEqual(['2024: 4.12%\u00a0e']);
    // also where the later is the lower
    expect(narrow.get('united-states')).toEqual(['2024: 3.38%\u00a0e']);
    expect(new Set([...narrow.values()].map(({ length }) => length))).toEqual(new Set([1]));
  });

  test('names on a phone as well what is to stand out', () => {
    const { id } = tell(data!, { chart: 'rise' }).rows.find(row => row.entity === 'poland' && row.period === '2014')!;
    expect(labelsOf('rise', 320, [id]).get('poland')).toEqual(['2014: 1.88%', '2024: 4.12%\u00a0e']);
  });
});
