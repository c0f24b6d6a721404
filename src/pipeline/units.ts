import type { Unit } from '../locales/_locale.ts';
import type { Scope } from './scope.ts';

/** The noun of a unit that is given for each language: in that of the telling, else of the data, else in English, else in any. */
export function unitInLanguage(
  unit: Readonly<Record<string, unknown>>,
  { locale, data }: Pick<Scope, 'locale' | 'data'>,
): Unit['noun'] {
  const lang = [locale.tag, data.lang, 'en', ...Object.keys(unit)].find(tag => Object.hasOwn(unit, tag));
  return lang === undefined ? undefined : (unit[lang] as Unit['noun']);
}

let currencies: Set<string> | undefined;
/** Whether three letters are an ISO 4217 code. */
export const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && (currencies ??= new Set(Intl.supportedValuesOf('currency'))).has(code);
