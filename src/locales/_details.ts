import { folder } from '../model/folder.ts';
import { enDetails } from './_en-details.ts';
import type { Details } from './_locale.ts';

/** The words of card and table, one entry for each language. */
export const details = folder<Details>()({
  en: async () => enDetails,
});

/** Those of a loaded language, else the English ones. */
export const detailsFor = (tag: string): Details => details.peek(tag) ?? enDetails;
