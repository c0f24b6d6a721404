import { extraWordsFor } from '../locales/_extras.ts';
import type { Sign, SignWords } from '../locales/_locale.ts';
import { entry, hasDots, type Scope } from './scope.ts';

/** The words of the key for a sign that few charts have; those of parts that are counted out, or stand on each other, are their own. */
export function signOf(scope: Scope, sign: Sign): SignWords {
  const { locale, traits } = scope;
  const { key, parts } = extraWordsFor(locale.tag);
  const own = traits.parts && entry<SignWords>(parts.signs[traits.parts], sign);
  if (sign === 'approximate' && !own && hasDots(scope)) return key.around;
  return own ?? entry<SignWords>(key, sign) ?? '';
}
