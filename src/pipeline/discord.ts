import { extraWordsFor } from '../locales/_extras.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import { phraseOf } from './phrase.ts';
import { relationWords } from './relation.ts';
import { type Scope, voices } from './scope.ts';

/** Figures that one note names; of more it says only who gave them. */
const most = 6;

/**
 * What readers are told of figures that cannot all be true: whose they are, and which, without a judgement. One note for
 * each set of speakers; what agrees after rounding is none.
 */
export function discord(scope: Scope, labels: Labels): string[] {
  const { notes } = extraWordsFor(scope.locale.tag);
  const notesByWho = new Map<string, { names: string[]; rows: Set<Row> }>();
  for (const { grade, figures, speakers } of scope.conflicts ?? []) {
    const rows = figures.flatMap(id => scope.byId.get(id) ?? []);
    if (grade !== 'hard' || !rows.length) continue;
    const names = [...new Set(rows.flatMap(row => voices(scope, row)))];
    const note = notesByWho.get(speakers.join('\n')) ?? { names, rows: new Set() };
    for (const row of rows) note.rows.add(row);
    notesByWho.set(speakers.join('\n'), note);
  }
  return [...notesByWho.values()].map(({ names, rows }) => {
    const said = scope.rows.filter(row => rows.has(row)).map(row => saying(scope, labels.label(row), row));
    return notes.discord(names, said.length > most ? [] : said);
  });
}

/** A figure by its name with what it says: `2014 (3,500)`; with a status, that too: `2014 (3,500, claimed)`. */
export function saying(scope: Scope, name: string, row: Row, status = ''): string {
  const said = row.quantity?.relation ? relationWords(scope, row) : phraseOf(scope, row, false)?.text;
  return said ? `${name} (${[said, status].filter(Boolean).join(', ')})` : name;
}
