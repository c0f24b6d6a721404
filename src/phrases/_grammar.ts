import { add, fromNumber, toNumber } from '../model/rational.ts';
import { formatValue } from '../values/format-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { toQuantity, whole } from './_amount.ts';
import { phrase } from './_change.ts';
import { baseOf, periodOf, statusOf } from './_context.ts';
import type { Span } from './_context.ts';
import type { Phrase, Phrases } from './_phrases.ts';
import { mayStart } from './_starts.ts';
import { tokenize } from './_tokens.ts';
import type { Token } from './_tokens.ts';
import type { Scan, Words } from './_words.ts';

/** All quantities between tokens, in order. Every reader looks at a bounded number of tokens, so that this takes linear time. */
export function spansOf(tokens: readonly Token[], words: Words): Span[] {
  const scan = scanOf(tokens, words);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length - 1;) {
    const token = tokens[at];
    const found = token && mayStart(token, words) ? phrase(scan, at) : null;
    if (found) spans.push({ at, ...found });
    at = found?.next ?? at + 1;
  }
  return spans;
}

const scanOf = (tokens: readonly Token[], words: Words): Scan => ({ tokens, words, numerals: new Map() });

/** A reader of phrases from the words of a language. */
export function grammar(words: Words): Phrases {
  return {
    lang: words.lang,
    read(source) {
      const tokens = tokenize(source, words.decimal);
      const spans = spansOf(tokens, words);
      const scan = scanOf(tokens, words);
      return spans.map((span, i) =>
        phraseOf(source, scan, span, [spans[i - 1]?.next ?? 0, spans[i + 1]?.at ?? tokens.length]),
      );
    },
  };
}

function phraseOf(source: string, scan: Scan, span: Span, limits: [number, number]): Phrase {
  const [start, end] = [scan.tokens[span.at]?.start ?? 0, scan.tokens[span.next - 1]?.end ?? 0];
  const base = baseOf(scan, span, limits);
  const said = toQuantity(span.value);
  const quantity = base ? { ...said, relation: { kind: said.relation?.kind ?? 'ratio', base: base.edtf } } : said;
  const value = inNotation(quantity);
  const alternatives = base ? otherReading(quantity) : null;
  const period = periodOf(scan, span, limits, base);
  const status = statusOf(scan, span, limits);
  const wording = source.slice(start, end);
  return {
    start,
    end,
    quantity,
    ...(span.value.plain && { plain: true }),
    figure: {
      ...(value !== null && { value }),
      wording,
      ...(period && { period }),
      ...(status && { status }),
      ...(alternatives && { alternatives: [alternatives] }),
    },
  };
}

/** A quantity as the value of a figure: units but `%` and `pp` belong to its measure, and nothing there is ambiguous. */
function inNotation(said: Quantity): string | null {
  const { unit, ambiguous: _, ...quantity } = said;
  const { lo, hi, approximate, relation } = quantity;
  if (relation && relation.base === undefined) return null;
  // most numbers: there is no need to look for a shorter way
  if (lo !== null && lo === hi && !approximate && !relation && !unit && Number.isInteger(lo) && Math.abs(lo) < 1e6)
    return String(lo);
  return formatValue(unit === '%' || unit === 'pp' ? { ...quantity, unit } : quantity);
}

/** "1.5 times more than in 2013", heard as 2.5 times. */
function otherReading({ lo, hi, ambiguous, ...quantity }: Quantity): string | null {
  const more = (bound: number | null) => (bound === null ? null : toNumber(add(fromNumber(bound), whole(1))));
  return ambiguous && (lo ?? hi ?? 0) >= 1 ? formatValue({ ...quantity, lo: more(lo), hi: more(hi) }) : null;
}
