import { extraWordsFor } from '../locales/_extras.ts';
import { readPeriod } from '../model/period.ts';
import type { ToldRow } from '../model/telling.ts';
import { isRetracted } from './asides.ts';
import { axisInWords } from './axis-words.ts';
import { lineInWords } from './line-words.ts';
import { mapInWords } from './map-in-words.ts';
import { kindOf, panelsInWords } from './panels-in-words.ts';
import { built, type WordsInput } from './words.ts';

/** Rows with a date such that the first and the last of them say from when to when they go: none with an open end. */
function fromFirst(told: readonly ToldRow[]): ToldRow[] {
  const dated = told.flatMap(one => {
    const period = readPeriod(one.row.period ?? '');
    return period ? [{ one, isOpen: period.first === null || period.last === null }] : [];
  });
  const [first, ...closed] = dated.filter(({ isOpen }) => !isOpen);
  const open = dated.filter(({ isOpen }) => isOpen);
  return [...(first ? [first] : []), ...open, ...closed].map(({ one }) => one);
}

/** The rows that count: without those that others stand in place of, unless there are no others. */
function counted(told: readonly ToldRow[]): readonly ToldRow[] {
  const now = told.filter(({ row }) => row.replacedBy === undefined);
  return now.length && now.length < told.length ? now : told;
}

/** How a chart that is not the usual one is built. `reported`: its rows with a number that somebody reported. */
export function builtAs(input: WordsInput, reported: readonly ToldRow[]): string {
  const { scope, references, axis, axes, bins, grid, panels, map } = input;
  const { locale, form } = scope;
  const words = extraWordsFor(locale.tag);
  const told = counted(input.told);
  const [only] = told;
  const stale = told === input.told ? [] : input.told.filter(({ row }) => row.replacedBy !== undefined);
  const back = stale.filter(({ row }) => isRetracted(scope, row)).length;
  const gone = stale.length ? [words.gone(stale.length - back, back)] : [];
  if (form === 'range' && axis && !panels) return [lineInWords(scope, axis, told, reported), ...gone].join(' ');
  if (form === 'number' && only && told.length === 1)
    return [words.one(reported.length ? only.value : null), ...gone].join(' ');
  const { totals = panels?.[0]?.totals } = input;
  const shownRows = { ...input, told: form === 'timeline' ? fromFirst(told) : told };
  // under lines of reference columns lie down at any width
  const drawn = form === 'column' && references.length ? 'bar' : form;
  const kind = kindOf(locale.tag, form, totals ? `stacked ${drawn}` : drawn, panels);
  const sentence = built(shownRows, reported, kind);
  const shown = axis?.shown || axes ? axisInWords(scope, axis, reported, input) : [];
  const counts = bins?.flatMap(({ ids, text }) => (ids.length ? [locale.sentence(text)] : [])) ?? [];
  const classes = grid?.classes.length ? [words.shades(grid.classes)] : [];
  const split = panels ? panelsInWords(scope, panels) : [];
  const onMap = mapInWords(scope, panels?.map(panel => panel.map) ?? [map], told);
  const [sign, ...others] = new Set([input, ...(panels ?? [])].flatMap(({ icon }) => icon?.text ?? []));
  const signs = sign !== undefined && !others.length ? [sign] : [];
  const noAxis = (form === 'ratio' || form === 'timeline') && !panels ? [words.noAxis] : [];
  return [...split, sentence, ...gone, ...shown, ...counts, ...classes, ...onMap, ...signs, ...noAxis].join(' ');
}
