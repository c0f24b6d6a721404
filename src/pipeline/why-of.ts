import { extraWordsFor } from '../locales/_extras.ts';
import type { Locale } from '../locales/_locale.ts';

/** Why there is no number, in words: `not published`; empty for a reason that nobody knows. */
export function whyOf({ tag }: Locale, why: string): string {
  const { whys } = extraWordsFor(tag);
  return Object.hasOwn(whys, why) ? whys[why as keyof typeof whys] : '';
}
