import { detailsFor } from '../locales/_details.ts';
import type { Row } from '../model/row.ts';
import type { Citation, Telling } from '../model/telling.ts';
import { citeSource } from './cite.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { localeFor } from './locale-for.ts';
import { publisherName, scopeOf, type Scope, speakerName } from './scope.ts';

/** How a derived number came about, for whoever asks. */
export interface Explanation {
  /** `about 2,333 = 3,500 ÷ 1.5`. */
  formula: string;
  /** The formula and who stands behind each of its numbers: `about 2,333 = 3,500 ÷ 1.5; 3,500 said by Sergey Shoigu, TASS; 1.5 from DELFI`. */
  text: string;
  /** The figures that it rests on, in the order of the formula. */
  premises: Premise[];
}

/** A figure that a derived number rests on. */
export interface Premise {
  /** Its id, which is that of its row. */
  id: string;
  /** How it stands in the formula: `3,500`. */
  term: string;
  /** What it is called in the chart: `2014`. */
  label: string;
  /** `3,500 said by Sergey Shoigu, TASS`. */
  text: string;
  /** Its sources, with links where these are safe to follow. */
  sources: Citation[];
}

/** Explains a row of a told chart; undefined if it is no derived number of this chart. */
export function explain(telling: Telling, id: string): Explanation | undefined {
  const { data, chart, rows, form } = telling;
  const scope = scopeOf({ data, chart, rows, form, locale: localeFor(telling.lang) });
  const derived = scope.byId.get(id)?.derived;
  if (!derived) return undefined;
  const labels = labelsOf(scope);
  const premises = derived.from.flatMap((from, index) => {
    const row = scope.byId.get(from);
    return row ? [premise(scope, labels, row, derived.terms[index] ?? '')] : [];
  });
  const { formula } = derived;
  const explained = detailsFor(scope.locale.tag).card.explained(
    formula,
    premises.map(({ text }) => text),
  );
  return { formula, text: explained, premises };
}

function premise(scope: Scope, labels: Labels, row: Row, term: string): Premise {
  const { card } = detailsFor(scope.locale.tag);
  const publishers = [...new Set(row.sources.map(id => publisherName(scope, id)))];
  const speaker = row.speaker === undefined ? undefined : speakerName(scope, row.speaker);
  return {
    id: row.id,
    term,
    label: labels.cell(row),
    text: card.premise(term, publishers, speaker, row.status === 'claimed'),
    sources: row.sources.flatMap(id => citeSource(scope.data, id, scope.locale) ?? []),
  };
}
