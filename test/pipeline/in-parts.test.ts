import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene, Shape } from '../../src/model/scene.ts';
import { partsOf } from '../../src/pipeline/in-parts.ts';

const shape = fc.constantFrom('path', 'text');
const isWord = ({ kind }: Shape): boolean => kind === 'text';
const some = fc.integer({ min: 1, max: 30 });

test('partsOf() adds some marks in each part, and once all are there some words, in their order', () => {
  fc.assert(
    fc.property(fc.array(shape, { maxLength: 90 }), some, some, (kinds, marks, words) => {
      const shapes = kinds.map((kind, i) => ({ kind, key: String(i) }) as Shape);
      const scene = { width: 9, shapes } as unknown as Scene;
      const [all, texts] = [shapes.filter(one => !isWord(one)), shapes.filter(isWord)];
      const parts = [...partsOf(scene, { marks, words }), scene];
      expect(parts.length).toBeGreaterThan(1);
      let [drawn, said] = [0, 0];
      for (const [i, part] of parts.entries()) {
        const now = part.shapes.filter(one => !isWord(one)).length;
        const spoken = part.shapes.filter(isWord).length;
        const had = new Set([...all.slice(0, now), ...texts.slice(0, spoken)]);
        expect(part).toEqual({ width: 9, shapes: shapes.filter(one => had.has(one)) });
        expect(now - drawn).toBeLessThanOrEqual(1.5 * marks);
        expect(spoken - said).toBeLessThanOrEqual(1.5 * words);
        // words come after all marks, and no part is in vain, but for a picture of one part
        if (spoken) expect(now).toBe(all.length);
        if (i && parts.length > 2) expect(now + spoken).toBeGreaterThan(drawn + said);
        [drawn, said] = [now, spoken];
      }
    }),
  );
});

test('partsOf() has all marks in the first part where nothing else is asked', () => {
  const shapes = Array.from({ length: 200 }, (_, i) => ({ kind: i % 2 ? 'text' : 'path', key: String(i) }) as Shape);
  const counts = partsOf({ shapes } as unknown as Scene, { words: 40 }).map(part => part.shapes.length);
  expect(counts).toEqual([100, 140]);
});
