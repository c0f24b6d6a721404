import type { Dataset } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import type { FigureKeys } from '../model/schema.ts';
import { phrases } from '../phrases/index.ts';
import { formatValue } from '../values/format-value.ts';
import { readPhrases } from './read-phrases.ts';
import { asJson } from './shorten.ts';
import { valueInWords } from './value-in-words.ts';

/** A figure that a text proposes. */
export interface Draft {
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** What it means, in words of our own. */
  meaning: string;
  /** The shortest notation; null if none says it. */
  notation: string | null;
  /** What can be written into `figures`, without what no sentence says: measure and source. */
  figure: Partial<Record<keyof FigureKeys, unknown>>;
}

/** The languages in which words for quantities can be read. */
export const draftLanguages: readonly string[] = phrases.ids;

const nothing: Dataset = { title: '', lang: 'en', sources: {}, measures: {}, figures: [], rejected: [] };

/** A figure for every quantity in a text, in order. */
export const draftFigures = (text: string, lang: string): Draft[] =>
  readPhrases(text, { lang }).map(({ start, end, quantity, figure }) => {
    const said = text.slice(start, end).replace(/\s+/g, ' ');
    const notation = formatValue(quantity);
    const { period, value = notation ?? withoutUnit(quantity) ?? said, status, wording = said, alternatives } = figure;
    return {
      start,
      end,
      meaning: valueInWords(nothing, { measure: '', quantity }),
      notation,
      figure: {
        ...(period !== undefined && { period }),
        value: typeof value === 'string' ? asJson(value) : value,
        ...(status !== undefined && { status }),
        wording: wording.replace(/\s+/g, ' '),
        ...(alternatives && { alternatives }),
      },
    };
  });

/** The notation of a number whose unit its measure will say: `912M` for "€912m". */
function withoutUnit({ unit, ...number }: Quantity): string | null {
  return unit === undefined ? null : formatValue(number);
}
