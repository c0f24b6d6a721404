import type { Quantity } from '../model/quantity.ts';

/*
 * How a language is added
 *
 * 1. `<tag>.ts` exports `grammar(words)`, and `index.ts` gets a line. `words` is all that the language brings (`Words` in
 *    `_words.ts`): mostly data, kept in `_<tag>-*.ts` by what they say: numbers, ranges and hedges, changes, names, units, context.
 * 2. The grammar is the same for all: `_tokens` cuts a text, `_number` reads digits and words, `_measured` adds units, `_names` turns
 *    down what is no quantity, `_span` reads hedges, bounds and ranges, `_change` changes, `_context` the period, base and status of
 *    a figure, `_grammar` puts them together. `_amount` holds the arithmetic. Empty sets and lexicons are fine where a language has
 *    no such word: a language with endings lists the forms, as `_en-forms` makes them for English.
 * 3. What a language says in a way of its own is a `Reader` in `own`: in English multiples ("three times as many"), shares ("one in
 *    five"), vague words ("a few hundred"). A reader gets the tokens and an index, and gives an `Amount` and the index behind it, or
 *    null. It looks at a bounded number of tokens.
 * 4. `starts` names the words that such readers begin with; all other beginnings are taken from the lexicons.
 */

/** A quantity found in words, and the characters that say it. */
export interface Phrase {
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  quantity: Quantity;
  /** A number without any word that says how exact it is, what it is compared with, or its size: `3,500`. */
  plain?: true;
  /** What the words suggest for a figure: its value in notation, and what the sentence says about it. */
  figure: {
    /** Absent if no notation can say it, as for a ratio without a base. */
    value?: string | number;
    wording?: string;
    /** EDTF. */
    period?: string;
    status?: string;
    /** The other reading of "1.5 times more than in 2013". */
    alternatives?: string[];
  };
}

/** The words of one language that say quantities. */
export interface Phrases {
  lang: string;
  /** Every quantity in a text, in order; nothing for dates, ordinals, names, codes and scores. Takes time in proportion to the text. */
  read: (text: string) => Phrase[];
}
