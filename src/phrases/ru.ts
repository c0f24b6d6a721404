import { grammar } from './_grammar.ts';
import { numbers } from './_ru-numbers.ts';
import { isPronoun, own, starts, timesBehindVerb } from './_ru-own.ts';
import { unit } from './_ru-units.ts';
import { changes, context, names, spans } from './_ru-words.ts';
import type { Words } from './_words.ts';

export const russian: Words = {
  lang: 'ru',
  decimal: ',',
  ...numbers,
  ...spans,
  ...changes,
  ...names,
  ...context,
  unit,
  times: timesBehindVerb,
  own,
  starts,
  isPronoun,
};

/** Russian words for quantities: bounds, approximations, ranges, changes, multiples, vague words. */
export const ru = grammar(russian);
