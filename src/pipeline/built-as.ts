import { extraWordsFor } from '../locales/_extras.ts';
import type { ToldRow } from '../model/telling.ts';
import { axisInWords, lineInWords } from './axis-words.ts';
import { kindOf, panelsInWords } from './panels-in-words.ts';
import { built, type WordsInput } from './words.ts';

/** How a chart that is not the usual one is built. `reported`: its rows with a number that somebody reported. */
export function builtAs(input: WordsInput, reported: readonly ToldRow[]): string {
  const { scope, told, axis, axes, bins, grid, panels } = input;
  const { locale, form } = scope;
  const words = extraWordsFor(locale.tag);
  const [only] = told;
  if (form === 'range' && axis && !panels) return lineInWords(scope, axis, told, reported);
  if (form === 'number' && only && told.length === 1) return words.one(reported.length ? only.value : null);
  const sentence = built(input, reported, kindOf(locale.tag, form, panels));
  const shown = axis?.shown || axes ? axisInWords(scope, axis, axes, reported) : [];
  const counts = bins?.flatMap(({ ids, text }) => (ids.length ? [locale.sentence(text)] : [])) ?? [];
  const classes = grid?.classes.length ? [words.shades(grid.classes)] : [];
  const split = panels ? panelsInWords(scope, panels) : [];
  return [
    ...split,
    sentence,
    ...shown,
    ...counts,
    ...classes,
    ...((form === 'ratio' || form === 'timeline') && !panels ? [words.noAxis] : []),
  ].join(' ');
}
