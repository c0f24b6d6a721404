import { extraWordsFor } from '../locales/_extras.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import { phraseOf } from './phrase.ts';
import { relationWords } from './relation.ts';
import { type Scope, voices } from './scope.ts';

/** Figures that one note names; of more it says only who gave them. */
const most = 6;
/** So many notes tell who contradicts whom; of more, one says that some of them do. */
const mostNotes = 3;

/** What one note is about: whose figures, and the sets of them that cannot all be true. */
interface Discord {
  names: string[];
  sets: Row[][];
}

/**
 * What readers are told of figures that cannot all be true: whose they are, and which, without a judgement. One note for
 * each set of speakers; what agrees after rounding is none.
 */
export function discord(scope: Scope, labels: Labels): string[] {
  const { notes } = extraWordsFor(scope.locale.tag);
  const byWho = new Map<string, Discord>();
  for (const { grade, figures, speakers } of scope.conflicts ?? []) {
    const rows = scope.rows.filter(({ id }) => figures.includes(id));
    if (grade !== 'hard' || !rows.length) continue;
    const names = [...new Set(rows.flatMap(row => voices(scope, row)))];
    const note = byWho.get(speakers.join('\n')) ?? { names, sets: [] };
    note.sets.push(rows);
    byWho.set(speakers.join('\n'), note);
  }
  const all = [...byWho.values()];
  const own = all.filter(({ names }) => names.length < 2);
  const between = all.filter(({ names }) => names.length > 1);
  const shown =
    between.length > mostNotes
      ? [...own, { names: [...new Set(between.flatMap(({ names }) => names))], sets: [] }]
      : all;
  return shown.map(({ names, sets }) => {
    const parts = joined(sets);
    // of three that cannot all be true, beside others, no two are compared that may be
    const isClear = sets.length === 1 || sets.every(({ length }) => length === 2);
    const isShort = isClear && parts.flat().length <= most;
    return notes.discord(
      names,
      isShort ? parts.map(rows => rows.map(row => saying(scope, labels.label(row), row))) : [],
    );
  });
}

/** Sets that share a figure as one, which begins with what the first of them holds: two that follow each other there do contradict. */
function joined(sets: readonly Row[][]): Row[][] {
  let parts: Row[][] = [];
  for (const set of sets) {
    const near = parts.filter(part => part.some(row => set.includes(row)));
    parts = [...parts.filter(part => !near.includes(part)), [...new Set([...near.flat(), ...set])]];
  }
  return parts;
}

/** A figure by its name with what it says: `2014 (3,500)`; with a status, that too: `2014 (3,500, claimed)`. */
export function saying(scope: Scope, name: string, row: Row, status = ''): string {
  const said = row.quantity?.relation ? relationWords(scope, row) : phraseOf(scope, row, false)?.text;
  return said ? `${name} (${[said, status].filter(Boolean).join(', ')})` : name;
}
