import { html, type TemplateResult } from 'lit';
import { said } from './_chart.ts';
import { sign, undo } from './_control-parts.ts';
import type { Chosen } from './_controlled.ts';
import type { Player } from './_player.ts';

const paths = { play: 'M7 4v16l13-8z', pause: 'M6 4h4v16H6zM14 4h4v16h-4z', next: 'M6 4v16l9-8zM16 4v16' };

/**
 * The panels of a chart one at a time: a slider whose stops are the periods that have rows, and at its beginning all of them. It plays
 * when asked, and stops at the end; under reduced motion it goes on by one instead.
 */
export function sliderView(chosen: Chosen, player: Player): TemplateResult {
  const { telling, seen, words, see } = chosen;
  const panels = telling.panels ?? [];
  // -1: all of them
  let at = panels.findIndex(({ key }) => key === seen.panel);
  const name = panels[at]?.label;
  const show = (i: number, isQuiet: boolean): void => {
    at = i;
    const key = panels[i]?.key;
    see(() => ({ panel: key }), isQuiet);
  };
  const step = (): boolean => {
    show(Math.min(at + 1, panels.length - 1), at + 2 < panels.length);
    return at + 1 < panels.length;
  };
  const slide = ({ target }: Event): void => {
    player.stop();
    show(Number((target as HTMLInputElement).value) - 1, true);
  };
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isAtEnd = at === panels.length - 1;
  const button = player.isPlaying
    ? sign(words.pause, paths.pause, () => player.stop())
    : isStill
      ? sign(words.next, paths.next, () => void step(), isAtEnd)
      : sign(words.play, paths.play, () => {
          if (isAtEnd) at = -1;
          player.play(step);
        });
  return html`${button}
    <input
      type="range"
      min="0"
      max=${panels.length}
      step="1"
      .value=${String(at + 1)}
      aria-label=${words.period}
      aria-valuetext=${name ?? words.allPanels}
      @input=${slide}
    />
    <span class="at">${name && said(name)}</span>
    ${undo(words.allPanels, at < 0, () => {
      player.stop();
      show(-1, false);
    })}`;
}
