import type { Text } from './dataset.ts';

/**
 * A text of the data in the first of some languages that it has (`lt-LT` also finds `lt`), else in English, else in any.
 * An empty text is `''`.
 */
export function textIn(text: Text | undefined, ...langs: string[]): string {
  if (typeof text !== 'object') return text ?? '';
  const known = [...langs.flatMap(lang => [lang, lang.split('-')[0] ?? lang]), 'en'].find(lang =>
    Object.hasOwn(text, lang),
  );
  return (known === undefined ? Object.values(text)[0] : text[known]) ?? '';
}
