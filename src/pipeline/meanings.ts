import type { Kind, Section } from '../model/schema.ts';
import { fault, warning, type Fault } from './fault.ts';
import { isObject, meant } from './meant.ts';
import type { CheckMeaning } from './shape.ts';

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

/** What to say of a text that is not what it must be. A link that cannot be followed is still worth printing. */
const faults: Readonly<Record<keyof typeof meant, (text: string, path: string) => Fault>> = {
  edtf: (text, path) => fault('period/not-edtf', path, 'notEdtf', text),
  date: (text, path) => fault('period/not-edtf', path, 'notEdtf', text),
  url: (text, path) => warning('url/unsafe', path, 'unsafeUrl', text),
  file: (text, path) => fault('url/unsafe', path, 'unsafeFile', text),
  lang: (text, path) => fault('key/type', path, 'notLanguage', text),
};

/**
 * Checks what the texts of a file mean: its dates, links, languages and the ids that they name. References to figures are
 * collected in `references`.
 */
export function meanings(file: Record<string, unknown>, references: Reference[]): CheckMeaning {
  const ids = new Map(Object.keys(nouns).map(section => [section, known(file, section as Section)]));
  return ({ is, whole }, text, path) => {
    if (is === 'figure') references.push({ text, path });
    if (is === 'figure') return [];
    if (!isSection(is)) return meant[is](text) ? [] : [faults[is](text, path)];
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
