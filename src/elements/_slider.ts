import { html, type TemplateResult } from 'lit';
import { said } from './_chart.ts';
import { sign, undo } from './_control-parts.ts';
import type { Chosen } from './_controlled.ts';
import type { Player } from './_player.ts';

const paths = { play: 'M7 4v16l13-8z', pause: 'M6 4h4v16H6zM14 4h4v16h-4z', next: 'M6 4v16l9-8zM16 4v16' };

/** What a slider steps through. */
export interface Steps {
  /** What it is called, and each of its stops. */
  name: string;
  stops: readonly string[];
  /** Where it stands; where a play begins when it is at its end, before the first step; where undoing leads. */
  at: number;
  before: number;
  home: number;
  undo: string;
  /** Shows a stop; `isQuiet`: the slider itself says so. */
  show: (i: number, isQuiet: boolean) => void;
}

/** A slider that plays when asked, and stops at the end; under reduced motion it goes on by one instead. `rest` stands behind it. */
export function slider({ words }: Chosen, player: Player, steps: Steps, rest?: TemplateResult): TemplateResult {
  const { name, stops, before, home, show } = steps;
  const last = stops.length - 1;
  let { at } = steps;
  const go = (i: number, isQuiet: boolean): void => show((at = i), isQuiet);
  const step = (): boolean => {
    go(Math.min(at + 1, last), at + 1 < last);
    return at < last;
  };
  const of = stops.join('\n');
  player.follow(name, of, step);
  const slide = ({ target }: Event): void => {
    player.stop();
    go(Number((target as HTMLInputElement).value), true);
  };
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isAtEnd = at === last;
  const button =
    player.playing === name
      ? sign(words.pause(name), paths.pause, () => player.stop())
      : isStill
        ? sign(words.next(name), paths.next, () => void step(), isAtEnd)
        : sign(words.play(name), paths.play, () => {
            if (isAtEnd) at = before;
            player.play(name, of, step);
          });
  return html`${button}
    <input
      type="range"
      min="0"
      max=${last}
      step="1"
      .value=${String(at)}
      aria-label=${name}
      aria-valuetext=${stops[at]!}
      @input=${slide}
    />
    ${rest}
    ${undo(steps.undo, at === home, () => {
      player.stop();
      go(home, false);
    })}`;
}

/** The panels of a chart one at a time: its stops are the periods that have rows, and at its beginning all of them. */
export function sliderView(chosen: Chosen, player: Player): TemplateResult {
  const { telling, seen, words, see } = chosen;
  const panels = telling.panels ?? [];
  const at = panels.findIndex(({ key }) => key === seen.panel) + 1;
  const name = panels[at - 1]?.label;
  const steps: Steps = {
    name: words.period,
    stops: [words.allPanels, ...panels.map(({ label }) => label)],
    at,
    before: 0,
    home: 0,
    undo: words.allPanels,
    show: (i, isQuiet) => see(() => ({ panel: panels[i - 1]?.key }), isQuiet),
  };
  return slider(chosen, player, steps, html`<span class="at">${name && said(name)}</span>`);
}
