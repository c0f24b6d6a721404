import { expect } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { glance } from '../../src/pipeline/glance.ts';
import { read as slow } from '../../src/pipeline/read.ts';
import { sound } from '../../src/pipeline/sound.ts';
import { phrases } from '../../src/phrases/index.ts';

/** A dataset as it can be compared: without places, with the prototypes of its maps. */
const plain = (data: Dataset) => ({
  ...data,
  locate: undefined,
  prototypes: [data.sources, data.measures, data.speakers, data.entities, data.charts].map(
    map => map && Object.getPrototypeOf(map),
  ),
});

/** `read`, which holds `sound` to its promise on the way: the same dataset where nothing is wrong, or null. */
export const read: typeof slow = (text, options) => {
  if (phrases.ids.some(phrases.peek)) throw new Error('sound() is like read() before phrases are loaded');
  const result = slow(text, options);
  const quick = sound(glance(text));
  if (quick) {
    expect(result.problems, text).toEqual([]);
    expect(plain(quick), text).toEqual(plain(result.data!));
  }
  return result;
};
