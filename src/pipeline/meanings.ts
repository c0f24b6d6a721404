import { readPeriod } from '../model/period.ts';
import type { Kind, Section } from '../model/schema.ts';
import { safeUrl } from '../model/url.ts';
import { fault, warning, type Fault } from './fault.ts';
import { isObject, type CheckMeaning } from './shape.ts';

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
  const checks: Readonly<Record<Exclude<Kind, Section | 'figure'>, (text: string, path: string) => Fault[]>> = {
    edtf: (text, path) => (readPeriod(text) ? [] : [fault('period/not-edtf', path, 'notEdtf', text)]),
    date: (text, path) =>
      readPeriod(text)?.interval === false ? [] : [fault('period/not-edtf', path, 'notEdtf', text)],
    url: (text, path) => (safeUrl(text) ? [] : [warning('url/unsafe', path, 'unsafeUrl', text)]),
    file: (text, path) => (safeFile(text) ? [] : [fault('url/unsafe', path, 'unsafeFile', text)]),
    lang: (text, path) => (isLanguage(text) ? [] : [fault('key/type', path, 'notLanguage', text)]),
  };
  const ids = new Map(Object.keys(nouns).map(section => [section, known(file, section as Section)]));
  return ({ is, whole }, text, path) => {
    if (is === 'figure') references.push({ text, path });
    if (is === 'figure') return [];
    if (!isSection(is)) return checks[is](text, path);
    const among = ids.get(is);
    return !among || among.has(text) || (whole && text === '*')
      ? []
      : [fault('id/unknown', path, 'unknown', nouns[is], text, [...among])];
  };
}

/** The ids of a section, or undefined if any will do: entities need no list, and a section that cannot be read is a fault of its own. */
function known(file: Record<string, unknown>, section: Section): Set<string> | undefined {
  const value = Object.hasOwn(file, section) ? file[section] : undefined;
  if (isObject(value)) return new Set(Object.keys(value));
  return section === 'speakers' && value === undefined ? new Set() : undefined;
}

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
