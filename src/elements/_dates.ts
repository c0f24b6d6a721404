import { html, type TemplateResult } from 'lit';
import type { Controls } from '../locales/_locale.ts';
import { readPeriod } from '../model/period.ts';
import type { History, Stop } from '../model/telling.ts';
import type { Chosen } from './_controlled.ts';
import type { Player } from './_player.ts';
import { slider, type Steps } from './_slider.ts';

/** `What was known on 1 December 2014`. */
export function knownAt({ known }: Controls, { date, text }: Stop): string {
  const period = readPeriod(date);
  return known(text, period?.precision === 'day' && !period.interval);
}

/** The date that a chart is set back to, in words over the slider. */
export const dateView = ({ words }: Chosen, { stops, at }: History): TemplateResult =>
  html`<span class="at">${knownAt(words, stops[at]!)}</span>`;

/** A slider over the dates on which something of a chart was reported. `home`: the one with which its author begins. */
export function datesView(chosen: Chosen, player: Player, { stops, at }: History, home: number): TemplateResult {
  const { words, see } = chosen;
  const steps: Steps = {
    name: words.date,
    stops: stops.map(stop => knownAt(words, stop)),
    at,
    before: -1,
    home,
    undo: home === stops.length - 1 ? words.newest : words.back(stops[home]!.text),
    show: (i, isQuiet) => see(() => ({ asOf: i === home ? undefined : stops[i]!.date }), isQuiet),
  };
  return slider(chosen, player, steps);
}
