import { changes } from './_en-changes.ts';
import { context } from './_en-context.ts';
import { most } from './_en-majority.ts';
import { names } from './_en-names.ts';
import { numbers } from './_en-numbers.ts';
import { isPronoun } from './_en-pronouns.ts';
import { multiple, multipleStarts, timesBehindVerb } from './_en-ratios.ts';
import { everyFifth, part, share } from './_en-shares.ts';
import { spans } from './_en-spans.ts';
import { unit } from './_en-units.ts';
import { vagueStarts, vagueWord } from './_en-vague.ts';
import { grammar } from './_grammar.ts';
import type { Words } from './_words.ts';

export const english: Words = {
  lang: 'en',
  decimal: '.',
  ...numbers,
  ...spans,
  ...changes,
  ...names,
  ...context,
  unit,
  times: timesBehindVerb,
  starts: new Set([...multipleStarts, ...vagueStarts, 'every', 'most', 'the']),
  own: [multiple, share, everyFifth, part, vagueWord, most],
  isPronoun,
};

/** English words for quantities: the table of `figures.md`, section 2. */
export const en = grammar(english);
