import type { Row } from '../model/row.ts';
import { type Scope, voices } from './scope.ts';

/** Who says a row: of a derived number, which nobody says, everybody that it rests on. */
export function voicesOf(scope: Scope, row: Row): string[] {
  const rows = row.derived ? row.derived.from.flatMap(id => scope.byId.get(id) ?? []) : [row];
  return [...new Set(rows.flatMap(one => voices(scope, one)))];
}
