import type { Dataset } from './dataset.ts';

/**
 * Whose numbers a speaker's are: those of whom they speak for, if it is for somebody. undefined: nobody is named, so that a figure
 * counts as reported and as nobody's own.
 */
export function voiceOf(speaker: string | undefined, { speakers = {} }: Dataset): string | undefined {
  const principalOf = (one: string): string | undefined =>
    Object.hasOwn(speakers, one) ? speakers[one]?.for : undefined;
  const seen = new Set<string>();
  let voice = speaker;
  for (let next = speaker; next !== undefined && !seen.has(next); next = principalOf(next)) seen.add((voice = next));
  return voice;
}

/** The voices among some speakers, each once. */
export const voicesOf = (speakers: readonly (string | undefined)[], data: Dataset): string[] => [
  ...new Set(speakers.flatMap(speaker => voiceOf(speaker, data) ?? [])),
];

/** The measure that another is a definition of, else itself. */
export const definedBy = (measure: string, { measures }: Dataset): string =>
  (Object.hasOwn(measures, measure) ? measures[measure]?.variantOf : undefined) ?? measure;
