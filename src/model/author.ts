import type { Source } from './dataset.ts';

/** A person whose family name is known, or a name as it is written. */
export type Author = { family: string; given: string; suffix?: string } | { literal: string };

/** What stands behind the name of a firm, or behind a person's whole name. */
const title = /^(?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|jr|sr|i{2,3}|iv)\.?$/iu;
/** Of the second of these we know that it belongs to a person. */
const suffix = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;
/** Words that names of organisations have, and lists of names. */
const joining = /(?:^|\s)(?:of|for|the|and|und|et|&)(?=\s|$)/iu;

/**
 * Who wrote a source: a list, or one text with semicolons between the names. `Doe, Jane` is a person; of a name in any other order nobody knows
 * which part is the family's, and what has a comma like a person's name may be that of an organisation (`Gallup, Inc.`): both stay as written.
 */
export function authorsOf({ author = [], publisher }: Pick<Source, 'author' | 'publisher'>): Author[] {
  const publishers = typeof publisher === 'string' ? [publisher] : Object.values(publisher);
  return [author]
    .flat()
    .flatMap(text => text.split(';'))
    .map(name => name.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .map(name => (publishers.includes(name) ? { literal: name } : personIn(name)));
}

function personIn(name: string): Author {
  const [family, given, last, ...rest] = name.split(',').map(part => part.trim());
  const isPerson = family && given && !title.test(given) && !joining.test(name) && !rest.length;
  if (!isPerson || (last !== undefined && !suffix.test(last))) return { literal: name };
  return { family, given, ...(last && { suffix: last }) };
}
