import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/model/scene.ts';
import { labelsBeside } from '../../src/scene/beside.ts';
import { textBoxes } from '../../src/scene/grid.ts';
import { plan } from '../../src/core.ts';
import { texts } from '../fixtures/faults.ts';
import { told } from '../fixtures/told.ts';
import { frame, toldRow } from '../fixtures/telling.ts';

const at = (x: number, y: number): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 });
const room = { x: 0, y: 0, width: 300, height: 300 };
const row = toldRow({ id: 'a', value: '41' });

describe('labelsBeside()', () => {
  test('puts no label as near to another mark as to its own', () => {
    const [own, other] = [at(150, 150), at(150, 122)];
    const [box] = textBoxes(labelsBeside([{ told: row, mark: own }], [own, other], room, frame(300), [own, other]));
    expect(box!.y).toBeGreaterThan(150);
    const [alone] = textBoxes(labelsBeside([{ told: row, mark: own }], [own], room, frame(300)));
    expect(alone!.y + alone!.height).toBeLessThan(150);
  });

  test('draws no line through another mark to a label that must be', () => {
    const own = at(150, 150);
    const walls = [at(150, 120), at(150, 180), at(118, 150), at(182, 150)];
    const spot = { told: row, mark: own, must: true };
    expect(labelsBeside([spot], [own, ...walls], room, frame(300), [own, ...walls])).toEqual([]);
    const open = labelsBeside([spot], [own, ...walls.slice(1)], { ...room, height: 20 }, frame(300), [own]);
    expect(open.map(({ role }) => role)).toContain('leader');
  });
});

test('line.plan() puts each number of two lines on a phone next to its own point', () => {
  const values = { a: [30, 34, 41, 38], b: [33, 31, 36, 42] };
  const figures = Object.entries(values).flatMap(([entity, all]) =>
    all.map((value, i) => ({ id: `${entity}${i}`, entity, period: String(2011 + i), value })),
  );
  const telling = told({ entities: { a: { name: 'A' }, b: { name: 'B' } }, figures }, { form: 'line' });
  const scene = plan(telling, frame(320));
  const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];
  const labels = texts(scene).filter(({ role, figure }) => role === 'value' && figure);
  expect(labels.length).toBeGreaterThan(3);
  for (const { figure, box } of labels) {
    const [x, y] = middle(box);
    const far = scene.hits.map(hit => ({ id: hit.id, far: Math.hypot(middle(hit)[0] - x, middle(hit)[1] - y) }));
    expect(far.sort((a, b) => a.far - b.far)[0]!.id).toBe(figure);
  }
});
