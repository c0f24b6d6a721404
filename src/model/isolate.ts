const mayTurn =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/;

/**
 * A string of the data inside a sentence, so that its direction leaves the sentence alone (UAX 9, isolates U+2068 and U+2069).
 * Text that cannot turn its surroundings stays as it is. Isolates that the text opens or closes itself are balanced.
 */
export function isolate(text: string): string {
  if (!mayTurn.test(text)) return text;
  let open = 0;
  let missing = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    if (mark !== '\u2069') open++;
    else if (open > 0) open--;
    else missing++;
  }
  return '\u2068'.repeat(1 + missing) + text + '\u2069'.repeat(1 + open);
}
