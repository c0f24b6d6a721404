import type { Setting, Width } from './measure.ts';

/** Widths in hundredths of an em, after DejaVu, the widest of the faces that a page may fall back to. */
const classes: [RegExp, number][] = [
  [/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/, 0],
  [/[ijl.,:;'’‘|!  ]/, 36],
  [/[frtI()[\]/\\ -]/, 42],
  [/[mwMW%@—…]/, 98],
  [/[A-Z&ÄÖÜŠŽČА-ЯЖШЩЮ]/, 74],
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]|[^\0-\uffff]/, 105],
];

/** Widths without a browser: no less than those of the widest face that a page may fall back to, so that what fits here fits there. */
export function tabled({ rem }: Setting): Width {
  const em = (char: string): number => classes.find(([like]) => like.test(char))?.[1] ?? 64;
  return (text, { size, weight, family }) => {
    let sum = 0;
    for (const char of text) sum += em(char);
    return (sum / 100) * size * rem * (weight > 400 ? 1.1 : 1) * (family === 'serif' ? 1.02 : 1);
  };
}
