import type { Quantity } from '../model/quantity.ts';

/** A quantity found in words, and the characters that say it. */
export interface Phrase {
  /** Offsets into the text, end exclusive. */
  start: number;
  end: number;
  quantity: Quantity;
  /** A number without any word that says how exact it is, what it is compared with, or its size: `3,500`. */
  plain?: true;
  /** What the words suggest for a figure: value in notation, wording, status. */
  figure: { value?: string | number; wording?: string; period?: string; status?: string };
}

/** The words of one language that say quantities. */
export interface Phrases {
  lang: string;
  /** Every quantity in a text, in order; nothing for dates, ordinals, names, codes and scores. */
  read: (text: string) => Phrase[];
}
