import type { Font } from '../model/scene.ts';
import { sans, serif } from '../theme/fonts.ts';

/** What text is set in: the host's fonts and the reader's own spacing. */
export interface Setting {
  /** Root font size, CSS pixels. */
  rem: number;
  /** CSS font families; default: those of the theme. */
  sans?: string;
  serif?: string;
  /** Extra space after each character and each word, CSS pixels; default 0 (readers may set them: WCAG 1.4.12). */
  letterSpacing?: number;
  wordSpacing?: number;
}

type Width = (text: string, font: Font) => number;

/**
 * A function that gives the width of one line in CSS pixels: on a page from the browser's own fonts, elsewhere from a table of
 * wide faces, so that what fits there fits anywhere. Widths are remembered as long as the function is.
 */
export function measurer(setting: Setting): Width {
  const width = onCanvas(setting) ?? fromTable(setting);
  const { letterSpacing = 0, wordSpacing = 0 } = setting;
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font.size} ${font.weight} ${font.family} ${text}`;
    let px = known.get(key);
    if (px === undefined) {
      px = width(text, font) + text.length * letterSpacing + (text.split(' ').length - 1) * wordSpacing;
      known.set(key, px);
    }
    return px;
  };
}

function onCanvas({ rem, ...families }: Setting): Width | null {
  const context = typeof document === 'object' ? document.createElement('canvas').getContext?.('2d') : null;
  if (!context) return null;
  const stacks = { sans: families.sans ?? sans, serif: families.serif ?? serif };
  return (text, { size, weight, family }) => {
    context.font = `${weight} ${size * rem}px ${stacks[family]}`;
    return context.measureText(text).width;
  };
}

/** Widths in hundredths of an em, after DejaVu, the widest of the faces that a page may fall back to. */
const classes: [RegExp, number][] = [
  [/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/, 0],
  [/[ijl.,:;'’‘|!  ]/, 36],
  [/[frtI()[\]/\\ -]/, 42],
  [/[mwMW%@—…]/, 98],
  [/[A-Z&ÄÖÜŠŽČА-ЯЖШЩЮ]/, 74],
  [/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]|[^\0-\uffff]/, 105],
];

function fromTable({ rem }: Setting): Width {
  const em = (char: string): number => classes.find(([like]) => like.test(char))?.[1] ?? 64;
  return (text, { size, weight, family }) => {
    let sum = 0;
    for (const char of text) sum += em(char);
    return (sum / 100) * size * rem * (weight > 400 ? 1.1 : 1) * (family === 'serif' ? 1.02 : 1);
  };
}
