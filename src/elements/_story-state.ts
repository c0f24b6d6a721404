import type { Request } from '../pipeline/prepare.ts';

/** What a step asks its chart for, as its author wrote it. */
export interface Asked {
  chart?: string | null | undefined;
  asOf?: string | null | undefined;
  highlight?: string | null | undefined;
  form?: string | null | undefined;
}

/** The ways to read a story. */
export const modes = ['scroll', 'steps', 'stack'] as const;
export type Mode = (typeof modes)[number];

/**
 * What each step asks the figures for. A step without a chart has that of the step before, and the first one that of the story's address. All else
 * is its own: what a step shows never depends on the way to it.
 */
export function requestsOf(asked: readonly Asked[], first: string, lang: string): (Request & { lang: string })[] {
  let chart = first;
  return asked.map(step => {
    chart = step.chart?.trim() || chart;
    const highlight = step.highlight?.trim();
    return {
      lang,
      ...(chart && { chart }),
      ...(step.form && { form: step.form }),
      ...(step.asOf && { asOf: step.asOf }),
      ...(highlight && { highlight: highlight.split(/\s+/u) }),
    };
  });
}

/** What decides how a story is read. */
export interface Circumstances {
  /** `mode` of the author. */
  asked: string | null | undefined;
  /** What the reader chose on this page. */
  chosen: Mode | undefined;
  /** The page scrolls, and there is room for text beside or under the picture. */
  scrolls: boolean;
  /** The screen is high enough for both. */
  high: boolean;
  /** The reader wants less motion, and the author none for such readers. */
  still: boolean;
}

/** The way to read a story: the reader's choice, else the author's, else what suits the page. Without scrolling nothing scrolls. */
export function modeOf({ asked, chosen, scrolls, high, still }: Circumstances): Mode {
  const wish = chosen ?? modes.find(mode => mode === asked);
  if (wish) return wish === 'scroll' && !scrolls ? 'stack' : wish;
  return scrolls && high && !still ? 'scroll' : 'stack';
}
