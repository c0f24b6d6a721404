import { folder } from '../model/folder.ts';
import { enExtras } from './_en-extras.ts';
import type { ExtraWords } from './_locale.ts';

/** The words for what plain charts do without, one entry for each language. */
export const extraWords = folder<ExtraWords>()({
  en: async () => enExtras,
});

/** Those of a loaded language, else the English ones. */
export const extraWordsFor = (tag: string): ExtraWords => extraWords.peek(tag) ?? enExtras;
