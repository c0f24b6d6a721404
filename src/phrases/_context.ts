import type { Amount } from './_amount.ts';
import { entry, text } from './_lexicon.ts';
import type { Scan } from './_words.ts';

/** A quantity between two tokens. */
export interface Span {
  at: number;
  next: number;
  value: Amount;
}

/** The period that a number is compared with, and where it stands. */
export interface Base {
  edtf: string;
  at: number;
  next: number;
}

/** How far from a number the words about it may stand. */
const reach = 30;

/** `2014`, `May 2014`, `5 May 2014`, `May 5, 2014` as EDTF, with the token behind it. */
function periodAt({ tokens, words }: Scan, at: number): { edtf: string; next: number } | null {
  const day = tokens[at]?.kind === 'number' && /^\d\d?$/.test(tokens[at].raw) ? tokens[at].raw : undefined;
  const month = words.months.get(text(tokens, day ? at + 1 : at));
  if (day && !month) return null;
  let next = at + (day ? 2 : month ? 1 : 0);
  const late = month && !day && /^\d\d?$/.test(text(tokens, next)) ? text(tokens, next++) : undefined;
  if (text(tokens, next) === ',' && month) next++;
  const year = tokens[next]?.raw ?? '';
  if (!/^(1[5-9]|20)\d\d$/.test(year) || (tokens[next + 1]?.glued && !/^[.,;:!?)'’”"]$/.test(text(tokens, next + 1))))
    return null;
  const parts = [year, month, month && (day ?? late)].filter(part => part !== undefined);
  return { edtf: parts.map(part => String(part).padStart(2, '0')).join('-'), next: next + 1 };
}

const endsSentence = ({ tokens, words }: Scan, at: number): boolean =>
  /^[!?;]$/.test(text(tokens, at)) || (text(tokens, at) === '.' && !words.months.has(text(tokens, at - 1)));

/** The period that a number is compared with: "than in 2013", "up 20 % on 2013". */
export function baseOf(scan: Scan, { at: start, next, value }: Span, [from, limit]: [number, number]): Base | null {
  if (!value.relation) return null;
  // "20 % above 2013": the word before the base may be the last one of the change
  for (let at = next - 1; at < Math.min(next + 14, limit) && !endsSentence(scan, at); at++) {
    const before = entry(scan.words.baseBefore, scan.tokens, at);
    const period = before && periodAt(scan, before.next);
    if (period) return { ...period, at };
  }
  for (let at = start - 1; at >= Math.max(from, start - 14) && !endsSentence(scan, at); at--) {
    const before = entry(scan.words.baseAhead, scan.tokens, at);
    const period = before && periodAt(scan, before.next);
    if (period) return { ...period, at };
  }
  return null;
}

/**
 * What is said nearest to a quantity: behind it as far as the next one, before it as far as the last one. What stands before the
 * last one counts only where no comma is between, and what has a comma behind it is about the last one.
 */
function nearest<T>(
  scan: Scan,
  { at, next }: Span,
  [from, to]: [number, number],
  find: (at: number) => T | undefined,
): T | undefined {
  let found: T | undefined;
  let distance = reach;
  for (let i = next; i < Math.min(next + reach, to) && !endsSentence(scan, i); i++) {
    found = find(i);
    if (found === undefined) continue;
    distance = i - next;
    break;
  }
  let comma = false;
  for (let i = at - 1; i >= Math.max(0, at - distance) && !endsSentence(scan, i) && !(comma && from > 0); i--) {
    comma ||= text(scan.tokens, i) === ',';
    const before = find(i);
    if (before !== undefined) return before;
  }
  return found;
}

/** The period that a sentence names for a quantity: "in December 2014", not its base. */
export function periodOf(scan: Scan, span: Span, limits: [number, number], base: Base | null): string | undefined {
  return nearest(scan, span, limits, at => {
    const isBase = base !== null && at >= base.at && at < base.next;
    const period = !isBase && scan.words.periodBefore.has(text(scan.tokens, at)) ? periodAt(scan, at + 1) : null;
    return period && (at >= span.next || period.next <= span.at) ? period.edtf : undefined;
  });
}

/** What kind of statement a sentence makes of a quantity: planned, claimed, estimated. */
export function statusOf(scan: Scan, span: Span, limits: [number, number]): string | undefined {
  const find = (at: number) => entry(scan.words.statuses, scan.tokens, at)?.value;
  for (let at = span.at; at < span.next; at++) {
    const inside = find(at);
    if (inside) return inside;
  }
  return nearest(scan, span, limits, find);
}
