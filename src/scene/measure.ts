import { once } from '../model/once.ts';
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

/** Width of one line, CSS pixels. */
export type Width = (text: string, font: Font) => number;

/**
 * A function that gives the width of one line in CSS pixels, from the browser's own fonts; outside of a browser give it
 * `tabled(setting)`. Widths are remembered as long as the function is.
 */
export function measurer(setting: Setting, width: Width = onCanvas(setting)): Width {
  const { letterSpacing = 0, wordSpacing = 0 } = setting;
  const fonts = new Map<string, Map<string, number>>();
  // a font is the same object most times: to look it up by its name would take longer than to measure
  const known = once(({ size, weight, family }: Font) => {
    const name = `${size} ${weight} ${family}`;
    const widths = fonts.get(name) ?? new Map<string, number>();
    fonts.set(name, widths);
    return widths;
  });
  return (text, font) => {
    const widths = known(font);
    let px = widths.get(text);
    if (px === undefined) {
      px = width(text, font) + text.length * letterSpacing + (text.split(' ').length - 1) * wordSpacing;
      widths.set(text, px);
    }
    return px;
  };
}

function onCanvas({ rem, ...families }: Setting): Width {
  const context = document.createElement('canvas').getContext('2d');
  const stacks = { sans, serif, ...families };
  return (text, { size, weight, family }) => {
    if (!context) return text.length * size * rem;
    context.font = `${weight} ${size * rem}px ${stacks[family]}`;
    return context.measureText(text).width;
  };
}
