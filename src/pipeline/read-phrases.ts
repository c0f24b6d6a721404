import { phrases } from '../phrases/index.ts';
import type { Phrase } from '../phrases/_phrases.ts';

/**
 * Every quantity in a phrase, a sentence or an article, in order, with the characters that say it. Nothing where the language
 * has no reader, or its reader is not loaded.
 */
export function readPhrases(text: string, { lang = 'en' }: { lang?: string } = {}): Phrase[] {
  return phrases.peek(lang.split('-')[0] ?? '')?.read(text) ?? [];
}
