import { folder } from '../model/folder.ts';
import { enOrdinary } from './_en-ordinary.ts';
import type { OrdinaryWords } from './_locale.ts';

/** The words for charts of several plain numbers, one entry for each language. */
export const ordinaryWords = folder<OrdinaryWords>()({
  en: async () => enOrdinary,
});

/** Those of a loaded language, else the English ones. */
export const ordinaryWordsFor = (tag: string): OrdinaryWords => ordinaryWords.peek(tag) ?? enOrdinary;
