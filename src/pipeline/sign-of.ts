import { extraWordsFor } from '../locales/_extras.ts';
import type { Sign, SignWords } from '../locales/_locale.ts';
import { entry, type Scope } from './scope.ts';

/** The words of the key for a sign that few charts have. */
export const signOf = (scope: Scope, sign: Sign): SignWords =>
  entry<SignWords>(extraWordsFor(scope.locale.tag).key, sign) ?? '';
