import { split } from './_lexicon.ts';

const isDoubled = /^(drop|slip|dip|trim|cut|set|put)$/;

/** Every form of regular verbs: `slip, slips, slipped, slipping`. */
export const verbForms = (verbs: string): string =>
  split(verbs)
    .flatMap(verb => {
      const doubled = isDoubled.test(verb) ? verb + verb.slice(-1) : verb;
      const stem = verb.replace(/e$/, '');
      const [bare, s] = verb.endsWith('y') ? [verb.slice(0, -1) + 'i', 'es'] : [verb, 's'];
      const past = verb.endsWith('e') ? stem : verb.endsWith('y') ? bare : doubled;
      return [verb, bare + s, `${past}ed`, `${verb.endsWith('e') ? stem : doubled}ing`];
    })
    .join(', ');

/** A noun, its plural, and the American spelling of both: `metre, metres, meter, meters`. */
export const nounForms = (noun: string): string => {
  const spellings = /(metre|litre)$/.test(noun) ? [noun, noun.slice(0, -2) + 'er'] : [noun];
  return spellings.flatMap(one => [one, `${one}s`]).join(', ');
};

/** All pairs of phrases from two lists. */
export const pairs = (first: string, second: string): string =>
  first
    .split(', ')
    .flatMap(a => second.split(', ').map(b => `${a} ${b}`))
    .join(', ');
