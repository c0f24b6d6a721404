import type { Sign } from '../locales/_locale.ts';
import { statuses } from '../model/status.ts';
import type { KeyEntry, ToldRow } from '../model/telling.ts';
import { extentOf } from './extent.ts';
import { extra } from './extra.ts';
import { phraseOf } from './phrase.ts';
import type { Scope } from './scope.ts';

const ends = ['lower', 'upper', 'range', 'approximate', 'vague'] as const;

/** The key: a sentence for each way in which the marks of this chart differ from a plain reported number. */
export function keyOf(scope: Scope, told: readonly ToldRow[]): KeyEntry[] {
  if (scope.form === 'ratio') return [{ derived: true, text: String(extra().signOf(scope, 'ratio')) }];
  const { axis, keyed } = scope.traits;
  // forms without marks say it all in words
  if (!axis && !keyed) return [];
  const marks = told.filter(({ row }) => extentOf(row));
  const entry = (sign: Sign, shows: Partial<KeyEntry>, has: (mark: ToldRow) => boolean): KeyEntry[] => {
    const those = marks.filter(has);
    return those.length ? [{ ...shows, text: textOf(scope, sign, those) }] : [];
  };
  const statusOf = ({ status, derived, disputed }: ToldRow) => !derived && !disputed && status;
  // a plain mark needs no word while there is nothing else
  const worded = marks.every(mark => statusOf(mark) === 'reported') ? [] : statuses;
  // what was counted looks as what was reported does: one line says both
  const found = new Set(marks.map(statusOf));
  const isBoth = found.has('reported') && found.has('counted');
  const looks = isBoth ? worded.filter(status => status !== 'counted') : worded;
  return [
    ...looks.flatMap(status => {
      const also = isBoth && status === 'reported' ? 'counted' : status;
      const isSo = (mark: ToldRow) => statusOf(mark) === status || statusOf(mark) === also;
      return entry(also === status ? status : 'solid', { status }, isSo);
    }),
    ...entry('disputed', { disputed: true }, mark => mark.disputed),
    ...entry('derived', { derived: true }, mark => mark.derived),
    ...(keyed === 'status' ? [] : ends).flatMap(end => entry(end, { end }, mark => mark.end === end)),
  ];
}

/** What a sign means; of a bound with the words that it was reported in: `“over” or “at least”`. */
function textOf(scope: Scope, sign: Sign, marks: readonly ToldRow[]): string {
  const { key, either, quote } = scope.locale;
  const text = Object.hasOwn(key, sign) ? key[sign as keyof typeof key] : extra().signOf(scope, sign);
  if (typeof text === 'string') return text;
  const hedges = marks.flatMap(({ row }) => phraseOf(scope, row, false)?.hedge ?? []);
  return text(either([...new Set(hedges)].map(quote)), scope.form === 'column');
}
