import { extraWordsFor } from '../locales/_extras.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import { phraseOf } from './phrase.ts';
import { relationWords } from './relation.ts';
import { type Scope, voices } from './scope.ts';

/** Figures that one note names; of more it says only who gave them. */
const mostNamed = 6;
/** Notes of who contradicts whom; more of them are one for all who are in it together. */
const mostNotes = 3;

/** Who gave figures that cannot all be true, and which these are: each set of them that cannot. */
interface Discord {
  names: string[];
  sets: Row[][];
}

/**
 * What readers are told of figures that cannot all be true: whose they are, and which, without a judgement. One note for
 * each set of speakers, as long as there are few; what agrees after rounding is none.
 */
export function discord(scope: Scope, labels: Labels): string[] {
  const { notes } = extraWordsFor(scope.locale.tag);
  const place = new Map(scope.rows.map((row, i) => [row, i]));
  const found = new Map<string, Discord>();
  for (const { grade, figures, speakers } of scope.conflicts ?? []) {
    const rows = figures.flatMap(id => scope.byId.get(id) ?? []);
    if (grade !== 'hard' || !rows.length) continue;
    const names = [...new Set(rows.flatMap(row => voices(scope, row)))];
    const one = found.get(speakers.join('\n')) ?? { names, sets: [] };
    one.sets.push(rows.sort((a, b) => place.get(a)! - place.get(b)!));
    found.set(speakers.join('\n'), one);
  }
  const all = [...found.values()];
  return (all.length > mostNotes ? together(all) : all).map(({ names, sets }) => {
    const said = comparable(sets).map(row => saying(scope, labels.label(row), row));
    return notes.discord(names, said.length > mostNamed ? [] : said);
  });
}

/** The figures of a note, which are named two by two: of several sets only pairs, since others would be torn apart. */
const comparable = (sets: readonly Row[][]): Row[] =>
  sets.length === 1 || sets.every(({ length }) => length === 2) ? sets.flat() : [];

/** One for all who contradict each other, through others or by themselves. */
function together(all: readonly Discord[]): Discord[] {
  const joined: Discord[] = [];
  for (const one of all) {
    const near = joined.filter(({ names }) => names.some(name => one.names.includes(name)));
    for (const other of near) joined.splice(joined.indexOf(other), 1);
    const parts = [...near, one];
    joined.push({ names: [...new Set(parts.flatMap(({ names }) => names))], sets: parts.flatMap(({ sets }) => sets) });
  }
  return joined;
}

/** A figure by its name with what it says: `2014 (3,500)`; with a status, that too: `2014 (3,500, claimed)`. */
export function saying(scope: Scope, name: string, row: Row, status = ''): string {
  const said = row.quantity?.relation ? relationWords(scope, row) : phraseOf(scope, row, false)?.text;
  return said ? `${name} (${[said, status].filter(Boolean).join(', ')})` : name;
}
