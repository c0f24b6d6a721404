import { readPeriod } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Kind, Section } from '../model/schema.ts';
import { safeUrl } from '../model/url.ts';
import { isObject, show, unknown, type CheckMeaning } from './shape.ts';

/** A reference to a figure, to be looked up once all figures are known. */
export interface Reference {
  text: string;
  path: string;
}

const nouns: Readonly<Record<Section, string>> = {
  sources: 'source',
  speakers: 'speaker',
  measures: 'measure',
  entities: 'entity',
};

const isSection = (kind: Kind): kind is Section => kind in nouns;

/**
 * Checks what the texts of a file mean: its dates, links, languages and the ids that they name. References to figures are
 * collected in `references`.
 */
export function meanings(file: Record<string, unknown>, references: Reference[]): CheckMeaning {
  const checks: Readonly<Record<Exclude<Kind, Section | 'figure'>, (text: string, path: string) => Problem[]>> = {
    edtf: (text, path) => (readPeriod(text) ? [] : [notEdtf(text, path)]),
    date: (text, path) => (readPeriod(text)?.interval === false ? [] : [notEdtf(text, path)]),
    url: (text, path) => (safeUrl(text) ? [] : [unsafe(text, path, 'warning')]),
    file: (text, path) => (safeFile(text) ? [] : [unsafe(text, path, 'error')]),
    lang: (text, path) => (isLanguage(text) ? [] : [notLanguage(text, path)]),
  };
  const ids = new Map(Object.keys(nouns).map(section => [section, known(file, section as Section)]));
  return ({ is, whole }, text, path) => {
    if (is === 'figure') references.push({ text, path });
    if (is === 'figure') return [];
    if (!isSection(is)) return checks[is](text, path);
    const among = ids.get(is);
    return !among || among.has(text) || (whole && text === '*') ? [] : [unknown(nouns[is], text, path, [...among])];
  };
}

/** The ids of a section, or undefined if any will do: entities need no list, and a section that cannot be read is a fault of its own. */
function known(file: Record<string, unknown>, section: Section): Set<string> | undefined {
  const value = Object.hasOwn(file, section) ? file[section] : undefined;
  if (isObject(value)) return new Set(Object.keys(value));
  return section === 'speakers' && value === undefined ? new Set() : undefined;
}

const notEdtf = (text: string, path: string): Problem => ({
  code: 'period/not-edtf',
  severity: 'error',
  path,
  message: `${show(text)} is not a date or period`,
  remedy: 'write 2015, 2014-12, 2014-12-05, 2014/2015, or 2014-12~ for about December 2014',
});

const unsafe = (text: string, path: string, severity: 'error' | 'warning'): Problem => ({
  code: 'url/unsafe',
  severity,
  path,
  message: `${show(text)} ${severity === 'error' ? 'is neither a file nor a web address' : 'is not a web address; it is printed, but never made a link'}`,
  remedy: `write ${severity === 'error' ? 'a path beside this file, or ' : ''}an address that begins with https://`,
});

const notLanguage = (text: string, path: string): Problem => ({
  code: 'key/type',
  severity: 'error',
  path,
  message: `${show(text)} is not a language tag`,
  remedy: 'write en, lt, pt-BR …',
});

/** A path on the same host, or a safe URL. */
const safeFile = (text: string): boolean =>
  /^(?![\w+.-]*:|[/\\]{2})[^\s\\\p{Cc}\p{Cf}][^\\\p{Cc}\p{Cf}]*$/u.test(text) || safeUrl(text) !== undefined;

function isLanguage(text: string): boolean {
  // BCP 47 keeps five to eight letters for languages that nobody has registered: `english` would do
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
