import { extraWordsFor } from '../locales/_extras.ts';
import type { Panel } from '../model/telling.ts';
import type { Scope } from './scope.ts';

/** What a form that is drawn in some way is called; of panels of several forms, a chart. */
export function kindOf(lang: string, form: string, drawn: string, panels: readonly Panel[] = []): string {
  const { forms } = extraWordsFor(lang);
  const isMixed = panels.some(panel => panel.form !== form);
  return (!isMixed && forms.get(drawn)) || forms.get('chart')!;
}

/** How many panels a chart has, and whether their scales are the same. */
export function panelsInWords({ chart, locale }: Scope, panels: readonly Panel[]): string[] {
  const { panels: words } = extraWordsFor(locale.tag);
  const hasAxis = panels.some(({ axis }) => axis);
  const isShared = panels.every(({ peers }) => peers);
  const scale = !hasAxis ? [] : isShared ? [words.shared] : [words.free];
  return [words.count(panels.length, chart.facet ?? (isByMeasure(panels) ? 'measure' : undefined)), ...scale];
}

/** Whether each panel has a measure of its own: one that only ratios join, or several definitions of one thing, make others. */
function isByMeasure(panels: readonly Panel[]): boolean {
  const measures = panels.map(({ told }) => new Set(told.map(({ row }) => row.measure)));
  return measures.every(({ size }) => size === 1) && new Set(measures.flatMap(one => [...one])).size === panels.length;
}
