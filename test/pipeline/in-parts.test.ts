import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene, Shape } from '../../src/model/scene.ts';
import { partsOf } from '../../src/pipeline/in-parts.ts';

const shape = fc.constantFrom('path', 'text');
const isWord = ({ kind }: Shape): boolean => kind === 'text';

test('partsOf() has all marks from the first part on, and some more words in each, in their order', () => {
  fc.assert(
    fc.property(fc.array(shape, { maxLength: 90 }), fc.integer({ min: 1, max: 30 }), (kinds, atOnce) => {
      const shapes = kinds.map((kind, i) => ({ kind, key: String(i) }) as Shape);
      const parts = partsOf({ width: 9, shapes } as unknown as Scene, atOnce);
      const words = shapes.filter(isWord);
      const counts = parts.map(part => part.shapes.filter(isWord).length);
      expect(counts).toEqual(counts.map((_, i) => i * atOnce));
      // the whole comes after them, with at most half as many again
      expect(words.length - counts.at(-1)!).toBeLessThanOrEqual(1.5 * atOnce);
      for (const [i, part] of parts.entries()) {
        const some = new Set(words.slice(0, counts[i]));
        expect(part).toEqual({ width: 9, shapes: shapes.filter(one => !isWord(one) || some.has(one)) });
      }
    }),
  );
});
