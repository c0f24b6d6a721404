import type { Dataset } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { textIn } from '../model/text.ts';

/**
 * Whether a title says that a number is somebody's: by a word such as "says" or "planned", by a quotation mark or a question mark, or by a
 * name. We know such words in English only: a title in another language is taken to say so.
 */
export const credits = (title: string, lang: string, row: Row, data: Dataset): boolean =>
  !/^en\b/i.test(lang) || voices.test(title) || namesSomebody(title, row, data);

const voices =
  /claim|alleg|sa(?:y|id)|t(?:ell|old)|accord|report|insist|announc|plan|target|goal|\baim|expect|intend|promis|pledg|vow|propos|hope|want|demand|seek|forecast|project|predict|estimat|deriv|comput|calculat|impl(?:y|ies)|disput|den(?:y|ies)|contest|so-called|schedul|commit|slated|envisag|\bdue\b|\bto\b|\bwill\b|\bwould\b|\bcould\b|\bshould\b|\bm(?:ay|ight)\b|by 20\d\d|“|"|«|„|‘|\?/i;

/** Whether a title has a word of the name or role of the speaker, or of whom they speak for, or of the publisher. */
function namesSomebody(title: string, { speaker, sources }: Row, data: Dataset): boolean {
  const { speakers = {}, lang } = data;
  const first = speaker !== undefined && Object.hasOwn(speakers, speaker) ? speakers[speaker] : undefined;
  const principal = first?.for !== undefined && Object.hasOwn(speakers, first.for) ? speakers[first.for] : undefined;
  const names = [
    ...[first, principal].flatMap(one => (one ? [textIn(one.name, lang), textIn(one.role, lang)] : [])),
    ...(speaker === undefined ? sources.map(id => textIn(data.sources[id]?.publisher, lang)) : []),
  ];
  const words = new Set(wordsOf(title));
  return names.some(name => title.includes(name || '\0') || wordsOf(name).some(word => words.has(word)));
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(word => !common.has(word));

/** Words of many names, which say nothing of who is meant. */
const common = new Set('the and for with from that this group party union national federal general'.split(' '));
