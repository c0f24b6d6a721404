import { readPeriod } from '../model/period.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Kind, Section } from '../model/schema.ts';
import { safeUrl } from '../model/url.ts';

/** An object with keys: neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text is what it must be: a period, a date, a link to follow, a file beside the dataset or behind a link, a language. */
export const meant: Readonly<Record<Exclude<Kind, Section | 'figure'>, (text: string) => boolean>> = {
  edtf: text => readPeriod(text) !== null,
  date: text => readPeriod(text)?.interval === false,
  url: text => safeUrl(text) !== undefined,
  file: text =>
    /^(?![\w+.-]*:|[/\\]{2})[^\s\\\p{Cc}\p{Cf}][^\\\p{Cc}\p{Cf}]*$/u.test(text) || safeUrl(text) !== undefined,
  lang: isLanguage,
};

function isLanguage(text: string): boolean {
  // BCP 47 keeps five to eight letters for languages that nobody has registered: `english` would do
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/**
 * Whether a reference leads somewhere: if it is the id of a figure, or if each of its names is that of a measure, an entity or a period
 * (a period that no figure is about may be the base of a ratio).
 */
export function leading(
  { figures, measures, entities }: Pick<Dataset, 'figures' | 'measures' | 'entities'>,
  ids: ReadonlySet<string>,
): { names: ReadonlySet<string>; leads: (reference: string) => boolean } {
  const about = entities ? Object.keys(entities) : figures.flatMap(figure => figure.entity ?? []);
  const names = new Set([...ids, ...Object.keys(measures), ...about]);
  const known = (name: string): boolean => names.has(name) || name === '*' || readPeriod(name) !== null;
  return { names, leads: text => ids.has(text.trim()) || text.split(':').every(part => known(part.trim())) };
}

/** `measure:entity:period:speaker`, empty parts kept: the id of a figure that was given none. */
export const automaticId = ({
  measure,
  entity = '',
  period = '',
  speaker = '',
}: {
  measure: string;
  entity?: string;
  period?: string;
  speaker?: string;
}): string => [measure, entity, period, speaker].join(':');
