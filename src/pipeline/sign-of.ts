import { extraWordsFor } from '../locales/_extras.ts';
import type { Sign, SignWords } from '../locales/_locale.ts';
import { entry, type Scope } from './scope.ts';

/** The words of the key for a sign that few charts have; those of parts that are counted out, or stand on each other, are their own. */
export function signOf({ locale, traits }: Scope, sign: Sign): SignWords {
  const { key, parts } = extraWordsFor(locale.tag);
  const own = traits.parts && entry<SignWords>(parts.signs[traits.parts], sign);
  return own ?? entry<SignWords>(key, sign) ?? '';
}
