/** A word, a number in digits or a single sign. */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'end';
  /** In lower case. */
  text: string;
  start: number;
  end: number;
  /** Written in the text with a capital first letter. */
  capital: boolean;
  /** Nothing stands between it and the token before. */
  glued: boolean;
}

const pattern =
  /(\p{L}+(?:['’]\p{L}+)*)|((?:[1-9]\d{0,2}(?:[,\u00A0\u2009\u202F]\d{3})+(?!\d)|\d+)(?:\.\d+)?)|[^\s\p{L}\d]/gu;

/** A text as tokens, with one of the kind `end` behind the last. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(pattern)) {
    const [found, word, number] = match;
    const [start, end] = [match.index, match.index + found.length];
    const kind = word ? 'word' : number ? 'number' : 'sign';
    tokens.push({
      kind,
      text: found.toLowerCase(),
      start,
      end,
      capital: /^\p{Lu}/u.test(found),
      glued: start === last,
    });
    last = end;
  }
  return [...tokens, { kind: 'end', text: '', start: text.length, end: text.length, capital: false, glued: false }];
}
