import { split } from './_lexicon.ts';

/** A stem with each of its endings, `-` for none: `forms('процент', '- а ов')` is `процент, процента, процентов`. */
export const forms = (stem: string, endings: string): string =>
  split(endings)
    .map(ending => stem + (ending === '-' ? '' : ending))
    .join(', ');

/** All past forms of verbs in -ся, given by their stems: `увеличи` is `увеличился, увеличилась …`. */
export const pastForms = (stems: string, endings: string): string =>
  split(stems)
    .map(stem => forms(stem, endings))
    .join(', ');
