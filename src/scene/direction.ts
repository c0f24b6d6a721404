const isolated = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
const letter = /\p{L}/u;
const fromRight =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The direction of a text: that of its first letter outside of isolates (UAX 9, rules P2 and P3). To be said in SVG, where
 * browsers do not find it themselves by `unicode-bidi: plaintext`.
 */
export function direction(text: string): 'ltr' | 'rtl' {
  const [first = ''] = letter.exec(text.replace(isolated, '')) ?? [];
  return fromRight.test(first) ? 'rtl' : 'ltr';
}
